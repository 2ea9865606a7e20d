import { z } from "zod";
import { parseLocalDateTime } from "@/lib/dates/local-date-time";
import { type WeekStart, weekStarts } from "@/lib/dates/week";
import { experiences, priorities, sexes } from "@/lib/domain/athlete";
import { sessionTypes } from "@/lib/domain/session-type";
import { calendarDateSchema, timeZoneSchema } from "@/lib/schemas/dates";
import { knownExercisesSchema } from "@/lib/schemas/exercise";

const writtenDate = /^\d{4}-\d{2}-\d{2}$/;
const readsAsDate = (text: string) => writtenDate.test(text) && parseLocalDateTime(`${text}T00:00`).ok;

const localStart = z
  .string()
  .refine((text) => readsAsDate(text) || parseLocalDateTime(text).ok, {
    error: "expected a local date-time such as 2026-03-17T18:30, or a date alone when the time is not known",
  })
  .describe(
    "Local date-time where the session starts, without an offset; a date alone when the time is not known.",
  );

const asOf = z
  .string()
  .refine((text) => readsAsDate(text) || parseLocalDateTime(text).ok || !Number.isNaN(instantMs(text)), {
    error:
      "expected a local date-time such as 2026-03-17T14:00, a date, or an instant such as 2026-03-17T13:00:00Z",
  })
  .describe(
    "The moment of judging. Local in the athlete's zone; with Z or an offset an instant; a date alone is its first minute.",
  );

const weekStartNames = {
  monday: ["monday", "Monday", "mon", 1],
  sunday: ["sunday", "Sunday", "sun", 0, 7],
  saturday: ["saturday", "Saturday", "sat", 6],
} as const satisfies Record<WeekStart, readonly (string | number)[]>;

const weekStart = z
  .literal(
    weekStarts.flatMap((day): readonly (string | number)[] => weekStartNames[day]),
    {
      error: "expected monday, sunday or saturday",
    },
  )
  .transform((name): WeekStart => {
    const isNamed = (day: WeekStart) => (weekStartNames[day] as readonly (string | number)[]).includes(name);
    return weekStarts.find(isNamed) ?? "monday";
  })
  .describe("First day of the athlete's week, by name or as a number with Monday 1.");

const id = z.string().min(1).max(200);
const rpe = z.number().min(0).max(10);
const slotName = z.enum(["am", "pm", "AM", "PM"]);
const heartRate = z.number().min(20).max(250);
const five = z.number().min(1).max(5);
const optional = <T extends z.ZodType>(schema: T) => schema.nullish();

const step = z
  .strictObject({
    kind: z.enum(["work", "rest"]),
    sec: optional(z.number().positive().max(86_400)),
    m: optional(z.number().positive().max(500_000)),
    repeat: optional(z.int().min(1).max(200)).describe(
      "Neighbouring steps with the same repeat above 1 are one group, done that many times.",
    ),
    mode: optional(z.enum(["run", "jog", "walk", "stand"])),
    zone: optional(z.union([z.number(), z.string()])),
    target: optional(z.union([z.string().max(200), z.number()])),
  })
  .refine((value) => (value.sec == null) !== (value.m == null), {
    error: "expected either sec or m, and not both",
  });

const set = z.strictObject({
  exercise: z.string().min(1).max(200),
  reps: z.number().min(0).max(1000),
  loadKg: optional(z.number().min(0).max(1000)),
  pct1Rm: optional(
    z.number().min(5, { error: "expected percent of the one-repetition maximum, such as 80" }).max(150),
  ),
  rir: optional(z.number().min(0).max(20)),
  rpe: optional(rpe),
  toFailure: optional(z.boolean()),
  warmup: optional(z.boolean()),
});

const session = z.strictObject({
  id,
  status: z.enum(["planned", "completed", "skipped"]),
  type: z.enum(sessionTypes),
  start: localStart,
  timeZone: optional(timeZoneSchema).describe("Zone at the start; the athlete's when absent."),
  durationMin: z.number().min(0).max(10_080).nullable().describe("Minutes, warm-up and rests included."),
  distanceKm: optional(z.number().min(0).max(1000)),
  rpe: optional(rpe).describe("Session effort 0–10 as felt."),
  plannedRpe: optional(rpe),
  key: optional(z.boolean()),
  steps: optional(z.array(step).max(500)),
  sets: optional(z.array(set).max(500)).describe("One entry a set."),
  plannedId: optional(id).describe("On what was done: the planned session that it answers."),
  originalStart: optional(localStart),
  slot: optional(slotName),
  locked: optional(z.boolean()),
  classOverride: optional(z.enum(sessionTypes)).describe(
    "The type that the rules take instead of their own reading.",
  ),
  avgHr: optional(heartRate),
  zoneMinutes: optional(z.array(z.number().min(0).max(10_080)).length(3)),
  edwardsMinutes: optional(z.array(z.number().min(0).max(10_080)).length(5)).describe(
    "Minutes at 50–60, 60–70, 70–80, 80–90 and 90–100 % of maximal heart rate, from the records of a file.",
  ),
  trimp: optional(z.number().min(0).max(10_000)).describe(
    "Banister's training impulse, from the records of a file.",
  ),
  gradeAdjustedKm: optional(z.number().min(0).max(1500)).describe(
    "Kilometres on the flat that would have cost the same, from the records of a file.",
  ),
  steady: optional(
    z.strictObject({
      minutes: z.number().min(0).max(10_080),
      kmh: z.number().min(0).max(50),
      hr: heartRate,
    }),
  ).describe("The part of a run after the warm-up and without stops: grade-adjusted speed and heart rate."),
  elevationGainM: optional(z.number().min(0).max(50_000)),
  temperatureC: optional(z.number().min(-60).max(70)),
  contacts: optional(z.number().min(0).max(10_000)),
});

