import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { isRun } from "@/lib/domain/session-type";
import type { Candidate } from "../rule";
import { type Snapshot, weekStartDay } from "../snapshot";
import { factsOf, type SnapSession } from "../snapshot-session";
import { isLongRun, isRace } from "../taxonomy";
import { reduced } from "./reduced";

/** A rest day on each of the next seven days that has only easy work; then that day at half its length. */
export function easierDays(snapshot: Snapshot, from: number): Candidate[] {
  const days = Array.from({ length: 7 }, (_, index) => from + index);
  const easyDays = days.flatMap((day) => {
    const sessions = snapshot.open.filter((session) => session.day === day);
    return sessions.length > 0 && sessions.every(isMovable) ? [{ day, sessions }] : [];
  });
  const rests = easyDays.map(
    ({ day }): Candidate => ({
      kind: "suggestion",
      label: { key: "insertRest", params: { date: { date: dateFromDayNumber(day) } } },
      changes: [{ kind: "insertRest", date: dateFromDayNumber(day) }],
    }),
  );
  const halves = easyDays.map(
    ({ day, sessions }): Candidate => ({
      kind: "suggestion",
      label: { key: "easierDay", params: { date: { date: dateFromDayNumber(day) } } },
      changes: sessions.flatMap((session) =>
        session.durationMin === null
          ? []
          : [
              {
                kind: "reduce" as const,
                sessionId: session.id,
                durationMin: Math.max(15, Math.round(session.durationMin / 10) * 5),
                ...(session.distanceKm === null
                  ? {}
                  : { distanceKm: Math.round(session.distanceKm * 5) / 10 }),
              },
            ],
      ),
    }),
  );
  return [...rests, ...halves];
}

/** Key and hard sessions, races and locked ones are never dropped to break a week up. */
const isMovable = (session: SnapSession) =>
  !session.locked && !session.key && !isRace(session.type) && !factsOf(session).hard;

/** Shorter easy runs first, then the long run, until each series is at most 10 % above its highest. */
export function lessOfTheWeek(
  snapshot: Snapshot,
  week: string,
  facts: readonly { readonly key: string; readonly value: unknown }[],
): Candidate[] {
  const start = snapshot.open.find(({ day }) => dateFromDayNumber(weekStartDay(snapshot, day)) === week);
  if (!start) return [];
  const from = weekStartDay(snapshot, start.day);
  const inside = snapshot.open.filter(
    ({ day, locked, type }) =>
      day >= snapshot.now.day && day >= from && day < from + 7 && !locked && !isRace(type),
  );
  const easy = inside.filter((s) => isRun(s.type) && factsOf(s).sessionClass === "easy");
  const long = inside.filter((s) => isLongRun(s.type));
  const keep = shareToKeep(facts);
  const less = (sessions: readonly SnapSession[], share: number): Candidate[] => {
    const changes = sessions.flatMap((s) => reduced(s, share));
    if (changes.length === 0) return [];
    return [
      {
        kind: "suggestion",
        label: { key: "reduceWeek", params: { sessions: { value: changes.length, unit: "count" } } },
        changes,
      },
    ];
  };
  return [0.85, 0.7, 0.5, 0.35].flatMap((share) => [
    ...(share <= keep + 0.2 ? less(easy, share) : []),
    ...less([...easy, ...long], share),
  ]);
}

function shareToKeep(facts: readonly { readonly key: string; readonly value: unknown }[]): number {
  const rises = facts.flatMap(({ key, value }) =>
    key.endsWith("-rise") ? [(value as { readonly value: number }).value] : [],
  );
  return 110 / (100 + Math.max(...rises));
}
