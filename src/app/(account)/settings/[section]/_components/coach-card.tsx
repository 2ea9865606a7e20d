"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { consentLabels } from "@/app/_shared/account/consent-labels";
import { DayOf } from "@/app/_shared/account/day-of";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Switch } from "@/app/_ui/switch";
import { showToast } from "@/app/_ui/toast-store";
import { type ConsentItem, consentItems } from "@/lib/domain/consent";
import type { CoachOfMine } from "@/lib/domain/roster";
import { newId, type RequestId } from "@/lib/ids";
import { EndCoachingDialog } from "./end-coaching-dialog";
import { SharedPeriods } from "./shared-periods";

/** One coach: what they see, line by line, how that changed, and the way to end it. */
export function CoachCard({ coach }: { coach: CoachOfMine }) {
  const [ending, setEnding] = useState(false);
  const { coachingId, name, leavesAt, startedAt, consents } = coach;
  const choose = useConsentWrites(coach);
  return (
    <article
      aria-label={name}
      className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-4 md:p-5"
    >
      <header className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 flex-1 basis-48">
          <h3 className="text-md font-semibold">{name}</h3>
          <p className="text-ink-3">
            Coach since <DayOf at={startedAt} />
          </p>
        </div>
        <Button onClick={() => setEnding(true)}>End coaching</Button>
      </header>
      {leavesAt ? (
        <p className="text-pretty rounded-md bg-surface-3 px-3 py-2">
          {name} is deleting their account. On <DayOf at={leavesAt} /> the coaching ends and your plan becomes
          yours to edit. To have it now, end the coaching.
        </p>
      ) : null}
      <section aria-label={`${name} can see`}>
        <h4 className="font-medium">{name} can see</h4>
        <div className="divide-y divide-line">
          <Switch checked disabled readOnly description="Always, while the coaching lasts.">
            Plan, logs, load, flags
          </Switch>
          {consentItems.map((item) => (
            <Switch
              key={item}
              checked={consents[item]}
              onChange={(event) => choose(item, event.target.checked)}
              description={consentLabels[item].description}
            >
              {consentLabels[item].label}
            </Switch>
          ))}
        </div>
      </section>
      <SharedPeriods coach={coach} />
      <EndCoachingDialog
        isOpen={ending}
        onOpenChange={setEnding}
        coachingId={coachingId}
        athleteId={null}
        title={`End coaching with ${name}?`}
        consequences={[
          `${name} sees nothing of yours from that moment on.`,
          "Sessions that were published to you stay, and the plan becomes yours to edit.",
          `Drafts that ${name} has not published go.`,
          "To train together again you need a new invitation.",
        ]}
        done={`${name} no longer coaches you`}
      />
    </article>
  );
}

function useConsentWrites({ coachingId, name }: CoachOfMine) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const queryKey = trpc.account.coaches.queryKey();
  const change = useMutation(trpc.account.changeConsent.mutationOptions());

  // Shown at once, and shown as it is stored as soon as the answer is here.
  const show = (item: ConsentItem, allowed: boolean) =>
    client.setQueryData(queryKey, (coaches) =>
      coaches?.map((each) =>
        each.coachingId === coachingId ? { ...each, consents: { ...each.consents, [item]: allowed } } : each,
      ),
    );
  const choose = (item: ConsentItem, allowed: boolean, undoing = false) => {
    show(item, allowed);
    const label = consentLabels[item].label;
    change.mutate(
      { requestId: newId<RequestId>(), coachingId, item, allowed },
      {
        onSuccess: () =>
          showToast({
            message: `${name} ${allowed ? "sees" : "no longer sees"} ${label.toLowerCase()}`,
            ...(undoing ? {} : { undo: () => choose(item, !allowed, true) }),
          }),
        onError: (error) => showToast(error.message),
        onSettled: () => client.invalidateQueries({ queryKey }),
      },
    );
  };
  return (item: ConsentItem, allowed: boolean) => choose(item, allowed);
}
