import type { CalendarDate } from "@/lib/dates/calendar-date";
import { parseCalendarDate } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import type { MessageText, MessageValue } from "@/lib/domain/flag-view";
import type { UnitPreferences } from "@/lib/domain/preferences";
import { type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";
import { formatClockTime, formatDateInSentence } from "@/lib/formatting/date";
import { formatQuantity } from "@/lib/formatting/quantity";

export interface MessageReader {
  readonly preferences: UnitPreferences;
  /** The athlete's own day, from which dates are named. */
  readonly today: CalendarDate;
}

// A percentage that decides something keeps its decimal below 10.
export const preciseStyle = { precise: true } as const;

/** A gap, and where the sentence itself names what is counted, the noun: "{sessions} heat sessions". */
const counted = /\{(\w+)\}((?: [a-z-]+)? (?:sessions|runs)\b| saunas or hot baths)?/g;

/** "Heavy legs 11.5 h before VO2max intervals": every gap filled as this reader reads it. */
export function fillMessage({ template, params }: MessageText, reader: MessageReader): string {
  const filled = template.replace(counted, (gap, name: string, noun?: string) => {
    const value = params[name];
    if (value === undefined) return gap;
    if (noun === undefined) return valueText(name, value, reader);
    const isOne = "unit" in value && value.value === 1;
    return `${valueText("", value, reader)}${isOne ? noun.replace(/s$/, "") : noun}`;
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function valueText(name: string, value: MessageValue, { preferences, today }: MessageReader): string {
  if ("session" in value) return typeInSentence(value.type);
  if ("date" in value) {
    const date = parseCalendarDate(value.date);
    return date.ok ? formatDateInSentence(date.value, today) : value.date;
  }
  if ("text" in value) return wordText(value.text, preferences);
  const shown = formatQuantity(value, preferences, preciseStyle);
  const noun = value.unit === "count" ? countedNouns[name] : undefined;
  return noun ? `${shown} ${noun}${value.value === 1 ? "" : "s"}` : shown;
}

/** Counts whose template leaves out what is counted. */
const countedNouns: Readonly<Record<string, string>> = {
  sessions: "session",
  changes: "change",
  cleared: "flag",
};

const words: Readonly<Record<string, string>> = {
  am: "AM",
  pm: "PM",
  "run-distance": "running distance",
  "run-load": "running load",
  load: "load",
};

function wordText(text: string, { hourCycle }: UnitPreferences): string {
  if (/^\d{2}:\d{2}$/.test(text)) return formatClockTime(clockTime(text), hourCycle);
  return words[text] ?? text;
}

/** A type's name inside a sentence: "heavy legs", but "VO2max intervals"; what it is not short enough for, it leaves. */
export function typeInSentence(type: SessionType): string {
  const label = sessionTypeFacts[type].label.replace(/,.*/, "");
  const keepsCapital = /^[A-Z]{2}|^Olympic|^\d/.test(label);
  return keepsCapital ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
