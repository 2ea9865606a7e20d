"use client";

import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type Dispatch, type SetStateAction, useState, useSyncExternalStore } from "react";
import type { TemplateInBrief } from "@/app/_shared/library/template-facts";
import { AgainstPlan } from "@/app/_shared/plan/against-plan";
import { useSlotWords } from "@/app/_shared/plan/slot-words";
import { cx } from "@/app/_ui/cx";
import { Opening } from "@/app/_ui/opening";
import { useLayout } from "@/app/_ui/use-layout";
import { useShortcuts } from "@/app/_ui/use-shortcut";
import { useStable } from "@/app/_ui/use-stable";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { plusWeeks } from "@/lib/dates/week";
import type { FlagBrief } from "@/lib/domain/flag-view";
import type { AthleteSpace } from "@/lib/domain/roster";
import type { PlannedSession } from "@/lib/domain/session";
import type { CardActions } from "./card-menu";
import { DragBoard } from "./drag-board";
import { EmptyWeek } from "./empty-week";
import { FlagBar } from "./flag-bar";
import { firstStop, type Stop } from "./focus-stops";
import { PlannerPanels } from "./planner-panels";
import type { OpenSheet } from "./planner-sheets";
import { type Selection, useSelection } from "./selection/use-selection";
import { useClipboard } from "./use-clipboard";
import { placeOf, useLift } from "./use-lift";
import type { PlanActions } from "./use-plan-actions";
import { useWeekFlags } from "./use-week-flags";
import { useWeekKeys } from "./use-week-keys";
import { type Follow, WeekGrid } from "./week-grid";
import { currentWeekOf, WeekHeader, weekHref } from "./week-header";
import { WeekList } from "./week-list";
import { findCell, isMovable, type PlanWeek, type SlotKey, slotName, type WeekItem } from "./week-model";
import { WeekRail } from "./week-rail";
import { WeekTotalsLine } from "./week-totals-line";

// Each is fetched within a boundary of its own: while one is on its way, the keys of the week must not act on how it
// was before.
const LibraryDrawer = dynamic(() => import("./library/library-drawer").then((file) => file.LibraryDrawer), {
  loading: Opening,
});
const SelectionBar = dynamic(() => import("./selection/selection-bar").then((file) => file.SelectionBar), {
  loading: Opening,
});

interface PlannerBoardProps {
  week: PlanWeek;
  space: AthleteSpace;
  flags: readonly FlagBrief[];
  plan: PlanActions;
  sheet: OpenSheet | null;
  onSheet: Dispatch<SetStateAction<OpenSheet | null>>;
  drawer: Drawer | null;
  onDrawer: (drawer: Drawer | null) => void;
}

/** The library beside the week: to add from, or for something in place of a session. */
export interface Drawer {
  readonly replaces: string | null;
}

const unjudged: readonly FlagBrief[] = [];

