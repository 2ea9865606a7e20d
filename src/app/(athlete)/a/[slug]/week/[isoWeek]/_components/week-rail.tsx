"use client";

import { memo, useDeferredValue, useMemo, useSyncExternalStore } from "react";
import { useNow } from "@/app/_shared/clock";
import type { RailBlock, RailConflict, RailSpan, RailTail } from "@/app/_shared/rail/rail-model";
import { RecoveryRail } from "@/app/_shared/rail/recovery-rail";
import { blockOf, tailsOf } from "@/app/_shared/rail/session-blocks";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { instantOf, plusSeconds } from "@/lib/dates/time-zone";
import type { FlagBrief } from "@/lib/domain/flag-view";
import { minutesIn } from "@/lib/domain/free-time";
import { slots } from "@/lib/domain/session";
import type { LiftPlace } from "./lift-place";
import { placeOf } from "./use-lift";
import type { Lift } from "./week-grid";
import type { PlanWeek, SlotKey, WeekDone, WeekSession } from "./week-model";

interface WeekRailProps {
  week: PlanWeek;
  flags: readonly FlagBrief[];
  from: CalendarDate;
  days: number;
  labelWidth?: number;
  /** What is in the air, and where. */
  lift?: Lift | null | undefined;
  place?: LiftPlace | undefined;
  dayLabels?: boolean;
}

/** The hours between the sessions of a week, under the columns of its days. */
export const WeekRail = memo(function WeekRail(props: WeekRailProps) {
  const { from, days, labelWidth, place, dayLabels } = props;
  const now = useNow();
  // The grid goes first: what has changed stands in the rail a moment later.
  const week = useDeferredValue(props.week);
  const flags = useDeferredValue(props.flags);
  const lift = useDeferredValue(props.lift);
  const { today, timesOff, availability, athlete } = week;
  const { timeZone, slotTimes } = athlete;
  const draw = useMemo(() => drawing({ today, timeZone, slotTimes }), [today, timeZone, slotTimes]);
  const drawn = useMemo(() => draw(week), [draw, week]);
  const conflicts = useMemo(() => flags.flatMap(conflictOf), [flags]);
  const unavailable = useMemo(
    () => closedSpans({ timesOff, availability, athlete }, from, days),
    [timesOff, availability, athlete, from, days],
  );
  // The pointer goes first: what would stand in the rail follows when there is time.
  const over = useDeferredValue(useOver(place));
  const blocks = useMemo(
    () => (lift && over ? [...drawn.blocks, ...hypotheticalOf(week, lift, over)] : drawn.blocks),
    [drawn, week, lift, over],
  );
  return (
    <Rail
      from={from}
      days={days}
      zone={timeZone}
      blocks={blocks}
      tails={drawn.tails}
      conflicts={conflicts}
      unavailable={unavailable}
      now={now}
      {...(labelWidth === undefined ? {} : { labelWidth })}
      dayLabels={dayLabels ?? false}
    />
  );
});

const Rail = memo(RecoveryRail);

const notMoving = () => () => {};

/** The slot over which a session is in the air. */
const useOver = (place: LiftPlace | undefined): SlotKey | null => {
  const get = () => place?.get().over ?? null;
  return useSyncExternalStore(place?.subscribe ?? notMoving, get, get);
};

interface Drawn {
  readonly block: RailBlock;
  readonly tails: readonly RailTail[];
}

interface Clock extends Pick<PlanWeek["athlete"], "timeZone" | "slotTimes"> {
  readonly today: CalendarDate;
}

/** Draws weeks. What stays the same session stays the same block, which need not be drawn again. */
function drawing(clock: Clock) {
  const before = new WeakMap<WeekSession | WeekDone, Drawn[]>();
  const once = <Entry extends WeekSession | WeekDone>(entry: Entry, draw: (entry: Entry) => Drawn[]) => {
    const known = before.get(entry) ?? draw(entry);
    before.set(entry, known);
    return known;
  };
  return ({ sessions, unplanned }: PlanWeek) => {
    const entries = [
      ...sessions.flatMap((entry) => once(entry, (each) => railEntry(clock, each))),
      ...unplanned.filter(({ status }) => status === "completed").flatMap((done) => once(done, doneEntry)),
    ];
    return { blocks: entries.map(({ block }) => block), tails: entries.flatMap(({ tails }) => tails) };
  };
}

function railEntry({ today, timeZone, slotTimes }: Clock, entry: WeekSession): Drawn[] {
  if (entry.done) return entry.done.status === "completed" ? doneEntry(entry.done) : [];
  const { session } = entry;
  if (session.date < today) return [];
  const start = instantOf(session.date, session.startTime ?? slotTimes[session.slot], timeZone);
  return drawn({ ...session, start, end: plusSeconds(start, session.duration) }, entry.tails);
}

const doneEntry = (done: WeekDone): Drawn[] => drawn(done, done.tails);

function drawn(session: Parameters<typeof blockOf>[0], tails: WeekSession["tails"]): Drawn[] {
  return blockOf(session).map((block) => ({ block, tails: tailsOf(session.id, tails) }));
}

/** Two sessions closer than a rule's minimum, from the flags that say so. */
function conflictOf(flag: FlagBrief): RailConflict[] {
  const [source, target] = (["source", "target"] as const).map((role) =>
    flag.subjects.find((subject) => subject.kind === "session" && subject.role === role),
  );
  const hours =
    flag.measured.unit === "h" && flag.threshold.unit === "h" && flag.threshold.comparator === "min";
  if (!source || !target || !hours) return [];
  return [{ sourceId: source.id, targetId: target.id, gap: flag.measured.value, need: flag.threshold.value }];
}

function hypotheticalOf(week: PlanWeek, lift: Lift, over: SlotKey): RailBlock[] {
  const planned = week.sessions.find((entry) => entry.session.id === lift.sessionId)?.session;
  const session = planned ?? lift.template?.session;
  if (!session) return [];
  const [date, slot] = placeOf(over);
  const keepsTime = slot === planned?.slot ? planned.startTime : null;
  const start = instantOf(date, keepsTime ?? week.athlete.slotTimes[slot], week.athlete.timeZone);
  const there = { ...session, id: "hypothetical", start, end: plusSeconds(start, session.duration) };
  return blockOf(there).map((block) => ({ ...block, hypothetical: true }));
}

const slotHours = { am: ["05:00", "12:00"], pm: ["12:00", "22:00"] } as const;

function closedSpans(
  week: Pick<PlanWeek, "timesOff" | "availability" | "athlete">,
  from: CalendarDate,
  days: number,
): RailSpan[] {
  return Array.from({ length: days }, (_, index) => plusDays(from, index)).flatMap((date) =>
    slots
      .filter((slot) => minutesIn(week, date, slot) === 0)
      .map((slot) => ({
        start: instantOf(date, clockTime(slotHours[slot][0]), week.athlete.timeZone),
        end: instantOf(date, clockTime(slotHours[slot][1]), week.athlete.timeZone),
        label: "Not available",
      })),
  );
}
