import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { casesByRule } from "@/server/engine/cases/registry";
import { rules } from "@/server/engine/registry";
import { metricsPage, metricsPath } from "./metrics-page";
import { ruleIndex, ruleIndexPath, rulePage, rulePagePath } from "./rule-page";
import { taxonomyPage, taxonomyPath } from "./taxonomy-page";
import { timelineSchemaPath, timelineSchemaText } from "./timeline-schema";

// Writes docs/rules, docs/taxonomy.md, docs/metrics.md and docs/timeline.schema.json from the engine. With --check it
// writes nothing and ends with 1 when a file is not what it would write.
const root = fileURLToPath(new URL("..", import.meta.url));
const check = process.argv.includes("--check");

const pages = new Map([
  ...rules.map((rule) => [rulePagePath(rule), rulePage(rule, casesByRule[rule.meta.id])] as const),
  [ruleIndexPath, ruleIndex(rules)] as const,
  [taxonomyPath, taxonomyPage()] as const,
  [metricsPath, metricsPage()] as const,
  [timelineSchemaPath, timelineSchemaText()] as const,
]);
const stale = [...pages].filter(([path, text]) => textOf(path) !== text).map(([path]) => path);
const left = existing().filter((path) => !pages.has(path));

if (check) {
  for (const path of stale) console.error(`${path} is not up to date.`);
  for (const path of left) console.error(`${path} belongs to no rule.`);
  if (stale.length + left.length > 0) {
    console.error("Run: npx tsx scripts/rule-docs.ts");
    process.exitCode = 1;
  }
} else {
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), pages.get(path) ?? "");
  }
  for (const path of left) rmSync(join(root, path));
  console.log(`${stale.length} written, ${left.length} removed, ${pages.size - stale.length} as they were.`);
}

function textOf(path: string): string | null {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : null;
}

function existing(): string[] {
  const folder = join(root, "docs/rules");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/rules/${file.replaceAll("\\", "/")}`);
}