/** The week itself: header, flag, grid with its rail, totals; on phones the days under each other. */
export function PlannerBoard(props: PlannerBoardProps) {
  const { week, space, flags: all, plan, sheet, onSheet, drawer, onDrawer } = props;
  const { slug } = space.athlete;
  const { flags, cards } = useWeekFlags(week, all);
  const lift = useLift(week, plan);
  const clipboard = useClipboard(plan);
  const [stop, setStop] = useState<Stop>(() => firstStop(week));
  const [follow, setFollow] = useState<Follow | null>(null);
  const selection = useSelection(week);
  const layout = useLayout();
  const actions = useStable(useCardActions({ week, slug, plan, onSheet, onDrawer, selection }));
  // The same functions at every rendering: a session in the air draws only the slots anew that it passes.
  const stable = useStable({
    add: (date: CalendarDate, slot: PlannedSession["slot"]) => onSheet({ kind: "compose", date, slot }),
    fix: () => onSheet({ kind: "fix-week" }),
    keep: (next: Stop, sessionId: string | null) => {
      setStop(next);
      if (!isFollowed(follow, next, sessionId)) setFollow(null);
    },
    insertRest: (date: CalendarDate) => onSheet({ kind: "insert-rest", date }),
    setAvailability: (date: CalendarDate) => onSheet({ kind: "time-off", date }),
  });
  // Until the server has judged a change, the gaps it measured are of another plan.
  const judged = plan.isPending ? unjudged : flags;
  useBoardKeys({ week, slug, plan, sheet, onSheet, drawer, onDrawer });
  const onKeyDown = useWeekKeys({
    week,
    stop,
    setStop: (next) => {
      setFollow(null);
      setStop(next);
    },
    follow: (sessionId) => setFollow({ sessionId, stop }),
    lift: lift.lift,
    startLift: (session) => lift.start(session, "keyboard"),
    overLift: () => lift.place.get().over,
    moveLift: (over) => lift.over(over, "keyboard"),
    endLift: lift.end,
    plan,
    open: actions.open,
    openMove: ({ id }) => onSheet({ kind: "move", sessionId: id }),
    add: (key) => stable.add(...placeOf(key)),
    clipboard,
    select: selection.toggle,
  });
  return (
    <>
      <WeekHeader week={week} slug={slug} />
      <FlagBar
        flags={flags}
        space={space}
        checking={plan.isPending}
        {...(week.canPlan ? { onFix: stable.fix } : {})}
      />
      <PlannerPanels
        {...{ week, plan, sheet }}
        onClose={() => onSheet((open) => (open === sheet ? null : open))}
      />
      <LiftLine lift={lift} week={week} />
      <EmptyWeek
        week={week}
        onAdd={() =>
          stable.add(week.days.includes(week.today) ? week.today : (week.days[0] as CalendarDate), "am")
        }
      />
      <DragBoard week={week} lift={lift} swapTargetOf={(key) => swapTargetOf(week, key)}>
        <div className="flex items-start gap-4">
          {layout === "narrow" ? null : (
            <div
              data-carry-scroll
              className={cx("min-w-0 flex-1 overflow-x-auto", layout === null && "max-md:hidden")}
            >
              <WeekGrid
                {...{ week, flags: cards, selected: selection.ids, actions, stop, follow, onKeyDown }}
                lift={lift.lift}
                previews={lift.previews}
                dayActions={stable}
                onStop={stable.keep}
                onAdd={stable.add}
              />
              <div className="min-w-[1080px] overflow-x-clip pt-3">
                <WeekRail
                  week={week}
                  flags={judged}
                  from={week.days[0] as CalendarDate}
                  days={7}
                  labelWidth={44}
                  lift={lift.lift}
                  place={lift.place}
                />
              </div>
            </div>
          )}
          {drawer ? (
            <LibraryDrawer
              replaces={week.sessions.find(({ session }) => session.id === drawer.replaces) ?? null}
              onClose={() => onDrawer(null)}
              onChoose={(template) => choose(props, template)}
            />
          ) : null}
        </div>
        {layout === "wide" ? null : (
          <div className={cx(layout === null && "md:hidden")}>
            <WeekList
              {...{ week, actions, selected: selection.ids, lift }}
              dayActions={stable}
              flags={judged}
              cardFlags={cards}
              onAdd={stable.add}
            />
          </div>
        )}
      </DragBoard>
      <AgainstPlan week={week} className="text-ink-2 text-sm" />
      <WeekTotalsLine week={week} />
      {selection.isOn ? <SelectionBar {...{ selection, plan }} /> : null}
    </>
  );
}

/** What is in the air and where it would land: for the ear always, for the eye where no pointer shows it. */
function LiftLine({ lift, week }: { lift: ReturnType<typeof useLift>; week: PlanWeek }) {
  const { over, note } = useSyncExternalStore(lift.place.subscribe, lift.place.get, lift.place.get);
  const { spoken } = useSlotWords(week.athlete.timeZone);
  const shown = lift.lift?.by === "keyboard";
  const answer = lift.lift && over ? lift.previews?.get(over) : undefined;
  return (
    <p
      role="status"
      aria-live="polite"
      className={shown ? "rounded-lg bg-surface-3 px-3 py-2 font-medium text-sm" : "sr-only"}
    >
      {note ?? (answer ? `${slotName(answer.date, answer.slot)}. ${spoken(answer)}` : "")}
      {shown ? <span className="font-normal text-ink-2"> Enter to drop, Esc to put it back.</span> : null}
    </p>
  );
}

