"use client";

import { useQuery } from "@tanstack/react-query";
import { History, LibraryBig, Redo2, Undo2 } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { memo, type ReactNode, useEffect, useState } from "react";
import { useReopened } from "@/app/_shared/drafts/use-reopened";
import { When } from "@/app/_shared/quantity/when";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { PageShortcuts } from "@/app/_shared/shell/shell-context";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import { InlineError } from "@/app/_ui/inline-error";
import { useStable } from "@/app/_ui/use-stable";
import type { IsoWeek } from "@/lib/dates/week";
import type { AthleteSpace } from "@/lib/domain/roster";
import { isSameAround } from "./is-same-around";
import { type Drawer, PlannerBoard } from "./planner-board";
import { plannerKeys } from "./planner-keys";
import { isTypedIn, type OpenSheet, PlannerSheets } from "./planner-sheets";
import { SaveState } from "./save-state";
import { type PlanActions, usePlanActions } from "./use-plan-actions";
import { WeekMenu } from "./week-menu";
import type { PlanWeek, WeekAround } from "./week-model";
import { WeekSkeleton } from "./week-skeleton";

interface PlannerProps {
  space: AthleteSpace;
  week: IsoWeek;
}

/** One week of one athlete: seen by athlete and coach, changed by whoever plans. */
export function Planner({ space, week }: PlannerProps) {
  const trpc = useTRPC();
  const athleteId = space.athlete.id;
  const { data, isPending, isError, error, refetch } = useQuery(
    trpc.plan.week.queryOptions({ athleteId, week }),
  );
  const flags = useQuery(trpc.flags.list.queryOptions({ athleteId }));
  const plan = usePlanActions(athleteId, week, data);
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const [drawer, setDrawer] = useState<Drawer | null>(null);
  // The same functions at every rendering: the page's buttons stay as they are while sessions change.
  const press = useStable({
    undo: plan.undo,
    redo: plan.redo,
    library: () => setDrawer(drawer ? null : { replaces: null }),
  });
  useAskedFor(setSheet);
  useReopened(usePathname(), sheet && isTypedIn(sheet) ? sheet : null, isTypedIn, setSheet);
  return (
    <>
      <PageShortcuts group={plannerKeys} />
      <PlannerHeader space={space} week={data} plan={plan} press={press} onSheet={setSheet} />
      <PageBody className="gap-4! md:gap-4!">
        {isPending ? <WeekSkeleton /> : null}
        {isError ? (
          <InlineError title="The week didn't load." onRetry={() => void refetch()}>
            {error.message}
          </InlineError>
        ) : null}
        {data ? (
          <PlannerBoard
            week={data}
            space={space}
            flags={flags.data?.flags ?? []}
            plan={plan}
            sheet={sheet}
            onSheet={setSheet}
            drawer={drawer}
            onDrawer={setDrawer}
          />
        ) : null}
      </PageBody>
      {data ? <PlannerSheets week={data} space={space} plan={plan} sheet={sheet} onSheet={setSheet} /> : null}
    </>
  );
}

/** A link may ask for the panel that puts the week right; once it is open, the address is the week's own again. */
function useAskedFor(onSheet: (sheet: OpenSheet) => void) {
  const asked = useSearchParams().get("open");
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what opens it is the address, whoever sets the sheet.
  useEffect(() => {
    if (asked !== "fix-week") return;
    onSheet({ kind: "fix-week" });
    window.history.replaceState(null, "", path);
  }, [asked, path]);
}

interface PlannerHeaderProps {
  space: AthleteSpace;
  week: PlanWeek | undefined;
  plan: PlanActions;
  press: Press;
  onSheet: (sheet: OpenSheet) => void;
}

interface Press {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly library: () => void;
}

function PlannerHeader({ space, week, plan, press, onSheet }: PlannerHeaderProps) {
  const isCoach = space.relation === "coach";
  const crumbs = isCoach
    ? [
        { href: "/coach/athletes", label: "Athletes" },
        { href: `/a/${space.athlete.slug}`, label: space.athlete.name },
      ]
    : [];
  return (
    <PageHeader
      title="Week"
      crumbs={crumbs}
      meta={
        <>
          <NextRace week={week} /> <SaveState isPending={plan.isPending} hasFailed={plan.hasFailed} />
        </>
      }
      actions={
        week ? <Actions {...{ week, press, onSheet }} canUndo={plan.canUndo} canRedo={plan.canRedo} /> : null
      }
    />
  );
}

function NextRace({ week }: { week: PlanWeek | undefined }): ReactNode {
  if (!week?.nextRace) return null;
  const { race, inDays } = week.nextRace;
  if (inDays < 2) {
    return (
      <>
        {race.name} <When date={race.date} form="sentence" zone={week.athlete.timeZone} />
      </>
    );
  }
  return `${race.name} in ${inDays} days`;
}

interface ActionsProps {
  week: WeekAround;
  press: Press;
  canUndo: boolean;
  canRedo: boolean;
  onSheet: (sheet: OpenSheet) => void;
}

const Actions = memo(function Actions({ week, press, canUndo, canRedo, onSheet }: ActionsProps) {
  const menu = <WeekMenu week={week} onSheet={onSheet} onLibrary={press.library} />;
  if (!week.canPlan) return menu;
  const { drafts } = week;
  return (
    <>
      <IconButton label="Undo" shortcut="Ctrl Z" disabled={!canUndo} onClick={press.undo}>
        <Undo2 />
      </IconButton>
      <IconButton
        label="Redo"
        shortcut="Ctrl Shift Z"
        disabled={!canRedo}
        onClick={press.redo}
        className="max-sm:hidden"
      >
        <Redo2 />
      </IconButton>
      <IconButton label="Changes" onClick={() => onSheet({ kind: "changes" })} className="max-sm:hidden">
        <History />
      </IconButton>
      <IconButton label="Library" shortcut="l" onClick={press.library} className="max-sm:hidden">
        <LibraryBig />
      </IconButton>
      {menu}
      {week.publishesAtOnce ? null : (
        <Button
          variant={drafts > 0 ? "primary" : "secondary"}
          disabled={drafts === 0}
          className={drafts === 0 ? "max-sm:hidden" : undefined}
          onClick={() => onSheet({ kind: "publish" })}
        >
          {drafts === 0 ? (
            "Published"
          ) : (
            <span>
              Publish {drafts}
              <span className="max-sm:sr-only"> {drafts === 1 ? "change" : "changes"}</span>
            </span>
          )}
        </Button>
      )}
    </>
  );
}, isSameAround);
