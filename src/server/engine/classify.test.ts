import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { taxonomyPage, taxonomyPath } from "../../../scripts/taxonomy-page";
import { week } from "./cases/week";
import { citations } from "./citations";
import { classify, classReasons } from "./classify";
import { evaluate } from "./evaluate";
import { exercises, findExercise } from "./exercises";
import { atMost, compareSeverity, modified } from "./severity";
import { takeSnapshot } from "./snapshot";

const of = (text: string) => {
  const snapshot = takeSnapshot(week(text));
  const [session] = snapshot.plan;
  if (!session) throw new Error(text);
  return classify(session, snapshot);
};
const tails = (text: string) => of(text).tails.map(({ to, hours }) => `${to} ${hours}`);

describe("what a session counts as", () => {
  it("says why", () => {
    expect(of("Mon 07:00 strength-moderate-lower 60min sets:squat:5x5:85%:rir2")).toMatchObject({
      class: "strength-heavy-lower",
      declared: "strength-moderate-lower",
      why: { key: "setsAndLoad", params: { sets: { value: 5 }, load: { value: 85 } } },
    });
    expect(of("Mon 07:00 run-easy 150min").why.key).toBe("duration");
    expect(of("Mon 07:00 run-easy 40min").why.key).toBe("declared");
    expect(Object.keys(classReasons)).toContain(
      of("Mon 07:00 strength-heavy-lower 60min sets:squat:4x5").why.key,
    );
  });
  it("asks for the hours of the rules that would speak at caution or above", () => {
    expect(tails("Mon 07:00 strength-heavy-lower 60min")).toEqual([
      "quality-run 24",
      "long-run 36",
      "quality-run 48",
      "heavy-legs 48",
    ]);
    expect(tails("Mon 07:00 run-vo2max 60min")).toEqual(["hard-session 36"]);
    expect(tails("Mon 07:00 strength-moderate-lower 60min")).toEqual(["quality-run 6"]);
  });
  it("asks nothing of what has no rule", () => {
    for (const line of [
      "run-easy 45min",
      "strength-upper 45min",
      "mobility 20min",
      "strength-explosive 40min",
    ]) {
      expect(tails(`Mon 07:00 ${line}`)).toEqual([]);
    }
  });
  it("depends on the priority", () => {
    const first = "athlete strength-first experienced-lifter\n";
    expect(tails(`${first}Mon 07:00 strength-heavy-lower 60min`)).toEqual([
      "quality-run 6",
      "long-run 24",
      "heavy-legs 48",
    ]);
    expect(tails(`${first}Mon 07:00 run-easy 45min`)).toEqual(["leg-lift 6"]);
    expect(tails(`${first}Mon 07:00 run-easy 15min`)).toEqual([]);
    expect(tails("athlete strength-first experienced-lifter female\nMon 07:00 run-easy 45min")).toEqual([
      "leg-lift 3",
    ]);
    expect(tails("athlete balanced\nMon 07:00 run-easy 45min")).toEqual(["leg-lift 3"]);
  });
  it("is what the coach says, with the legs, the tails and the findings of that", () => {
    const text = `
      now Mon 06:00
      Mon 18:30 strength-heavy-lower 60min id:lift sets:back-squat:9x3:85%
      Tue 07:00 run-vo2max 70min key`;
    const judged = (by: string) => {
      const timeline = week(text.replace("id:lift", `id:lift ${by}`));
      const snapshot = takeSnapshot(timeline);
      const lift = snapshot.plan.find(({ id }) => id === "lift");
      if (!lift) throw new Error("a lift");
      const rules = evaluate(timeline).findings.map(({ ruleId }) => ruleId);
      return { ...classify(lift, snapshot), rules };
    };
    const [read, set] = [judged(""), judged("class:strength-upper")];
    expect(read).toMatchObject({ class: "strength-heavy-lower", why: { key: "setsAndLoad" } });
    expect(read.legLoad).toBeGreaterThan(0);
    expect(read.rules).toContain("interference/short-gap-before-quality-run");
    expect(set).toMatchObject({
      class: "strength-upper",
      read: "strength-heavy-lower",
      why: { key: "override" },
      legLoad: 0,
      tails: [],
    });
    expect(set.rules).not.toContain("interference/short-gap-before-quality-run");
    // And the other way round.
    expect(of("Mon 07:00 strength-upper 60min class:strength-heavy-lower")).toMatchObject({
      class: "strength-heavy-lower",
      read: "strength-upper",
      legLoad: read.legLoad,
    });
  });
  it("follows what the coach has set", () => {
    const snapshot = takeSnapshot(week("Mon 07:00 strength-heavy-lower 60min"));
    const [session] = snapshot.plan;
    if (!session) throw new Error("a session");
    const set = { value: 30, origin: "athlete" } as const;
    const tuned = classify(session, snapshot, {
      thresholds: { "interference/short-gap-before-quality-run": { heavyHours: set } },
      off: ["recovery/48h-after-heavy-lower"],
    });
    expect(tuned.tails.map(({ hours }) => hours)).toEqual([30]);
  });
});

