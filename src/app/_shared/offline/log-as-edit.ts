import { dateOf, timeOf } from "@/lib/dates/local-date-time";
import { instantOf, localDateTimeAt } from "@/lib/dates/time-zone";
import type { LoggedSession } from "@/lib/domain/log";
import type { LogValues } from "@/lib/domain/log-history";
import type { EditLogInput } from "@/lib/schemas/log";
import type { SessionEffort } from "@/lib/units/effort";

/** A log as an edit sends it when nothing changes. */
export const editOf = (log: LoggedSession): Omit<EditLogInput, "requestId"> => ({
  id: log.id,
  version: log.version,
  type: log.type,
  title: log.title,
  start: localDateTimeAt(log.start, log.timeZone),
  timeZone: log.timeZone,
  duration: log.duration,
  distance: log.distance,
  rpe: log.rpe as SessionEffort | null,
  feel: log.feel,
  note: log.note,
  temperatureC: log.temperatureC,
  race: log.race && { ...log.race, conditions: [...log.race.conditions] },
});

/** The log as it stands, in the fields of an edit, where an answer brings it: a refusal as `current`, else as `session`. */
export function standingOfAnswer(answer: unknown): Omit<EditLogInput, "requestId"> | null {
  const said = answer as { readonly current?: LoggedSession; readonly session?: LoggedSession } | null;
  const log = said?.current ?? said?.session;
  return log ? editOf(log) : null;
}

/** What people read of a log, as an edit sends it. */
export const valuesOf = ({ start, ...edit }: Omit<EditLogInput, "requestId">): LogValues => ({
  ...edit,
  start: instantOf(dateOf(start), timeOf(start), edit.timeZone),
});
