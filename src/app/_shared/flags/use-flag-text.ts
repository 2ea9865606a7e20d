"use client";

import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useToday } from "@/app/_shared/quantity/when";
import { type CalendarDate, parseCalendarDate } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { MessageText, MessageValue, ThresholdView } from "@/lib/domain/flag-view";
import type { UnitPreferences } from "@/lib/domain/preferences";
import { type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";
import { formatClockTime, formatDateInSentence } from "@/lib/formatting/date";
import { formatQuantity, type Quantity } from "@/lib/formatting/quantity";
import { type FlagAudience, whose } from "./flag-audience";

interface Reader {
  readonly preferences: UnitPreferences;
  /** The athlete's own day, from which dates are named. */
  readonly today: CalendarDate;
}

/** Sentences of the engine in the reader's words and units. `zone` is the athlete's. */
export function useFlagText(zone: TimeZone) {
  const preferences = usePreferences();
  const today = useToday(zone);
  return {
    message: (text: MessageText) => fillMessage(text, { preferences, today }),
    threshold: (threshold: ThresholdView, audience: FlagAudience) =>
      thresholdSentence(threshold, audience, preferences),
    quantity: (quantity: Quantity | null) => formatQuantity(quantity, preferences, precise),
  };
}

// A percentage that decides something keeps its decimal below 10.
const precise = { precise: true } as const;

/** "Heavy legs 11.5 h before VO2max intervals": every gap filled as this reader reads it. */
export function fillMessage({ template, params }: MessageText, reader: Reader): string {
  const filled = template.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = params[name];
    return value === undefined ? gap : valueText(name, value, reader);
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function valueText(name: string, value: MessageValue, { preferences, today }: Reader): string {
  if ("session" in value) return typeInSentence(value.type);
  if ("date" in value) {
    const date = parseCalendarDate(value.date);
    return date.ok ? formatDateInSentence(date.value, today) : value.date;
  }
  if ("text" in value) return wordText(value.text, preferences);
  const shown = formatQuantity(value, preferences, precise);
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

/** A type's name inside a sentence: "heavy legs", but "VO2max intervals" and "HIIT run". */
export function typeInSentence(type: SessionType): string {
  const { label } = sessionTypeFacts[type];
  const keepsCapital = /^[A-Z]{2}|^Olympic|^\d/.test(label);
  return keepsCapital ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Whose number it is, and where it comes from: "Maya’s minimum is 24 h (default)." */
function thresholdSentence(
  threshold: ThresholdView,
  audience: FlagAudience,
  preferences: UnitPreferences,
): string {
  const { comparator, origin, setBy } = threshold;
  const noun = { min: "minimum", max: "limit", range: "usual range" }[comparator];
  const value = formatQuantity(threshold, preferences, precise);
  const source = origin === "rule" ? " (default)" : setBy ? ` (set by ${setBy})` : "";
  return `${whose(audience)} ${noun} is ${comparator === "range" ? "up to " : ""}${value}${source}.`;
}