describe("the catalogue of exercises", () => {
  it("has each name once", () => {
    const names = exercises.map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(200);
  });
  it("finds each by its id, its name and its aliases", () => {
    for (const exercise of exercises) {
      for (const name of [exercise.id, exercise.name, ...exercise.aliases]) {
        expect([name, findExercise(name)?.id]).toEqual([name, exercise.id]);
      }
    }
  });
  it.each([
    ["Squat (Barbell)", "back-squat"],
    ["Deadlift (Barbell)", "deadlift"],
    ["Romanian Deadlift, Barbell", "romanian-deadlift"],
    ["Seated Leg Press (Machine)", "leg-press"],
    ["Leg Press Technogym (Gelb)", "leg-press"],
    ["Leg Press Keller", "leg-press"],
    ["Calf Press on Seated Leg Press", "calf-press"],
    ["Bench Press - Close Grip (Barbell)", "close-grip-bench-press"],
    ["Triceps Pushdown (Cable - Straight Bar)", "triceps-pushdown"],
    ["Kniebeuge", "back-squat"],
    ["Kreuzheben", "deadlift"],
    ["Bankdrücken", "bench-press"],
    ["Reißen", "snatch"],
    ["Iso-Lateral Chest Press (Machine)", "chest-press"],
    ["Bulgarian Split Squat (Dumbbell)", "bulgarian-split-squat"],
  ])("knows %s", (name, id) => expect(findExercise(name)?.id).toBe(id));
  it("does not guess", () => expect(findExercise("Zercher something")).toBeNull());
});

describe("the page of the taxonomy", () => {
  it("is up to date", () => {
    const path = fileURLToPath(new URL(`../../../${taxonomyPath}`, import.meta.url));
    expect(readFileSync(path, "utf8")).toBe(taxonomyPage());
  });
});

describe("severity", () => {
  it("has an order", () => expect(compareSeverity("warning", "info")).toBeGreaterThan(0));
  it("moves at most one level up and one down, and never below info", () => {
    const by = (...moves: number[]) => moves.map((move) => ({ key: "x", by: move }));
    expect(modified("info", by(1, 1))).toBe("caution");
    expect(modified("warning", by(-1, -1))).toBe("caution");
    expect(modified("caution", by(1, -1))).toBe("caution");
    expect(modified("info", by(-1))).toBe("info");
    expect(modified("warning", by(1))).toBe("warning");
  });
  it("can be capped", () => {
    expect(atMost("warning", "info")).toBe("info");
    expect(atMost("info", "caution")).toBe("info");
  });
});

describe("publications", () => {
  it("are complete", () => {
    for (const [id, citation] of Object.entries(citations)) {
      expect(id).toMatch(new RegExp(`-${citation.year}$`));
      expect(citation.showed).toMatch(/\.$/);
    }
  });
  it("have an identifier of their own, which a link can hold", () => {
    const dois = Object.values(citations).flatMap((citation) => ("doi" in citation ? [citation.doi] : []));
    expect(new Set(dois.map((doi) => doi.toLowerCase())).size).toBe(dois.length);
    for (const doi of dois) {
      expect(doi).toMatch(/^10\.\d{4,}\/\S+[^.\s]$/);
      expect(new URL(`https://doi.org/${encodeURI(doi)}`).pathname).toBe(`/${encodeURI(doi)}`);
    }
  });
  it("are known by more than memory", () => {
    for (const [id, { seen }] of Object.entries(citations)) expect(seen, id).not.toBe("memory");
  });
});
