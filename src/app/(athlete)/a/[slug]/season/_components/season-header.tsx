"use client";

import { ChevronDown, Flag, History, Plus, Redo2, Undo2 } from "lucide-react";
import { useQuantity } from "@/app/_shared/quantity/q";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import { MenuOnDemand } from "@/app/_ui/menu-on-demand";
import { daysBetween } from "@/lib/dates/calendar-date";
import type { AthleteSpace } from "@/lib/domain/roster";
import type { SeasonView } from "@/lib/domain/season-view";
import { useBuildEntries } from "./build-entries";
import { goalRace } from "./goal-race";
import type { SeasonEdits } from "./season-edits";
import type { OpenSheet } from "./season-sheets";

interface SeasonHeaderProps {
  space: AthleteSpace;
  /** Absent until it has loaded. */
  season?: {
    readonly view: SeasonView;
    readonly edits: SeasonEdits;
    readonly onSheet: (sheet: OpenSheet) => void;
    readonly onAddBlock: () => void;
  };
}

export function SeasonHeader({ space, season }: SeasonHeaderProps) {
  const crumbs =
    space.relation === "coach"
      ? [
          { href: "/coach/athletes", label: "Athletes" },
          { href: `/a/${space.athlete.slug}`, label: space.athlete.name },
        ]
      : [];
  return (
    <PageHeader
      title="Season"
      crumbs={crumbs}
      meta={season ? <NextRace view={season.view} /> : null}
      actions={season?.view.canPlan ? <Actions {...season} /> : null}
    />
  );
}

/** "Vienna City Marathon in 33 days, form +11 %". */
function NextRace({ view }: { view: SeasonView }) {
  const { show } = useQuantity();
  const race = goalRace(view);
  if (!race) return <>Add a race to see form on race day</>;
  const days = daysBetween(view.today, race.date);
  const pct = view.outlook.form.find(({ raceId }) => raceId === race.id)?.pct ?? null;
  const when = days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`;
  return (
    <>
      {race.name} {when}
      {pct === null ? null : `, form ${show({ value: pct, unit: "pct" }, { signed: true })}`}
    </>
  );
}

function Actions({ view, edits, onSheet, onAddBlock }: NonNullable<SeasonHeaderProps["season"]>) {
  const build = useBuildEntries(view.athlete.slug, onSheet);
  return (
    <>
      <IconButton label="Undo" shortcut="Ctrl Z" disabled={!edits.undo} onClick={() => edits.undo?.()}>
        <Undo2 />
      </IconButton>
      <IconButton
        label="Redo"
        shortcut="Ctrl Shift Z"
        disabled={!edits.redo}
        onClick={() => edits.redo?.()}
        className="max-sm:hidden"
      >
        <Redo2 />
      </IconButton>
      <IconButton label="Changes" className="max-sm:hidden" onClick={() => onSheet({ kind: "changes" })}>
        <History />
      </IconButton>
      <Button icon={<Flag />} onClick={() => onSheet({ kind: "race", race: null })} className="max-md:hidden">
        Add race
      </Button>
      <Button icon={<Plus />} onClick={onAddBlock} className="max-md:hidden">
        Add block
      </Button>
      <MenuOnDemand
        label="Build plan"
        items={build}
        trigger={
          <Button className="max-md:hidden">
            Build plan
            <ChevronDown aria-hidden />
          </Button>
        }
      />
      {view.publishesAtOnce ? null : (
        <Button
          variant={view.drafts > 0 ? "primary" : "secondary"}
          disabled={view.drafts === 0 || edits.isPending}
          className={view.drafts === 0 ? "max-sm:hidden" : undefined}
          onClick={() => void edits.publish()}
        >
          {view.drafts === 0 ? (
            "Published"
          ) : (
            <span>
              Publish {view.drafts}
              <span className="max-sm:sr-only"> {view.drafts === 1 ? "change" : "changes"}</span>
            </span>
          )}
        </Button>
      )}
    </>
  );
}
