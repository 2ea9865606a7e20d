import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import type { GeneratedPlan } from "@/lib/domain/generated-plan";
import type { GeneratorInput } from "@/lib/schemas/generator";
import { marathonInput } from "../testing/marathon-input";
import { promises } from "../testing/plan-invariants";
import { generateBlock } from "./generate";
import { sessionsBefore } from "./weeks-before";

function planOf(input: GeneratorInput): GeneratedPlan {
  const answer = generateBlock(input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.relax));
  return answer.plan;
}

const rolesOf = (part: Partial<GeneratorInput>) =>
  planOf({ ...marathonInput(), ...part })
    .weeks.map(({ role }) => role)
    .join(" ");

describe("loading and lighter weeks", () => {
  const taper = "taper taper race transition";

  it("come in stretches about as long as each other, and the last ends where the taper begins", () => {
    expect(rolesOf({})).toBe(
      `load1 load2 deload load1 load2 deload load1 load2 deload load1 load2 load3 ${taper}`,
    );
    expect(rolesOf({ weeks: 14 })).toBe(
      `load1 load2 load3 deload load1 load2 load3 deload load1 load2 load3 ${taper}`,
    );
  });

  it("begin with a lighter week after three that were loaded", () => {
    const recent = { ...marathonInput().recent, loadingWeeks: 3 };
    expect(rolesOf({ recent, weeks: 11 })).toBe(`deload load1 load2 load3 deload load1 load2 load3 ${taper}`);
  });
});

describe("a training camp", () => {
  const camps = [{ from: calendarDate("2026-05-02"), to: calendarDate("2026-05-11") }];
  const { athlete } = marathonInput();

  it("is a week of about 30 % more for an experienced runner, and a light week after it", () => {
    const input = {
      ...marathonInput(),
      athlete: { ...athlete, runExperience: "experienced" as const, camps },
    };
    const plan = planOf(input);
    const camp = plan.weeks.findIndex(({ role }) => role === "camp");
    const [before, during, after] = [-1, 0, 1].map((offset) => plan.weeks[camp + offset]);
    expect(during?.start).toBe("2026-05-04");
    expect(during?.targetKm).toBeGreaterThan((before?.targetKm ?? 0) * 1.2);
    expect(during?.targetKm).toBeLessThan((before?.targetKm ?? 0) * 1.35);
    expect(after?.role).toBe("deload");
    expect(after?.targetKm).toBeLessThan((before?.targetKm ?? 0) * 0.65);
    for (const [promise, wrongIn] of Object.entries(promises)) {
      expect(wrongIn(input, plan, null), promise).toEqual([]);
    }
  });

  it("changes nothing for who is not experienced", () => {
    const input = { ...marathonInput(), athlete: { ...athlete, camps } };
    expect(planOf(input).weeks.map(({ role }) => role)).not.toContain("camp");
  });
});

describe("the long runs before a marathon", () => {
  it("end at race pace every second week before the taper, and leave out the other run at race pace", () => {
    const weeks = planOf(marathonInput()).weeks.filter(({ phase }) => phase === "specific");
    const typesOf = (type: string) =>
      weeks.map(({ sessions }) => sessions.filter(({ content }) => content.type === type).length);
    expect(typesOf("run-long-xl")).toEqual([1, 0, 1]);
    expect(typesOf("run-marathon-pace")).toEqual([0, 1, 0]);
    const minutes = weeks.flatMap(({ sessions }) =>
      sessions
        .filter(({ content }) => content.type === "run-long-xl")
        .flatMap(({ content }) => content.steps.filter(({ zone }) => zone === "z2"))
        .map(({ seconds }) => (seconds ?? 0) / 60),
    );
    expect(minutes[0]).toBeGreaterThanOrEqual(20);
    expect(minutes[1]).toBeGreaterThan(minutes[0] ?? 0);
  });
});

describe("the weeks before a plan", () => {
  const input = marathonInput();
  const start = 20_535;

  it("are those of the log, and from its end on what was trained lately goes on", () => {
    const log = sessionsBefore(input, start - 28, null);
    const all = sessionsBefore(input, start, { sessions: log, today: start - 28 });
    const between = all.slice(log.length);
    expect(between.every(({ status }) => status === "planned")).toBe(true);
    expect(between.length).toBeGreaterThanOrEqual(3 * 7);
  });

  it("leave a week alone in which something is planned", () => {
    const log = sessionsBefore(input, start - 7, null);
    const [one] = log;
    if (!one) throw new Error("no log");
    const planned = { ...one, id: "planned", status: "planned" as const, start: "2026-03-19T07:00" };
    const all = sessionsBefore(input, start, { sessions: [...log, planned], today: start - 7 });
    expect(all).toHaveLength(log.length + 1);
  });

  it("let a plan begin in six weeks as if training went on", () => {
    const log = sessionsBefore(input, 20_529, null);
    const later = { ...input, weeks: 10 };
    const answer = generateBlock(later, { background: { sessions: log, asOf: input.today } });
    expect(answer.ok).toBe(true);
    const layoff = answer.objections.filter(
      ({ finding }) => finding.ruleId === "recovery/return-after-layoff",
    );
    expect(layoff).toEqual([]);
  });
});
