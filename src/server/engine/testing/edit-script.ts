import { editLog } from "../edit-log";
import { type RunReport, runRules } from "../run";
import { type Snapshot, takeSnapshot } from "../snapshot";
import { randomEdit, randomHistory, randomOf } from "./random-history";

/** What an edited history came to, and what the same history comes to when it is read from the beginning. */
export interface ComparedEdit {
  readonly step: number;
  readonly found: Answer;
  readonly wanted: Answer;
}

interface Answer {
  readonly snapshot: ReturnType<typeof comparable>;
  readonly report: RunReport;
}

/** Edits one random history again and again in the last half year, each time on top of the edit before. */
export function* editScript(seed: number, days: number, edits: number): Generator<ComparedEdit> {
  const random = randomOf(seed);
  let snapshot = takeSnapshot(randomHistory(seed, days));
  runRules(snapshot);
  for (let step = 0; step < edits; step += 1) {
    const near = snapshot.now.day - Math.floor(random() * Math.min(days, 180));
    snapshot = editLog(snapshot, randomEdit(snapshot.timeline, random, near, step));
    yield { step, found: answerOf(snapshot), wanted: answerOf(takeSnapshot(snapshot.timeline)) };
  }
}

const answerOf = (snapshot: Snapshot): Answer => ({
  snapshot: comparable(snapshot),
  report: runRules(snapshot),
});

/** What two snapshots can be compared by: lookups are asked for what the history knows. */
export function comparable({
  context,
  plannedIds,
  answered,
  logDays,
  logRunDays,
  timeline,
  ...rest
}: Snapshot) {
  const days = rest.log.map(({ day }) => day);
  const span = days.length === 0 ? [] : range(Math.min(...days) - 2, rest.now.day + 1);
  return {
    ...rest,
    days: span.map((day) => [logDays.get(day), logRunDays.get(day)]),
    plannedIds: rest.log.map(({ id }) => plannedIds.get(id) ?? null),
    answered: rest.plan.map(({ id }) => answered.has(id)),
  };
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
