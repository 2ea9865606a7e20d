import { sessionParam } from "../pair-judging";
import type { Candidate } from "../rule";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { dropped } from "./session-candidates";
import { isChangeable } from "./slots";

const shortestMin = 20;

/**
 * The weekend as it was planned: what was moved into it left out, alone and together; then what is left of it at a
 * share of its length.
 */
export function plainWeekend(snapshot: Snapshot, ahead: readonly SnapSession[], share: number): Candidate[] {
  const open = ahead.filter((session) => isChangeable(snapshot, session));
  const moved = open.filter(
    ({ source, date }) => source.originalStart != null && source.originalStart.slice(0, 10) !== date,
  );
  const together: Candidate[] =
    moved.length < 2
      ? []
      : [
          {
            kind: "suggestion",
            label: { key: "dropMissed", params: { sessions: { value: moved.length, unit: "count" } } },
            changes: moved.map(({ id }) => ({ kind: "drop" as const, sessionId: id })),
          },
        ];
  const others = open.filter((session) => !moved.includes(session));
  return [
    ...together,
    ...moved.flatMap((session) => dropped(snapshot, session)),
    ...shorter(open, share),
    ...others.flatMap((session) => dropped(snapshot, session)),
  ];
}

function shorter(open: readonly SnapSession[], share: number): Candidate[] {
  return [share, share * 0.8, share * 0.6].flatMap((one) =>
    open.flatMap((session): Candidate[] => {
      const { durationMin, distanceKm } = session;
      if (durationMin === null || one >= 1) return [];
      const minutes = Math.max(shortestMin, Math.floor((durationMin * one) / 5) * 5);
      if (minutes >= durationMin) return [];
      const km =
        distanceKm === null
          ? {}
          : { distanceKm: Math.floor(((distanceKm * minutes) / durationMin) * 10) / 10 };
      return [
        {
          kind: "suggestion",
          label: {
            key: "reduce",
            params: { session: sessionParam(session), duration: { value: minutes, unit: "min" } },
          },
          changes: [{ kind: "reduce", sessionId: session.id, durationMin: minutes, ...km }],
        },
      ];
    }),
  );
}
