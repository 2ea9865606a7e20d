"use client";

import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { TextLink } from "@/app/_ui/text-link";
import type { PlanPerson } from "./apply-choices";
import type { PlanReview } from "./review-row";

/** Everything behind the numbers of one athlete's row. */
export function ReviewDetails({ review, person }: { review: PlanReview; person: PlanPerson }) {
  const text = useFlagText(person.timeZone);
  const { missing, newFlags } = review;
  return (
    <div className="flex flex-col gap-3 border-line border-t pt-3">
      {newFlags.length > 0 ? (
        <ul aria-label="Flags that the plan would raise" className="flex flex-col gap-1.5">
          {[...Map.groupBy(newFlags, ({ level, ruleId }) => `${level} ${ruleId}`)].map(([key, same]) =>
            same[0] ? (
              <li key={key} className="flex items-start gap-2">
                <FlagBadge level={same[0].level} />
                <span className="min-w-0">
                  {text.message(same[0].title)}
                  {same.length > 1 ? (
                    <span className="text-ink-3">, and {same.length - 1} more like it</span>
                  ) : null}
                </span>
              </li>
            ) : null,
          )}
        </ul>
      ) : (
        <p className="text-ink-2">The plan raises no flag that is not there already.</p>
      )}
      {review.fitted.length > 0 ? <Fitted lines={review.fitted} /> : null}
      {review.fixes.length > 0 ? (
        <div>
          <h3 className="font-medium text-sm">
            Fixed in this copy <span className="text-ink-3">{review.fixes.length}</span>
          </h3>
          <ul className="text-ink-2 text-sm">
            {review.fixes.map((label, index) => (
              <li key={index}>{text.message(label)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {review.endedFlags > 0 ? (
        <p className="text-ink-2">
          {review.endedFlags === 1 ? "1 flag of now goes." : `${review.endedFlags} flags of now go.`}
        </p>
      ) : null}
      {missing.thresholdPace || missing.oneRms.length + missing.byEffort.length > 0 ? (
        <p className="text-ink-2">
          {missing.thresholdPace ? "No threshold pace: aims stay in percent. " : ""}
          {missing.oneRms.length > 0 ? `No tested maximum: ${missing.oneRms.join(", ")}. ` : ""}
          {missing.byEffort.length > 0
            ? `No tested maximum, but an effort to lift by: ${missing.byEffort.join(", ")}. `
            : ""}
          <TextLink href={`/a/${person.slug}/profile`}>Open the profile</TextLink>
        </p>
      ) : null}
      <Lines name="Replaced" sessions={review.replaces} />
      <Lines name="Kept" sessions={review.keeps} />
      <Lines name="Moved, because the day is not free" sessions={review.moved} />
      <Lines name="No free place in the week" sessions={review.tight} />
    </div>
  );
}

/** What the athlete's own volume, runs a week and flags take back of the plan. */
function Fitted({ lines }: { lines: PlanReview["fitted"] }) {
  return (
    <div>
      <h3 className="font-medium text-sm">
        Less than the plan, so that it suits the athlete <span className="text-ink-3">{lines.length}</span>
      </h3>
      <ul className="grid gap-x-4 text-ink-2 text-sm sm:grid-cols-2 lg:grid-cols-3">
        {lines.map(({ title, date, slot, seconds, after }, index) => (
          <li key={index}>
            <When date={date} form="weekday" /> {slot.toUpperCase()}: {title},{" "}
            {after === null ? (
              "left out"
            ) : after.title === title || after.seconds !== seconds ? (
              <>
                now <Q value={after.seconds} unit="s" duration="planned" />
                {sameWords(title, after.title) ? "" : `, ${after.title}`}
              </>
            ) : (
              `now ${after.title}`
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether two titles differ in their numbers alone. */
const sameWords = (a: string, b: string) => a.replace(/\d+/g, "") === b.replace(/\d+/g, "");

function Lines({ name, sessions }: { name: string; sessions: PlanReview["replaces"] }) {
  if (sessions.length === 0) return null;
  return (
    <div>
      <h3 className="font-medium text-sm">
        {name} <span className="text-ink-3">{sessions.length}</span>
      </h3>
      <ul className="grid gap-x-4 text-ink-2 text-sm sm:grid-cols-2 lg:grid-cols-3">
        {sessions.map(({ title, date, slot }, index) => (
          <li key={index}>
            <When date={date} form="weekday" /> {slot.toUpperCase()}: {title}
          </li>
        ))}
      </ul>
    </div>
  );
}
