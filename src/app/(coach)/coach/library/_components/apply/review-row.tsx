"use client";

import { useState } from "react";
import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import type { Outputs } from "@/app/_trpc/outputs";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field";
import { InlineError } from "@/app/_ui/inline-error";
import { Select } from "@/app/_ui/select";
import { TextLink } from "@/app/_ui/text-link";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { PlanLevel } from "@/lib/domain/plan-settings";
import { type ApplyChoices, endOf, levelOf, type PlanPerson, settingsFor, withFixed } from "./apply-choices";
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

export const reviewColumns = [
  "Athlete",
  "Race, end",
  "Weeks",
  "Volume",
  "Existing sessions",
  "Availability",
  "Flags after",
  "Preview",
] as const;
const others = reviewColumns.length - 2;

const cell = "border-line border-t px-3 py-2 align-middle max-md:border-0 max-md:p-0";

/** What the plan would do to one athlete, and afterwards what it did. Comes when it is worked out, on its own. */
export function ReviewRow(props: ReviewRowProps) {
  const { person, choices, review, error, onRetry, state, onChange } = props;
  const [open, setOpen] = useState(false);
  const end = endOf(choices, person);
  const isShown = review !== null && state === null;
  return (
    <tbody
      aria-label={person.name}
      className="max-md:block max-md:border-line max-md:border-t max-md:p-3 max-md:first-of-type:border-t-0"
    >
      <tr className="max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-4 max-md:gap-y-2">
        <th scope="row" className={`${cell} text-start max-md:w-full`}>
          <span className="font-semibold">{person.name}</span>
          {isShown ? <Missing review={review} person={person} /> : null}
        </th>
        <td className={cell}>
          {choices.align === "end" ? (
            <DateField
              label={`Last day for ${person.name}`}
              labelHidden
              value={end ?? ""}
              onChange={(date) =>
                onChange({
                  ends: { ...choices.ends, [person.athleteId]: (date || undefined) as CalendarDate },
                })
              }
              error={end === null ? "Needs a race or a last day." : null}
              fieldClassName="w-40"
            />
          ) : isShown && review.to ? (
            <When date={review.to} form="weekday" />
          ) : null}
        </td>
        {isShown && review.adds > 0 ? (
          <Facts {...{ review, person, choices, onChange, open }} onOpen={() => setOpen(!open)} />
        ) : (
          <td colSpan={others} className={`${cell} text-ink-2`}>
            {state ? (
              <Outcome state={state} person={person} from={review?.from ?? null} />
            ) : error ? (
              <InlineError title="This athlete's review didn't load." onRetry={onRetry}>
                {error}
              </InlineError>
            ) : isShown ? (
              "Nothing of the plan fits between today and the last day."
            ) : settingsFor(choices, person) ? (
              <span role="status" className="text-ink-3 text-sm">
                Working it out…
              </span>
            ) : null}
          </td>
        )}
      </tr>
      {open && isShown ? (
        <tr className="max-md:block">
          <td
            colSpan={reviewColumns.length}
            className="px-3 pb-3 max-md:block max-md:px-0 max-md:pt-2 max-md:pb-0"
          >
            <ReviewDetails review={review} person={person} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

interface FactsProps extends Pick<ReviewRowProps, "person" | "choices" | "onChange"> {
  review: PlanReview;
  open: boolean;
  onOpen: () => void;
}

function Facts({ review, person, choices, onChange, open, onOpen }: FactsProps) {
  const text = useFlagText(person.timeZone);
  const [worst] = review.newFlags;
  return (
    <>
      <td className={`${cell} whitespace-nowrap text-sm`}>
        {review.weeksUsed === review.weeksTotal
          ? review.weeksTotal
          : `${review.weeksUsed} of ${review.weeksTotal}`}
        <span className="md:sr-only"> weeks</span>
      </td>
      <td className={`${cell} text-sm`}>
        <span className="flex items-center gap-2">
          <span className="md:w-12">
            <OnPhone>Volume</OnPhone>
            <Q value={review.scale * 100} unit="pct" />
          </span>
          <Select
            label={`Level of ${person.name}`}
            labelHidden
            value={levelOf(choices, person)}
            options={levelOptions}
            onChange={(event) =>
              onChange({ levels: { ...choices.levels, [person.athleteId]: event.target.value as PlanLevel } })
            }
            fieldClassName="w-32 md:w-28"
          />
        </span>
        {review.thinData ? <span className="text-ink-3">thin data</span> : null}
      </td>
      <td className={`${cell} text-sm`}>{existingWords(review)}</td>
      <td className={`${cell} text-sm`}>
        <OnPhone>Availability</OnPhone>
        {availabilityWords(review)}
      </td>
      <td className={`${cell} text-sm`}>
        <span className="flex flex-wrap items-center gap-2">
          <OnPhone>Flags</OnPhone>
          {worst ? (
            <FlagBadge
              level={worst.level}
              label={text.message(worst.title)}
              {...(review.newFlags.length > 1 ? { more: review.newFlags.length - 1 } : {})}
            />
          ) : (
            "clear"
          )}
          <FixButton {...{ review, person, choices, onChange }} />
        </span>
      </td>
      <td className={`${cell} text-end max-md:ms-auto`}>
        <Button size="compact" aria-expanded={open} onClick={onOpen}>
          {open ? "Less" : "Preview"}
          <span className="sr-only"> for {person.name}</span>
        </Button>
      </td>
    </>
  );
}

/** The head of a column, where there are no columns. */
const OnPhone = ({ children }: { children: string }) => (
  <span aria-hidden className="text-ink-3 md:hidden">
    {children}{" "}
  </span>
);

type FixButtonProps = Pick<FactsProps, "review" | "person" | "choices" | "onChange">;

/** Makes the engine's safe fixes to this athlete's copy, or takes them back. */
function FixButton({ review, person, choices, onChange }: FixButtonProps) {
  const isFixed = choices.fixed.includes(person.athleteId);
  if (!isFixed && review.fixable === 0) return null;
  const { length } = review.fixes;
  const made = length === 0 ? "nothing to fix safely" : length === 1 ? "1 fix made" : `${length} fixes made`;
  return (
    <>
      {isFixed ? <span className="text-ink-2">{made}</span> : null}
      <Button
        size="compact"
        variant={isFixed ? "quiet" : "secondary"}
        onClick={() => onChange(withFixed(choices, [person.athleteId], !isFixed))}
      >
        {isFixed ? "As written" : "Fix"}
        <span className="sr-only"> for {person.name}</span>
      </Button>
    </>
  );
}

function Missing({ review, person }: { review: PlanReview; person: PlanPerson }) {
  if (!review.missing.thresholdPace && review.missing.oneRms.length === 0) return null;
  return (
    <span className="block font-normal text-sm">
      <TextLink alone href={`/a/${person.slug}/profile`}>
        {missingWords(review)}
      </TextLink>
    </span>
  );
}

function availabilityWords({ moved, tight }: PlanReview): string {
  const parts = [
    moved.length > 0 ? `${moved.length} moved` : "",
    tight.length > 0 ? `${tight.length} do not fit` : "",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : "free";
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
      {state.raised === 0 ? "" : `, ${state.raised === 1 ? "1 flag" : `${state.raised} flags`} raised`}.{" "}
      <TextLink href={`/a/${person.slug}/week${from ? `/${from}` : ""}`}>See the first week</TextLink>
    </p>
  );
}
