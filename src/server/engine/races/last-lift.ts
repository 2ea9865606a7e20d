import { isLift } from "@/lib/domain/session-type";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { within } from "../window";
import type { Race } from "./races";

/** Fewer lifts than this in the four weeks before are no habit that could be kept. */
const habitLifts = 4;

/**
 * The last lift before a race, when none follows it within the last `days` before the race although the athlete
 * lifted regularly until then; else `null`. What was planned and may have been done counts as done. `plan-to-race`
 * when the race is that near and the plan ends a week or more before it, so that nobody knows.
 */
export function lastLiftLongBefore(
  snapshot: Snapshot,
  race: Race,
  days: number,
): SnapSession | "plan-to-race" | null {
  const { now } = snapshot;
  const from = race.day - days;
  if (within(snapshot.expected, from, race.day).some(({ type }) => isLift(type))) return null;
  const untold = within(snapshot.plan, from, Math.min(race.day, now.day));
  if (untold.some(({ id, type }) => isLift(type) && !snapshot.answered.has(id))) return null;
  const before = within(snapshot.expected, from - 28, from - 1).filter(({ type }) => isLift(type));
  const last = before.at(-1);
  if (!last || before.length < habitLifts) return null;
  if (isPlanShort(snapshot, race)) return race.day - now.day <= days ? "plan-to-race" : null;
  return last;
}

function isPlanShort({ open, now }: Snapshot, race: Race): boolean {
  if (race.done || race.day <= now.day) return false;
  const last = open.findLast((session) => session !== race.session && session.day < race.day)?.day ?? now.day;
  return race.day - last >= 7;
}
