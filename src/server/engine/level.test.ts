import { describe, expect, it } from "vitest";
import type { EvidenceGrade, Severity, ShownLevel, Tense } from "@/lib/domain/flag";
import { levelOf } from "./level";

const now = Date.parse("2026-03-17T13:00:00.000Z");
const inHours = (hours: number) => new Date(now + hours * 3_600_000).toISOString();

const judged = (
  severity: Severity,
  tense: Tense,
  decideBy: string | null = null,
  over: {
    key?: boolean;
    grade?: EvidenceGrade;
    contested?: boolean;
    ruleId?: string;
    agrees?: Severity;
  } = {},
) => ({
  ruleId: over.ruleId ?? "recovery/example",
  severity,
  tense,
  decideBy,
  key: over.key ?? false,
  evidence: {
    grade: over.grade ?? "moderate",
    contested: over.contested ?? false,
    limits: "",
    citations: [],
  },
  alsoConsidered: over.agrees ? [{ ruleId: "recovery/other", fingerprint: "x", severity: over.agrees }] : [],
});

describe("the table", () => {
  it.each<[Severity, Tense, number | null, boolean, ShownLevel]>([
    ["warning", "planned", 48, false, "act"],
    ["warning", "planned", 48.1, false, "adjust"],
    ["warning", "planned", 0, false, "act"],
    ["warning", "planned", null, false, "adjust"],
    ["caution", "planned", 24, true, "act"],
    ["caution", "planned", 24.1, true, "adjust"],
    ["caution", "planned", 1, false, "adjust"],
    ["caution", "planned", 100, false, "adjust"],
    ["info", "planned", 1, true, "watch"],
    ["info", "planned", 100, false, "watch"],
    ["warning", "planned", -1, true, "watch"],
    ["caution", "planned", -1, true, "watch"],
    ["warning", "happened", null, true, "watch"],
    ["caution", "happened", null, true, "watch"],
    ["info", "happened", null, false, "hidden"],
    ["warning", "ongoing", null, false, "act"],
    ["caution", "ongoing", null, false, "adjust"],
    ["info", "ongoing", null, false, "watch"],
  ])("%s, %s, due in %s h, key %s: %s", (severity, tense, hours, key, level) => {
    const due = hours === null ? null : inHours(hours);
    expect(levelOf(judged(severity, tense, due, { key }), now).level).toBe(level);
  });
});

describe("a quietened rule", () => {
  it.each<[Severity, Tense, number | null, ShownLevel]>([
    ["warning", "planned", 48, "act"],
    ["warning", "planned", 60, "watch"],
    ["caution", "planned", 100, "watch"],
    ["info", "planned", 100, "hidden"],
    ["warning", "ongoing", null, "act"],
    ["caution", "ongoing", null, "watch"],
    ["warning", "happened", null, "hidden"],
  ])("shows %s, %s, due in %s h as %s", (severity, tense, hours, level) => {
    const due = hours === null ? null : inHours(hours);
    expect(levelOf({ ...judged(severity, tense, due), quieter: true }, now).level).toBe(level);
  });

  it("still says when the decision is near", () => {
    const soon = levelOf({ ...judged("warning", "planned", inHours(60)), quieter: true }, now);
    expect(soon.becomes).toEqual({ level: "act", at: inHours(12) });
  });
});

describe("what it becomes", () => {
  it("names the level and the moment at which a warning turns urgent", () => {
    expect(levelOf(judged("warning", "planned", inHours(120)), now).becomes).toEqual({
      level: "act",
      at: inHours(72),
    });
  });
  it("a caution turns urgent only before a key session", () => {
    expect(levelOf(judged("caution", "planned", inHours(72), { key: true }), now).becomes).toEqual({
      level: "act",
      at: inHours(48),
    });
    expect(levelOf(judged("caution", "planned", inHours(72)), now).becomes).toBeNull();
  });
  it("nothing where the evidence does not allow it", () => {
    const weak = judged("warning", "planned", inHours(120), { grade: "weak" });
    expect(levelOf(weak, now)).toEqual({ level: "adjust", becomes: null });
  });
});

describe("evidence caps", () => {
  const urgent = (over: Parameters<typeof judged>[3]) =>
    levelOf(judged("warning", "planned", inHours(1), over), now).level;
  it.each<[EvidenceGrade, ShownLevel]>([
    ["strong", "act"],
    ["moderate", "act"],
    ["weak", "adjust"],
    ["practice", "adjust"],
  ])("%s: at most %s", (grade, level) => expect(urgent({ grade })).toBe(level));
  it("two rules that agree lift the cap", () => {
    expect(urgent({ grade: "weak", agrees: "caution" })).toBe("act");
    expect(urgent({ grade: "weak", agrees: "info" })).toBe("adjust");
  });
  it("contested: watch at most, whoever agrees", () => {
    expect(urgent({ contested: true })).toBe("watch");
    expect(urgent({ contested: true, agrees: "warning" })).toBe("watch");
  });
  it("illness, pain and the return from illness may be urgent on consensus", () => {
    for (const ruleId of ["recovery/illness-or-pain", "recovery/return-after-layoff"]) {
      expect(urgent({ grade: "practice", ruleId })).toBe("act");
    }
  });
  it("a cap never raises", () => {
    expect(levelOf(judged("info", "happened", null, { grade: "practice" }), now).level).toBe("hidden");
  });
});
