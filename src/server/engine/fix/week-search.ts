import { type CalendarDate, dayNumber } from "@/lib/dates/calendar-date";
import { type ScheduleChange, sessionsOf } from "@/lib/domain/schedule-change";
import { shortHash } from "../fingerprint";
import { ruleById } from "../registry";
import type { CreatedFinding, Finding } from "../report";
import { type Candidate, thresholdsOf } from "../rule";
import { runRules } from "../run";
import { severityWeight } from "../severity";
import { retakeSnapshot, type Snapshot, takeSnapshot } from "../snapshot";
import type { Timeline } from "../timeline";
import { applyScheduleChanges } from "./apply-schedule-change";
import { compare, createdOf, isAllowed } from "./choose";
import { moved, swapped } from "./pair-candidates";
import type { EngineOptions } from "./propose";
import { freeSlots, isChangeable } from "./slots";

/** A set of changes that clears as much of a week as it can, with nothing in it that it could do without. */
export interface WeekFix {
  readonly id: string;
  /** `safe` when it only moves sessions. */
  readonly kind: "safe" | "suggestion";
  readonly steps: readonly Candidate[];
  readonly changes: readonly ScheduleChange[];
  /** Fingerprints that go. */
  readonly clears: readonly string[];
  /** What comes instead: never more than information. */
  readonly creates: readonly CreatedFinding[];
  /** Findings of the week that stay: they need a person's decision. */
  readonly leaves: readonly string[];
}

const mostWeekFixes = 3;
/** Sets of changes that are tried for one week: below a second on a small machine. */
const mostTried = 1200;
const beam = 12;
const mostSteps = 4;

/**
 * Up to three ways to clear what the rules find at caution or above in the seven days from `weekStart`, best first.
 * One change is tried after another, and then two and more together: all pairs where the week is small, else those
 * that go with the most promising ones. Each way is tried on the whole plan; it brings nothing above information,
 * touches nothing that is done, locked, a race or at a time when the athlete cannot train, and none of its changes
 * can be left out.
 */
export function proposeWeekFixes(
  timeline: Timeline,
  weekStart: CalendarDate,
  options: EngineOptions = {},
): readonly WeekFix[] {
  const snapshot = takeSnapshot(timeline, options);
  const before = runRules(snapshot, options).findings;
  const week: Week = { snapshot, options, before, from: dayNumber(weekStart) };
  if (openOfWeek(week, snapshot, before).length === 0) return [];
  const pool = poolOf(week);
  const found = searched(week, pool).map((way) => withoutSpares(week, way));
  return distinct(found).toSorted(better).slice(0, mostWeekFixes).map(fixOf);
}

export interface Week {
  readonly snapshot: Snapshot;
  readonly options: EngineOptions;
  readonly before: readonly Finding[];
  /** Day number of its first day. */
  readonly from: number;
}

/** Changes that were tried together. */
export interface Way {
  readonly steps: readonly Candidate[];
  readonly cleared: readonly Finding[];
  readonly created: readonly Finding[];
  readonly left: readonly Finding[];
  /** What the findings of the week weigh that are left, by severity; what comes beside them counts too. */
  readonly weight: number;
  readonly keyMoved: number;
}

/** Everything one could do to the week: what its rules propose, each session in each free slot, and each two swapped. */
export function poolOf({ snapshot, options, before, from }: Week): Candidate[] {
  const inWeek = snapshot.open.filter(
    (session) => session.day >= from && session.day < from + 7 && isChangeable(snapshot, session),
  );
  const ofRules = openOfWeek({ from }, snapshot, before).flatMap((finding) => {
    const rule = ruleById.get(finding.ruleId);
    return rule ? rule.suggest({ finding, snapshot, t: thresholdsOf(rule, options) }).slice(0, 12) : [];
  });
  const moves = inWeek.flatMap((session) =>
    freeSlots(snapshot, session, from)
      .filter(({ day }) => day >= from && day < from + 7)
      .map((place) => moved(session, place)),
  );
  const swaps = inWeek.flatMap((session, index) =>
    inWeek.slice(index + 1).flatMap((other) => (other.day === session.day ? [] : [swapped(session, other)])),
  );
  const seen = new Set<string>();
  return [...ofRules, ...moves, ...swaps].filter(({ changes }) => {
    const written = JSON.stringify(changes);
    if (changes.length === 0 || seen.has(written)) return false;
    seen.add(written);
    return true;
  });
}

function searched(week: Week, pool: readonly Candidate[]): Way[] {
  const seen = new Set<string>();
  const attempt = (a: readonly Candidate[], b: readonly Candidate[] = []): Way | null => {
    const key = keyOf([...a, ...b]);
    if (seen.size >= mostTried || seen.has(key)) return null;
    seen.add(key);
    return tried(week, [...a, ...b]) ?? (b.length > 0 ? tried(week, [...b, ...a]) : null);
  };
  const singles = pool.flatMap((candidate) => attempt([candidate]) ?? []);
  const good: Way[] = singles.filter(isProposal);
  const base = weightOf(openOfWeek(week, week.snapshot, week.before));
  const all = (singles.length * (singles.length - 1)) / 2 <= mostTried - seen.size;
  let front = all ? singles : promising(singles, base);
  for (let steps = 2; steps <= mostSteps && front.length > 0 && !good.some(isDone); steps += 1) {
    const next: Way[] = [];
    for (const way of front) {
      for (const other of singles) {
        const both = touchesSame(way.steps, other.steps) ? null : attempt(way.steps, other.steps);
        if (both) next.push(both);
      }
    }
    good.push(...next.filter(isProposal));
    front = promising(next, base);
  }
  return good;
}

