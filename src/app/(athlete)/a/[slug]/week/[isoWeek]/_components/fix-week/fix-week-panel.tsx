"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { Panel } from "@/app/_ui/panel";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { useShortcuts } from "@/app/_ui/use-shortcut";
import type { PlanActions } from "../use-plan-actions";
import type { PlanWeek } from "../week-model";
import { changedWords, flagCount } from "./fix-words";
import { OutcomeWords } from "./outcome-words";
import { ProposalChoice } from "./proposal-choice";
import { WeekStrips } from "./week-strips";

type Proposal = Outputs["plan"]["fixWeek"]["proposals"][number];

interface FixWeekPanelProps {
  week: PlanWeek;
  plan: PlanActions;
  onClose: () => void;
}

/** Up to three ways to clear the week, and what each leaves to a person. */
export function FixWeekPanel({ week, plan, onClose }: FixWeekPanelProps) {
  const trpc = useTRPC();
  const ways = useQuery(
    trpc.plan.fixWeek.queryOptions(
      { athleteId: week.athlete.id, week: week.week },
      { enabled: !plan.isPending, staleTime: 0 },
    ),
  );
  const { proposals = [], open = [] } = ways.data ?? {};
  const count = `${proposals.length} ${proposals.length === 1 ? "way" : "ways"}`;
  return proposals.length > 0 ? (
    <Proposals
      // Another plan has other proposals: what was ticked in the old ones means nothing in these.
      key={proposals.map(({ id }) => id).join()}
      {...{ week, plan, onClose, proposals }}
      subtitle={`${count} to clear ${flagCount(proposals[0]?.outcome.open ?? 0)}, best first`}
    />
  ) : (
    <Panel title="Fix week" onClose={onClose}>
      {ways.isPending ? (
        <SkeletonRows rows={2} height={56} label="Looking for ways to clear the week" />
      ) : null}
      {ways.isError ? (
        <InlineError title="The week could not be searched." onRetry={() => void ways.refetch()}>
          {ways.error.message}
        </InlineError>
      ) : null}
      {ways.data ? <NoWay week={week} open={open} /> : null}
    </Panel>
  );
}

function NoWay({ week, open }: { week: PlanWeek; open: Outputs["plan"]["fixWeek"]["open"] }) {
  const text = useFlagText(week.athlete.timeZone);
  if (open.length === 0) {
    return <p className="text-ink-2">Nothing in this week asks for a change of the plan.</p>;
  }
  return (
    <div className="flex flex-col gap-2">
      <p className="text-ink-2">No change of this week clears what is left. It needs your decision:</p>
      <ul className="list-disc ps-5">
        {open.map(({ title }) => (
          <li key={text.message(title)}>{text.message(title)}</li>
        ))}
      </ul>
    </div>
  );
}

interface ProposalsProps extends FixWeekPanelProps {
  proposals: readonly Proposal[];
  subtitle: string;
}

function Proposals({ week, plan, onClose, proposals, subtitle }: ProposalsProps) {
  const [chosen, setChosen] = useState(0);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const proposal = (proposals[chosen] ?? proposals[0]) as Proposal;
  const kept = proposal.steps.filter((_, index) => !left.has(`${proposal.id} ${index}`));
  const judged = useOutcome(week, proposal, kept);
  const changes = kept.flatMap((step) => step.changes);
  const canApply = kept.length > 0 && judged.outcome !== null && !judged.isChecking;
  const count = kept.length === 1 ? "1 change" : `${kept.length} changes`;

  const apply = () => {
    if (!canApply) return;
    onClose();
    void plan.applyChanges(`Fix week: ${count}`, changes, changedWords(changes));
  };
  useShortcuts({ "mod+Enter": apply });
  const toggle = (key: string) =>
    setLeft((current) => {
      const next = new Set(current);
      if (!next.delete(key)) next.add(key);
      return next;
    });

  return (
    <Panel
      title="Fix week"
      subtitle={subtitle}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" aria-disabled={!canApply} onClick={apply}>
            Apply {count}
          </Button>
          <span className="text-ink-3 text-xs max-md:hidden">Ctrl Enter</span>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <fieldset className="grid gap-3 md:grid-cols-3">
          <legend className="sr-only">Ways to fix the week</legend>
          {proposals.map((each, index) => (
            <ProposalChoice
              key={each.id}
              proposal={each}
              zone={week.athlete.timeZone}
              chosen={index === chosen}
              onChoose={() => setChosen(index)}
              isLeft={(step) => left.has(`${each.id} ${step}`)}
              onToggle={(step) => toggle(`${each.id} ${step}`)}
            />
          ))}
        </fieldset>
        <OutcomeWords {...judged} zone={week.athlete.timeZone} />
        <WeekStrips week={week} changes={changes} />
      </div>
    </Panel>
  );
}

/** The proposal's own effect, or what the server says of the changes that are kept. */
function useOutcome(week: PlanWeek, proposal: Proposal, kept: Proposal["steps"]) {
  const trpc = useTRPC();
  const whole = kept.length === proposal.steps.length;
  const tried = useQuery(
    trpc.plan.tryWeekFix.queryOptions(
      { athleteId: week.athlete.id, week: week.week, steps: kept.map(({ changes }) => [...changes]) },
      { enabled: !whole && kept.length > 0, placeholderData: keepPreviousData },
    ),
  );
  if (whole) return { outcome: proposal.outcome, isChecking: false };
  if (kept.length === 0) return { outcome: null, isChecking: false };
  return { outcome: tried.data ?? null, isChecking: tried.isPending || tried.isPlaceholderData };
}
