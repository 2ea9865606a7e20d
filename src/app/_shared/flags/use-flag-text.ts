"use client";

import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useToday } from "@/app/_shared/quantity/when";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { localDateOf, type TimeZone } from "@/lib/dates/time-zone";
import type { MessageText, ThresholdView } from "@/lib/domain/flag-view";
import type { UnitPreferences } from "@/lib/domain/preferences";
import { formatDayOfMonth } from "@/lib/formatting/date";
import { fillMessage, preciseStyle } from "@/lib/formatting/fill-message";
import { formatQuantity, type Quantity } from "@/lib/formatting/quantity";
import { type FlagAudience, whose } from "./flag-audience";

/** Sentences of the engine in the reader's words and units. `zone` is the athlete's. */
export function useFlagText(zone: TimeZone) {
  const preferences = usePreferences();
  const today = useToday(zone);
  return {
    message: (text: MessageText) => fillMessage(text, { preferences, today }),
    threshold: (threshold: ThresholdView, audience: FlagAudience) =>
      thresholdSentence(threshold, audience, preferences, { zone, today }),
    quantity: (quantity: Quantity | null) => formatQuantity(quantity, preferences, preciseStyle),
  };
}

/** Whose number it is, and where it comes from: "Maya's minimum is 24 h (default)." */
function thresholdSentence(
  threshold: ThresholdView,
  audience: FlagAudience,
  preferences: UnitPreferences,
  { zone, today }: { zone: TimeZone; today: CalendarDate },
): string {
  const { comparator, origin, setBy, setAt } = threshold;
  const noun = { min: "minimum", max: "limit", range: "usual range" }[comparator];
  const value = formatQuantity(threshold, preferences, preciseStyle);
  const on = setAt ? ` on ${formatDayOfMonth(localDateOf(setAt, zone), today)}` : "";
  const source = origin === "rule" ? " (default)" : setBy ? ` (set by ${setBy}${on})` : "";
  return `${whose(audience)} ${noun} is ${comparator === "range" ? "up to " : ""}${value}${source}.`;
}
