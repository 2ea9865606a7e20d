"use client";

import { type ReactNode, useState } from "react";
import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { Q } from "@/app/_shared/quantity/q";
import type { Outputs } from "@/app/_trpc/outputs";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field";
import { InlineError } from "@/app/_ui/inline-error";
import { Select } from "@/app/_ui/select";
import { TextLink } from "@/app/_ui/text-link";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { PlanLevel } from "@/lib/domain/plan-settings";
import { type ApplyChoices, endOf, levelOf, type PlanPerson, withFixed } from "./apply-choices";
import { ReviewDetails } from "./review-details";
import type { ApplyState } from "./use-apply-plan";
import { levelOptions } from "./when-and-how";

export type PlanReview = Outputs["library"]["reviewPlan"];

interface ReviewRowProps {
  person: PlanPerson;
  choices: ApplyChoices;
  review: PlanReview | null;
  error: string | null;
  onRetry: () => void;
  state: ApplyState | null;
  onChange: (change: Partial<ApplyChoices>) => void;
}

/** What the plan would do to one athlete, and afterwards what it did. Comes when it is worked out, on its own. */
export function ReviewRow(props: ReviewRowProps) {
  const { person, choices, review, error, onRetry, state, onChange } = props;
  const [open, setOpen] = useState(false);
  const end = endOf(choices, person);
  return (
    <li aria-label={person.name} className="flex flex-col gap-2 p-3 md:px-4">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <h3 className="w-full font-semibold md:w-40">{person.name}</h3>
        {choices.align === "end" ? (
          <DateField
            label={`Last day for ${person.name}`}
            labelHidden
            value={end ?? ""}
            onChange={(date) =>
              onChange({ ends: { ...choices.ends, [person.athleteId]: (date || undefined) as CalendarDate } })
            }
            error={end === null ? "Needs a race or a last day." : null}
            fieldClassName="w-40"
          />
        ) : null}
        {state?.kind === "done" ? null : (
          <Select
            label={`Level of ${person.name}`}
            labelHidden
            value={levelOf(choices, person)}
            options={levelOptions}
            onChange={(event) =>
              onChange({ levels: { ...choices.levels, [person.athleteId]: event.target.value as PlanLevel } })
            }
            fieldClassName="w-32"
          />
        )}
        {state ? <Outcome state={state} person={person} from={review?.from ?? null} /> : null}
        {!state && review ? <Facts review={review} person={person} /> : null}
        {!state && !review && !error && (end !== null || choices.align === "start") ? (
          <p role="status" className="text-ink-3 text-sm">
            Working it out…
          </p>
        ) : null}
        {review && !state ? <FixButton {...{ review, person, choices, onChange }} /> : null}
        {review && !state ? (
          <Button size="compact" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? "Less" : "Preview"}
            <span className="sr-only"> for {person.name}</span>
          </Button>
        ) : null}
      </div>
      {error && !state ? (
        <InlineError title="This athlete's review didn't load." onRetry={onRetry}>
          {error}
        </InlineError>
      ) : null}
      {open && review && !state ? <ReviewDetails review={review} person={person} /> : null}
    </li>
  );
}

/** Whether the plan would raise something that asks for a decision. */
export const asksToDecide = ({ newFlags }: PlanReview): boolean =>
  newFlags.some(({ level }) => level !== "watch");

type FixButtonProps = Pick<ReviewRowProps, "person" | "choices" | "onChange"> & { review: PlanReview };

/** Makes the engine's safe fixes to this athlete's copy, or takes them back. */
function FixButton({ review, person, choices, onChange }: FixButtonProps) {
  const isFixed = choices.fixed.includes(person.athleteId);
  if (!isFixed && !asksToDecide(review)) return <span className="md:ms-auto" />;
  const { length } = review.fixes;
  const made = length === 0 ? "nothing to fix safely" : length === 1 ? "1 fix made" : `${length} fixes made`;
  return (
    <span className="flex items-center gap-2 md:ms-auto">
      {isFixed ? <span className="text-ink-2 text-sm">{made}</span> : null}
      <Button
        size="compact"
        variant={isFixed ? "quiet" : "secondary"}
        onClick={() => onChange(withFixed(choices, [person.athleteId], !isFixed))}
      >
        {isFixed ? "As written" : "Fix"}
        <span className="sr-only"> for {person.name}</span>
      </Button>
    </span>
  );
}

function Facts({ review, person }: { review: PlanReview; person: PlanPerson }) {
  const text = useFlagText(person.timeZone);
  const [worst] = review.newFlags;
  if (review.adds === 0) {
    return <p className="text-ink-2">Nothing of the plan fits between today and the last day.</p>;
  }
  return (
    <dl className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm xl:grid xl:grid-cols-[5rem_3.5rem_7rem_6.5rem_9.5rem_auto]">
      <Fact name="Weeks">
        {review.weeksUsed === review.weeksTotal
          ? `${review.weeksTotal} weeks`
          : `${review.weeksUsed} of ${review.weeksTotal} weeks`}
      </Fact>
      <Fact name="Volume">
        <Q value={review.scale * 100} unit="pct" />
        {review.thinData ? <span className="text-ink-3"> thin data</span> : null}
      </Fact>
      <Fact name="Existing sessions">{existingWords(review)}</Fact>
      <Fact name="Availability">
        {review.moved.length === 0 && review.tight.length === 0
          ? "free"
          : [
              review.moved.length > 0 ? `${review.moved.length} moved` : "",
              review.tight.length > 0 ? `${review.tight.length} do not fit` : "",
            ]
              .filter(Boolean)
              .join(", ")}
      </Fact>
      {review.missing.thresholdPace || review.missing.oneRms.length > 0 ? (
        <Fact name="Missing">
          <TextLink href={`/a/${person.slug}/profile`}>{missingWords(review)}</TextLink>
        </Fact>
      ) : (
        <Fact name="Missing">nothing missing</Fact>
      )}
      <Fact name="New flags">
        {worst ? (
          <span className="flex items-center gap-1">
            <FlagBadge
              level={worst.level}
              label={text.message(worst.title)}
              {...(review.newFlags.length > 1 ? { more: review.newFlags.length - 1 } : {})}
            />
          </span>
        ) : (
          "clear"
        )}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-center gap-1.5">
      <dt className="sr-only">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function missingWords({ missing: { thresholdPace, oneRms } }: PlanReview): string {
  if (thresholdPace) return "no threshold pace";
  return oneRms.length === 1 ? "1 maximum not tested" : `${oneRms.length} maxima not tested`;
}

function existingWords({ replaces, keeps }: PlanReview): string {
  const parts = [
    keeps.length > 0 ? `keep ${keeps.length}` : "",
    replaces.length > 0 ? `replace ${replaces.length}` : "",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : "nothing there";
}

function Outcome({ state, person, from }: { state: ApplyState; person: PlanPerson; from: string | null }) {
  if (state.kind === "writing") {
    return (
      <p role="status" className="text-ink-2">
        Applying…
      </p>
    );
  }
  if (state.kind === "failed") {
    return (
      <p role="alert" className="text-signal-ink">
        {state.reason}
      </p>
    );
  }
  return (
    <p role="status" className="text-ink-2">
      Applied: {state.added} sessions added, {state.replaced} replaced
      {state.raised === null ? "" : `, ${state.raised} flags raised`}.{" "}
      <TextLink href={`/a/${person.slug}/week${from ? `/${from}` : ""}`}>See the first week</TextLink>
    </p>
  );
}
