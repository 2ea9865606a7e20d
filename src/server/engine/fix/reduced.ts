import type { ScheduleChange } from "@/lib/domain/schedule-change";
import type { SnapSession } from "../snapshot-session";

/** Minutes; a session is not made shorter than this. */
export const shortestMin = 15;

/** Minutes down to a multiple of five: a plan is written in such steps. */
export const inFives = (minutes: number): number => Math.floor(minutes / 5) * 5;

/** A session at a share (0–1) of its length, its distance with it; nothing where that changes nothing. */
export function reduced(
  { id, durationMin, distanceKm }: SnapSession,
  share: number,
): Extract<ScheduleChange, { kind: "reduce" }>[] {
  if (durationMin === null) return [];
  const shorter = Math.max(shortestMin, inFives(durationMin * share));
  if (shorter >= durationMin) return [];
  const kept = shorter / durationMin;
  return [
    {
      kind: "reduce",
      sessionId: id,
      durationMin: shorter,
      ...(distanceKm === null ? {} : { distanceKm: Math.floor(distanceKm * kept * 10) / 10 }),
    },
  ];
}
