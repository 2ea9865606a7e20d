import { currentInstant } from "@/app/_shared/clock";
import { epochMs, type Instant, instantFromEpochMs } from "@/lib/dates/time-zone";
import type { UserId } from "@/lib/ids";

// Small things that this device remembers between pages. Where it may not, each falls back on what is safe.

const keys = { owner: "tandem device of", skew: "tandem clock", along: "tandem along" } as const;

function read(name: keyof typeof keys): string | null {
  try {
    return localStorage.getItem(keys[name]);
  } catch {
    return null;
  }
}

function write(name: keyof typeof keys, value: string): void {
  try {
    localStorage.setItem(keys[name], value);
  } catch {
    // As above.
  }
}

/** Whether somebody else used this device last; from now on it is this person's. */
export function takesOver(owner: UserId): boolean {
  const before = read("owner");
  write("owner", owner);
  return before !== null && before !== owner;
}

/** Remembers by how much this device's clock is wrong, for pages that the server does not render. */
export const noteServerTime = (now: Instant): void =>
  write("skew", String(epochMs(now) - epochMs(currentInstant())));

/** Now, by the server's clock as far as it is known. */
export const serverTime = (): Instant =>
  instantFromEpochMs(epochMs(currentInstant()) + (Number(read("skew")) || 0));

const alongMs = 15 * 60_000;

/** Whether it is time to ask again for what is taken along; from now on it is not. */
export function isTimeToAsk(owner: UserId): boolean {
  const [of, at] = (read("along") ?? "").split(" ");
  const now = epochMs(currentInstant());
  if (of === owner && now - Number(at) < alongMs) return false;
  write("along", `${owner} ${now}`);
  return true;
}

/** What was taken along is out of date: something was written. */
export const askAlongAgain = (): void => write("along", "");
