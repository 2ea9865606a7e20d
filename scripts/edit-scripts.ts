import { isDeepStrictEqual } from "node:util";
import { editScript } from "@/server/engine/testing/edit-script";
import { numbersAsked } from "./numbers-asked";

/** The long run of the edit test: random histories, edited at random, against the same ones read from the beginning. */
const usage = `Usage: tsx scripts/edit-scripts.ts [--scripts N] [--first SEED]

Edits N random histories (10000), one to twelve times each, and looks whether each edit comes to the very bits that the
edited history comes to when it is read from the beginning. Takes some minutes.`;

const { scripts, first } = numbersAsked(usage, { scripts: 10_000, first: 1 });
const began = performance.now();
let failed = 0;
let edits = 0;
for (let seed = first; seed < first + scripts; seed += 1) {
  const days = 30 + ((seed * 37) % 290);
  for (const { step, found, wanted } of editScript(seed, days, 1 + (seed % 12))) {
    edits += 1;
    if (isDeepStrictEqual(found, wanted)) continue;
    failed += 1;
    console.error(`history ${seed} of ${days} days differs from edit ${step} on`);
    break;
  }
  if ((seed - first + 1) % 1000 === 0) console.log(`${seed - first + 1} scripts, ${edits} edits`);
}
const seconds = Math.round((performance.now() - began) / 1000);
console.log(
  `${scripts} scripts with ${edits} edits in ${seconds} s: ${failed === 0 ? "all the same to the bit" : `${failed} differ`}`,
);
process.exitCode = failed === 0 ? 0 : 1;
