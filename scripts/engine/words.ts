import type { CalendarDate } from "@/lib/dates/calendar-date";
import { timeZone } from "@/lib/dates/time-zone";
import type { UnitPreferences } from "@/lib/domain/preferences";
import { type ScheduleChange, sessionsOf } from "@/lib/domain/schedule-change";
import { formatDateInSentence } from "@/lib/formatting/date";
import { fillMessage, typeInSentence } from "@/lib/formatting/fill-message";
import { classReasons } from "@/server/engine/classify";
import { fixLabels } from "@/server/engine/fix/labels";
import { ruleById } from "@/server/engine/registry";
import type { Finding, Message } from "@/server/engine/report";
import type { Snapshot } from "@/server/engine/snapshot";

const preferences: UnitPreferences = {
  distance: "km",
  mass: "kg",
  hourCycle: "h23",
  weekStart: "monday",
  timeZone: timeZone("UTC"),
  locale: "en-GB",
};

/** A finding with its message, and those of its fixes, in plain words beside them. */
export const wordedFinding = (finding: Finding, snapshot: Snapshot) => ({
  ...finding,
  text: filled(
    ruleById.get(finding.ruleId)?.meta.messages[finding.message.key],
    finding.message,
    snapshot.now.date,
  ),
  fixes: finding.fixes.map((fix) => wordedStep(fix, snapshot)),
});

interface Step {
  readonly label: Message;
  readonly changes: readonly ScheduleChange[];
}

export const wordedStep = <S extends Step>(step: S, snapshot: Snapshot) => ({
  ...step,
  text: `${labelOf(step, snapshot)}${namesOf(step, snapshot)}`,
});

const labelOf = ({ label }: Step, { now }: Snapshot): string =>
  filled((fixLabels as Readonly<Record<string, string>>)[label.key], label, now.date);

/** Where a label only counts sessions, which ones they are. */
function namesOf({ label, changes }: Step, { plan, now }: Snapshot): string {
  if (!("sessions" in label.params)) return "";
  const ids = new Set(changes.flatMap(sessionsOf));
  const names = plan
    .filter(({ id }) => ids.has(id))
    .map(({ type, date }) => `${typeInSentence(type)} ${formatDateInSentence(date, now.date)}`);
  return names.length === 0 ? "" : ` (${names.join(", ")})`;
}

export const wordedReason = (why: Message, today: CalendarDate) =>
  filled((classReasons as Readonly<Record<string, string>>)[why.key], why, today);

// A terminal has no use for spaces that do not break.
const filled = (template: string | undefined, { key, params }: Message, today: CalendarDate): string =>
  fillMessage({ template: template ?? key, params }, { preferences, today }).replaceAll("\u00a0", " ");
