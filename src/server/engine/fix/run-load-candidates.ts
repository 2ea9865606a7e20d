import { isRun } from "@/lib/domain/session-type";
import type { Candidate } from "../rule";
import type { Snapshot } from "../snapshot";
import { within } from "../window";
import { reduced } from "./reduced";
import { isChangeable } from "./slots";

/** Every run of the days ahead at a share of its length. */
export function easeRunning(snapshot: Snapshot, days: number, share: number): Candidate[] {
  const { day } = snapshot.now;
  const changes = within(snapshot.open, day, day + days - 1)
    .filter((session) => isRun(session.type) && isChangeable(snapshot, session))
    .flatMap((session) => reduced(session, share));
  if (changes.length === 0) return [];
  const params = {
    sessions: { value: changes.length, unit: "count" },
    pct: { value: Math.round((1 - share) * 100), unit: "pct" },
  } as const;
  return [{ kind: "suggestion", label: { key: "lessRunning", params }, changes }];
}
