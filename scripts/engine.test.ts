import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { week } from "@/server/engine/cases/week";

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

describe("the other commands", { timeout: 30_000 }, () => {
  it("says what sessions count as and why", () => {
    const { status, stdout } = engine(["classify", "-"], timeline);
    expect(status).toBe(0);
    const [lift] = JSON.parse(stdout);
    expect(lift).toMatchObject({ class: "strength-heavy-lower", legLoad: 7, text: "As planned" });
    expect(lift.tails.map(({ to }: { to: string }) => to)).toContain("quality-run");
  });

  it("proposes fixes for each finding and for the week", () => {
    const { findings, week: ways } = JSON.parse(engine(["fixes", "-"], timeline).stdout);
    expect(findings[0].fixes[0]).toMatchObject({ kind: "safe" });
    expect(ways[0]).toMatchObject({ clears: [findings[0].fingerprint], leaves: [] });
  });

  it("names the sessions that a fix counts", () => {
    const long = ["Tue", "Thu", "Sat"].map((day) => `${day} 07:00 run-easy 120min 20km @4`);
    const usual = ["Tue", "Sat"].map((day) => `done ${day}-6..-1 07:00 run-easy 60min 10km @4`);
    const jump = JSON.stringify(week(["now Mon 06:00", ...usual, ...long].join("\n")));
    expect(engine(["fixes", "-"], jump).stdout).toContain(
      "Shorten 3 sessions of the week (long run tomorrow, long run Thu, long run Sat)",
    );
  });

  const history = JSON.stringify(
    week(
      "now Sun 21:00\ndone Mon-6..-1 07:00 run-easy 60min 10km @4\ndone Wed-1 07:00 run-easy 75min 12.5km @4",
    ),
  );

  it("tries other thresholds on the past", () => {
    const spike = ["--rule", "overtraining/single-run-spike", "--set", "longestPct=30"];
    const answer = JSON.parse(engine(["backtest", "-", ...spike], history).stdout);
    expect([answer.raised.length, answer.wouldRaise.length]).toEqual([1, 0]);
  });

  it("prints the catalogue, and one rule of it", () => {
    const all = JSON.parse(engine(["rules"]).stdout);
    expect(all.length).toBeGreaterThanOrEqual(9);
    const one = JSON.parse(engine(["rules", "--rule", "recovery/hill-sprint-rest"]).stdout);
    expect(one).toMatchObject({ id: "recovery/hill-sprint-rest", family: "recovery" });
  });

  it("answers many timelines line by line, a bad one among them, with a bar", () => {
    writeFileSync(join(folder, "many.jsonl"), `${timeline}\n\n{"sessions":[]}\n${timeline}\n`);
    const { status, stdout, stderr } = engine(["evaluate", "many.jsonl", "--progress"]);
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map((answer) => answer.findings?.length ?? answer.line)).toEqual([
      answers[0].findings.length,
      3,
      answers[0].findings.length,
    ]);
    expect(answers[1].refused).toContain("athlete: ");
    expect(stderr).toContain("100 %  3 timelines");
    expect(stderr).toContain("1 of 3 lines could not be read");
    expect(status).toBe(2);
  });

  it.each<[string, readonly string[], string]>([
    [
      "a rule that is not there",
      ["backtest", "-", "--rule", "recovery/nothing", "--set", "a=1"],
      "recovery/hill-sprint-rest",
    ],
    [
      "a threshold that is not there",
      ["backtest", "-", "--rule", "overtraining/single-run-spike", "--set", "most=1"],
      "longestPct",
    ],
    [
      "a value outside the limits",
      ["backtest", "-", "--rule", "overtraining/single-run-spike", "--set", "longestPct=900"],
      "expected a number from",
    ],
    ["days that are none", ["backtest", "-", "--days", "soon"], "whole number of days"],
    ["an option without a value", ["backtest", "-", "--rule"], "--rule needs a value"],
  ])("refuses %s and says what there is", (_, args, said) => {
    const { status, stderr } = engine(args, history);
    expect([status, stderr.includes(said)]).toEqual([2, true]);
  });
});
