import { dayNumber } from "@/lib/dates/calendar-date";
import { familyOf, isRun, sessionTypeFacts } from "@/lib/domain/session-type";
import { isAbove } from "../metrics/metric";
import { type Snapshot, weekStartDay } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { within } from "../window";

/** Seven days with what was done off the feet in them. */
export interface CrossTrainingWeek {
  readonly fromDay: number;
  readonly tense: "ongoing" | "planned";
  readonly sessions: readonly SnapSession[];
  /** Minutes of cross-training, and of them those above easy that nobody planned as hard. */
  readonly minutes: number;
  readonly hardMinutes: number;
  /** Minutes of sessions whose intensity is not known. */
  readonly unknownMinutes: number;
  /** Sessions without a length. */
  readonly withoutMinutes: readonly SnapSession[];
  /** Highest of the four weeks before; `null` when they are not on record. */
  readonly highestBefore: number | null;
  /** Running as a share of its mean in the four weeks before, in percent; `null` when that is not known. */
  readonly runningPct: number | null;
  readonly isInjured: boolean;
  /** Days without a run, a lift or a race; `null` when the days are not all on record. */
  readonly freeDays: number | null;
  /** The first cross-training on one of them. */
  readonly onFreeDay: SnapSession | null;
}

const isCross = ({ type }: SnapSession) => familyOf(type) === "cross";
const weeksBefore = 4;

/**
 * The seven days that end today, from the log; and each calendar week with cross-training still ahead in it, from
 * log and plan. `easyEffort` is the highest session effort (0–10) that is still easy.
 */
export function crossTrainingWeeks(snapshot: Snapshot, easyEffort: number): CrossTrainingWeek[] {
  const { now, log, open, expected } = snapshot;
  const past = weekOf(snapshot, log, now.day - 6, "ongoing", easyEffort);
  const starts = new Set<number>();
  for (const session of open) {
    if (isCross(session) && session.day >= now.day) starts.add(weekStartDay(snapshot, session.day));
  }
  const ahead = [...starts].map((start) => weekOf(snapshot, expected, start, "planned", easyEffort));
  return [...(past.sessions.length > 0 ? [past] : []), ...ahead];
}

function weekOf(
  snapshot: Snapshot,
  timeline: readonly SnapSession[],
  fromDay: number,
  tense: "ongoing" | "planned",
  easyEffort: number,
): CrossTrainingWeek {
  const all = within(timeline, fromDay, fromDay + 6);
  const sessions = all.filter(isCross);
  const hard = sessions.map((session) => hardMinutesOf(snapshot, session, easyEffort));
  return {
    fromDay,
    tense,
    sessions,
    minutes: minutesOf(sessions),
    hardMinutes: hard.reduce<number>((total, value) => total + (value ?? 0), 0),
    unknownMinutes: minutesOf(sessions.filter((_, index) => hard[index] === null)),
    withoutMinutes: sessions.filter(({ durationMin }) => durationMin === null),
    ...beforeOf(snapshot, timeline, fromDay, minutesOf(all.filter(({ type }) => isRun(type)))),
    isInjured: (snapshot.timeline.events ?? []).some(
      ({ kind, date, to }) =>
        kind === "injury" && dayNumber(date) <= fromDay + 6 && dayNumber(to ?? date) >= fromDay,
    ),
    ...freeDaysOf(snapshot, all, fromDay),
  };
}

const minutesOf = (sessions: readonly SnapSession[]) =>
  sessions.reduce((total, { durationMin }) => total + (durationMin ?? 0), 0);

function beforeOf(
  { observedFrom }: Snapshot,
  timeline: readonly SnapSession[],
  fromDay: number,
  runMinutes: number,
): { readonly highestBefore: number | null; readonly runningPct: number | null } {
  const first = fromDay - 7 * weeksBefore;
  if (observedFrom === null || observedFrom > first) return { highestBefore: null, runningPct: null };
  const before = within(timeline, first, fromDay - 1);
  const weekly = Array.from({ length: weeksBefore }, (_, week) =>
    minutesOf(within(before, first + 7 * week, first + 7 * week + 6).filter(isCross)),
  );
  const running = minutesOf(before.filter(({ type }) => isRun(type))) / weeksBefore;
  return {
    highestBefore: Math.max(...weekly),
    runningPct: running > 0 ? (runMinutes / running) * 100 : null,
  };
}

/** Minutes above easy of what was not planned as hard; `null` when nobody knows how hard it was. */
function hardMinutesOf({ plan }: Snapshot, session: SnapSession, easyEffort: number): number | null {
  const minutes = session.durationMin;
  if (minutes === null) return 0;
  const { status, plannedId, source } = session;
  const planned = status === "planned" ? session : plan.find(({ id }) => id === plannedId);
  if (planned?.type === "xt-hard") return 0;
  if (status === "completed" && source.zoneMinutes) {
    const [easy = 0, middle = 0, hard = 0] = source.zoneMinutes;
    const measured = easy + middle + hard;
    return measured > 0 ? (minutes * (middle + hard)) / measured : 0;
  }
  const effort =
    status === "completed" ? source.rpe : (source.plannedRpe ?? sessionTypeFacts[session.type].usualRpe);
  if (effort == null) return session.type === "xt-hard" ? minutes : null;
  return isAbove(effort, easyEffort) ? minutes : 0;
}

function freeDaysOf(
  { observedFrom }: Snapshot,
  all: readonly SnapSession[],
  fromDay: number,
): { readonly freeDays: number | null; readonly onFreeDay: SnapSession | null } {
  if (observedFrom === null || observedFrom > fromDay) return { freeDays: null, onFreeDay: null };
  const busy = new Set(all.filter(isTraining).map(({ day }) => day));
  const onFreeDay = all.find((session) => isCross(session) && !busy.has(session.day)) ?? null;
  return { freeDays: 7 - busy.size, onFreeDay };
}

function isTraining({ type }: SnapSession): boolean {
  const family = familyOf(type);
  return family === "run" || family === "race" || family === "lift" || type === "heat-active";
}
