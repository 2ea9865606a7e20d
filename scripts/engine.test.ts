import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { week } from "@/server/engine/testing/week";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "engine-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as `npm run -s engine` does. */
function engine(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "node_modules/tsx/dist/cli.mjs"), "scripts/engine.ts", ...args],
    { cwd: root, input, encoding: "utf8", env: { ...process.env, INIT_CWD: folder } },
  );
  return { status, stdout, stderr };
}

const timeline = JSON.stringify(week("Mon 18:30 strength-heavy-lower 60min\nTue 07:00 run-vo2max 60min key"));

describe("evaluate", { timeout: 30_000 }, () => {
  it("prints metrics, findings and what it could not judge", () => {
    writeFileSync(join(folder, "timeline.json"), timeline);
    const { status, stdout, stderr } = engine(["evaluate", "timeline.json"]);
    expect([status, stderr]).toEqual([0, ""]);
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(["metrics", "findings", "notEnoughData"]);
    expect(report.findings[0]).toMatchObject({
      ruleId: "interference/short-gap-before-quality-run",
      severity: "caution",
      text: "Heavy legs 11.5 h before VO2max intervals",
    });
    expect(report.findings[0].fixes[0].text).not.toContain("{");
    expect(engine(["evaluate", "-"], timeline).stdout).toBe(stdout);
  });
  it.each<[string, readonly string[], string, string]>([
    ["a file that is not there", ["evaluate", "nowhere.json"], "", "nowhere.json"],
    ["what is not JSON", ["evaluate", "-"], "{", "expected JSON"],
    ["what is not a timeline", ["evaluate", "-"], '{"sessions":[]}', "athlete: "],
    ["another command", ["judge", "-"], "", "Usage: "],
    ["no file", ["evaluate"], "", "Usage: "],
  ])("refuses %s with exit code 2 and says what to do", (_, args, input, said) => {
    const { status, stdout, stderr } = engine(args, input);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
  });
});
