import type { CalendarDate } from "@/lib/dates/calendar-date";
import { timeZone } from "@/lib/dates/time-zone";
import type { UnitPreferences } from "@/lib/domain/preferences";
import { sessionTypeFacts } from "@/lib/domain/session-type";
import { formatDateInSentence } from "@/lib/formatting/date";
import { formatQuantity } from "@/lib/formatting/quantity";
import { classReasons } from "@/server/engine/classify";
import { fixLabels } from "@/server/engine/fix/labels";
import { ruleById } from "@/server/engine/registry";
import type { Finding, Message, MessageParam } from "@/server/engine/report";
import { weekSeriesNames } from "@/server/engine/weeks/week-series";

const units: UnitPreferences = {
  distance: "km",
  mass: "kg",
  hourCycle: "h23",
  weekStart: "monday",
  timeZone: timeZone("UTC"),
  locale: "en-GB",
};

/** A finding with its message, and those of its fixes, in plain words beside them. */
export const wordedFinding = (finding: Finding, today: CalendarDate) => ({
  ...finding,
  text: filled(ruleById.get(finding.ruleId)?.meta.messages[finding.message.key], finding.message, today),
  fixes: finding.fixes.map((fix) => wordedStep(fix, today)),
});

export const wordedStep = <Step extends { readonly label: Message }>(step: Step, today: CalendarDate) => ({
  ...step,
  text: filled((fixLabels as Readonly<Record<string, string>>)[step.label.key], step.label, today),
});

export const wordedReason = (why: Message, today: CalendarDate) =>
  filled((classReasons as Readonly<Record<string, string>>)[why.key], why, today);

function filled(template: string | undefined, message: Message, today: CalendarDate): string {
  const text = (template ?? message.key).replace(/\{(\w+)\}/g, (gap, name: string) => {
    const param = message.params[name];
    return param === undefined ? gap : worded(param, today);
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function worded(param: MessageParam, today: CalendarDate): string {
  if ("type" in param) return inSentence(sessionTypeFacts[param.type].label);
  if ("date" in param) return formatDateInSentence(param.date as CalendarDate, today);
  if ("text" in param) return words[param.text] ?? param.text;
  // A terminal has no use for spaces that do not break.
  return formatQuantity(param, units).replaceAll("\u00a0", " ");
}

/** The words that the engine sends as keys. */
const words: Readonly<Record<string, string>> = { ...weekSeriesNames, am: "AM", pm: "PM" };

/** "Heavy legs" becomes "heavy legs", and "VO2max intervals" stays. */
function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
