import type { Generated } from "@/lib/domain/generated-plan";
import type { GeneratorInput } from "@/lib/schemas/generator";
import type { RuleSettings } from "../rule";
import { attempt } from "./attempt";
import type { Background } from "./background";
import type { Change } from "./change";
import type { Objection } from "./check";
import { plainWays } from "./shortfall";

export interface GenerateOptions {
  readonly background?: Background;
  readonly settings?: RuleSettings;
}

/** A plan with what the rules note about it; else what has to give way. */
export type GeneratedBlock = Generated<GeneratorInput> & { readonly objections: readonly Objection[] };

/** So many things give way one after another before a wish is given up. */
const mostChanges = 16;

/**
 * Counts a plan back from its goal: phases, weeks, runs with their structure and lifts with their prescription, in
 * the half days that are free, with nothing that a rule warns about. Equal input gives an equal plan. Where none is
 * possible the answer names everything that has to give way; with all of it the same call gives a plan.
 */
export function generateBlock(input: GeneratorInput, options: GenerateOptions = {}): GeneratedBlock {
  const { background = null, settings = {} } = options;
  const changes: Change[] = [];
  const seen = new Set([JSON.stringify(input)]);
  let asked = input;
  for (let round = 0; round <= mostChanges; round += 1) {
    const tried = attempt(asked, background, settings);
    if (tried.ok) {
      return changes.length === 0
        ? { ok: true, plan: tried.plan, objections: tried.objections }
        : { ok: false, relax: merged(changes), isEnough: true, objections: [] };
    }
    // The first that leads to something that was not tried before.
    const next = tried.changes.find(({ patch }) => !seen.has(JSON.stringify({ ...asked, ...patch })));
    if (!next) break;
    changes.push(next);
    asked = { ...asked, ...next.patch };
    seen.add(JSON.stringify(asked));
  }
  const plain = plainest(input, background, settings);
  return { ok: false, relax: plain ?? merged(changes), isEnough: plain !== null, objections: [] };
}

/** Steps from the plainest plan to one that is possible, where it is not yet. */
const stepsFromPlain = 4;

function plainest(
  input: GeneratorInput,
  background: Background | null,
  settings: RuleSettings,
): readonly Change[] | null {
  for (const ways of plainWays(input)) {
    const changes = [...ways];
    let asked: GeneratorInput = Object.assign({}, input, ...ways.map(({ patch }) => patch));
    for (let step = 0; step <= stepsFromPlain; step += 1) {
      const tried = attempt(asked, background, settings);
      if (tried.ok) return merged(changes);
      const [next] = tried.changes;
      if (!next) break;
      changes.push(next);
      asked = { ...asked, ...next.patch };
    }
  }
  return null;
}

/** One line for each thing: from what was asked to where it ended, with the last reason. */
function merged(changes: readonly Change[]): Change[] {
  const byWhat = new Map<string, Change>();
  for (const change of changes) {
    const before = byWhat.get(change.what);
    // Moved to the end: its patch holds what the others before it changed.
    byWhat.delete(change.what);
    byWhat.set(change.what, before ? { ...change, from: before.from } : change);
  }
  return [...byWhat.values()];
}
