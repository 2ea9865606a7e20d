import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import { parseTimeline, type Timeline, type TimelineSession } from "../timeline";

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const types = [
  ["run-easy", 0.3],
  ["run-steady", 0.05],
  ["run-recovery", 0.05],
  ["run-long", 0.08],
  ["run-tempo", 0.07],
  ["run-vo2max", 0.06],
  ["run-hill-sprint", 0.03],
  ["run-strides", 0.04],
  ["strength-heavy-lower", 0.1],
  ["strength-moderate-lower", 0.05],
  ["strength-upper", 0.06],
  ["xt-easy", 0.06],
  ["heat-passive", 0.03],
  ["mobility", 0.02],
] as const;

const zones = ["Europe/Berlin", "America/New_York", "Asia/Tokyo", "Asia/Kathmandu", "Pacific/Auckland"];
const cycle = [0.85, 1, 1.15, 0.6];

/** How much of what real athletes leave out or do twice a history holds. */
export interface Untidy {
  readonly travel?: number;
  readonly withoutEffort?: number;
  readonly treadmill?: number;
  readonly splitRuns?: number;
}

/**
 * A training history for measuring and for comparing: 4–12 sessions a week in four-week cycles, a week of illness
 * each year, lifts with sets, mornings, two weeks of plan ahead, and the disorder of real logs. Equal for equal
 * arguments. `days` counts back from `lastDay`.
 */
export function randomHistory(
  seed: number,
  days: number,
  { travel = 0.02, withoutEffort = 0.05, treadmill = 0.05, splitRuns = 0.02 }: Untidy = {},
  lastDay = dayNumber("2026-05-10" as CalendarDate),
): Timeline {
  const random = randomOf(seed);
  // 4–12 sessions a week, at most three a day.
  const share = (4 + random() * 8) / 7 / 3;
  const sessions: Record<string, unknown>[] = [];
  for (let day = lastDay - days + 1; day <= lastDay + 14; day += 1) {
    if (day % 365 < 7 && day < lastDay - 20) continue;
    const isRest = day % 7 === 3 && random() < 0.8;
    const count = isRest ? 0 : [0, 1, 2].filter(() => random() < share * 1.13).length;
    for (let index = 0; index < count; index += 1) {
      const session = randomSession(random, day, index, cycle[Math.floor(day / 7) % 4] ?? 1);
      const planned = day > lastDay || random() < 0.15;
      if (planned) sessions.push(asPlanned(session, random));
      if (day > lastDay || (planned && random() < 0.3)) continue;
      const done = untidied({ ...session, ...(planned ? { plannedId: `p-${session.id}` } : {}) }, random, {
        travel,
        withoutEffort,
        treadmill,
      });
      sessions.push(done);
      if (random() < splitRuns && String(done.type).startsWith("run-")) sessions.push(restOf(done));
    }
  }
  return read(sessions, lastDay, days, random);
}

function randomSession(random: () => number, day: number, index: number, factor: number) {
  let pick = random();
  const type =
    types.find(([, share]) => {
      pick -= share;
      return pick <= 0;
    })?.[0] ?? "run-easy";
  const minute = 360 + index * 420 + Math.floor(random() * 150);
  const durationMin = Math.round((25 + random() * 60) * factor);
  const run = type.startsWith("run-");
  const id = `${day}-${index}`;
  return {
    id,
    status: "completed",
    type,
    start: `${dateFromDayNumber(day)}T${clock(minute)}`,
    durationMin,
    rpe: Math.min(10, 2 + Math.floor(random() * 7)),
    ...(run
      ? {
          distanceKm: Math.round(durationMin * (1.6 + random() * 0.6)) / 10,
          avgHr: 120 + Math.floor(random() * 50),
        }
      : {}),
    ...(type.startsWith("strength-") && type !== "strength-upper" ? { sets: randomSets(random) } : {}),
  };
}

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

function randomSets(random: () => number) {
  const exercise = ["back-squat", "deadlift", "bulgarian-split-squat", "romanian-deadlift"][
    Math.floor(random() * 4)
  ];
  const loadKg = 60 + Math.floor(random() * 60);
  const set = { exercise, reps: 3 + Math.floor(random() * 6), loadKg, rir: Math.floor(random() * 4) };
  return Array.from({ length: 3 + Math.floor(random() * 3) }, () => set);
}

