import { describe, expect, it } from "vitest";
import { week } from "./cases/week";
import { evaluate } from "./evaluate";
import { mutingOf } from "./muting";
import { withPrecedence } from "./precedence";
import { type Finding, isMuting, leadingFindings } from "./report";
import { takeSnapshot } from "./snapshot";

const conflict = "Mon 07:00 strength-heavy-lower 60min\nMon 10:00 run-vo2max 60min\n";
const spoken = (text: string) => leadingFindings(evaluate(week(text))).map(({ ruleId }) => ruleId);

/** A finding of a rule, as far as precedence reads it. */
const finding = (ruleId: string, over: Partial<Finding> = {}): Finding =>
  ({
    fingerprint: `${ruleId} ${JSON.stringify(over.subjects ?? "")}`,
    ruleId,
    severity: "info",
    tense: "ongoing",
    subjects: [{ kind: "state", id: "now", role: "target" }],
    message: { key: "any", params: {} },
    alsoConsidered: [],
    suppressedBy: null,
    ...over,
  }) as unknown as Finding;

const stateOf = (text: string, ...of: Parameters<typeof finding>) =>
  mutingOf(takeSnapshot(week(text)), finding(...of))?.state ?? null;

describe("an illness", () => {
  const rules = ["interference/short-gap-before-quality-run"];
  it("mutes what is planned for the days that it changes, and says so", () => {
    const report = evaluate(week(`${conflict}morning Mon symptoms:fever`));
    const muted = report.findings.filter(({ ruleId }) => rules.includes(ruleId));
    expect(muted).toHaveLength(1);
    expect(muted[0]).toMatchObject({
      suppressedBy: { state: "illness", from: "2026-05-04", restsOn: ["illness-pain"] },
    });
    // Who may not know of the illness decides about it as ever.
    expect(muted[0]?.fixes).not.toEqual([]);
    expect(leadingFindings(report)).not.toContainEqual(expect.objectContaining({ ruleId: rules[0] }));
  });
  it("that is marked for all to see leaves nothing to fix", () => {
    const { findings } = evaluate(week(`${conflict}event illness Mon..Tue`));
    expect(findings.find(({ ruleId }) => rules.includes(ruleId))).toMatchObject({
      suppressedBy: { state: "illness", from: "2026-05-04" },
      fixes: [],
      noFixReason: "muted",
    });
  });
  it("leaves a plan three weeks ahead alone", () => {
    const later = conflict.replaceAll("Mon", "Mon+3");
    expect(spoken(`${later}morning Mon symptoms:fever`)).toEqual(expect.arrayContaining(rules));
  });
  it.each([
    ["the day after the symptoms", "morning Sun-1 symptoms:stomach", "illness"],
    ["two days after", "morning Sat-1 symptoms:stomach", null],
    ["a morning without symptoms ends it", "morning Sun-1 symptoms:stomach\nmorning Mon energy:4", null],
    ["a cold above the neck", "morning Mon symptoms:cold-above-neck", null],
    ["a symptom that nobody knows", "morning Mon symptoms:other", "illness"],
    ["a morning still to come", "morning Tue symptoms:fever", null],
    ["marked in the calendar", "event illness Sun-1..Tue", "illness"],
    ["over in the calendar", "event illness Sat-1..Sun-1", null],
    ["an injury", "event injury Sun-1..Tue", null],
  ])("%s", (_, text, state) => {
    expect(stateOf(text, "overtraining/monotony-strain")).toBe(state);
  });
  it("counts from its first morning", () =>
    expect(
      mutingOf(
        takeSnapshot(week("morning Fri-1..Sun-1 symptoms:aches")),
        finding("overtraining/monotony-strain"),
      ),
    ).toMatchObject({ from: "2026-05-01" }));
  it("never mutes what is about it", () => {
    const ill = "morning Mon symptoms:fever";
    expect(stateOf(ill, "recovery/illness-or-pain")).toBeNull();
    expect(stateOf(ill, "recovery/heat-dose", { message: { key: "whileIll", params: {} } })).toBeNull();
    expect(stateOf(ill, "recovery/heat-dose")).toBe("illness");
  });
});

describe("weeks that take load out", () => {
  const muted: readonly Parameters<typeof finding>[] = [
    ["overtraining/missing-intensity-stimulus"],
    ["interference/strength-dose-run-first", { message: { key: "none", params: {} } }],
    ["overtraining/hrv-below-baseline", { message: { key: "above", params: {} } }],
    ["overtraining/deep-negative-form"],
  ];
  const spoken: readonly Parameters<typeof finding>[] = [
    ["interference/strength-dose-run-first"],
    ["overtraining/hrv-below-baseline"],
    ["overtraining/deep-negative-form", { severity: "caution" }],
    ["overtraining/monotony-strain"],
  ];
  it.each([
    ["phase taper Mon", "taper"],
    ["role race Mon", "taper"],
    ["phase transition Mon", "transition"],
    ["role deload Mon", "deload"],
    ["role load1 Mon", null],
    ["role deload Mon+1", null],
  ])("%s", (text, state) => {
    for (const each of muted) expect(stateOf(text, ...each)).toBe(state);
    for (const each of spoken) expect(stateOf(text, ...each)).toBeNull();
  });
  it("hold for the week that the finding is about", () =>
    expect(
      stateOf("role deload Mon+1", "overtraining/missing-intensity-stimulus", {
        subjects: [{ kind: "week", id: "2026-05-11", role: "target" }],
      }),
    ).toBe("deload"));
});

