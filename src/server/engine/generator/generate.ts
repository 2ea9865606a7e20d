import type { Generated, GeneratedPlan } from "@/lib/domain/generated-plan";
import type { GeneratorInput } from "@/lib/schemas/generator";
import type { RuleSettings } from "../rule";
import { isStillTheWish } from "./adaptation";
import { attempt } from "./attempt";
import type { Background } from "./background";
import { type Change, withChanges } from "./change";
import type { Objection } from "./check";
import { plainWays } from "./shortfall";

export interface GenerateOptions {
  readonly background?: Background;
  readonly settings?: RuleSettings;
  /** The goal stands in the calendar: its day is not ours to move. */
  readonly isGoalFixed?: boolean;
}

/** A plan with what the rules note about it; else what has to give way. */
export type GeneratedBlock = Generated<GeneratorInput> & {
  readonly objections: readonly Objection[];
  /** Why there is none before a day that is not ours to move. */
  readonly becauseOfDay?: string | null;
};

interface Search {
  readonly background: Background | null;
  readonly settings: RuleSettings;
  /** Which of what may give way is tried. */
  readonly may: (asked: GeneratorInput) => boolean;
  readonly mostTries: number;
}

interface Found {
  readonly plan: GeneratedPlan;
  readonly objections: readonly Objection[];
  readonly changes: readonly Change[];
}

/** So many plans are tried that differ a little from the wish, then so many that a person would have to agree to. */
const triesNearWish = 10;
const triesFartherOff = 14;
const mostSteps = 60;
/** Tries from the plainest plan to one that is possible, where it is not yet. */
const triesFromPlain = 6;

/**
 * Counts a plan back from its goal: phases, weeks, runs with their structure and lifts with their prescription, in
 * the half days that are free, with nothing that a rule warns about. What it takes back of the wish by itself is said.
 * Equal input gives an equal plan. Where none is possible the answer names everything that has to give way; with all
 * of it the same call gives a plan.
 */
export function generateBlock(input: GeneratorInput, options: GenerateOptions = {}): GeneratedBlock {
  const { background = null, settings = {} } = options;
  const near = nearWish(input, background, settings);
  if (near) return { ok: true, plan: near.plan, objections: near.objections, adapted: near.changes };

  const mayMove = (asked: GeneratorInput) =>
    options.isGoalFixed !== true || goalDateOf(asked) === goalDateOf(input);
  const anything = { background, settings, may: mayMove };
  const far = searched(input, [], { ...anything, mostTries: triesFartherOff });
  if (far) return refused(input, far.changes, background, settings);
  for (const ways of plainWays(input)) {
    if (!mayMove(withChanges(input, ways))) continue;
    const plain = searched(withChanges(input, ways), ways, { ...anything, mostTries: triesFromPlain });
    if (plain) return refused(input, plain.changes, background, settings);
  }
  const first = attempt(input, background, settings);
  const changes = first.ok ? [] : first.changes;
  const possible = changes.filter((one) => mayMove(withChanges(input, [one])));
  const becauseOfDay = changes.find((one) => !possible.includes(one))?.why ?? null;
  return { ok: false, relax: possible.slice(0, 1), isEnough: false, becauseOfDay, objections: [] };
}

const goalDateOf = ({ goal }: GeneratorInput) => (goal.kind === "race" ? goal.race.date : goal.date);

const nearWish = (input: GeneratorInput, background: Background | null, settings: RuleSettings) =>
  searched(input, [], {
    background,
    settings,
    may: (asked) => isStillTheWish(input, asked),
    mostTries: triesNearWish,
  });

/** Tries one change after another, each on top of what led there, and goes back where one leads nowhere. */
function searched(start: GeneratorInput, before: readonly Change[], search: Search): Found | null {
  const open: { readonly asked: GeneratorInput; readonly changes: readonly Change[] }[] = [
    { asked: start, changes: before },
  ];
  const seen = new Set([JSON.stringify(start)]);
  // What fails before a plan is built costs next to nothing.
  for (let [tries, steps] = [0, 0]; tries < search.mostTries && steps < mostSteps; steps += 1) {
    const next = open.pop();
    if (!next) return null;
    const { asked, changes } = next;
    const tried = attempt(asked, search.background, search.settings);
    if (tried.ok) return { plan: tried.plan, objections: tried.objections, changes: merged(changes) };
    if (tried.built) tries += 1;
    const further = tried.changes.flatMap((change) => {
      const changed = withChanges(asked, [change]);
      const written = JSON.stringify(changed);
      if (seen.has(written) || !search.may(changed)) return [];
      seen.add(written);
      return [{ asked: changed, changes: [...changes, change] }];
    });
    // The best is tried first: it goes on top.
    open.push(...further.toReversed());
  }
  return null;
}

/** Names what a person has to give up: not what the plan takes back by itself, and nothing that would not help. */
function refused(
  input: GeneratorInput,
  found: readonly Change[],
  background: Background | null,
  settings: RuleSettings,
): GeneratedBlock {
  const works = (changes: readonly Change[]) => attempt(withChanges(input, changes), background, settings).ok;
  let changes = found;
  for (const change of found) {
    const others = changes.filter((one) => one !== change);
    const isAlone = others.every((one) => keysOf(one).every((key) => !keysOf(change).includes(key)));
    if (isAlone && works(others)) changes = others;
  }
  const forPeople = changes.filter((change) => !isStillTheWish(input, withChanges(input, [change])));
  const isLess = forPeople.length > 0 && forPeople.length < changes.length;
  const isEnough = isLess && nearWish(withChanges(input, forPeople), background, settings) !== null;
  return { ok: false, relax: isEnough ? forPeople : changes, isEnough: true, objections: [] };
}

const keysOf = ({ patch }: Change) => Object.keys(patch);

/** One line for each thing: from what was asked to where it ended, with the last reason. */
function merged(changes: readonly Change[]): Change[] {
  const byWhat = new Map<string, Change>();
  for (const change of changes) {
    const before = byWhat.get(change.what);
    // Moved to the end: its patch holds what the others before it changed.
    byWhat.delete(change.what);
    byWhat.set(change.what, before ? { ...change, from: before.from } : change);
  }
  return [...byWhat.values()].filter(({ from, to }) => from !== to);
}
