import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Starts a rule: `npx tsx scripts/new-rule.ts recovery/what-is-wrong` writes the rule, its cases and its test, and
// puts it into both registries. The contract test then says what is still to be filled in.
const engine = join(fileURLToPath(new URL("..", import.meta.url)), "src/server/engine");
const [id = ""] = process.argv.slice(2);

if (!/^(interference|overtraining|recovery)\/[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
  console.error("Name the rule as family/what-is-wrong, for example recovery/no-rest-day.");
  console.error("The families are interference, overtraining and recovery.");
  process.exit(2);
}
if (existsSync(join(engine, `rules/${id}.ts`))) {
  console.error(`The rule ${id} exists already.`);
  process.exit(2);
}

const name = (id.split("/")[1] ?? "").replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const local = /^\d/.test(name) ? `rule${name}` : name;

writeFileSync(join(engine, `rules/${id}.ts`), ruleText());
writeFileSync(join(engine, `cases/${id}.ts`), casesText());
writeFileSync(join(engine, `rules/${id}.test.ts`), testText());
register(
  "registry.ts",
  `import { rule as ${local} } from "./rules/${id}";`,
  `  ${local},`,
  "export const rules: readonly Rule[] = [",
  "];",
);
register(
  "cases/registry.ts",
  `import { cases as ${local} } from "./${id}";`,
  `  "${id}": ${local},`,
  "export const casesByRule: Readonly<Record<string, RuleCases>> = {",
  "};",
);
console.log(`Wrote src/server/engine/rules/${id}.ts, its cases and its test.`);
console.log(
  "Fill them in, then run: npx biome check --write src/server/engine && npx tsx scripts/rule-docs.ts",
);

/** Adds an import and an entry, each among its kind in the order of ids. */
function register(file: string, importLine: string, entry: string, opening: string, closing: string): void {
  const path = join(engine, file);
  const lines = readFileSync(path, "utf8").split("\n");
  const lastImport = lines.findLastIndex((line) => line.startsWith("import "));
  lines.splice(lastImport + 1, 0, importLine);
  const start = lines.indexOf(opening);
  const end = lines.indexOf(closing, start);
  const folders = ["interference", "overtraining", "recovery"];
  const family = id.split("/")[0] ?? "";
  const idOf = (line: string) =>
    lines
      .find((other) => other.startsWith("import ") && other.includes(` as ${wordOf(line)} }`))
      ?.match(/"\.\/(?:rules\/)?(.+)"/)?.[1] ?? "";
  const before = lines.slice(start + 1, end).findIndex((line) => {
    const other = idOf(line);
    return folders.indexOf(other.split("/")[0] ?? "") > folders.indexOf(family) || other > id;
  });
  lines.splice(before === -1 ? end : start + 1 + before, 0, entry);
  writeFileSync(path, lines.join("\n"));
}

function wordOf(line: string): string {
  return line
    .trim()
    .replace(/^"[^"]*":\s*/, "")
    .replace(/,$/, "");
}

function ruleText(): string {
  return `import { defineRule, outcome } from "../../rule";

export const rule = defineRule({
  meta: {
    id: "${id}",
    since: "",
    changed: [],
    stage: "trial",
    title: "",
    why: "",
    action: "",
    levels: { warning: null, caution: null, info: null },
    modifiers: {},
    evidence: { grade: "practice", contested: false, limits: "" },
    citations: [],
    thresholds: {},
    needs: "",
    messages: {},
    notFor: [],
  },

  check() {
    return outcome([], []);
  },

  suggest() {
    return [];
  },
});
`;
}

function casesText(): string {
  return `import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [],
  fires: [],
  notEnoughData: [],
};
`;
}

function testText(): string {
  return `import { cases } from "../../cases/${id}";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./${id.split("/")[1]}";

testRule(rule, cases);
`;
}
