import type { LogDraft } from "@/app/_shared/log/log-draft";
import { localTimeOf } from "@/lib/dates/time-zone";
import type { LoggedSession } from "@/lib/domain/log";
import type { UnitPreferences } from "@/lib/domain/preferences";
import { clockOf } from "@/lib/formatting/duration";
import { distanceText } from "./distance-text";
import { extraOfLogged } from "./read-extra";

/** What was logged, to be corrected. */
export const draftOfLogged = (
  log: LoggedSession,
  preferences: Pick<UnitPreferences, "distance" | "mass" | "locale">,
): LogDraft => ({
  id: log.id,
  type: log.type,
  title: log.title,
  distance: log.distance === null ? "" : distanceText(log.distance, preferences.distance),
  duration: clockOf(log.duration),
  rpe: log.rpe,
  feel: log.feel,
  note: log.note,
  extra: extraOfLogged(log, preferences),
  began: { date: log.date, time: localTimeOf(log.start, log.timeZone) },
});
