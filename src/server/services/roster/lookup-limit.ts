import { AppError } from "@/lib/app-error";
import { type Instant, secondsBetween } from "@/lib/dates/time-zone";

const windowSeconds = 60;
const mostMisses = 30;
const mostAddresses = 10_000;

const misses = new Map<string, { since: Instant; count: number }>();

/** Refuses an address that has opened many invitations that do not exist. A known secret is never counted. */
export function checkLookupLimit(address: string, now: Instant): void {
  const seen = misses.get(address);
  if (!seen || secondsBetween(seen.since, now) >= windowSeconds) return;
  if (seen.count >= mostMisses) {
    throw new AppError(
      "too-many",
      "Too many invitation links were tried from here. Wait a minute, then open yours again.",
    );
  }
}

export function countMissedLookup(address: string, now: Instant): void {
  const seen = misses.get(address);
  if (seen && secondsBetween(seen.since, now) < windowSeconds) {
    seen.count += 1;
    return;
  }
  if (misses.size >= mostAddresses) misses.clear();
  misses.set(address, { since: now, count: 1 });
}
