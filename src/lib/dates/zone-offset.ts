import { type CalendarDate, dayNumber } from "./calendar-date";

/**
 * Asking Intl costs microseconds, and a history asks thousands of times. So the time line of a zone is cut into
 * four days each, shorter than any two changes of clocks lie apart, and each piece is asked for once.
 */
const dayMs = 86_400_000;
const pieceMs = 4 * dayMs;
const mostPieces = 20_000;

/** One offset for the whole piece, or two with the moment from which the second holds. All in milliseconds. */
interface Piece {
  readonly first: number;
  readonly changesAt: number;
  readonly second: number;
}

interface ZoneOffsets {
  readonly ask: (ms: number) => number;
  readonly pieces: Map<number, Piece>;
}

const offsetsByZone = new Map<string, ZoneOffsets>();

/** How far the clocks of `zone` are ahead of UTC, in milliseconds, at `ms` milliseconds since 1970. `zone` must exist. */
export function offsetMsAt(ms: number, zone: string): number {
  let offsets = offsetsByZone.get(zone);
  if (!offsets) {
    offsets = { ask: askIntl(zone), pieces: new Map() };
    offsetsByZone.set(zone, offsets);
  }
  const index = Math.floor(ms / pieceMs);
  let piece = offsets.pieces.get(index);
  if (!piece) {
    if (offsets.pieces.size >= mostPieces) offsets.pieces.clear();
    piece = pieceAt(index, offsets.ask);
    offsets.pieces.set(index, piece);
  }
  return ms < piece.changesAt ? piece.first : piece.second;
}

function pieceAt(index: number, ask: ZoneOffsets["ask"]): Piece {
  const start = index * pieceMs;
  const end = start + pieceMs;
  const first = ask(start);
  const second = ask(end - 1000);
  if (first === second) return { first, changesAt: Number.POSITIVE_INFINITY, second };
  let [low, high] = [start / 1000, end / 1000];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (ask(middle * 1000) === first) low = middle;
    else high = middle;
  }
  return { first, changesAt: high * 1000, second };
}

/** Gives the offset in milliseconds at a moment in milliseconds, straight from Intl. */
function askIntl(zone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "iso8601",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  return (ms) => {
    const whole = Math.floor(ms / 1000) * 1000;
    const found: Record<string, number> = {};
    for (const part of format.formatToParts(whole)) found[part.type] = Number(part.value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = found;
    const date = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    return dayNumber(date as CalendarDate) * dayMs + ((hour * 60 + minute) * 60 + second) * 1000 - whole;
  };
}
