import { type Instant, localTimeOf } from "@/lib/dates/time-zone";
import type { LoggedSession } from "@/lib/domain/log";
import type { CompletedSession, CompletedSet } from "@/lib/domain/session";
import { sessionTypeFacts } from "@/lib/domain/session-type";
import type { CheckIn } from "@/lib/domain/wellness";
import { type Cell, csvLine } from "./csv-line";

/** A table: the names of its columns, and what they hold of a row. Quantities are in the unit that the name ends with. */
interface Table<Row> {
  readonly header: string;
  readonly line: (row: Row) => string;
}

const table = <Row>(columns: Readonly<Record<string, (row: Row) => Cell>>): Table<Row> => ({
  header: csvLine(Object.keys(columns)),
  line: (row) => csvLine(Object.values(columns).map((cell) => cell(row))),
});

export type SessionRow = Pick<
  CompletedSession,
  | "id"
  | "status"
  | "skipReason"
  | "type"
  | "title"
  | "date"
  | "start"
  | "timeZone"
  | "duration"
  | "distance"
  | "ascent"
  | "rpe"
  | "feel"
  | "avgHr"
  | "maxHr"
  | "note"
  | "source"
  | "plannedId"
> &
  Pick<LoggedSession, "temperatureC" | "race">;

/** What was logged or skipped, one session a line. */
export const sessionTable = table<SessionRow>({
  session_id: ({ id }) => id,
  status: ({ status }) => status,
  skip_reason: ({ skipReason }) => skipReason,
  date: ({ date }) => date,
  local_time: ({ start, timeZone }) => localTimeOf(start, timeZone),
  time_zone: ({ timeZone }) => timeZone,
  start_utc: ({ start }) => start,
  type: ({ type }) => type,
  type_name: ({ type }) => sessionTypeFacts[type].label,
  title: ({ title }) => title,
  duration_s: ({ duration }) => duration,
  distance_m: ({ distance }) => distance,
  ascent_m: ({ ascent }) => ascent,
  effort_0_to_10: ({ rpe }) => rpe,
  feel_1_to_5: ({ feel }) => feel,
  avg_hr_bpm: ({ avgHr }) => avgHr,
  max_hr_bpm: ({ maxHr }) => maxHr,
  temperature_c: ({ temperatureC }) => temperatureC,
  race_official_m: ({ race }) => race?.officialDistance ?? null,
  race_chip_s: ({ race }) => race?.chipTime ?? null,
  race_goal_s: ({ race }) => race?.goalTime ?? null,
  race_place: ({ race }) => race?.place ?? null,
  race_finishers: ({ race }) => race?.finishers ?? null,
  race_conditions: ({ race }) => race?.conditions.join(" ") ?? null,
  note: ({ note }) => note,
  source: ({ source }) => source,
  planned_session_id: ({ plannedId }) => plannedId,
});

export interface SetRow extends CompletedSet {
  readonly sessionId: string;
  readonly start: Instant;
  readonly date: string;
  readonly title: string;
}

/** What was lifted, one set a line. */
export const setTable = table<SetRow>({
  session_id: ({ sessionId }) => sessionId,
  date: ({ date }) => date,
  session_title: ({ title }) => title,
  exercise: ({ exercise }) => exercise,
  exercise_number: ({ exerciseIndex }) => exerciseIndex + 1,
  set_number: ({ setIndex }) => setIndex + 1,
  kind: ({ kind }) => kind,
  reps: ({ reps }) => reps,
  load_kg: ({ load }) => (load === null ? null : load / 1000),
  set_effort_rpe: ({ rpe }) => rpe,
});

/** Mornings, one check-in a line. */
export const checkInTable = table<Omit<CheckIn, "athleteId">>({
  date: ({ date }) => date,
  sleep_quality_1_to_5: ({ sleepQuality }) => sleepQuality,
  energy_1_to_5: ({ energy }) => energy,
  soreness_1_to_5: ({ soreness }) => soreness,
  stress_1_to_5: ({ stress }) => stress,
  mood_1_to_5: ({ mood }) => mood,
  sleep_h: ({ sleepHours }) => sleepHours,
  resting_hr_bpm: ({ restingHr }) => restingHr,
  hrv_rmssd_ms: ({ hrvRmssdMs }) => hrvRmssdMs,
  symptoms: ({ symptoms }) => symptoms.join(" "),
  pain: ({ pain }) =>
    pain
      .map(
        ({ site, score, altersMovement }) => `${site} ${score}/10${altersMovement ? " alters movement" : ""}`,
      )
      .join("; "),
  tags: ({ tags }) => tags.join(" "),
  period: ({ cycle }) => cycle?.period ?? null,
  cycle_day: ({ cycle }) => cycle?.day ?? null,
  cycle_symptoms: ({ cycle }) => cycle?.symptoms.join(" ") ?? null,
  note: ({ note }) => note,
});
