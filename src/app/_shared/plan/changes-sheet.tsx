"use client";

import { useQuery } from "@tanstack/react-query";
import { When } from "@/app/_shared/quantity/when";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { Sheet } from "@/app/_ui/sheet";
import { SkeletonRows } from "@/app/_ui/skeleton";
import type { Athlete } from "@/lib/domain/athlete";
import type { PlanChangeId } from "@/lib/ids";

interface ChangesSheetProps {
  athlete: Athlete;
  plan: {
    readonly isPending: boolean;
    readonly restore: (id: PlanChangeId, label: string, isUndone: boolean) => unknown;
  };
  onClose: () => void;
}

/** Thirty days of changes, for whoever missed the toast. */
export function ChangesSheet({ athlete, plan, onClose }: ChangesSheetProps) {
  const trpc = useTRPC();
  // Asked while a change is on its way, the list could come without it, and a first answer is not asked for again.
  const asked = { staleTime: 0, enabled: !plan.isPending };
  const changes = useQuery(trpc.plan.changes.queryOptions({ athleteId: athlete.id }, asked));
  return (
    <Sheet isOpen onOpenChange={(open) => open || onClose()} title="Changes" subtitle="Of the last 30 days">
      {changes.isPending ? <SkeletonRows rows={6} height={52} label="Loading the changes" /> : null}
      {changes.isError ? (
        <InlineError title="The changes didn't load." onRetry={() => void changes.refetch()}>
          {changes.error.message}
        </InlineError>
      ) : null}
      {changes.data?.length === 0 ? <p className="text-ink-2">Nothing was changed yet.</p> : null}
      <ol className="flex flex-col divide-y divide-line">
        {(changes.data ?? []).map((change) => {
          const isUndone = change.undoneAt !== null;
          return (
            <li key={change.id} className="flex items-center gap-3 py-2">
              <div className="min-w-0 flex-1">
                <p className={isUndone ? "text-ink-3 line-through" : "font-medium"}>{change.label}</p>
                <p className="text-ink-3 text-sm">
                  {change.actorName}, <When at={change.at} />
                  {isUndone ? ", undone" : ""}
                </p>
              </div>
              <Button
                size="compact"
                variant="quiet"
                pending={plan.isPending}
                onClick={() => void plan.restore(change.id, change.label, isUndone)}
              >
                {isUndone ? "Do again" : "Undo"}
                <span className="sr-only">: {change.label}</span>
              </Button>
            </li>
          );
        })}
      </ol>
    </Sheet>
  );
}
