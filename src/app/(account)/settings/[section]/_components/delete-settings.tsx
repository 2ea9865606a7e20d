"use client";

import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useQueue } from "@/app/_shared/offline/queue-state";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { TextField } from "@/app/_ui/text-field";
import { type Account, deletionGraceDays, deletionWord, isDeletionConfirmed } from "@/lib/domain/account";
import { newId, type RequestId } from "@/lib/ids";
import { ArchiveExport } from "./archive-export";
import { SettingsGroup } from "./settings-group";

/** The way out: what to take along, what goes and what stays, and the word to type. */
export function DeleteSettings() {
  const trpc = useTRPC();
  const { data: account } = useSuspenseQuery(trpc.account.get.queryOptions());
  return (
    <>
      {account.athleteSlug ? <ArchiveExport title="Take everything with you" /> : null}
      <SettingsGroup title="What happens">
        <ul className="flex list-disc flex-col gap-2 ps-5 text-pretty">
          {consequencesFor(account).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </SettingsGroup>
      <SettingsGroup title="Confirm">
        <Confirmation account={account} />
      </SettingsGroup>
    </>
  );
}

function consequencesFor({ athleteSlug, coaches }: Account): readonly string[] {
  return [
    `Your account is closed at once, and you are signed out everywhere. For ${deletionGraceDays} days you can sign in and come back; then everything is as it is now.`,
    ...(athleteSlug
      ? [
          "Whoever coaches you sees nothing of yours from now on, and your calendar link shows nothing. They keep nothing.",
          `After ${deletionGraceDays} days your plan, log, check-ins, profile, flags and uploaded files are gone for good.`,
        ]
      : []),
    ...(coaches
      ? [
          `Your athletes keep everything that you sent them, and the rules you set for them. Your drafts, your library and your groups go after ${deletionGraceDays} days; until then your athletes are told, and can end the coaching themselves.`,
        ]
      : []),
    "Where somebody else's record says what you did, it says so without your name.",
  ];
}

function Confirmation({ account }: { account: Account }) {
  const trpc = useTRPC();
  const waiting = useQueue();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const word = deletionWord(account);
  const different = `This is not ${word}. Type it as it stands above.`;
  const ask = useMutation(
    trpc.account.askDeletion.mutationOptions({
      onSuccess: (answer) => {
        if (answer.ok) location.assign("/signed-out");
        else setProblem(different);
      },
    }),
  );
  const send = () => {
    if (!isDeletionConfirmed(account, typed)) return setProblem(different);
    ask.mutate({ requestId: newId<RequestId>(), confirmation: typed });
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {waiting.length > 0 ? (
        <p className="text-pretty font-medium">
          Something that you saved is only on this device so far. Open Today with a network first, so that it
          is sent.
        </p>
      ) : null}
      <TextField
        label={`Type ${word} to continue`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setProblem(null);
        }}
        error={problem}
      />
      {ask.error ? <InlineError title="Your account stays as it is.">{ask.error.message}</InlineError> : null}
      <Button
        type="submit"
        className="self-start"
        pending={ask.isPending}
        pendingLabel="Closing your account"
      >
        Delete my account
      </Button>
    </form>
  );
}
