import fc from "fast-check";
import type { GeneratorInput } from "@/lib/schemas/generator";
import { attempt } from "@/server/engine/generator/attempt";
import { generateBlock } from "@/server/engine/generator/generate";
import { planInputs } from "@/server/engine/testing/plan-input";
import { promises } from "@/server/engine/testing/plan-invariants";

/*
 * Generates plans for thousands of inputs, holds each plan to its promises, and each refusal to its word: with
 * everything that it names given up there is a plan. `npx tsx scripts/plans.ts [count] [seed] [every nth refusal]`
 */

const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 20_260_317);
const every = Number(process.argv[4] ?? 1);
const shown = 500;

let [plans, refused, followed, open] = [0, 0, 0, 0];
const broken = new Map<string, number>();
const reasons = new Map<string, number>();
const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);

/** Gives up everything that a refusal names: there has to be a plan then, and it has to keep its promises too. */
function follow(input: GeneratorInput) {
  followed += 1;
  const answer = generateBlock(input);
  if (answer.ok) return;
  for (const { what } of answer.relax) add(reasons, what);
  const relaxed: GeneratorInput = Object.assign({}, input, ...answer.relax.map(({ patch }) => patch));
  const plan = answer.isEnough ? attempt(relaxed, null, {}) : null;
  if (plan?.ok) {
    for (const [promise, wrongIn] of Object.entries(promises)) {
      if (wrongIn(relaxed, plan.plan).length === 0) continue;
      add(broken, promise);
      console.error(`${promise} after relaxing\n  ${JSON.stringify(relaxed)}`);
    }
    return;
  }
  open += 1;
  console.error(`refused without a way out: ${JSON.stringify(input)}`);
}

fc.sample(planInputs, { numRuns: count, seed }).forEach((input, index) => {
  const first = attempt(input, null, {});
  if (first.ok) {
    plans += 1;
    for (const [promise, wrongIn] of Object.entries(promises)) {
      const [wrong] = wrongIn(input, first.plan);
      if (wrong === undefined) continue;
      add(broken, promise);
      console.error(`${promise}: ${wrong}\n  ${JSON.stringify(input)}`);
    }
  } else {
    refused += 1;
    if (refused % every === 0) follow(input);
  }
  if ((index + 1) % shown === 0) {
    console.log(
      `${index + 1}: ${plans} plans, ${refused} refused, of ${followed} followed ${open} without a way out`,
    );
  }
});

console.log(
  `${count} inputs: ${plans} plans, ${refused} refused with what to relax, ${open} without a way out`,
);
for (const [what, times] of [...reasons].sort((a, b) => b[1] - a[1])) console.log(`  ${times} × ${what}`);
for (const [promise, times] of broken) console.log(`BROKEN ${times} × ${promise}`);
process.exitCode = broken.size > 0 || open > 0 ? 1 : 0;
