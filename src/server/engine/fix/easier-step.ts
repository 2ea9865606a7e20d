import type { ScheduleChange } from "@/lib/domain/schedule-change";
import type { SessionType } from "@/lib/domain/session-type";
import type { Candidate } from "../rule";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { isChangeable } from "./slots";

/** The type one step easier; types without one get shorter or lighter instead. */
const stepDown: Partial<Readonly<Record<SessionType, SessionType>>> = {
  "run-steady": "run-easy",
  "run-marathon-pace": "run-steady",
  "run-tempo": "run-steady",
  "run-cruise": "run-steady",
  "run-fartlek": "run-steady",
  "run-vo2max": "run-tempo",
  "run-hill-repeats": "run-tempo",
  "run-track-anaerobic": "run-tempo",
  "run-hiit": "run-fartlek",
  "run-hill-sprint": "run-strides",
  "run-time-trial": "run-tempo",
  "xt-hard": "xt-easy",
  "heat-active": "run-easy",
};
const shorterShare = 0.8;
const lighterShare = 0.9;

/** The next two sessions that are not easy, each one step easier; then the next three. */
export function nextOneStepEasier(snapshot: Snapshot, open: readonly SnapSession[]): Candidate[] {
  const changes = open.filter((session) => isChangeable(snapshot, session)).flatMap(oneStepEasier);
  return [2, 3].flatMap((count) => {
    const first = changes.slice(0, count);
    if (first.length === 0 || (count > 2 && first.length < count)) return [];
    return [
      {
        kind: "suggestion" as const,
        label: { key: "stepDown", params: { sessions: { value: first.length, unit: "count" as const } } },
        changes: first,
      },
    ];
  });
}

function oneStepEasier({ id, type, durationMin, source }: SnapSession): ScheduleChange[] {
  const toType = stepDown[type];
  if (toType !== undefined) {
    const length = durationMin === null ? {} : { durationMin };
    return [{ kind: "downgrade", sessionId: id, toType, ...length }];
  }
  if (type === "run-long" || type === "run-long-xl") {
    if (durationMin === null) return [];
    return [{ kind: "reduce", sessionId: id, durationMin: Math.round((durationMin * shorterShare) / 5) * 5 }];
  }
  const lifts = type.startsWith("strength-") && (source.sets ?? []).length > 0;
  return lifts ? [{ kind: "setSets", sessionId: id, loadShare: lighterShare }] : [];
}
