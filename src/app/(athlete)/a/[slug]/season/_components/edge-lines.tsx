"use client";

import { daysBetween, plusDays } from "@/lib/dates/calendar-date";
import type { Block, Lane } from "@/lib/domain/block";
import { laneHeight } from "./block-lane";
import type { Frame } from "./timeline";

/** Hairlines where a run block and a lift block begin or end with the same week. Drawn from the lower of the two lanes. */
export function EdgeLines({ frame, blocks }: { frame: Frame; blocks: readonly Block[] }) {
  const first = frame.columns[0];
  if (!first) return null;
  const lift = edgesOf(blocks, "lift");
  const shared = [...edgesOf(blocks, "run")].filter((day) => lift.has(day));
  return shared.map((day) => {
    const week = Math.round(daysBetween(first.start, day) / 7);
    if (week < frame.from || week > frame.to) return null;
    return (
      <span
        key={day}
        aria-hidden
        className="pointer-events-none absolute bottom-0 w-px bg-ink-3"
        style={{ left: week * frame.zoom, top: `calc(-1 * ${laneHeight(blocks, "run")})` }}
      />
    );
  });
}

/** First days of blocks, and the days after their last. */
const edgesOf = (blocks: readonly Block[], lane: Lane): ReadonlySet<Block["startDate"]> =>
  new Set(
    blocks
      .filter((block) => block.lane === lane)
      .flatMap(({ startDate, weeks }) => [startDate, plusDays(startDate, weeks * 7)]),
  );
