import { isRun } from "@/lib/domain/session-type";
import { highIntensityMinutes } from "../metrics/high-intensity";
import { sessionParam } from "../pair-judging";
import type { Candidate } from "../rule";
import { type Snapshot, weekStartDay } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { replaced, shortened } from "./session-candidates";
import { freeSlots, isChangeable } from "./slots";

const easyMinutes = 45;
const mostPlaces = 3;

/** Each hard session in turn made easy, turned into strides, or moved on by a week; key sessions last. */
export function fewerHardSessions(snapshot: Snapshot, hard: readonly SnapSession[]): Candidate[] {
  const byPriority = hard
    .filter((session) => isChangeable(snapshot, session))
    .toSorted((a, b) => Number(a.key) - Number(b.key) || b.day - a.day);
  const each = byPriority.flatMap((session) => [
    ...madeEasy(snapshot, session),
    ...(isRun(session.type) ? replaced(snapshot, session, "run-strides", minutesOf(session)) : []),
    ...movedOn(snapshot, session, 7),
  ]);
  const some = [2, 3].flatMap((count) => easyTogether(snapshot, byPriority.slice(0, count), count));
  return [...each.slice(0, mostAlone), ...some];
}

const mostAlone = 16;

/** That many sessions made easy at once; none when there are fewer. */
function easyTogether(snapshot: Snapshot, sessions: readonly SnapSession[], count: number): Candidate[] {
  if (sessions.length < count) return [];
  return together(
    sessions,
    sessions.flatMap((session) => madeEasy(snapshot, session).flatMap(({ changes }) => changes)),
  );
}

const minutesOf = ({ durationMin }: SnapSession) => Math.min(60, durationMin ?? easyMinutes);

/** An easy session of the same kind and at most an hour in its place. */
export function madeEasy(snapshot: Snapshot, session: SnapSession): Candidate[] {
  if (!isRun(session.type)) return replaced(snapshot, session, "xt-easy", minutesOf(session));
  if (!isChangeable(snapshot, session)) return [];
  const durationMin = minutesOf(session);
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

/** The session in an empty slot at least that many days later, in the week where that day lies. */
export function movedOn(snapshot: Snapshot, session: SnapSession, days: number): Candidate[] {
  if (!isChangeable(snapshot, session)) return [];
  const earliest = session.day + days;
  return freeSlots(snapshot, session, weekStartDay(snapshot, earliest))
    .filter(({ day }) => day >= earliest)
    .slice(0, mostPlaces)
    .map(({ date, slot }) => ({
      kind: "safe",
      label: {
        key: "move",
        params: { session: sessionParam(session), date: { date }, slot: { text: slot } },
      },
      changes: [{ kind: "move", sessionId: session.id, date, slot }],
    }));
}

/** Of the first hard sessions only some stay, short enough for the minutes of work; the others become easy or wait. */
export function gentlerStart(
  snapshot: Snapshot,
  open: readonly SnapSession[],
  kept: number,
  mostMinutes: number,
): Candidate[] {
  const stays = open[0];
  const later = open.slice(kept).filter((session) => isChangeable(snapshot, session));
  const easier = later.flatMap((session) => madeEasy(snapshot, session).flatMap(({ changes }) => changes));
  if (kept === 0 || !stays) return together(open, easier);
  const short = shortEnough(snapshot, stays, mostMinutes);
  const wait = open.length === 2 ? movedOn(snapshot, later[0] ?? stays, 14) : [];
  return [
    ...(open.length === 1 ? short : []),
    ...wait,
    ...wait.flatMap((move) =>
      short.map((reduce) => ({ ...reduce, changes: [...move.changes, ...reduce.changes] })),
    ),
    ...together(later, easier),
    ...together(open, [...easier, ...short.flatMap(({ changes }) => changes)]),
    ...madeEasy(snapshot, stays),
  ];
}

const together = (sessions: readonly SnapSession[], changes: Candidate["changes"]): Candidate[] =>
  changes.length === 0
    ? []
    : [
        {
          kind: "suggestion",
          label: { key: "lessHard", params: { sessions: { value: sessions.length, unit: "count" } } },
          changes,
        },
      ];

function shortEnough(snapshot: Snapshot, session: SnapSession, mostMinutes: number): Candidate[] {
  const { minutes } = highIntensityMinutes(session);
  if (session.durationMin === null || minutes <= mostMinutes) return [];
  return shortened(snapshot, session, Math.floor((session.durationMin * mostMinutes) / minutes));
}

/** Every hard session shorter by the share, one of them easy, or all of them. */
export function lessHighIntensity(
  snapshot: Snapshot,
  hard: readonly SnapSession[],
  share: number,
): Candidate[] {
  const shorter = hard.flatMap((session) =>
    session.durationMin === null
      ? []
      : shortened(snapshot, session, Math.floor(session.durationMin * share)).flatMap(
          ({ changes }) => changes,
        ),
  );
  return [...together(hard, shorter), ...hard.toReversed().flatMap((session) => madeEasy(snapshot, session))];
}

const mostStrideRuns = 3;

/** Each of the next easy and steady runs as a run with strides, of the same length. */
export const withStrides = (snapshot: Snapshot, open: readonly SnapSession[]): Candidate[] =>
  open
    .filter(({ type }) => type === "run-easy" || type === "run-recovery" || type === "run-steady")
    .slice(0, mostStrideRuns)
    .flatMap((run) => replaced(snapshot, run, "run-strides", run.durationMin ?? easyMinutes));

/** All of the runs that are not easy made so, the fewest first; then each by itself. */
export function moreEasyRunning(snapshot: Snapshot, runs: readonly SnapSession[]): Candidate[] {
  const changeable = runs
    .filter((session) => isChangeable(snapshot, session))
    .toSorted((a, b) => Number(a.key) - Number(b.key) || a.day - b.day);
  const easier = changeable.slice(0, 4).flatMap((session) => madeEasy(snapshot, session));
  const steady = changeable
    .slice(0, 2)
    .flatMap((run) => replaced(snapshot, run, "run-steady", minutesOf(run)));
  const some = [2, 3, 4, 6].flatMap((count) => easyTogether(snapshot, changeable.slice(0, count), count));
  return [...easier, ...steady, ...some];
}

const longRunMin = 90;

/** One of the runs as a long run, the longest first. */
export const oneLongRun = (snapshot: Snapshot, runs: readonly SnapSession[]): Candidate[] =>
  runs
    .filter((run) => isChangeable(snapshot, run))
    .toSorted((a, b) => (b.durationMin ?? 0) - (a.durationMin ?? 0))
    .slice(0, mostPlaces)
    .flatMap((run) => replaced(snapshot, run, "run-long", longRunMin));
