import { type CalendarDate, dayNumber } from "@/lib/dates/calendar-date";
import type { ScheduleChange } from "@/lib/domain/schedule-change";
import { isRun, sessionTypeFacts } from "@/lib/domain/session-type";
import type { Candidate } from "../rule";
import { isEasyRunning } from "../runs/running-beside-lifting";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { within } from "../window";
import { dropped, replaced, shortened } from "./session-candidates";
import { isChangeable } from "./slots";

interface Most {
  readonly minutes: number;
  readonly runs: number;
  readonly easyMinutes: number;
}

const shortestMinutes = 15;
const mostLeftOut = 3;

/**
 * Easy runs of the seven days shortened, as little as it takes; then with the least important run left out, and the
 * longest turned into easy cross-training. What cannot change any more counts as it is.
 */
export function runLess(snapshot: Snapshot, fromDate: string, most: Most): Candidate[] {
  const from = dayNumber(fromDate as CalendarDate);
  const runs = within(snapshot.recent, from, from + 6).filter(({ type }) => isRun(type));
  const open = leastImportantFirst(runs.filter((run) => isChangeable(snapshot, run)));
  const leftOut = open
    .slice(0, mostLeftOut)
    .map((_, index) => open.slice(0, index + 1))
    .flatMap((out) =>
      fitting(snapshot, runs, out, most, (run) => ({ kind: "drop" as const, sessionId: run.id })),
    );
  const longest = open.toSorted((a, b) => minutesOf(b) - minutesOf(a))[0];
  const instead = fitting(snapshot, runs, longest ? [longest] : [], most, (run) => ({
    kind: "replace" as const,
    sessionId: run.id,
    toType: "xt-easy" as const,
    durationMin: Math.min(minutesOf(run), sessionTypeFacts["xt-easy"].usualMinutes),
  }));
  return [...fitting(snapshot, runs, [], most), ...leftOut, ...instead];
}

/** The runs but for some, with the easy ones at the longest length that fits; none where no length does. */
function fitting(
  snapshot: Snapshot,
  runs: readonly SnapSession[],
  out: readonly SnapSession[],
  most: Most,
  changeOf?: (run: SnapSession) => ScheduleChange,
): Candidate[] {
  const kept = runs.filter((run) => !out.includes(run));
  if (kept.length > most.runs) return [];
  for (let length = most.easyMinutes; length >= shortestMinutes; length -= 5) {
    const long = kept.filter(
      (run) => isEasyRunning(run) && minutesOf(run) > length && isChangeable(snapshot, run),
    );
    const total = kept.reduce((sum, run) => sum + (long.includes(run) ? length : minutesOf(run)), 0);
    if (total > most.minutes) continue;
    return asOne(snapshot, long, length, changeOf ? out : [], changeOf);
  }
  return [];
}

function asOne(
  snapshot: Snapshot,
  long: readonly SnapSession[],
  length: number,
  out: readonly SnapSession[],
  changeOf?: (run: SnapSession) => ScheduleChange,
): Candidate[] {
  const [run] = long;
  if (run && long.length === 1 && out.length === 0) return shortened(snapshot, run, length);
  const [one] = out;
  const change = one && changeOf?.(one);
  if (one && change && out.length === 1 && long.length === 0) {
    return change.kind === "replace"
      ? replaced(snapshot, one, change.toType, change.durationMin)
      : dropped(snapshot, one);
  }
  const changes: ScheduleChange[] = [
    ...(changeOf ? out.map(changeOf) : []),
    ...long.map((each) => ({ kind: "reduce" as const, sessionId: each.id, durationMin: length })),
  ];
  if (changes.length === 0) return [];
  const sessions = { value: changes.length, unit: "count" as const };
  const label = { key: out.length === 0 ? "reduceWeek" : "runLess", params: { sessions } };
  return [{ kind: "suggestion", label, changes }];
}

/** One run of the next seven days left out or cycled, the least important first; then two left out. */
export function fewerRuns(snapshot: Snapshot): Candidate[] {
  const open = leastImportantFirst(runsAhead(snapshot));
  const two = open.slice(0, 2);
  return [
    ...two.flatMap((run) => [
      ...dropped(snapshot, run),
      ...replaced(snapshot, run, "xt-easy", minutesOf(run)),
    ]),
    ...(two.length < 2
      ? []
      : [
          {
            kind: "suggestion" as const,
            label: { key: "runLess", params: { sessions: { value: 2, unit: "count" as const } } },
            changes: two.map(({ id }) => ({ kind: "drop" as const, sessionId: id })),
          },
        ]),
  ];
}

const shortIntervals = 20;

/** The longest easy run of the next seven days as short intervals, or on the bike. */
export function otherKinds(snapshot: Snapshot): Candidate[] {
  const [longest] = runsAhead(snapshot)
    .filter(isEasyRunning)
    .toSorted((a, b) => minutesOf(b) - minutesOf(a));
  if (!longest) return [];
  return [
    ...replaced(snapshot, longest, "run-hiit", shortIntervals),
    ...replaced(snapshot, longest, "xt-easy", minutesOf(longest)),
  ];
}

const runsAhead = (snapshot: Snapshot) =>
  within(snapshot.open, snapshot.now.day, snapshot.now.day + 6).filter(
    (run) => isRun(run.type) && isChangeable(snapshot, run),
  );

const leastImportantFirst = (runs: readonly SnapSession[]) =>
  runs.toSorted(
    (a, b) =>
      Number(a.key) - Number(b.key) ||
      Number(isEasyRunning(b)) - Number(isEasyRunning(a)) ||
      minutesOf(a) - minutesOf(b),
  );

const minutesOf = ({ durationMin, type }: SnapSession) => durationMin ?? sessionTypeFacts[type].usualMinutes;
