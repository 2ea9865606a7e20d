import type { LogChangeKind } from "@/lib/domain/log-history";
import type { StoredLogChange, WholeLog } from "@/server/db/queries/log-history";

/** What two states of a log have different, each with its own side; `null` where they are the same. */
export function differenceOf(
  before: WholeLog,
  after: WholeLog,
): { readonly before: StoredLogChange["before"]; readonly after: StoredLogChange["before"] } | null {
  const keys = (Object.keys(after) as (keyof WholeLog)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  if (keys.length === 0) return null;
  const side = (log: WholeLog): StoredLogChange["before"] =>
    Object.fromEntries(keys.map((key) => [key, log[key]]));
  return { before: side(before), after: side(after) };
}

/** A correction that only says what nobody had said before, such as an effort that was left out, corrects nothing. */
export function kindOf(kind: LogChangeKind, before: StoredLogChange["before"]): LogChangeKind {
  const isEmpty = (value: unknown) => value === null || value === "";
  return kind === "edited" && Object.values(before).every(isEmpty) ? "filled-in" : kind;
}