function asPlanned(session: ReturnType<typeof randomSession>, random: () => number) {
  const { avgHr, rpe, ...rest } = session as Record<string, unknown>;
  const slot = random() < 0.3;
  return {
    ...rest,
    id: `p-${session.id}`,
    status: "planned",
    plannedRpe: rpe,
    ...(slot ? { start: session.start.slice(0, 10), slot: random() < 0.5 ? "am" : "pm" } : {}),
  };
}

function untidied(
  session: Record<string, unknown>,
  random: () => number,
  untidy: Untidy,
): Record<string, unknown> {
  const { distanceKm, rpe, ...rest } = session;
  return {
    ...rest,
    ...(random() < 0.02 ? { status: "skipped" } : {}),
    ...(random() < (untidy.withoutEffort ?? 0) ? {} : { rpe }),
    ...(distanceKm === undefined || random() < (untidy.treadmill ?? 0) ? {} : { distanceKm }),
    ...(random() < (untidy.travel ?? 0) ? { timeZone: zones[Math.floor(random() * zones.length)] } : {}),
  };
}

/** The recording that a watch made of the same run after a pause. */
const restOf = (session: Record<string, unknown>) => {
  const start = String(session.start);
  const from = Number(start.slice(11, 13)) * 60 + Number(start.slice(14)) + Number(session.durationMin) + 10;
  const { plannedId, ...rest } = session;
  return {
    ...rest,
    id: `${session.id}-rest`,
    start: `${start.slice(0, 11)}${clock(Math.min(1439, from))}`,
    durationMin: 12,
  };
};

function read(
  sessions: readonly Record<string, unknown>[],
  lastDay: number,
  days: number,
  random: () => number,
): Timeline {
  const mornings = Array.from({ length: days }, (_, index) => lastDay - days + 1 + index);
  const parsed = parseTimeline({
    athlete: {
      priority: "run-first",
      runExperience: "intermediate",
      liftExperience: "intermediate",
      sex: "female",
      birthYear: 1988,
      timeZone: "Europe/Berlin",
      weekStart: "monday",
      restingHr: 48,
      maxHr: 188,
      oneRm: { "back-squat": 110, deadlift: 130 },
    },
    asOf: `${dateFromDayNumber(lastDay)}T21:00`,
    sessions,
    wellness: mornings.flatMap((day) =>
      random() < 0.08
        ? []
        : [
            {
              date: dateFromDayNumber(day),
              sleepHours: 6 + random() * 2.5,
              sleepQuality: 2 + Math.floor(random() * 4),
              energy: 2 + Math.floor(random() * 4),
              soreness: 2 + Math.floor(random() * 4),
              stress: 2 + Math.floor(random() * 4),
              mood: 2 + Math.floor(random() * 4),
              hrvRmssdMs: 45 + random() * 30,
              restingHr: 46 + Math.floor(random() * 8),
            },
          ],
    ),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reason.slice(0, 3)));
  return parsed.value;
}

/** One edit of the log: a session that goes, changes or is logged anew, near the given day. */
export function randomEdit(
  timeline: Timeline,
  random: () => number,
  near: number,
  serial: number,
): { readonly remove?: readonly string[]; readonly put?: readonly TimelineSession[] } {
  const today = timeline.asOf.slice(0, 10);
  const day = near - Math.floor(random() * 12);
  const from = dateFromDayNumber(day);
  const logged = timeline.sessions.filter(
    ({ status, start }) => status !== "planned" && start >= from && start.slice(0, 10) <= today,
  );
  const session = logged[Math.floor(random() * Math.min(8, logged.length))];
  const kind = random();
  if (session && kind < 0.3) return { remove: [session.id] };
  if (session && kind < 0.75) {
    const put = {
      ...session,
      rpe: random() < 0.2 ? null : Math.floor(random() * 10),
      durationMin: 20 + Math.floor(random() * 90),
    };
    if (random() < 0.2 && put.distanceKm != null) put.distanceKm = null;
    if (random() < 0.2) put.start = `${dateFromDayNumber(day)}T06:10`;
    return { put: [put] };
  }
  const added = randomSession(random, day, Math.floor(random() * 3), 1);
  const open = timeline.sessions.find(
    ({ status, start }) => status === "planned" && start.slice(0, 10) === from,
  );
  return {
    put: [
      {
        ...added,
        id: `new-${serial}`,
        ...(open && random() < 0.5 ? { plannedId: open.id } : {}),
      } as TimelineSession,
    ],
  };
}
