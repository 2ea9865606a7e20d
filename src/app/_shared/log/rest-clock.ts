import { type Instant, plusSeconds, secondsBetween } from "@/lib/dates/time-zone";

/** A pause between sets. Only its end is kept: phones freeze timers, but not the time of day. */
export interface Rest {
  readonly endsAt: Instant;
  /** As long as it was to be, in seconds. */
  readonly seconds: number;
  /** What comes after it: "set 3 of back squat". */
  readonly next: string;
}

const usualSeconds = 120;
const longestOver = 3600;

export const startRest = (now: Instant, seconds: number | null, next: string): Rest => {
  const length = seconds === null || seconds <= 0 ? usualSeconds : seconds;
  return { endsAt: plusSeconds(now, length), seconds: length, next };
};

/** Longer or shorter. It never ends before now. */
export function adjustRest(rest: Rest, by: number, now: Instant): Rest {
  const endsAt = plusSeconds(rest.endsAt, by);
  return {
    ...rest,
    endsAt: endsAt < now ? now : endsAt,
    seconds: Math.max(rest.seconds + by, 0),
  };
}

/** Whole seconds that are left, below 0 once it is over. */
export const restLeft = (rest: Rest, now: Instant): number => Math.ceil(secondsBetween(now, rest.endsAt));

/** A pause that ended an hour ago belongs to no set any more. */
export const isForgotten = (rest: Rest, now: Instant): boolean => restLeft(rest, now) < -longestOver;

/** "1:54", and "+0:14" once it is over. */
export function restText(left: number): string {
  const size = Math.abs(left);
  const written = `${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
  return left < 0 ? `+${written}` : written;
}

/** How much of it is over, 0–1. */
export const restShare = (rest: Rest, left: number): number =>
  rest.seconds <= 0 ? 1 : Math.min(Math.max(1 - left / rest.seconds, 0), 1);
