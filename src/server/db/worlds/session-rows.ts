import { v5 } from "uuid";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import { compareInstants, type Instant, instantOf, plusSeconds } from "@/lib/dates/time-zone";
import type { ExercisePrescription } from "@/lib/domain/session";
import type { AthleteId, UserId } from "@/lib/ids";
import type { Seconds } from "@/lib/units/duration";
import type { Grams } from "@/lib/units/mass";
import type { completedSessions, completedSets } from "../schema/log";
import type { plannedSessions, publishedSessions } from "../schema/plan";
import { seededRandom, seedOf } from "./random";
import type { WorldAthlete, WorldLift, WorldSession } from "./world";

const namespace = "5b0a5a5e-7d3e-4b6f-9f0e-6a1c2f3d4e5f";

/** The same id for the same thing each time a world is made. */
export const worldId = <Id extends string>(...parts: readonly (string | number)[]) =>
  v5(parts.join("/"), namespace) as Id;

interface Placed {
  readonly athleteId: AthleteId;
  readonly today: CalendarDate;
  readonly now: Instant;
  readonly publishedBy: UserId;
}

interface SessionRows {
  readonly planned: (typeof plannedSessions.$inferInsert)[];
  readonly published: (typeof publishedSessions.$inferInsert)[];
  readonly completed: (typeof completedSessions.$inferInsert)[];
  readonly sets: (typeof completedSets.$inferInsert)[];
}

const slotTimes = { am: "07:00", pm: "18:00" } as const;

/** The plan of a world's athlete, and its log up to now. */
export function sessionRows(athlete: WorldAthlete, placed: Placed): SessionRows {
  const rows: SessionRows = { planned: [], published: [], completed: [], sets: [] };
  const random = seededRandom(seedOf(athlete.key));
  for (const [index, session] of athlete.sessions(placed.today).entries()) {
    const id = worldId<never>(athlete.key, "session", session.day, session.slot, index);
    const content = contentOf(session, plusDays(placed.today, session.day));
    if (!session.unplanned) {
      rows.planned.push({ athleteId: placed.athleteId, id, ...content });
      rows.published.push({
        athleteId: placed.athleteId,
        id,
        ...content,
        publishedAt: placed.now,
        publishedBy: placed.publishedBy,
      });
    }
    const start = instantOf(
      content.date,
      (session.at ?? slotTimes[session.slot]) as ClockTime,
      athlete.timeZone,
    );
    const over = compareInstants(plusSeconds(start, session.minutes * 60), placed.now) <= 0;
    if (over && session.outcome !== "unlogged")
      addLog(rows, athlete, session, { ...placed, id, start, random });
  }
  return rows;
}

function contentOf(session: WorldSession, date: CalendarDate) {
  return {
    type: session.type,
    title: session.title ?? "",
    date,
    slot: session.slot,
    startTime: (session.at ?? null) as ClockTime | null,
    duration: (session.minutes * 60) as Seconds,
    distance: session.km === undefined ? null : (Math.round(session.km * 1000) as never),
    plannedRpe: session.rpe,
    key: session.key ?? false,
    steps: session.steps ?? [],
    lifts: (session.lifts ?? []).map(prescriptionOf),
    terrain: session.terrain ?? null,
    notes: session.notes ?? "",
  };
}

const prescriptionOf = (lift: WorldLift): ExercisePrescription => ({
  exercise: lift.exercise,
  sets: lift.sets,
  reps: lift.reps,
  load: loadOf(lift),
  toFailure: false,
  restSeconds: (lift.restSec ?? null) as Seconds | null,
  note: "",
});

function loadOf(lift: WorldLift): ExercisePrescription["load"] {
  if (lift.pct !== undefined) return { kind: "pct-1rm", fraction: lift.pct / 100 };
  if (lift.kg !== undefined) return { kind: "mass", mass: (lift.kg * 1000) as Grams };
  return lift.rpe === undefined ? { kind: "bodyweight" } : { kind: "rpe", rpe: lift.rpe };
}

