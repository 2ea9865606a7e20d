import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { problemsOf, tidyRules } from "./tidy";

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => /\.(tsx?|mjs|cjs|css|md|sql|json|sh)$/.test(path))
  // What the check of imports plants beside this, to see that it is noticed, is gone a moment later.
  .filter((path) => !/^src\/.*\bcanary\b/.test(path) && existsSync(path));

const body = (lines: number) => Array.from({ length: lines }, () => "  work();").join("\n");

const canaries: Record<string, readonly [path: string, text: string]> = {
  "file-length": ["src/lib/long.ts", "line\n".repeat(301)],
  "function-length": ["src/lib/long.ts", `export function long() {\n${body(70)}\n}\n`],
  "file-name": ["src/lib/utils.ts", ""],
  "one-clock": ["src/server/services/log/log-run.ts", "const at = Date.now();"],
  "one-environment": ["src/server/auth/config.ts", "process.env.SECRET"],
  "no-sleeping-tests": ["e2e/slow.spec.ts", "await page.waitForTimeout(500)"],
  "no-raw-colours": ["src/app/page.tsx", 'style={{ color: "#ff0000" }}'],
  "no-silent-loading": ["src/app/page.tsx", 'const Sheet = dynamic(() => import("./sheet"));'],
  "no-unfinished-work": ["src/lib/half.ts", "// TODO the other half"],
  "product-alone": ["README.md", "see ../shared/design"],
};

describe("the house is tidy", () => {
  it("reads the whole project", () => expect(files.length).toBeGreaterThan(150));

  it("holds nothing that a rule forbids", () => {
    expect(files.flatMap((path) => problemsOf(path, readFileSync(path, "utf8")))).toEqual([]);
  });

  it.each(tidyRules.map(({ name }) => name))("%s notices what is planted for it", (name) => {
    const [path, text] = canaries[name] ?? ["", ""];
    expect(problemsOf(path, text).some((problem) => problem.includes(`: ${name}: `))).toBe(true);
  });

  it.each([
    "src/lib",
    "src/server",
    "src/server/api",
    "src/server/auth",
    "src/server/db",
    "src/server/engine",
    "src/server/import",
    "src/server/services",
    "src/app",
    "src/app/_ui",
    "e2e",
  ])("%s says what it does and what it may not, in fifteen lines", (layer) => {
    const readme = readFileSync(`${layer}/README.md`, "utf8");
    expect(readme).toMatch(/\*\*Does\*\*/);
    expect(readme).toMatch(/\*\*May not\*\*/);
    expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(15);
  });

  it("names only files that exist in its documents", () => {
    const documents = files.filter((path) => path.endsWith(".md") && !path.includes("/samples/"));
    const missing = documents.flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/`((?:src|scripts|docs|e2e|drizzle)\/[\w./()[\]-]+)`/g)]
        .map(([, cited]) => cited ?? "")
        .filter((cited) => !cited.includes("…") && !existsSync(cited.replace(/\/$/, "")))
        .map((cited) => `${path} names ${cited}`),
    );
    expect(missing).toEqual([]);
  });
});