/** Nothing is left, and only sessions were moved that may well be. */
const isDone = (way: Way) => way.weight === 0 && suggestions(way) === 0 && way.keyMoved === 0;

const keyOf = (steps: readonly Candidate[]) =>
  steps
    .flatMap(({ changes }) => changes.map((change) => JSON.stringify(change)))
    .toSorted()
    .join();

const promising = (ways: readonly Way[], base: number) =>
  ways
    .filter(({ weight }) => weight <= base + 1)
    .toSorted(better)
    .slice(0, beam);

const sessionsIn = (steps: readonly Candidate[]) =>
  steps.flatMap(({ changes }) => changes.flatMap(sessionsOf));

function touchesSame(a: readonly Candidate[], b: readonly Candidate[]): boolean {
  const ids = new Set(sessionsIn(a));
  return sessionsIn(b).some((id) => ids.has(id));
}

/** What the changes come to; null when one of them is not allowed where the ones before it have left the plan. */
export function tried(week: Week, steps: readonly Candidate[]): Way | null {
  const { snapshot, options, before } = week;
  let current = snapshot;
  for (const [index, { changes }] of steps.entries()) {
    if (!isAllowed(current, changes) || (index > 0 && takesTaken(current, changes))) return null;
    current = retakeSnapshot(snapshot, applyScheduleChanges(current.timeline, changes));
  }
  const after = runRules(current, options).findings;
  const { cleared, created } = compare(before, after, current);
  const left = openOfWeek(week, current, after);
  const worse = created.filter(({ severity, suppressedBy }) => severity !== "info" && suppressedBy === null);
  const ids = new Set(sessionsIn(steps));
  return {
    steps,
    cleared,
    created,
    left,
    weight: weightOf([...new Map([...left, ...worse].map((one) => [one.fingerprint, one])).values()]),
    keyMoved: snapshot.open.filter(({ id, key }) => key && ids.has(id)).length,
  };
}

/** A slot that was free may have been taken by the change before. */
const takesTaken = ({ open }: Snapshot, changes: readonly ScheduleChange[]) =>
  changes.some(
    (change) =>
      change.kind === "move" &&
      open.some(
        ({ id, date, slot }) => id !== change.sessionId && date === change.date && slot === change.slot,
      ),
  );

/** Nothing comes above information, and something of the week goes. */
export const isProposal = ({ cleared, created }: Way): boolean =>
  cleared.some(({ severity }) => severity !== "info") && created.every(({ severity }) => severity === "info");

const weightOf = (findings: readonly Finding[]) =>
  findings.reduce((total, { severity }) => total + severityWeight[severity], 0);

/** Least left, only moves before changed training, fewest key sessions moved, fewest changes, least that comes. */
export function better(a: Way, b: Way): number {
  return (
    a.weight - b.weight ||
    suggestions(a) - suggestions(b) ||
    a.keyMoved - b.keyMoved ||
    a.steps.length - b.steps.length ||
    a.created.length - b.created.length
  );
}

const suggestions = ({ steps }: Way) => steps.filter(({ kind }) => kind === "suggestion").length;

/** The way without the changes that it does as well without. */
function withoutSpares(week: Week, way: Way): Way {
  for (let index = 0; way.steps.length > 1 && index < way.steps.length; index += 1) {
    const fewer = tried(week, way.steps.toSpliced(index, 1));
    if (fewer && isProposal(fewer) && fewer.weight <= way.weight) return withoutSpares(week, fewer);
  }
  return way;
}

function distinct(ways: readonly Way[]): Way[] {
  return [...new Map(ways.map((way) => [keyOf(way.steps), way])).values()];
}

const changesOf = ({ steps }: Way) => steps.flatMap(({ changes }) => changes);

function fixOf(way: Way): WeekFix {
  return {
    id: shortHash(JSON.stringify(changesOf(way))),
    kind: way.steps.every(({ kind }) => kind === "safe") ? "safe" : "suggestion",
    steps: way.steps,
    changes: changesOf(way),
    clears: way.cleared.map(({ fingerprint }) => fingerprint),
    creates: way.created.map(createdOf),
    leaves: way.left.map(({ fingerprint }) => fingerprint),
  };
}

/** What stands by itself, can still be decided and concerns a day of the week; worst first. */
export function openOfWeek(
  { from }: Pick<Week, "from">,
  snapshot: Snapshot,
  findings: readonly Finding[],
): Finding[] {
  const inWeek = (day: number) => day >= from && day < from + 7;
  return findings.filter(
    ({ suppressedBy, tense, severity, subjects }) =>
      suppressedBy === null &&
      tense === "planned" &&
      severity !== "info" &&
      subjects.some(({ kind, id }) =>
        kind === "session"
          ? snapshot.open.some((session) => session.id === id && inWeek(session.day))
          : kind !== "state" && inWeek(dayNumber(id as CalendarDate)),
      ),
  );
}
