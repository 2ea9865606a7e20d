import type { Candidate } from "../rule";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { dropped } from "./session-candidates";
import { isChangeable } from "./slots";

/** The weekend as it was first planned: what was moved into it left out, all together and each alone. */
export function plainWeekend(snapshot: Snapshot, ahead: readonly SnapSession[]): Candidate[] {
  const moved = ahead.filter(
    (session) =>
      isChangeable(snapshot, session) &&
      session.source.originalStart != null &&
      session.source.originalStart.slice(0, 10) !== session.date,
  );
  const each = moved.flatMap((session) => dropped(snapshot, session));
  if (moved.length < 2) return each;
  return [
    {
      kind: "suggestion",
      label: { key: "dropMissed", params: { sessions: { value: moved.length, unit: "count" } } },
      changes: moved.map(({ id }) => ({ kind: "drop", sessionId: id })),
    },
    ...each,
  ];
}
