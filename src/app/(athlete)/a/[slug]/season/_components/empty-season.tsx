"use client";

import { When } from "@/app/_shared/quantity/when";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import type { SeasonView } from "@/lib/domain/season-view";
import { goalRace, hrefOfBuilding } from "./goal-race";
import type { OpenSheet } from "./season-sheets";

interface EmptySeasonProps {
  view: SeasonView;
  onSheet: (sheet: OpenSheet) => void;
}

/** A season without blocks: where it can begin. */
export function EmptySeason({ view, onSheet }: EmptySeasonProps) {
  if (!view.canPlan)
    return (
      <EmptyState>Blocks stand here once your coach has published them. Below is what you did.</EmptyState>
    );
  const race = goalRace(view);
  const templates = (
    <Button variant="quiet" onClick={() => onSheet({ kind: "templates" })}>
      Templates
    </Button>
  );
  if (!race) {
    return (
      <EmptyState
        action={
          <>
            <Button variant="primary" onClick={() => onSheet({ kind: "race", race: null })}>
              Add race
            </Button>
            {templates}
          </>
        }
      >
        No race and no blocks yet. Add the race or test that the season leads to, and build backwards from it.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      action={
        <>
          <LinkButton variant="primary" href={hrefOfBuilding(view.athlete.slug, race)}>
            Build backwards from {race.name}
          </LinkButton>
          {templates}
        </>
      }
    >
      No blocks yet. Taper, specific, build and base are counted back from{" "}
      <When date={race.date} form="day" />, and shown before anything is written. Blocks can also be added one
      by one.
    </EmptyState>
  );
}
