"use client";

import { type ComponentProps, memo } from "react";
import { useQueue } from "@/app/_shared/offline/queue-state";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q, useQuantity } from "@/app/_shared/quantity/q";
import { prescriptionOf } from "@/app/_shared/session/prescription";
import { SessionCard, type SessionState, waitingWords } from "@/app/_shared/session/session-card";
import { intensityWords, spokenSession } from "@/app/_shared/session/session-glyph";
import { cx } from "@/app/_ui/cx";
import { isMoved, outcomeOf } from "@/lib/domain/plan-against-done";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";
import { shortWeekdayName } from "@/lib/formatting/date";
import { waitsFor } from "@/lib/offline/answered-plans";
import type { CardFlag } from "./card-flag";
import { type CardActions, CardMenu } from "./card-menu";
import { OwnCardMenu } from "./own-card-menu";
import {
  excusedOn,
  isOwnOnly,
  type WeekDone,
  type WeekFrame,
  type WeekItem,
  type WeekSession,
} from "./week-model";

interface PlannerCardProps extends Omit<ComponentProps<"div">, "title"> {
  week: WeekFrame;
  item: WeekItem;
  flag: CardFlag | null;
  actions: CardActions;
  selected: boolean;
  /** Whether Tab reaches the card's menu: only that of the card where the keyboard is. */
  menuTabIndex?: number;
  dragging?: boolean;
  /** One place of the grid, named as a whole; else the title is a button that opens it. */
  inGrid?: boolean;
}

/** A session in the week: what it is, what it asks, what became of it. */
export const PlannerCard = memo(function PlannerCard({
  week,
  item,
  flag,
  actions,
  selected,
  menuTabIndex,
  dragging,
  inGrid,
  ...root
}: PlannerCardProps) {
  const preferences = usePreferences();
  const called = useCardName(item, flag, week);
  const classSet = classSetOf(item, week);
  const { type, title } = item.kind === "planned" ? item.entry.session : item.entry;
  const planned = item.kind === "planned" ? item.entry.session : null;
  const state = stateOf(week, item);
  const unsynced = waitsFor(useQueue(), [planned?.id ?? null, doneOf(item)?.id ?? null]);
  const name = [called, unsynced ? waitingWords : null, selected ? "selected" : null]
    .filter((part) => part !== null)
    .join(", ");
  const menu =
    week.canPlan && item.kind === "planned" ? (
      <CardMenu
        entry={item.entry}
        week={week}
        actions={actions}
        selected={selected}
        tabIndex={menuTabIndex}
      />
    ) : isOwnOnly(week) && item.kind === "planned" && item.entry.session.type !== "rest" ? (
      <OwnCardMenu entry={item.entry} week={week} actions={actions} tabIndex={menuTabIndex} />
    ) : null;
  return (
    <SessionCard
      {...root}
      {...(inGrid ? { role: "group", "aria-label": name } : { onOpen: () => actions.open(item) })}
      family={familyOf(type)}
      intensity={sessionTypeFacts[type].intensity}
      title={title}
      prescription={planned ? prescriptionOf(planned, preferences) : null}
      facts={
        <>
          <Facts item={item} />
          {inGrid && menu ? <span className="-my-1.5 -me-1.5">{menu}</span> : null}
          {classSet ? <span className="basis-full">{classSet}</span> : null}
        </>
      }
      state={state}
      stateNote={noteOf(item, state)}
      draft={planned?.draft === "new" || planned?.draft === "changed"}
      locked={planned?.locked ?? false}
      unsynced={unsynced}
      dragging={dragging ?? false}
      className={cx(selected && "ring-2 ring-primary", root.className)}
      {...(flag ? { flag } : {})}
      {...(inGrid || !menu ? {} : { menu })}
    />
  );
});

