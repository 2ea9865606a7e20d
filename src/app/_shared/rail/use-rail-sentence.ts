"use client";

import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useQuantity } from "@/app/_shared/quantity/q";
import type { RailBlock, RailConflict } from "@/app/_shared/rail/rail-model";
import {
  compareInstants,
  type Instant,
  localDateOf,
  localTimeOf,
  type TimeZone,
} from "@/lib/dates/time-zone";
import { formatClockTime, shortWeekdayName } from "@/lib/formatting/date";

interface RailFacts {
  blocks: readonly RailBlock[];
  conflicts: readonly RailConflict[];
  zone: TimeZone;
}

/** The picture in words: "Heavy legs: end Tue 19:30. Intervals: start Wed 07:00, gap 11.5 hours, minimum 24 hours." */
export function useRailSentence({ blocks, conflicts, zone }: RailFacts): string {
  const preferences = usePreferences();
  const { say } = useQuantity();
  const moment = (at: Instant) =>
    `${shortWeekdayName(localDateOf(at, zone))} ${formatClockTime(localTimeOf(at, zone), preferences.hourCycle)}`;

  const byId = new Map(blocks.map((block) => [block.id, block]));
  const sentences = conflicts.flatMap(({ sourceId, targetId, gap, need }) => {
    const [source, target] = [byId.get(sourceId), byId.get(targetId)];
    if (!source || !target) return [];
    const [first, second] =
      compareInstants(source.start, target.start) <= 0 ? [source, target] : [target, source];
    const hours = `gap ${say({ value: gap, unit: "h" })}, minimum ${say({ value: need, unit: "h" })}.`;
    // Labels are singular or plural ("Heavy legs", "Long run"), so the verb stays out of the sentence.
    return `${first.label}: end ${moment(first.end)}. ${second.label}: start ${moment(second.start)}, ${hours}`;
  });
  if (sentences.length > 0) return sentences.join(" ");
  const count = (lane: "run" | "lift") => blocks.filter((block) => block.lane === lane).length;
  if (blocks.length === 0) return "No sessions in this time.";
  return `${count("run")} in the run lane, ${count("lift")} in the lift lane, every gap long enough.`;
}