/** A template that was chosen by its button: in place of a session, or into a slot that is still to be said. */
function choose({ week, plan, drawer, onDrawer, onSheet }: PlannerBoardProps, template: TemplateInBrief) {
  const replaced = week.sessions.find(({ session }) => session.id === drawer?.replaces)?.session;
  if (!replaced) return onSheet({ kind: "place", template });
  onDrawer(null);
  void plan.replaceWith(replaced, template);
}

/** Whoever has put the keyboard elsewhere since a change is not taken back to it when its answer comes. */
const isFollowed = (follow: Follow | null, stop: Stop, sessionId: string | null) =>
  follow !== null && (follow.sessionId ? follow.sessionId === sessionId : follow.stop.cell === stop.cell);

/** What stands alone in a slot and can be moved: a session dropped there with Alt takes its place. */
function swapTargetOf(week: PlanWeek, key: SlotKey): PlannedSession | undefined {
  const [item, ...others] = findCell(week, key)?.items ?? [];
  if (item?.kind !== "planned" || others.length > 0) return undefined;
  return isMovable(week, item.entry) ? item.entry.session : undefined;
}

type CardActionsOf = Pick<PlannerBoardProps, "week" | "plan" | "onSheet" | "onDrawer"> & {
  slug: string;
  selection: Selection;
};

function useCardActions(props: CardActionsOf): CardActions {
  const { week, slug, plan, onSheet, onDrawer, selection } = props;
  const router = useRouter();
  return {
    open: (item: WeekItem) => {
      // While sessions are being picked, that is what a press on a card is for.
      if (selection.isOn && item.kind === "planned") return selection.toggle(item.entry);
      const editable = week.canPlan && item.kind === "planned" && item.entry.done === null;
      if (editable) onSheet({ kind: "edit", sessionId: item.id });
      else router.push(`/a/${slug}/session/${item.id}` as Route);
    },
    move: ({ session }) => onSheet({ kind: "move", sessionId: session.id }),
    duplicate: ({ session }) => void plan.duplicate(session),
    copyTo: ({ session }) => onSheet({ kind: "copy-to", sessionId: session.id }),
    ease: ({ session }) => void plan.changeMany([session], { kind: "scale", percent: -20 }),
    setLocked: ({ session }, locked) => void plan.setLocked(session, locked),
    remove: ({ session }) => void plan.remove(session),
    skip: ({ session }) => onSheet({ kind: "skip", sessionId: session.id }),
    replace: ({ session }) => onDrawer({ replaces: session.id }),
    saveAsTemplate: ({ session }) => onSheet({ kind: "template", sessionId: session.id }),
    showHistory: ({ session }) => onSheet({ kind: "history", sessionId: session.id }),
    select: selection.toggle,
  };
}

/** Keys that work wherever the keyboard is on this page. */
function useBoardKeys(props: Omit<PlannerBoardProps, "space" | "flags"> & { slug: string }) {
  const { week, slug, plan, sheet, onSheet, drawer, onDrawer } = props;
  const router = useRouter();
  // While a panel is open, applying is what the key is for.
  const publish = sheet === null && week.drafts > 0;
  useShortcuts({
    ",": () => router.push(weekHref(slug, plusWeeks(week.week, -1))),
    ".": () => router.push(weekHref(slug, plusWeeks(week.week, 1))),
    t: () => router.push(weekHref(slug, currentWeekOf(week))),
    ...(week.canPlan
      ? {
          f: () => onSheet({ kind: "fix-week" }),
          l: () => onDrawer(drawer ? null : { replaces: null }),
          "shift+l": () => onSheet({ kind: "life" }),
          u: plan.undo,
          "mod+z": plan.undo,
          "mod+shift+z": plan.redo,
        }
      : {}),
    ...(week.canPlan && publish ? { "mod+Enter": () => onSheet({ kind: "publish" }) } : {}),
  });
}