const wellness = z.strictObject({
  date: calendarDateSchema,
  sleepHours: optional(z.number().min(0).max(24)),
  sleepQuality: optional(five),
  energy: optional(five),
  soreness: optional(five),
  stress: optional(five),
  mood: optional(five),
  hrvRmssdMs: optional(z.number().positive().max(500)),
  restingHr: optional(heartRate),
  symptoms: optional(z.array(z.string().min(1).max(100)).max(50)),
  pain: optional(
    z
      .array(
        z.strictObject({
          site: z.string().min(1).max(100),
          score: z.number().min(0).max(10),
          altersMovement: optional(z.boolean()),
        }),
      )
      .max(50),
  ),
  tags: optional(z.array(z.string().min(1).max(100)).max(50)),
});

const eventKinds = [
  "race",
  "strength-meet",
  "test",
  "illness",
  "injury",
  "holiday",
  "travel",
  "busy",
  "other",
] as const;

const event = z.strictObject({
  date: calendarDateSchema,
  to: optional(calendarDateSchema).describe("Last day, for what lasts longer than one."),
  kind: z.enum(eventKinds),
  distance: optional(z.union([z.string().max(50), z.number().positive()])).describe(
    "Name such as marathon or 10k, or kilometres.",
  ),
  priority: optional(z.enum(["A", "B", "C"])),
});

const week = z.strictObject({
  start: calendarDateSchema,
  phase: optional(z.enum(["base", "build", "specific", "taper", "race", "transition"])),
  role: optional(
    z.enum(["load1", "load2", "load3", "load4", "load", "deload", "taper", "race", "transition", "camp"]),
  ),
  liftPhase: optional(
    z.enum(["anatomical-adaptation", "hypertrophy", "max-strength", "power", "maintain", "primer", "off"]),
  ),
});

const mark = z.strictObject({
  kind: z.enum(["camp", "heat-block", "hiit-block", "no-gym", "triathlete", "streaker"]),
  from: calendarDateSchema,
  to: optional(calendarDateSchema),
});

const athlete = z.strictObject({
  priority: z.enum(priorities),
  runExperience: z.enum(experiences),
  liftExperience: z.enum(experiences),
  sex: optional(z.enum(sexes)),
  birthYear: optional(z.int().min(1900).max(2100)),
  timeZone: timeZoneSchema,
  weekStart,
  restingHr: optional(heartRate),
  maxHr: optional(heartRate),
  lthr: optional(heartRate),
  thresholdPaceSecPerKm: optional(z.number().min(100).max(1200)),
  oneRm: optional(z.record(z.string().min(1), z.number().positive().max(1000))).describe(
    "Kilograms by exercise.",
  ),
  exercises: optional(knownExercisesSchema),
  sleepNeedHours: optional(z.number().min(4).max(14)),
  marks: optional(z.array(mark).max(500)),
});

const availability = z
  .strictObject({
    weekday: optional(z.int().min(1).max(7)).describe("1 is Monday."),
    date: optional(calendarDateSchema),
    slot: slotName,
    maxMin: z.number().min(0).max(1440).describe("Minutes that fit; 0 when not available."),
  })
  .refine((value) => (value.weekday == null) !== (value.date == null), {
    error: "expected either weekday or date, and not both",
  });

const record = z.strictObject({
  kind: z.string().min(1).max(100),
  date: calendarDateSchema,
  value: z.number(),
});

/**
 * The engine's input: one athlete's plan and log, and what is known beside them. Durations in minutes, distances
 * in kilometres, masses in kilograms, times local. Every optional field may also be null.
 */
export const timelineSchema = z
  .strictObject({
    athlete,
    asOf,
    sessions: z.array(session).max(20_000),
    wellness: optional(z.array(wellness).max(20_000)),
    events: optional(z.array(event).max(2000)),
    weeks: optional(z.array(week).max(2000)),
    availability: optional(z.array(availability).max(2000)),
    records: optional(z.array(record).max(5000)),
  })
  .superRefine((timeline, context) => {
    const seen = new Map<string, number>();
    timeline.sessions.forEach((value, index) => {
      const before = seen.get(value.id);
      if (before !== undefined) {
        context.addIssue({
          code: "custom",
          path: ["sessions", index, "id"],
          message: `expected an id of its own, but sessions[${before}] has the same`,
        });
      }
      seen.set(value.id, index);
    });
  });

export type Timeline = z.output<typeof timelineSchema>;
export type TimelineSession = Timeline["sessions"][number];
export type TimelineSet = NonNullable<TimelineSession["sets"]>[number];
export type TimelineStep = NonNullable<TimelineSession["steps"]>[number];
export type TimelineWellness = NonNullable<Timeline["wellness"]>[number];

/** What is wrong with a timeline: where, and what was expected there. */
export interface TimelineProblem {
  /** 'sessions[3].durationMin'; empty for the timeline itself. */
  readonly path: string;
  readonly expected: string;
}

/** Reads a parsed JSON value as a timeline. On refusal every problem is named with its path. */
export function parseTimeline(
  value: unknown,
):
  | { readonly ok: true; readonly value: Timeline }
  | { readonly ok: false; readonly reason: readonly TimelineProblem[] } {
  const parsed = timelineSchema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    reason: parsed.error.issues.map((issue) => ({ path: written(issue.path), expected: issue.message })),
  };
}

/** Milliseconds since 1970 of ISO 8601 with Z or an offset; NaN for anything else. */
export function instantMs(text: string): number {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
}

function written(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${String(part)}`,
    )
    .join("");
}
