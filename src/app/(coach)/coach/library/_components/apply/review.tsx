"use client";

import { useQueries } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import type { TemplateId } from "@/lib/ids";
import { type ApplyChoices, type PlanPerson, settingsFor, withFixed } from "./apply-choices";
import type { BegunOperation } from "./apply-store";
import { asksToDecide, ReviewRow } from "./review-row";
import { type ReadyAthlete, useApplyPlan } from "./use-apply-plan";

interface ReviewProps {
  templateId: TemplateId;
  people: readonly PlanPerson[];
  choices: ApplyChoices;
  onChange: (change: Partial<ApplyChoices>) => void;
  begun: BegunOperation | null;
  onBegin: (operation: BegunOperation) => void;
  onFinish: () => void;
}

/** What the plan would do to each athlete before anything is written, and afterwards what it did. */
export function Review(props: ReviewProps) {
  const { templateId, people, choices, onChange, begun, onBegin, onFinish } = props;
  const { version } = choices;
  const { apply, states, isPending } = useApplyPlan({ templateId, version, begun, onBegin, onFinish });
  const settings = people.map((person) => settingsFor(choices, person));
  const isDone = ({ athleteId }: PlanPerson) => states.get(athleteId)?.kind === "done";
  const reviews = useReviews(templateId, version, people, settings, isDone);
  if (people.length === 0)
    return (
      <p className="text-ink-2">
        Choose athletes above. What the plan would do to each stands here before anything is written.
      </p>
    );

  const ready = people.flatMap((person, index): ReadyAthlete[] => {
    const [review, own] = [reviews[index]?.data, settings[index]];
    return review && own && review.adds > 0 && !isDone(person) ? [{ person, settings: own, review }] : [];
  });
  const isLeft = begun !== null && !isPending && begun.waiting.length > 0;
  return (
    <section aria-label="Review" className="flex flex-col gap-3">
      <h2 className="font-semibold text-md">Review</h2>
      {isLeft ? (
        <p className="text-pretty text-ink-2">
          {begun.waiting.length === 1 ? "1 athlete has" : `${begun.waiting.length} athletes have`} no plan of
          this operation yet. Applying goes on where it stopped; whoever has it stays as they are.
        </p>
      ) : null}
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
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
      </ul>
      <Footer
        ready={ready}
        choices={choices}
        onChange={onChange}
        isPending={isPending}
        onApply={() => void apply(ready)}
      />
    </section>
  );
}

/** Each is worked out by itself, and comes when it is. */
function useReviews(
  templateId: TemplateId,
  version: number | null,
  people: readonly PlanPerson[],
  settings: readonly ReturnType<typeof settingsFor>[],
  isDone: (person: PlanPerson) => boolean,
) {
  const trpc = useTRPC();
  return useQueries({
    queries: people.map((person, index) => {
      const own = settings[index];
      const input = { athleteId: person.athleteId, templateId, settings: own as NonNullable<typeof own> };
      return {
        ...trpc.library.reviewPlan.queryOptions(version === null ? input : { ...input, version }),
        enabled: own !== null && !isDone(person),
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
    ({ person, review }) => asksToDecide(review) && !choices.fixed.includes(person.athleteId),
  );
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p role="status" className="me-auto text-ink-2">
        Adds {total(({ review }) => review.adds)} sessions, replaces{" "}
        {total(({ review }) => review.replaces.length)}, raises{" "}
        {flagWords(ready.flatMap((each) => each.review.newFlags))}. Drafts until you publish.
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
          Fix what can be fixed
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
