import type { RailBlock, RailTail } from "@/app/_shared/rail/rail-model";
import type { Instant } from "@/lib/dates/time-zone";
import { familyOf, type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";

interface Drawable {
  readonly id: string;
  readonly type: SessionType;
  readonly title: string;
  readonly start: Instant;
  readonly end: Instant;
}

/** A session on the rail. What costs nothing is not drawn. */
export function blockOf({ id, type, title, start, end }: Drawable): RailBlock[] {
  const lane = laneOf(type);
  if (!lane) return [];
  const { intensity } = sessionTypeFacts[type];
  return [{ id, lane, start, end, family: familyOf(type), intensity, label: title }];
}

/** Cross-training is drawn with the runs and passive heat with the lifts. */
export function laneOf(type: SessionType): RailBlock["lane"] | null {
  const family = familyOf(type);
  if (family === "run" || family === "race" || family === "cross" || type === "heat-active") return "run";
  return family === "lift" || family === "heat" ? "lift" : null;
}

interface Asked {
  readonly lane: "run" | "lift" | "both";
  readonly hours: number;
}

/** In each lane the shortest time that a rule asks for, and the longest where it is another. */
export function tailsOf(sourceId: string, tails: readonly Asked[]): RailTail[] {
  return (["run", "lift"] as const).flatMap((lane) => {
    const hours = tails
      .filter((tail) => tail.lane === lane || tail.lane === "both")
      .map((tail) => tail.hours);
    if (hours.length === 0) return [];
    const ends = [...new Set([Math.min(...hours), Math.max(...hours)])];
    return [{ sourceId, lanes: [lane], steps: ends.map((untilHours) => ({ untilHours })) }];
  });
}