interface Log extends Placed {
  readonly id: never;
  readonly start: Instant;
  readonly random: () => number;
}

function addLog(rows: SessionRows, athlete: WorldAthlete, session: WorldSession, log: Log): void {
  const { outcome } = session;
  const skipped = typeof outcome === "object" && "skipped" in outcome ? outcome.skipped : null;
  const other = typeof outcome === "object" && !("skipped" in outcome) ? outcome : {};
  const id = worldId<never>(athlete.key, "log", log.id);
  const drift = 0.98 + log.random() * 0.04;
  const felt = log.random();
  const km = other.kmTo ?? (session.km === undefined ? null : session.km * (0.99 + log.random() * 0.02));
  rows.completed.push({
    athleteId: log.athleteId,
    id,
    plannedId: session.unplanned ? null : log.id,
    status: skipped ? "skipped" : "completed",
    skipReason: skipped,
    type: session.type,
    title: session.title ?? "",
    date: plusDays(log.today, session.day),
    start: plusSeconds(log.start, skipped ? 0 : Math.floor(log.random() * 5) * 60),
    timeZone: athlete.timeZone,
    duration: Math.round(session.minutes * 60 * (session.type.startsWith("run-") ? drift : 1)) as Seconds,
    distance: skipped || km === null ? null : (Math.round(km * 1000) as never),
    rpe: skipped
      ? null
      : (other.rpeTo ?? Math.max(1, Math.min(10, session.rpe + (felt < 0.1 ? -1 : felt > 0.92 ? 1 : 0)))),
    feel: skipped ? null : 3 + Math.floor(log.random() * 3),
    avgHr: skipped ? null : (session.avgHr ?? null),
    zoneMinutes: skipped || !session.zones ? null : zoneMinutesOf(session.minutes, session.zones),
    source: "as-planned",
  });
  if (!skipped) addSets(rows, athlete, session, { ...log, sessionId: id });
}

const zoneMinutesOf = (minutes: number, [z1, z2, z3]: NonNullable<WorldSession["zones"]>) =>
  [Math.round(minutes * z1), Math.round(minutes * z2), Math.round(minutes * z3)] as const;

const usualStrength = (day: number) => 1 + (day + 60) * 0.00036;

/** Effort of sets with so many repetitions at a share of what one repetition allows, by Epley's formula. */
function effortOf(reps: number, share: number): number {
  const left = 30 * (1 / share - 1) - reps;
  return Math.max(5, Math.min(9, Math.round((10 - left) * 2) / 2));
}

function addSets(
  rows: SessionRows,
  athlete: WorldAthlete,
  session: WorldSession,
  log: Log & { sessionId: never },
): void {
  for (const [exerciseIndex, lift] of (session.lifts ?? []).entries()) {
    const oneRm = athlete.oneRm?.[lift.exercise];
    const kg =
      lift.kg ?? (lift.pct !== undefined && oneRm ? Math.round((oneRm * lift.pct) / 250) * 2.5 : null);
    const strength = (athlete.strength ?? usualStrength)(session.day);
    const first = oneRm && kg !== null ? effortOf(lift.reps, kg / (oneRm * strength)) : (lift.rpe ?? 7);
    for (let setIndex = 0; setIndex < lift.sets; setIndex += 1) {
      rows.sets.push({
        athleteId: log.athleteId,
        sessionId: log.sessionId,
        id: worldId<never>(athlete.key, "set", log.sessionId, exerciseIndex, setIndex),
        exercise: lift.exercise,
        exerciseIndex,
        setIndex,
        kind: "working",
        reps: lift.reps,
        load: kg === null ? null : (Math.round(kg * 1000) as Grams),
        rpe: setIndex > 0 && setIndex === lift.sets - 1 ? Math.min(9, first + 0.5) : first,
      });
    }
  }
}