describe("the first two weeks after a break from running", () => {
  const runs = "done Mon-6..Fri-5 07:00 run-easy 40min 8km @3\n";
  const rules = ["overtraining/weekly-load-spike", "overtraining/chronic-ramp", "overtraining/acwr-context"];
  it.each([
    ["eight days off, back three days ago", "now Mon-3\ndone Sat-4 07:00 run-easy 40min @3", "layoff"],
    ["six days off", "now Mon-3\ndone Fri-4 07:00 run-easy 40min @3", null],
    ["back for fifteen days", "now Mon-1\ndone Sun-4 07:00 run-easy 40min @3", null],
    ["back for thirteen days", "now Sat-2\ndone Sun-4 07:00 run-easy 40min @3", "layoff"],
    ["the return is planned", "now Mon-3\nMon-3 07:00 run-easy 40min @3", "layoff"],
    [
      "a planned run of the break was never answered",
      "now Mon-3\nTue-4 07:00 run-easy 40min @3\ndone Sat-4 07:00 run-easy 40min @3",
      null,
    ],
  ])("%s", (_, text, state) => {
    for (const rule of rules) expect(stateOf(runs + text, rule)).toBe(state);
    expect(stateOf(runs + text, "overtraining/monotony-strain")).toBeNull();
  });
  it("mute what the break left out and what is strain beside it, and not days that are alike", () => {
    const back = `${runs}now Mon-3\ndone Sat-4 07:00 run-easy 40min @3`;
    const saying = (key: string) => ({ message: { key, params: {} } });
    for (const key of ["noLong", "noEasy"])
      expect(stateOf(back, "overtraining/intensity-distribution", saying(key))).toBe("layoff");
    expect(stateOf(back, "overtraining/intensity-distribution", saying("share"))).toBeNull();
    expect(stateOf(back, "overtraining/monotony-strain", saying("strain"))).toBe("layoff");
    expect(stateOf(back, "overtraining/monotony-strain", saying("alike"))).toBeNull();
  });
  it("are nothing to who seldom ran", () =>
    expect(
      stateOf(
        "now Mon-3\ndone Mon-5 07:00 run-easy 40min @3\ndone Sat-4 07:00 run-easy 40min @3",
        rules[0] ?? "",
      ),
    ).toBeNull());
});

describe("one finding for another", () => {
  const pair = (a: string, b: string): Pick<Finding, "subjects"> => ({
    subjects: [
      { kind: "session", id: a, role: "source" },
      { kind: "session", id: b, role: "target" },
    ],
  });
  const snapshot = takeSnapshot(week("Mon 07:00 run-long 90min id:long"));
  const under = (findings: readonly Finding[], sums?: ReadonlyMap<string, readonly string[]>) =>
    withPrecedence(snapshot, findings, sums).map(({ suppressedBy }) =>
      suppressedBy === null || isMuting(suppressedBy) ? null : suppressedBy.ruleId,
    );
  const close = "recovery/hard-days-too-close";
  const spread = (...ids: string[]) =>
    finding("interference/hard-stimuli-unconsolidated", {
      severity: "caution",
      subjects: ids.map((id) => ({ kind: "session", id, role: "target" })),
    });

  it("spread hard legs give way where the hours of each pair are judged", () => {
    const days = [finding(close, pair("a", "b")), finding(close, pair("c", "d"))];
    expect(under([spread("a", "b"), ...days])).toEqual([close, null, null]);
    expect(under([spread("a", "b", "c", "d"), ...days])).toEqual([close, null, null]);
  });
  it("and stand where one pair is not", () =>
    expect(under([spread("a", "b", "c", "d"), finding(close, pair("a", "b"))])).toEqual([null, null]));
  it("a rule that nobody placed comes after those that somebody did", () =>
    expect(under([finding("recovery/new-one", pair("a", "b")), finding(close, pair("a", "b"))])).toEqual([
      close,
      null,
    ]));
  it("the ratio of the week gives way to the run that made it", () =>
    expect(
      under([
        finding("overtraining/acwr-context"),
        finding("overtraining/single-run-spike", {
          subjects: [{ kind: "session", id: "long", role: "target" }],
        }),
      ]),
    ).toEqual(["overtraining/single-run-spike", null]));
  it("a sum lists its parts", () => {
    const parts = [finding("overtraining/monotony-strain"), finding("overtraining/short-sleep")];
    const sum = finding("overtraining/multi-signal");
    const sums = new Map([[sum.fingerprint, parts.map(({ fingerprint }) => fingerprint)]]);
    expect(under([...parts, sum], sums)).toEqual([sum.ruleId, sum.ruleId, null]);
    expect(withPrecedence(snapshot, [...parts, sum], sums).at(-1)?.alsoConsidered).toHaveLength(2);
  });
});
