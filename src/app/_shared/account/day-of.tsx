"use client";

import { usePreferences } from "@/app/_shared/quantity/preferences";
import { When } from "@/app/_shared/quantity/when";
import { type Instant, localDateOf } from "@/lib/dates/time-zone";

/** The reader's day of a moment, where the hour says nothing: when a coaching began. */
export function DayOf({ at }: { at: Instant }) {
  return <When date={localDateOf(at, usePreferences().timeZone)} form="full" />;
}
