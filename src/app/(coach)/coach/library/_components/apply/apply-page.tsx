"use client";

import { useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { TemplateFacts } from "@/app/_shared/library/template-facts";
import { useToday } from "@/app/_shared/quantity/when";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { LinkButton } from "@/app/_ui/link-button";
import { SkeletonRows } from "@/app/_ui/skeleton";
import type { TemplateId } from "@/lib/ids";
import { OutdatedUses } from "../outdated-uses";
import { templateHref } from "../shelves";
import { type ApplyChoices, firstChoices, type PlanPerson, settingsFor } from "./apply-choices";
import { EarlierOperations } from "./earlier-operations";
import { ReviewRow } from "./review-row";
import { useApplyPlan } from "./use-apply-plan";
import { WhenAndHow } from "./when-and-how";
import { Who } from "./who";

interface ApplyPageProps {
  templateId: TemplateId;
  /** What the address asks for already. */
  asked: Partial<ApplyChoices>;
}

/** A plan for several athletes at once: who, when and how stay in sight above what it would do to each. */
export function ApplyPage({ templateId, asked }: ApplyPageProps) {
  const trpc = useTRPC();
  const today = useToday();
  const template = useQuery(trpc.library.get.queryOptions({ templateId }));
  const all = useQuery(trpc.library.planPeople.queryOptions());
  const [choices, setChoices] = useState(() => ({ ...firstChoices(today), ...asked }));
  const error = template.error ?? all.error;
  const change = (next: Partial<ApplyChoices>) => setChoices({ ...choices, ...next });

  if (error) {
    return (
      <PageBody>
        <InlineError
          title="The page didn't load."
          onRetry={() => void template.refetch().then(() => all.refetch())}
        >
          {error.message}
        </InlineError>
      </PageBody>
    );
  }
  if (!template.data || !all.data) {
    return (
      <PageBody>
        <SkeletonRows rows={6} height={56} label="The plan is loading" />
      </PageBody>
    );
  }
  const { title, version, included } = template.data.template;
  const chosen = all.data.people.filter(({ athleteId }) => choices.athleteIds.includes(athleteId));
  return (
    <>
      <PageHeader
        title={`Apply ${title}`}
        crumbs={[
          { href: "/coach/library?show=plans", label: "Library" },
          { href: templateHref("plan", templateId), label: title },
        ]}
      />
      <PageBody className="gap-5!">
        <section aria-label="Plan" className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h2 className="w-14 font-semibold">Plan</h2>
          <p className="text-ink-2">
            <TemplateFacts template={{ session: null, amount: template.data.amount }} />
            {included ? null : ` · version ${version}`}. Its phases become blocks of each season, its loads
            the targets.
          </p>
          <LinkButton href={templateHref("plan", templateId)} size="compact" className="md:ms-auto">
            See the plan
          </LinkButton>
        </section>
        <Who people={all.data} choices={choices} onChange={change} />
        <WhenAndHow choices={choices} onChange={change} />
        <Review templateId={templateId} people={chosen} choices={choices} onChange={change} />
        <OutdatedUses template={template.data.template} />
        <EarlierOperations templateId={templateId} />
      </PageBody>
    </>
  );
}

interface ReviewProps {
  templateId: TemplateId;
  people: readonly PlanPerson[];
  choices: ApplyChoices;
  onChange: (change: Partial<ApplyChoices>) => void;
}

function Review({ templateId, people, choices, onChange }: ReviewProps) {
  const trpc = useTRPC();
  const { apply, states, isPending } = useApplyPlan(templateId);
  const settings = people.map((person) => settingsFor(choices, person));
  const reviews = useQueries({
    queries: people.map((person, index) => {
      const own = settings[index];
      const input = { athleteId: person.athleteId, templateId, settings: own as NonNullable<typeof own> };
      return {
        ...trpc.library.reviewPlan.queryOptions(input),
        enabled: own !== null && !states.has(person.athleteId),
      };
    }),
  });
  if (people.length === 0)
    return (
      <p className="text-ink-2">
        Choose athletes above. What the plan would do to each stands here before anything is written.
      </p>
    );

  const ready = people.flatMap((person, index) => {
    const [review, own] = [reviews[index]?.data, settings[index]];
    const done = states.get(person.athleteId)?.kind === "done";
    return review && own && review.adds > 0 && !done ? [{ person, settings: own, review }] : [];
  });
  const total = (count: (each: (typeof ready)[number]) => number) =>
    ready.reduce((sum, each) => sum + count(each), 0);
  return (
    <section aria-label="Review" className="flex flex-col gap-3">
      <h2 className="font-semibold text-md">Review</h2>
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
      <div className="flex flex-wrap items-center gap-3">
        <p role="status" className="me-auto text-ink-2">
          Adds {total(({ review }) => review.adds)} sessions, replaces{" "}
          {total(({ review }) => review.replaces.length)}, raises{" "}
          {flagWords(ready.flatMap((each) => each.review.newFlags))}. Drafts until you publish.
        </p>
        <Button
          variant="primary"
          pending={isPending}
          pendingLabel="Applying…"
          aria-disabled={ready.length === 0}
          onClick={() => {
            if (ready.length > 0) void apply(ready);
          }}
        >
          Apply to {ready.length === 1 ? "1 athlete" : `${ready.length} athletes`}
        </Button>
      </div>
    </section>
  );
}

/** "3 flags and 12 to watch": what asks for a decision apart from what does not. */
function flagWords(flags: readonly { readonly level: string }[]): string {
  const watch = flags.filter(({ level }) => level === "watch").length;
  const decide = flags.length - watch;
  const first = decide === 1 ? "1 flag" : `${decide === 0 ? "no" : decide} flags`;
  return watch > 0 ? `${first} and ${watch} to watch` : first;
}
