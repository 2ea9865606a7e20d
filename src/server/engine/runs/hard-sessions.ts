import { dayNumber } from "@/lib/dates/calendar-date";
import { isHighIntensity } from "../metrics/high-intensity";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { isQualityRun } from "../taxonomy";
import { within } from "../window";

/** Hard running and cross-training, sorted by day. */
export interface HardSessions {
  /** High intensity alone. */
  readonly hard: readonly SnapSession[];
  /** High intensity and other quality runs. */
  readonly quality: readonly SnapSession[];
}

/** High intensity, or another hard run such as a tempo. */
export const isQuality = (session: SnapSession) => isQualityRun(session.type) || isHighIntensity(session);

/** Sessions done and expected, from two weeks before the last week on. */
export function hardSessions({ expected, now }: Snapshot): HardSessions {
  const quality = within(expected, now.day - 21, Number.MAX_SAFE_INTEGER - 1).filter(isQuality);
  return { quality, hard: quality.filter(isHighIntensity) };
}

/** Where a day stands to a marked block of high intensity; only experienced runners have one. */
export function blockAt(
  { athlete }: Snapshot,
  day: number,
  days: number,
): { readonly phase: "inside" | "after"; readonly from: number } | null {
  if (athlete.runExperience !== "experienced") return null;
  for (const { kind, from, to } of athlete.marks ?? []) {
    if (kind !== "hiit-block") continue;
    const start = dayNumber(from);
    const last = Math.min(to == null ? start + days - 1 : dayNumber(to), start + days - 1);
    if (day >= start && day <= last) return { phase: "inside", from: start };
    if (day > last && day <= last + 7) return { phase: "after", from: last + 1 };
  }
  return null;
}
