"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/app/_trpc/client";
import { Switch } from "@/app/_ui/switch";
import { showToast } from "@/app/_ui/toast-store";
import type { Account } from "@/lib/domain/account";
import { type AthleteId, newId, type RequestId } from "@/lib/ids";
import { SettingsGroup } from "./settings-group";

const refusals = {
  "has-athletes": "You coach somebody. End those coachings first, under Coaches and consent.",
  "has-coach": "A coach plans for you. End the coaching first, under Coaches and consent.",
} as const;

export function Roles({ account }: { account: Account }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const change = useMutation(trpc.account.changeRoles.mutationOptions());
  const { coaches, trains } = account;

  const save = (roles: { coaches: boolean; trains: boolean }, message: string) => {
    if (!roles.coaches && !roles.trains) return showToast("Keep at least one: I train, I coach");
    change.mutate(
      { requestId: newId<RequestId>(), athleteId: newId<AthleteId>(), ...roles },
      {
        onSuccess: async (answer) => {
          if (!answer.ok) return showToast(refusals[answer.reason]);
          showToast({ message, undo: () => save({ coaches, trains }, "Change undone") });
          await client.invalidateQueries();
          router.refresh();
        },
        onError: (error) => showToast(error.message),
      },
    );
  };

  return (
    <SettingsGroup title="What you do here">
      <div className="divide-y divide-line">
        <Switch
          checked={trains}
          disabled={change.isPending}
          onChange={(event) =>
            save(
              { coaches, trains: event.target.checked },
              event.target.checked ? "You train here" : "Training is put away, with its data",
            )
          }
          description="Today, your week, logging and check-ins."
        >
          I train
        </Switch>
        <Switch
          checked={coaches}
          disabled={change.isPending}
          onChange={(event) =>
            save(
              { coaches: event.target.checked, trains },
              event.target.checked ? "You coach here" : "Coaching is put away",
            )
          }
          description="Inviting athletes and planning for them."
        >
          I coach
        </Switch>
      </div>
    </SettingsGroup>
  );
}
