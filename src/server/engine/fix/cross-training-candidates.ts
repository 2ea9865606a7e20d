import { sessionParam } from "../pair-judging";
import type { Candidate } from "../rule";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { dropped, replaced } from "./session-candidates";
import { isChangeable } from "./slots";

const shortestMin = 20;

/** Every cross-training session ahead at a share of its length, more and more of it; then the week without one. */
export function lessCrossTraining(
  snapshot: Snapshot,
  sessions: readonly SnapSession[],
  share: number,
): Candidate[] {
  const open = sessions.filter((session) => isChangeable(snapshot, session));
  const shorter = [share, share * 0.8, share * 0.6, share * 0.4].flatMap((one): Candidate[] => {
    const changes = open.flatMap(({ id, durationMin }) => {
      if (durationMin === null) return [];
      const minutes = Math.max(shortestMin, Math.floor((durationMin * one) / 5) * 5);
      return minutes < durationMin ? [{ kind: "reduce" as const, sessionId: id, durationMin: minutes }] : [];
    });
    const [first] = open;
    if (changes.length === 0 || !first) return [];
    const label: Candidate["label"] =
      changes.length === 1 && changes[0]
        ? {
            key: "reduce",
            params: {
              session: sessionParam(open.find(({ id }) => id === changes[0]?.sessionId) ?? first),
              duration: { value: changes[0].durationMin, unit: "min" as const },
            },
          }
        : { key: "reduceWeek", params: { sessions: { value: changes.length, unit: "count" as const } } };
    return [{ kind: "suggestion", label, changes }];
  });
  return [...shorter, ...open.flatMap((session) => dropped(snapshot, session))];
}

/** Each session ahead that is harder than easy, as easy cross-training of the same length; alone and all together. */
export function easyCrossTraining(snapshot: Snapshot, sessions: readonly SnapSession[]): Candidate[] {
  const open = sessions.filter(
    (session) =>
      isChangeable(snapshot, session) && session.type !== "xt-hard" && session.durationMin !== null,
  );
  const each = open.flatMap((session) =>
    replaced(snapshot, session, "xt-easy", session.durationMin ?? undefined),
  );
  const [first] = each;
  if (each.length < 2 || !first) return each;
  return [...each, { ...first, changes: each.flatMap(({ changes }) => changes) }];
}
