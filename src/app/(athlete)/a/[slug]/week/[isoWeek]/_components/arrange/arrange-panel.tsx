"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ChangeLines, countOfChanges } from "@/app/_shared/plan/change-lines";
import { EffectWords } from "@/app/_shared/plan/effect-words";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { Panel } from "@/app/_ui/panel";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { useShortcuts } from "@/app/_ui/use-shortcut";
import type { ArrangementRequest } from "@/lib/schemas/arrangement";
import type { PlanActions } from "../use-plan-actions";
import type { PlanWeek } from "../week-model";

interface ArrangePanelProps {
  week: PlanWeek;
  plan: PlanActions;
  title: ReactNode;
  request: ArrangementRequest;
  /** What the button does: "Insert rest day". */
  verb: string;
  /** Said where nothing would change. */
  nothing: string;
  onClose: () => void;
  children?: ReactNode;
}

/** Everything that a change of many sessions would do, listed before it is done. */
export function ArrangePanel(props: ArrangePanelProps) {
  const { week, plan, title, request, verb, nothing, onClose, children } = props;
  const trpc = useTRPC();
  const preview = useQuery(
    trpc.plan.previewArrangement.queryOptions(
      { athleteId: week.athlete.id, arrangement: request },
      { enabled: !plan.isPending, staleTime: 0, placeholderData: keepPreviousData },
    ),
  );
  const { data } = preview;
  const changes = data?.changes ?? [];
  const ready = changes.length > 0 && !preview.isPlaceholderData && !plan.isPending;
  const apply = () => {
    if (!ready || !data) return;
    void plan.arrange(request, [...data.seen]).then((done) => {
      if (done) onClose();
    });
  };
  useShortcuts({ "mod+Enter": apply });
  return (
    <Panel
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" aria-disabled={!ready} pending={plan.isPending} onClick={apply}>
            {verb}
            {changes.length > 0 ? `: ${countOfChanges(changes)}` : null}
          </Button>
          <span className="text-ink-3 text-xs max-md:hidden">Ctrl Enter</span>
        </>
      }
    >
      <div className="flex flex-col gap-4" aria-busy={preview.isPlaceholderData}>
        {children}
        {preview.isPending ? (
          <SkeletonRows rows={3} height={32} label="Working out what would change" />
        ) : null}
        {preview.isError ? (
          <InlineError
            title="What would change could not be worked out."
            onRetry={() => void preview.refetch()}
          >
            {preview.error.message}
          </InlineError>
        ) : null}
        {data && changes.length === 0 ? <p className="text-ink-2">{nothing}</p> : null}
        {data ? <ChangeLines athlete={week.athlete} changes={changes} stays={data.stays} /> : null}
        {data && changes.length > 0 ? <EffectWords {...data} zone={week.athlete.timeZone} /> : null}
      </div>
    </Panel>
  );
}
