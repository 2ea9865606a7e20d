import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import type { ScheduleChange } from "@/lib/domain/schedule-change";
import { familyOf, isLift, isRun } from "@/lib/domain/session-type";
import { sessionParam } from "../pair-judging";
import type { Candidate } from "../rule";
import type { Snapshot } from "../snapshot";
import { factsOf, type SnapSession } from "../snapshot-session";
import { isRace } from "../taxonomy";
import { within } from "../window";
import { reduced } from "./reduced";
import { replaced } from "./session-candidates";
import { isChangeable } from "./slots";

const weekAheadDays = 6;
const longestEasyMinutes = 60;

/** Hard endurance sessions of the days ahead that a fix may touch, soonest first. */
function hardAhead(snapshot: Snapshot, days: number): readonly SnapSession[] {
  const { day } = snapshot.now;
  return within(snapshot.open, day, day + days).filter(
    (session) =>
      factsOf(session).hard &&
      !isLift(session.type) &&
      !isRace(session.type) &&
      isChangeable(snapshot, session),
  );
}

/** The next hard session made easy; then a rest day on the first day that can be one. */
export function easeOff(snapshot: Snapshot): Candidate[] {
  const [next] = hardAhead(snapshot, weekAheadDays);
  return [...(next ? easyInstead(snapshot, next) : []), ...restSoon(snapshot)];
}

/** Today's hard session changes places with the next easy run; then it is made easy where it stands. */
export function easyToday(snapshot: Snapshot): Candidate[] {
  const [next] = hardAhead(snapshot, weekAheadDays);
  if (!next) return [];
  const later = within(snapshot.open, next.day + 1, next.day + weekAheadDays)
    .filter(
      (session) =>
        isRun(next.type) &&
        familyOf(session.type) === "run" &&
        factsOf(session).sessionClass === "easy" &&
        isChangeable(snapshot, session),
    )
    .slice(0, 2);
  const swaps = later.map(
    (session): Candidate => ({
      kind: "safe",
      label: { key: "swap", params: { a: sessionParam(next), b: sessionParam(session) } },
      changes: [{ kind: "swap", a: next.id, b: session.id }],
    }),
  );
  return [...swaps, ...easyInstead(snapshot, next)];
}

function easyInstead(snapshot: Snapshot, session: SnapSession): Candidate[] {
  const durationMin = Math.min(longestEasyMinutes, session.durationMin ?? longestEasyMinutes);
  if (!isRun(session.type)) return replaced(snapshot, session, "xt-easy", durationMin);
  return [
    {
      kind: "suggestion",
      label: {
        key: "downgrade",
        params: { session: sessionParam(session), duration: { value: durationMin, unit: "min" } },
      },
      changes: [{ kind: "downgrade", sessionId: session.id, toType: "run-easy", durationMin }],
    },
  ];
}

/** A rest day today or on one of the two days after it, where no key session stands. */
export function restSoon(snapshot: Snapshot): Candidate[] {
  const { day } = snapshot.now;
  return [day, day + 1, day + 2].flatMap((one): Candidate[] => {
    const sessions = within(snapshot.open, one, one);
    if (
      sessions.length === 0 ||
      sessions.some((session) => session.key || !isChangeable(snapshot, session))
    ) {
      return [];
    }
    const date = dateFromDayNumber(one);
    return [
      {
        kind: "suggestion",
        label: { key: "insertRest", params: { date: { date } } },
        changes: [{ kind: "insertRest", date }],
      },
    ];
  });
}

/** What stands in the seven days ahead at a share of its length: first by 15 %, then by 20 %. */
export function lessAhead(snapshot: Snapshot): Candidate[] {
  const { day } = snapshot.now;
  const sessions = within(snapshot.open, day, day + weekAheadDays).filter((session) =>
    isChangeable(snapshot, session),
  );
  return [0.85, 0.8].flatMap((share): Candidate[] => {
    const changes = sessions.flatMap((session) => reduced(session, share));
    if (changes.length === 0) return [];
    const label = {
      key: "reduceWeek",
      params: { sessions: { value: changes.length, unit: "count" } },
    } as const;
    return [{ kind: "suggestion", label, changes }];
  });
}

const recoveryDays = 9;
const recoveryShare = 0.6;

/** Ten days without intensity: hard sessions easy and short, the others shorter, half of the sets of each lift. */
export function recoveryWeek(snapshot: Snapshot): Candidate[] {
  const { day } = snapshot.now;
  const changes = within(snapshot.open, day, day + recoveryDays).flatMap((session): ScheduleChange[] => {
    if (!isChangeable(snapshot, session)) return [];
    if (isLift(session.type) && session.sets.legs.length > 0) {
      return [{ kind: "setSets", sessionId: session.id, setsShare: 0.5 }];
    }
    if (!factsOf(session).hard || isLift(session.type)) return reduced(session, recoveryShare);
    const minutes = (session.durationMin ?? longestEasyMinutes) * recoveryShare;
    const durationMin = Math.max(20, Math.round(Math.min(longestEasyMinutes, minutes) / 5) * 5);
    const toType = isRun(session.type) ? "run-easy" : "xt-easy";
    return [{ kind: "downgrade", sessionId: session.id, toType, durationMin }];
  });
  if (changes.length === 0) return [];
  const sessions = { value: changes.length, unit: "count" } as const;
  return [{ kind: "suggestion", label: { key: "deload", params: { sessions } }, changes }];
}

/** Rest on each of the days up to `lastDay`, today first, together and then today alone. */
export function restUntil(snapshot: Snapshot, lastDay: number): Candidate[] {
  const days = [...new Set(within(snapshot.open, snapshot.now.day, lastDay).map(({ day }) => day))].filter(
    (day) => within(snapshot.open, day, day).every((session) => isChangeable(snapshot, session)),
  );
  const [first] = days;
  if (first === undefined) return [];
  const rest = (...which: number[]): Candidate => ({
    kind: "suggestion",
    label: { key: "insertRest", params: { date: { date: dateFromDayNumber(which[0] ?? first) } } },
    changes: which.map((day) => ({ kind: "insertRest" as const, date: dateFromDayNumber(day) })),
  });
  return [...(days.length > 1 ? [{ ...rest(...days), label: manyRests(days.length) }] : []), rest(first)];
}

const manyRests = (days: number): Candidate["label"] => ({
  key: "restDays",
  params: { days: { value: days, unit: "days" } },
});