function Facts({ item }: { item: WeekItem }) {
  const done = doneOf(item);
  const planned = item.kind === "planned" ? item.entry : null;
  const duration = done?.status === "completed" ? done.duration : (planned?.session.duration ?? 0);
  const load = done?.status === "completed" ? done.load : (planned?.load ?? null);
  if (planned?.session.type === "rest") return null;
  return (
    <>
      <Q value={duration} unit="s" duration="planned" />
      {load === null ? null : (
        <span className="ms-auto">
          <Q value={load} unit="au" bare />
          <span className="sr-only"> load units</span>
        </span>
      )}
    </>
  );
}

/** True for what happens on the card itself, not in its menu, which the framework reports to the card as well. */
export const isOnCard = (event: { target: EventTarget; currentTarget: Element }): boolean =>
  event.target instanceof Element &&
  event.currentTarget.contains(event.target) &&
  event.target.closest("button") === null;

/** "Lift, hard: Heavy legs, 60 minutes, 420 load units, Act: 11.5 hours of 24 hours". */
export function useCardName(item: WeekItem, flag: CardFlag | null, week: WeekFrame): string {
  const { say } = useQuantity();
  const { type, title, duration } = item.kind === "planned" ? item.entry.session : item.entry;
  const done = doneOf(item);
  const planned = item.kind === "planned" ? item.entry.session : null;
  return [
    `${spokenSession(familyOf(type))}, ${intensityWords[sessionTypeFacts[type].intensity]}: ${title}`,
    duration > 0 ? say({ value: duration, unit: "s" }, { duration: "planned" }) : null,
    item.entry.load === null ? null : say({ value: item.entry.load, unit: "au" }),
    done ? (done.status === "skipped" ? "skipped" : "done") : null,
    planned?.locked ? "locked" : null,
    planned?.key ? "key session" : null,
    planned?.draft ? "draft" : null,
    classSetOf(item, week)?.replace("Counts", "counts") ?? null,
    flag?.label ?? null,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

/** "Counts as Heavy legs, set by the coach", where somebody has said so. */
function classSetOf(item: WeekItem, week: WeekFrame): string | null {
  const set = item.kind === "planned" ? item.entry.session.classOverride : null;
  if (set === null) return null;
  return `Counts as ${sessionTypeFacts[set].label}, set by ${week.canPlan && week.publishesAtOnce ? "you" : "the coach"}`;
}

export const doneOf = (item: WeekItem): WeekDone | null =>
  item.kind === "planned" ? item.entry.done : item.entry;

function stateOf(week: WeekFrame, item: WeekItem): SessionState {
  if (item.kind === "unplanned") return item.entry.status === "skipped" ? "skipped" : "done";
  const { session, done } = item.entry;
  return outcomeOf(session, done, { today: week.today, isExcused: excusedOn(week, session.date) });
}

const skipWords = { ill: "ill", "no-time": "no time", travel: "travel", pain: "pain", other: "other reason" };

function noteOf(item: WeekItem, state: SessionState) {
  const done = doneOf(item);
  if (!done) return item.kind === "planned" && item.entry.session.key ? "Key" : undefined;
  if (done.status === "skipped") return done.skipReason ? skipWords[done.skipReason] : undefined;
  if (item.kind !== "planned") return undefined;
  const { session } = item.entry;
  const notes = [
    isMoved(session, done) ? <span key="day">on {shortWeekdayName(done.date)}</span> : null,
    done.type === session.type ? null : <span key="type">as {sessionTypeFacts[done.type].label}</span>,
    state === "done" ? null : <Amounts key="amounts" session={session} done={done} />,
  ].filter((note) => note !== null);
  return notes.length === 0 ? undefined : <span className="flex flex-wrap gap-x-1.5">{notes}</span>;
}

/** "7 of 13 km", by what says how much of it was done. */
function Amounts({ session, done }: { session: WeekSession["session"]; done: WeekDone }) {
  const byDistance = session.distance !== null && done.distance !== null;
  const [unit, style] = byDistance ? (["m", {}] as const) : (["s", { duration: "planned" }] as const);
  return (
    <span>
      <Q value={byDistance ? done.distance : done.duration} unit={unit} {...style} /> of{" "}
      <Q value={byDistance ? session.distance : session.duration} unit={unit} {...style} />
    </span>
  );
}
