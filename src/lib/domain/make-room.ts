import { type CalendarDate, daysBetween, laterOf, plusDays } from "@/lib/dates/calendar-date";
import type { Block } from "./block";

/**
 * The other blocks of a season once one stands where it is wanted. On its lane, those that begin with it or later
 * begin after it. One that begins sooner moves into the free weeks before itself, and for the rest ends sooner: what
 * has happened is not moved, and no chain of blocks is pushed into the past.
 */
export function makeRoom(others: readonly Block[], placed: Block, thisWeek: CalendarDate): readonly Block[] {
  const onLane = others.filter((each) => each.lane === placed.lane);
  const later = onLane.filter((each) => each.startDate >= placed.startDate);
  const earlier = onLane.filter((each) => each.startDate < placed.startDate);
  return [
    ...others.filter((each) => each.lane !== placed.lane),
    ...earlier.map((block) => endingBefore(block, placed.startDate, freeBefore(block, earlier, thisWeek))),
    ...pushedLater(later, endOf(placed)),
  ];
}

/** First day after a block. */
const endOf = (block: Block): CalendarDate => plusDays(block.startDate, block.weeks * 7);

function pushedLater(blocks: readonly Block[], from: CalendarDate): Block[] {
  let free = from;
  return blocks
    .toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1))
    .map((block) => {
      if (block.startDate >= free) return block;
      const moved = { ...block, startDate: free };
      free = endOf(moved);
      return moved;
    });
}

/** First day to which a block could move: where the one before it ends, and never before this week. */
function freeBefore(block: Block, blocks: readonly Block[], thisWeek: CalendarDate): CalendarDate {
  const ends = blocks.filter((each) => each.startDate < block.startDate).map(endOf);
  return ends.reduce(laterOf, thisWeek);
}

function endingBefore(block: Block, until: CalendarDate, free: CalendarDate): Block {
  const tooLong = Math.round(daysBetween(until, endOf(block)) / 7);
  if (tooLong <= 0) return block;
  const weeksFree = Math.max(0, Math.floor(daysBetween(free, block.startDate) / 7));
  const moved = Math.min(tooLong, weeksFree);
  return {
    ...block,
    startDate: plusDays(block.startDate, -7 * moved),
    weeks: block.weeks - (tooLong - moved),
  };
}
