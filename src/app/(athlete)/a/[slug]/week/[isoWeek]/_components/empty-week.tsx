"use client";

import { Plus } from "lucide-react";
import type { Route } from "next";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import type { PlanWeek } from "./week-model";

/** Said above a week in which nothing stands, so that the empty grid below is no riddle. */
export function EmptyWeek({ week, onAdd }: { week: PlanWeek; onAdd: () => void }) {
  const inWeek = (date: string) => week.days.some((day) => day === date);
  const isEmpty =
    !week.sessions.some(({ session }) => inWeek(session.date)) &&
    !week.unplanned.some(({ date }) => inWeek(date));
  if (!isEmpty) return null;
  if (!week.canPlan) return <EmptyState>Nothing is planned for this week yet.</EmptyState>;
  return (
    <EmptyState
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <Button variant="primary" icon={<Plus />} onClick={onAdd}>
            Add a session
          </Button>
          <LinkButton href={`/a/${week.athlete.slug}/season/generate` as Route}>Generate a plan</LinkButton>
        </div>
      }
    >
      Nothing is planned for this week yet. Add a session here, or choose a slot below.
    </EmptyState>
  );
}
