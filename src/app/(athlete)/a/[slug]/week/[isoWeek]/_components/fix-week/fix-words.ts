import { type ScheduleChange, sessionsOf } from "@/lib/domain/schedule-change";

export const flagCount = (flags: number) => `${flags} ${flags === 1 ? "flag" : "flags"}`;

/** What was done, for the toast: "Moved 1 session, changed 2". */
export function changedWords(changes: readonly ScheduleChange[]): string {
  const moved = new Set(changes.filter(isMove).flatMap(sessionsOf));
  const others = changes.filter((change) => !isMove(change));
  const changed = new Set(others.flatMap((change) => [...sessionsOf(change), ...dayOf(change)]));
  const sessions = (count: number) => `${count} ${count === 1 ? "session" : "sessions"}`;
  return [
    moved.size > 0 ? `Moved ${sessions(moved.size)}` : "",
    changed.size > 0 ? `${moved.size > 0 ? "changed" : "Changed"} ${sessions(changed.size)}` : "",
  ]
    .filter(Boolean)
    .join(", ");
}

const isMove = ({ kind }: ScheduleChange) => kind === "move" || kind === "swap";
const dayOf = (change: ScheduleChange) =>
  change.kind === "insert" || change.kind === "insertRest" ? [`${change.kind} ${change.date}`] : [];
