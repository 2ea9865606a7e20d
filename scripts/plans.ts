import type { GeneratorInput } from "@/lib/schemas/generator";
import { withChanges } from "@/server/engine/generator/change";
import { generateBlock } from "@/server/engine/generator/generate";
import { planCase } from "@/server/engine/testing/plan-case";
import { promises } from "@/server/engine/testing/plan-invariants";
import type { TimelineSession } from "@/server/engine/timeline";
import { numbersAsked } from "./numbers-asked";

/** The long run of the block generator: every plan held to its promises, every refusal to its way out. */
const usage = `Usage: tsx scripts/plans.ts [--plans N] [--first SEED]

Asks for N plans (10000), each as a coach could type it, holds every plan to the promises of a generated plan, and
follows every refusal: with everything that it names given up there has to be a plan that keeps them too.`;

const shownEvery = 500;
const { plans: count, first } = numbersAsked(usage, { plans: 10_000, first: 1 });
const began = performance.now();
const counts = { plans: 0, adapted: 0, refused: 0, deadEnds: 0 };
const breaches = new Map<string, number>();
const refusals = new Map<string, number>();
const adaptations = new Map<string, number>();
let slowest = 0;

for (let seed = first; seed < first + count; seed += 1) {
  const { input, log } = planCase(seed);
  const options = log ? { background: { sessions: log, asOf: input.today } } : {};
  const from = performance.now();
  const answer = generateBlock(input, options);
  slowest = Math.max(slowest, performance.now() - from);
  if (answer.ok) {
    counts.plans += 1;
    if (answer.adapted.length > 0) counts.adapted += 1;
    for (const { what } of answer.adapted) add(adaptations, what);
    hold(seed, withChanges(input, answer.adapted), answer.plan, log);
  } else {
    counts.refused += 1;
    for (const { what } of answer.relax) add(refusals, what);
    const relaxed = withChanges(input, answer.relax);
    const after = answer.isEnough ? generateBlock(relaxed, options) : null;
    if (after?.ok) hold(seed, withChanges(relaxed, after.adapted), after.plan, log);
    else {
      counts.deadEnds += 1;
      console.error(
        `${seed}: refused without a way out (${answer.relax.map(({ what }) => what).join(", ")})`,
      );
    }
  }
  if ((seed - first + 1) % shownEvery === 0) console.log(summary(seed - first + 1));
}

console.log(summary(count));
print("adapted", adaptations);
print("refused until", refusals);
print("BROKEN", breaches);
process.exitCode = breaches.size > 0 || counts.deadEnds > 0 ? 1 : 0;

function hold(
  seed: number,
  input: GeneratorInput,
  plan: Extract<ReturnType<typeof generateBlock>, { ok: true }>["plan"],
  log: TimelineSession[] | null,
) {
  for (const [promise, wrongIn] of Object.entries(promises)) {
    const [wrong] = wrongIn(input, plan, log);
    if (wrong === undefined) continue;
    add(breaches, promise);
    console.error(`${seed}: ${promise}: ${wrong}`);
  }
}

function add(map: Map<string, number>, key: string) {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function summary(done: number): string {
  const { plans, adapted, refused, deadEnds } = counts;
  const seconds = Math.round((performance.now() - began) / 1000);
  const share = Math.round((refused / done) * 1000) / 10;
  return `${done} wishes in ${seconds} s: ${plans} plans (${adapted} adapted), ${refused} refused (${share} %), ${deadEnds} without a way out, ${[...breaches.values()].reduce((sum, times) => sum + times, 0)} broken promises, slowest ${Math.round(slowest)} ms`;
}

function print(title: string, map: ReadonlyMap<string, number>) {
  for (const [what, times] of [...map].sort((a, b) => b[1] - a[1]))
    console.log(`${title}: ${times} × ${what}`);
}
