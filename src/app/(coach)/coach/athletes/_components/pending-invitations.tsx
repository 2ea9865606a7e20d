"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { When } from "@/app/_shared/quantity/when";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { showToast } from "@/app/_ui/toast-store";
import type { PendingInvitation } from "@/lib/domain/roster";
import { newId, type RequestId } from "@/lib/ids";

export function PendingInvitations() {
  const id = useId();
  const trpc = useTRPC();
  const client = useQueryClient();
  const invitations = useQuery(trpc.roster.invitations.queryOptions());
  const revoke = useMutation(trpc.roster.revokeInvitation.mutationOptions());
  if (!invitations.data || invitations.data.length === 0) return null;

  const withdraw = ({ id: invitationId, athleteName }: PendingInvitation) =>
    revoke.mutate(
      { requestId: newId<RequestId>(), id: invitationId },
      {
        onSuccess: (answer) => {
          showToast(
            answer.ok
              ? `The link for ${athleteName} works no more`
              : `The link for ${athleteName} was used or withdrawn already`,
          );
          void client.invalidateQueries();
        },
        onError: (error) => showToast(error.message),
      },
    );

  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <SectionHeading id={id} meta="Links that nobody has used yet">
        Invitations
      </SectionHeading>
      <ul className="divide-y divide-line rounded-xl border border-line border-dashed bg-surface">
        {invitations.data.map((invitation) => (
          <li key={invitation.id} className="flex min-h-14 items-center gap-3 py-2 ps-4 pe-3">
            <div className="flex min-w-0 flex-1 flex-col">
              <span className="truncate font-medium">{invitation.athleteName}</span>
              <span className="text-ink-3 text-xs">
                Works until <When at={invitation.expiresAt} form="full" />
              </span>
            </div>
            <Button
              variant="quiet"
              onClick={() => withdraw(invitation)}
              aria-label={`Withdraw the link for ${invitation.athleteName}`}
            >
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
