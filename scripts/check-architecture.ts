import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";

// Runs the reading-direction rules twice: over the product, which must be clean, and over planted violations, of
// which every rule must find its own. A check that finds nothing because it reads nothing fails here.

const run = promisify(execFile);
const fewestModules = 150;

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

interface Cruise {
  readonly summary: { readonly violations: readonly Violation[]; readonly totalCruised: number };
}

/** File that breaks a rule → the rule and what the file says. Its name holds "canary", so that it is recognised. */
const planted: Record<string, readonly [rule: string, source: string]> = {
  "src/lib/canary-imports.ts": ["lib-imports-nothing", 'import "@/server/clock";'],
  "src/server/engine/canary-io.ts": ["engine-is-pure", 'import "node:fs";'],
  "src/server/engine/rules/recovery/canary-rule.ts": [
    "a-rule-does-not-know-another-rule",
    'import "@/server/engine/rules/overtraining/single-run-spike";',
  ],
  "src/server/import/canary-parser.ts": ["parsers-are-pure", 'import "node:fs";'],
  "src/server/export/canary-writer.ts": ["writers-are-pure", 'import "node:fs";'],
  "src/server/services/canary-sql.ts": ["sql-lives-in-db", 'import "drizzle-orm";'],
  "src/server/api/canary-queries.ts": [
    "queries-are-called-by-services-and-auth",
    'import "@/server/db/queries/flags";',
  ],
  "src/server/api/canary-tx.ts": ["transactions-open-in-services-and-auth", 'import "@/server/db/tx";'],
  "src/server/db/canary-engine.ts": ["db-knows-engine-as-a-type", 'import "@/server/engine/evaluate";'],
  "src/server/services/canary-auth.ts": ["next-auth-lives-in-auth", 'import "next-auth";'],
  "src/app/_shared/canary-server.ts": ["ui-meets-server-as-a-type", 'import "@/server/clock";'],
  "src/app/(coach)/canary-route.ts": ["roles-do-not-share-routes", 'import "../(athlete)/canary-target";'],
  "src/app/(athlete)/canary-target.ts": ["no-barrels", 'import "@/lib/canary/index";'],
  "src/lib/canary/index.ts": ["no-circular", 'import "./canary-circle"; export const canary = 1;'],
  "src/lib/canary/canary-circle.ts": ["no-circular", 'import "./index";'],
  "src/app/_ui/canary-domain.ts": ["ui-kit-is-domain-free", 'import "@/lib/domain/session";'],
  "src/server/canary-test.ts": ["tests-are-not-imported", 'import "@/server/canary-planted.test";'],
  "src/server/canary-planted.test.ts": ["", "export {};"],
};

async function cruise(): Promise<Cruise> {
  const args = ["src", "--config", ".dependency-cruiser.cjs", "--output-type", "json"];
  const result = await run("node_modules/.bin/depcruise", args, { maxBuffer: 512 * 1024 * 1024 }).catch(
    (error) => {
      if (typeof error.stdout === "string" && error.stdout.startsWith("{"))
        return error as { stdout: string };
      throw error;
    },
  );
  return JSON.parse(result.stdout) as Cruise;
}

async function withPlanted<Value>(work: () => Promise<Value>): Promise<Value> {
  for (const [file, [, source]] of Object.entries(planted)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${source}\n`);
  }
  try {
    return await work();
  } finally {
    for (const file of Object.keys(planted)) rmSync(file, { force: true });
    rmSync("src/lib/canary", { recursive: true, force: true });
  }
}

const product = await cruise();
const canaries = await withPlanted(cruise);

const problems: string[] = product.summary.violations.map(
  ({ rule, from, to }) => `${rule.name}: ${from} must not import ${to}`,
);
if (product.summary.totalCruised < fewestModules) {
  problems.push(
    `Only ${product.summary.totalCruised} modules were read; at least ${fewestModules} were expected.`,
  );
}
const caught = new Set(
  canaries.summary.violations.filter(({ from }) => from.includes("canary")).map(({ rule }) => rule.name),
);
for (const rule of new Set(Object.values(planted).map(([name]) => name))) {
  if (rule && !caught.has(rule)) problems.push(`${rule} did not notice the violation planted for it.`);
}

if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
console.log(
  `${product.summary.totalCruised} modules point one way; ${caught.size} rules noticed the violation planted for them.`,
);
