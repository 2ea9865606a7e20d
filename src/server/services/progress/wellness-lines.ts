import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ConsentItem } from "@/lib/domain/consent";
import { type WellnessLine, type WellnessMeasure, wellnessMeasures } from "@/lib/domain/progress";
import { type CheckIn, wellnessItems } from "@/lib/domain/wellness";
import type { AthleteScope } from "@/server/auth/scope";
import { isShared } from "@/server/services/flags/withhold";
import { usualRange } from "@/server/services/wellness/usual-range";

const consentOf: Readonly<Record<WellnessMeasure, ConsentItem>> = {
  sleepQuality: "sleep-energy-soreness",
  sleepHours: "sleep-energy-soreness",
  energy: "sleep-energy-soreness",
  soreness: "sleep-energy-soreness",
  stress: "stress-mood",
  mood: "stress-mood",
  restingHr: "resting-heart-rate",
  hrvRmssdMs: "heart-rate-variability",
};

/**
 * The answers of some mornings, item by item against what is usual for this person: as far as the reader may know, and
 * without what was never entered.
 */
export function wellnessLines(
  scope: AthleteScope,
  checkIns: readonly CheckIn[],
  mornings: readonly CalendarDate[],
): { readonly wellness: readonly WellnessLine[]; readonly notShared: readonly ConsentItem[] } {
  const today = mornings.at(-1);
  const byDate = new Map(checkIns.map((checkIn) => [checkIn.date, checkIn]));
  const before = checkIns.filter(({ date }) => today !== undefined && date < today);
  const asked: readonly WellnessMeasure[] = [...wellnessItems, ...wellnessMeasures];
  const wellness = asked
    .filter((item) => isShared(scope, [consentOf[item]]))
    .map((item): WellnessLine => {
      const answers = before.flatMap((checkIn) => checkIn[item] ?? []);
      return {
        item,
        values: mornings.map((date) => byDate.get(date)?.[item] ?? null),
        usual: usualRange(answers),
        entries: answers.length,
      };
    })
    .filter(({ values }) => values.some((value) => value !== null));
  const hidden = asked.map((item) => consentOf[item]).filter((item) => !isShared(scope, [item]));
  return { wellness, notShared: [...new Set(hidden)] };
}
