"use client";

import { useQueries } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import type { TemplateId } from "@/lib/ids";
import { type ApplyChoices, type PlanPerson, settingsFor, withFixed } from "./apply-choices";
import { ReviewRow, reviewColumns } from "./review-row";
import { type ReadyAthlete, useApplyPlan } from "./use-apply-plan";

interface ReviewProps {
  templateId: TemplateId;
  /** Everybody whom it could be for. */
  people: readonly PlanPerson[];
  choices: ApplyChoices;
  onChange: (change: Partial<ApplyChoices>) => void;
  onFinish: () => void;
}

/** What the plan would do to each athlete before anything is written, and then how far it has come. */
export function Review({ templateId, people: everybody, choices, onChange, onFinish }: ReviewProps) {
  const { version } = choices;
  const { apply, states, waiting, isPending } = useApplyPlan({ templateId, version, onFinish });
  const isChosen = ({ athleteId }: PlanPerson) => choices.athleteIds.includes(athleteId);
  const people = everybody.filter((person) => isChosen(person) || states.has(person.athleteId));
  const settings = people.map((person) => settingsFor(choices, person));
  const isOver = ({ athleteId }: PlanPerson) => {
    const kind = states.get(athleteId)?.kind;
    return kind === "done" || kind === "writing";
  };
  const reviews = useReviews(templateId, version, people, settings, isOver);
  if (people.length === 0)
    return (
      <p className="text-ink-2">
        Choose athletes above. What the plan would do to each stands here before anything is written.
      </p>
    );

  const ready = people.flatMap((person, index): ReadyAthlete[] => {
    const [review, own] = [reviews[index]?.data, settings[index]];
    const isReady = isChosen(person) && !isOver(person);
    return review && own && review.adds > 0 && isReady ? [{ person, settings: own, review }] : [];
  });
  return (
    <section aria-label="Review" className="flex flex-col gap-3">
      <h2 className="font-semibold text-md">Review</h2>
      <table className="w-full border-separate border-spacing-0 rounded-xl border border-line bg-surface max-md:block">
        <caption className="sr-only">What the plan would do to each athlete</caption>
        <thead className="max-md:sr-only">
          <tr>
            {reviewColumns.map((name) => (
              <th key={name} scope="col" className="px-3 pt-3 pb-1 text-start font-medium text-ink-3 text-xs">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {people.map((person, index) => (
          <ReviewRow
            key={person.athleteId}
            person={person}
            choices={choices}
            review={reviews[index]?.data ?? null}
            error={reviews[index]?.error?.message ?? null}
            onRetry={() => void reviews[index]?.refetch()}
            state={states.get(person.athleteId) ?? null}
            onChange={onChange}
          />
        ))}
      </table>
      {waiting > 0 ? (
        <p role="status" className="text-ink-2">
          {waiting === 1 ? "1 athlete is" : `${waiting} athletes are`} still to come. You can leave this page:
          it goes on without you.
        </p>
      ) : (
        <Footer
          ready={ready}
          choices={choices}
          onChange={onChange}
          isPending={isPending}
          onApply={() => void apply(ready)}
        />
      )}
    </section>
  );
}

/** Each is worked out by itself, and comes when it is. */
function useReviews(
  templateId: TemplateId,
  version: number | null,
  people: readonly PlanPerson[],
  settings: readonly ReturnType<typeof settingsFor>[],
  isOver: (person: PlanPerson) => boolean,
) {
  const trpc = useTRPC();
  return useQueries({
    queries: people.map((person, index) => {
      const own = settings[index];
      const input = { athleteId: person.athleteId, templateId, settings: own as NonNullable<typeof own> };
      return {
        ...trpc.library.reviewPlan.queryOptions(version === null ? input : { ...input, version }),
        enabled: own !== null && !isOver(person),
      };
    }),
  });
}

interface FooterProps extends Pick<ReviewProps, "choices" | "onChange"> {
  ready: readonly ReadyAthlete[];
  isPending: boolean;
  onApply: () => void;
}

function Footer({ ready, choices, onChange, isPending, onApply }: FooterProps) {
  const total = (count: (each: ReadyAthlete) => number) => ready.reduce((sum, each) => sum + count(each), 0);
  const fixable = ready.filter(
    ({ person, review }) => review.fixable > 0 && !choices.fixed.includes(person.athleteId),
  );
  const fixes = fixable.reduce((sum, { review }) => sum + review.fixable, 0);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p role="status" className="me-auto text-ink-2">
        {ready.length === 0 ? (
          "There is nobody yet to whom it can be applied."
        ) : (
          <>
            Adds {total(({ review }) => review.adds)} sessions, replaces{" "}
            {total(({ review }) => review.replaces.length)}, raises{" "}
            {flagWords(ready.flatMap((each) => each.review.newFlags))}. Drafts until you publish.
          </>
        )}
      </p>
      {fixable.length > 0 ? (
        <Button
          onClick={() =>
            onChange(
              withFixed(
                choices,
                fixable.map(({ person }) => person.athleteId),
                true,
              ),
            )
          }
        >
          Fix the {fixes} that can be fixed
        </Button>
      ) : null}
      <Button
        variant="primary"
        pending={isPending}
        pendingLabel="Applying…"
        aria-disabled={ready.length === 0}
        onClick={() => {
          if (ready.length > 0) onApply();
        }}
      >
        Apply to {ready.length === 1 ? "1 athlete" : `${ready.length} athletes`}
      </Button>
    </div>
  );
}

/** "3 flags and 12 to watch": what asks for a decision apart from what does not. */
function flagWords(flags: readonly { readonly level: string }[]): string {
  const watch = flags.filter(({ level }) => level === "watch").length;
  const decide = flags.length - watch;
  const first = decide === 1 ? "1 flag" : `${decide === 0 ? "no" : decide} flags`;
  return watch > 0 ? `${first} and ${watch} to watch` : first;
}
