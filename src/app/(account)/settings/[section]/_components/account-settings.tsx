"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { SignInForm } from "@/app/_shared/account/sign-in-form";
import { SignOutButton } from "@/app/_shared/account/sign-out-button";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/text-field";
import { showToast } from "@/app/_ui/toast-store";
import type { Account } from "@/lib/domain/account";
import { newId, type RequestId } from "@/lib/ids";
import { personNameSchema } from "@/lib/schemas/account";
import { Roles } from "./roles";
import { SettingsGroup } from "./settings-group";
import { usePreferenceWrites } from "./use-preference-writes";

export function AccountSettings() {
  const trpc = useTRPC();
  const { data: account } = useSuspenseQuery(trpc.account.get.queryOptions());
  return (
    <>
      <Name key={account.name} account={account} />
      <Roles account={account} />
      <Providers account={account} />
      <Sessions account={account} />
    </>
  );
}

function Name({ account }: { account: Account }) {
  const [name, setName] = useState(account.name);
  const [problem, setProblem] = useState<string | null>(null);
  const { save } = usePreferenceWrites();
  const leave = () => {
    const parsed = personNameSchema.safeParse(name);
    setProblem(parsed.success ? null : (parsed.error.issues[0]?.message ?? null));
    if (!parsed.success || parsed.data === account.name) return;
    save({ name: parsed.data }, { name: account.name }, `You are ${parsed.data} now`);
  };
  return (
    <SettingsGroup title="You">
      <TextField
        label="Name"
        autoComplete="name"
        value={name}
        onChange={(event) => setName(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
        description={
          account.email
            ? `Saved when you leave the field. E-mail: ${account.email}`
            : "Saved when you leave the field."
        }
        error={problem}
        maxLength={80}
      />
    </SettingsGroup>
  );
}

function Providers({ account }: { account: Account }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const unlink = useMutation(trpc.account.unlink.mutationOptions());
  const remove = (provider: { id: string; name: string }) =>
    unlink.mutate(
      { requestId: newId<RequestId>(), provider: provider.id },
      {
        onSuccess: (answer) => {
          showToast(
            answer.ok ? `${provider.name} no longer signs you in` : "Keep at least one way to sign in",
          );
          void client.invalidateQueries({ queryKey: trpc.account.get.queryKey() });
        },
        onError: (error) => showToast(error.message),
      },
    );
  return (
    <SettingsGroup title="Ways to sign in">
      <ul className="divide-y divide-line">
        {account.linked.map((provider) => (
          <li key={provider.id} className="flex min-h-14 items-center gap-3 py-2">
            <span className="flex-1 font-medium">{titleCase(provider.name)}</span>
            {account.linked.length > 1 ? (
              <Button onClick={() => remove(provider)} aria-label={`Unlink ${provider.name}`}>
                Unlink
              </Button>
            ) : (
              <span className="text-ink-3 text-xs">Your only one</span>
            )}
          </li>
        ))}
        {account.linkable.map((provider) => (
          <li key={provider.id} className="flex min-h-14 items-center gap-3 py-2">
            <span className="flex-1 text-ink-2">{titleCase(provider.name)}</span>
            <SignInForm provider={provider} returnTo="/settings/account" linking>
              Link {provider.name}
            </SignInForm>
          </li>
        ))}
      </ul>
    </SettingsGroup>
  );
}

function Sessions({ account }: { account: Account }) {
  const trpc = useTRPC();
  const everywhere = useMutation(
    trpc.account.signOutEverywhere.mutationOptions({
      onSuccess: () => location.assign("/signed-out"),
      onError: (error) => showToast(error.message),
    }),
  );
  return (
    <SettingsGroup title="Signed in">
      <p className="text-pretty text-ink-2">
        {account.sessions === 1 ? "On this browser only." : `On ${account.sessions} browsers or devices.`} A
        session ends after 30 days without a visit.
      </p>
      <div className="flex flex-wrap gap-2 pt-3">
        <SignOutButton look="secondary" />
        {account.sessions > 1 ? (
          <Button
            pending={everywhere.isPending}
            onClick={() => everywhere.mutate({ requestId: newId<RequestId>() })}
          >
            Sign out everywhere
          </Button>
        ) : null}
      </div>
    </SettingsGroup>
  );
}

const titleCase = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
