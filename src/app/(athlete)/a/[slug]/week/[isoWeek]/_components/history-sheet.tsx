"use client";

import { useQuery } from "@tanstack/react-query";
import { When } from "@/app/_shared/quantity/when";
import { ContentDiff } from "@/app/_shared/session/content-diff";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { Sheet } from "@/app/_ui/sheet";
import { SkeletonRows } from "@/app/_ui/skeleton";
import type { Athlete } from "@/lib/domain/athlete";
import type { PlannedSession } from "@/lib/domain/session";
import { contentOf, hasSameContent } from "@/lib/domain/session-content";
import type { PlanActions } from "./use-plan-actions";

interface HistorySheetProps {
  athlete: Athlete;
  session: PlannedSession;
  plan: PlanActions;
  onClose: () => void;
}

/** Who changed what of one session and when, with every version to go back to. */
export function HistorySheet({ athlete, session, plan, onClose }: HistorySheetProps) {
  const trpc = useTRPC();
  const history = useQuery(
    trpc.plan.history.queryOptions(
      { athleteId: athlete.id, sessionId: session.id },
      { staleTime: 0, enabled: !plan.isPending },
    ),
  );
  return (
    <Sheet
      isOpen
      onOpenChange={(open) => open || onClose()}
      title={`History of ${session.title}`}
      subtitle="Newest first"
    >
      {history.isPending ? <SkeletonRows rows={4} height={52} label="Loading the history" /> : null}
      {history.isError ? (
        <InlineError title="The history didn't load." onRetry={() => void history.refetch()}>
          {history.error.message}
        </InlineError>
      ) : null}
      {history.data?.length === 0 ? (
        <p className="text-ink-2">It came with the plan and was not changed since.</p>
      ) : null}
      <ol className="flex flex-col divide-y divide-line">
        {(history.data ?? []).map(({ id, at, actorName, label, undoneAt, before, after }) => (
          <li key={id} className="flex flex-col gap-1.5 py-3">
            <div className="flex items-center gap-3">
              <div className="min-w-0 flex-1">
                <p className={undoneAt ? "text-ink-3 line-through" : "font-medium"}>{label}</p>
                <p className="text-ink-3 text-sm">
                  {actorName}, <When at={at} />
                  {undoneAt ? ", undone" : ""}
                </p>
              </div>
              {after && !hasSameContent(after, session) ? (
                <Button
                  size="compact"
                  variant="quiet"
                  pending={plan.isPending}
                  onClick={() => void plan.edit(session, contentOf(after), { verb: "restored" })}
                >
                  Restore
                  <span className="sr-only"> the version after: {label}</span>
                </Button>
              ) : null}
            </div>
            {before && after ? <ContentDiff before={before} after={after} /> : null}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
