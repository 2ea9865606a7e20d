"use client";

import { type FlagAudience, whose } from "@/app/_shared/flags/flag-audience";
import { dismissReasonWords } from "@/app/_shared/flags/flag-words";
import { useFlagActions } from "@/app/_shared/flags/use-flag-actions";
import { When } from "@/app/_shared/quantity/when";
import { Button } from "@/app/_ui/button";
import { LinkButton } from "@/app/_ui/link-button";
import { isoWeekOf } from "@/lib/dates/week";
import type { DismissReason } from "@/lib/domain/flag";
import type { FlagView } from "@/lib/domain/flag-view";
import { comesBackWords } from "./comes-back-words";

/** How a flag ended, or who decides about it: in the place of the fixes, where there is nothing to choose. */
export function FlagOutcome({ flag, audience }: { flag: FlagView; audience: FlagAudience }) {
  switch (flag.standing) {
    case "open":
    case "acknowledged":
      return <CoachDecides flag={flag} audience={audience} />;
    case "snoozed":
    case "dismissed":
      return <Answered flag={flag} audience={audience} />;
    default:
      return <Settled flag={flag} audience={audience} />;
  }
}

function CoachDecides({ flag, audience }: { flag: FlagView; audience: FlagAudience }) {
  const coach = audience.coachName ?? "Your coach";
  return (
    <section className="flex flex-col gap-1 rounded-xl border border-line bg-surface p-4">
      <h2 className="font-semibold text-md">
        {flag.tense === "happened" ? "What to expect" : "What happens now"}
      </h2>
      <p className="text-pretty text-ink-2">
        {flag.tense === "happened"
          ? "The next sessions may feel harder than their numbers suggest. Judge them by effort."
          : `${coach} ${flag.standing === "acknowledged" ? "has seen it" : "is looking at it"} and decides about the plan. If it changes, you see it in your week.`}
      </p>
    </section>
  );
}

function Answered({ flag, audience }: { flag: FlagView; audience: FlagAudience }) {
  const actions = useFlagActions(audience);
  const asleep = flag.standing === "snoozed";
  const reason = flag.dismissReason as DismissReason | null;
  return (
    <section className="flex flex-col items-start gap-3 rounded-xl border border-line bg-surface p-4">
      <div className="flex flex-col gap-1">
        <h2 className="font-semibold text-md">{asleep ? "Put off" : "Dismissed"}</h2>
        <p className="text-pretty text-ink-2">
          {asleep && flag.snoozedUntil ? (
            <>
              It comes back <When at={flag.snoozedUntil} zone={audience.zone} form="sentence" />, if it still
              stands.
            </>
          ) : (
            <>
              {reason ? dismissReasonWords[reason] : "No reason given"}
              {flag.note ? `: ${flag.note}` : null}. {comesBackWords[flag.comesBack]}
            </>
          )}
        </p>
      </div>
      {audience.canPlan ? (
        <Button pending={actions.pending} onClick={() => void actions.reopen(flag)}>
          Open again
        </Button>
      ) : null}
    </section>
  );
}

function Settled({ flag, audience }: { flag: FlagView; audience: FlagAudience }) {
  const inDraft = flag.standing === "resolved-in-draft";
  const overtaken = flag.standing === "superseded";
  const raised = flag.history.findLastIndex(({ what }) => what === "raised" || what === "came-back");
  const fix = flag.history.findLast(({ what }, index) => what === "fix-applied" && index > raised);
  const end = flag.history.findLast(
    ({ what }) => what === "resolved" || what === "resolved-in-draft" || what === "superseded",
  );
  const date = flag.subjects.flatMap(({ session }) => session?.date ?? [])[0];
  return (
    <section className="flex flex-col items-start gap-3 rounded-xl border border-line bg-surface p-4">
      <div className="flex flex-col gap-1">
        <h2 className="font-semibold text-md">
          {inDraft ? "Resolved in the draft" : overtaken ? "Overtaken" : "Resolved"}
        </h2>
        <p className="text-pretty text-ink-2">
          {fix
            ? `${fix.who ?? "Somebody"} applied: ${fix.note}.`
            : overtaken
              ? "The log was changed afterwards, and it no longer says this."
              : "The plan, the log or the rule's numbers have changed, and the finding is gone."}
          {end ? (
            <>
              {" "}
              <When at={end.at} zone={audience.zone} />.
            </>
          ) : null}
        </p>
        {inDraft ? (
          <p className="text-pretty text-ink-2">{whose(audience)} plan changes when you publish.</p>
        ) : null}
      </div>
      {date ? (
        <LinkButton href={`/a/${audience.slug}/week/${isoWeekOf(date)}`}>
          {inDraft ? "Go to the week to publish" : "Go to the week"}
        </LinkButton>
      ) : null}
    </section>
  );
}
