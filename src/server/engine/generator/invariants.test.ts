import { describe, expect, it } from "vitest";
import { calendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { GeneratedPlan, GeneratedSession, GeneratedWeek } from "@/lib/domain/generated-plan";
import type { GeneratorInput } from "@/lib/schemas/generator";
import type { Metres } from "@/lib/units/distance";
import type { Seconds } from "@/lib/units/duration";
import { marathonInput } from "../testing/marathon-input";
import { planCase } from "../testing/plan-case";
import { promises } from "../testing/plan-invariants";
import { withChanges } from "./change";
import { generateBlock } from "./generate";

/** The long run holds ten thousand: `npm run test:long`. */
const cases = 16;

/** Once broken. */
const mended: readonly number[] = [671, 2431, 2554, 6198, 21906];

const asked = (seed: number) => {
  const { input, log } = planCase(seed);
  return { input, log, options: log ? { background: { sessions: log, asOf: input.today } } : {} };
};

const planOf = (input: GeneratorInput): GeneratedPlan => {
  const answer = generateBlock(input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.relax));
  return answer.plan;
};

describe("generated plans", () => {
  it("keep every promise, whatever is asked for", () => {
    let plans = 0;
    for (const seed of [...mended, ...Array.from({ length: cases }, (_, index) => 500_000 + index)]) {
      const { input, log, options } = asked(seed);
      const answer = generateBlock(input, options);
      const [sameInput, sameOptions] = structuredClone([input, options] as const);
      // Equal for equal input (12), refusals as well.
      expect(generateBlock(sameInput, sameOptions), `${seed}`).toEqual(answer);
      if (!answer.ok) continue;
      plans += 1;
      const used = withChanges(input, answer.adapted);
      for (const [promise, wrongIn] of Object.entries(promises)) {
        expect(wrongIn(used, answer.plan, log), `${seed}: ${promise}`).toEqual([]);
      }
    }
    expect(plans).toBeGreaterThan(cases * 0.6);
  }, 60_000);

  it("say for every session why it stands there, with no gap left open", () => {
    for (const { content, why } of planOf(marathonInput()).weeks.flatMap(({ sessions }) => sessions)) {
      const gaps = [...why.template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
      expect(
        gaps.filter((name) => !(name in why.params)),
        content.title,
      ).toEqual([]);
      expect(why.template.length).toBeGreaterThan(20);
    }
  });
});

describe("what is impossible", () => {
  const refusals: readonly (readonly [string, Partial<GeneratorInput>, string])[] = [
    ["a race next week", { goal: race("2026-03-29"), weeks: 2 }, "Date of the goal"],
    ["blocks for a novice", { model: "block" }, "Model"],
    ["a marathon from 20 km a week", { recent: { ...marathonInput().recent, weeklyKm: 20 } }, "Race"],
    ["heavy lifting once a week", { liftsPerWeek: 1 }, "Lifts a week"],
  ];
  it.each(refusals)("%s is refused with what to relax, and relaxed so there is a plan", (_, part, what) => {
    const input = { ...marathonInput(), ...part };
    const answer = generateBlock(input);
    if (answer.ok) throw new Error("expected a refusal");
    expect(answer.relax.map((one) => one.what)).toContain(what);
    expect(answer.isEnough).toBe(true);
    expect(generateBlock(withChanges(input, answer.relax)).ok).toBe(true);
  });
});

describe("a goal that stands in the calendar", () => {
  it("is not asked to be on another day", () => {
    const input = { ...marathonInput(), goal: race("2026-03-29"), weeks: 2 };
    const free = generateBlock(input);
    const fixed = generateBlock(input, { isGoalFixed: true });
    if (free.ok || fixed.ok) throw new Error("expected refusals");
    expect(free.relax.map(({ what }) => what)).toContain("Date of the goal");
    expect(fixed.relax.map(({ what }) => what)).not.toContain("Date of the goal");
    expect(fixed.becauseOfDay).toMatch(/too few weeks/);
  });
});

describe("what a plan takes back by itself", () => {
  const wishes: readonly (readonly [string, Partial<GeneratorInput>, string])[] = [
    ["more weeks than there are", { weeks: 30 }, "Weeks"],
    ["four loading weeks for who is not experienced", { loading: "4:1" }, "Loading pattern"],
    ["more runs than the days have room for", { runsPerWeek: 6, athlete: evenings() }, "Runs a week"],
  ];
  it.each(wishes)("%s: there is a plan, and it says so", (_, part, what) => {
    const input = { ...marathonInput(), ...part };
    const answer = generateBlock(input);
    if (!answer.ok) throw new Error(JSON.stringify(answer.relax));
    expect(answer.adapted.map((one) => one.what)).toContain(what);
    expect(answer.adapted.every(({ why }) => why.length > 20)).toBe(true);
    for (const [promise, wrongIn] of Object.entries(promises)) {
      expect(wrongIn(withChanges(input, answer.adapted), answer.plan, null), promise).toEqual([]);
    }
  });
});

describe("the five practices", () => {
  const practices = (part: Partial<GeneratorInput["practices"]>) =>
    planOf({ ...marathonInput(), practices: { ...none, ...part } }).weeks;
  const ofType = (week: GeneratedWeek, type: string) =>
    week.sessions.filter(({ content }) => content.type === type);
  const none = {
    hillSprints: false,
    monthlyMileage: false,
    heat: false,
    crossTraining: false,
    heavyLifting: false,
  };

  it("hill sprints begin with three of eight seconds, rest two minutes walking, and grow by one", () => {
    const weeks = practices({ hillSprints: true });
    const counts = weeks.flatMap((week) =>
      ofType(week, "run-hill-sprint").map(({ content }) => {
        const [sprint, rest] = [content.steps[1], content.steps[2]];
        const count = sprint?.repeat ?? 0;
        expect([sprint?.seconds, rest?.seconds, rest?.mode]).toEqual([count <= 4 ? 8 : 10, 120, "walk"]);
        return count;
      }),
    );
    expect(counts[0]).toBe(3);
    expect(Math.max(...counts)).toBe(10);
    counts.forEach((count, index) => {
      expect(count).toBeLessThanOrEqual(Math.max(...counts.slice(0, index), 2) + 1);
    });
    expect(practices({}).flatMap((week) => ofType(week, "run-hill-sprint"))).toEqual([]);
  });

  it("heat is two or three times a week, twenty minutes at first and thirty at most, until the race is near", () => {
    const heat = practices({ heat: true }).map((week) => ofType(week, "heat-passive"));
    const weeks = heat.filter((sessions) => sessions.length > 0);
    expect(weeks).toHaveLength(5);
    expect(weeks.slice(0, -1).every(({ length }) => length === 2 || length === 3)).toBe(true);
    const minutes = weeks.flat().map(({ content }) => content.duration / 60);
    expect([minutes[0], Math.max(...minutes)]).toEqual([20, 30]);
    const last = weeks.flat().at(-1)?.content.date ?? "";
    expect(last <= plusDays(calendarDate("2026-07-05"), -3)).toBe(true);
  });

  it("cross-training comes in slowly to two hours and more, easy", () => {
    const minutes = practices({ crossTraining: true }).map((week) =>
      ofType(week, "xt-easy").reduce((total, { content }) => total + content.duration / 60, 0),
    );
    expect(Math.max(...minutes)).toBeGreaterThanOrEqual(120);
    expect(Math.max(...minutes)).toBeLessThanOrEqual(180);
    minutes.forEach((total, week) => {
      expect(total).toBeLessThanOrEqual(Math.max(0, ...minutes.slice(Math.max(0, week - 4), week)) + 60);
    });
  });

  it("heavy lifting is twice a week, three to six repetitions, never the same week after week", () => {
    const weeks = practices({ heavyLifting: true }).filter(
      ({ liftPhase, role }) => liftPhase === "max-strength" && role !== "deload",
    );
    expect(weeks.length).toBeGreaterThanOrEqual(3);
    const main = weeks.map((week) =>
      ofType(week, "strength-heavy-lower").map(({ content }) => content.lifts[0]),
    );
    expect(main.every(({ length }) => length === 2)).toBe(true);
    expect(main.flat().every((lift) => lift && lift.reps >= 3 && lift.reps <= 6)).toBe(true);
    expect(new Set(main.map((week) => JSON.stringify(week))).size).toBe(main.length);
    const light = practices({}).flatMap((week) => ofType(week, "strength-heavy-lower"));
    expect(light).toEqual([]);
  });

  it("monthly records come once in four months, by a tenth at most", () => {
    const record = 215;
    const input = marathonInput();
    const plan = planOf({
      ...input,
      recent: { ...input.recent, recordMonthKm: record },
      practices: { ...none, monthlyMileage: true },
    });
    const months = new Map<string, number>();
    for (const { content } of plan.weeks.flatMap(({ sessions }) => sessions)) {
      if (!content.type.startsWith("run-")) continue;
      const month = content.date.slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + (content.distance ?? 0) / 1000);
    }
    const beyond = [...months.values()].filter((km) => km > record);
    expect(beyond.length).toBeLessThanOrEqual(1);
    expect(Math.max(...months.values())).toBeLessThanOrEqual(record * 1.1);
  });
});

/** Free after work and on weekends. */
function evenings(): GeneratorInput["athlete"] {
  const availability = [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, slot: "am" as const, maxMinutes: 0 },
    { weekday, slot: "pm" as const, maxMinutes: 90 },
  ]);
  return { ...marathonInput().athlete, availability };
}

function race(date: string): GeneratorInput["goal"] {
  return { kind: "race", race: { kind: "race-marathon", date: calendarDate(date), km: null } };
}

describe("the checks of the promises notice", () => {
  type Break = (plan: GeneratedPlan) => GeneratedPlan;
  const everySession =
    (change: (session: GeneratedSession, week: GeneratedWeek) => GeneratedSession | null): Break =>
    (plan) => ({
      ...plan,
      weeks: plan.weeks.map((week) => ({
        ...week,
        sessions: week.sessions.flatMap((session) => change(session, week) ?? []),
      })),
    });
  const withContent = (
    session: GeneratedSession,
    part: Partial<GeneratedSession["content"]>,
  ): GeneratedSession => ({ ...session, content: { ...session.content, ...part } });
  const isLong = ({ content }: GeneratedSession) => content.type === "run-long";
  const isHeavy = ({ content }: GeneratedSession) => content.type === "strength-heavy-lower";
  const farther = (factor: number): Break =>
    everySession((session) =>
      isLong(session)
        ? withContent(session, { distance: Math.round((session.content.distance ?? 0) * factor) as Metres })
        : session,
    );
  const harder: Break = everySession((session) =>
    session.content.type === "run-strides" || session.content.type === "run-easy"
      ? withContent(session, { type: "run-vo2max", steps: [] })
      : session,
  );
  const broken: Readonly<Record<string, Break>> = {
    "1 no rule warns": harder,
    "2 long runs grow by a tenth at most": farther(1.5),
    "3 weeks grow by 15 % at most, a novice's by 10 %": farther(2.2),
    "4 a lighter week comes in time": (plan) => ({
      ...plan,
      weeks: plan.weeks.map((week) => (week.role === "deload" ? { ...week, role: "load1" } : week)),
    }),
    "5 rest days": everySession((session) =>
      session.content.type === "run-easy" || session.content.type === "run-strides"
        ? withContent(session, { date: plusDays(session.content.date, 3) })
        : session,
    ),
    "6 few hard sessions": harder,
    "7 heavy legs keep away from hard running": everySession((session) =>
      isHeavy(session) ? withContent(session, { date: plusDays(session.content.date, 1) }) : session,
    ),
    "8 three quarters are easy": everySession((session) =>
      session.content.type === "run-easy"
        ? withContent(session, {
            steps: [
              {
                kind: "work",
                seconds: session.content.duration as Seconds,
                metres: null,
                repeat: 1,
                mode: "run",
                zone: "z2",
                target: "",
              },
            ],
          })
        : session,
    ),
    "9 long run and threshold are parts of their week": farther(1.3),
    "10 the taper cuts 41–60 %": everySession((session, { role }) =>
      role === "race" && session.content.type.startsWith("run-")
        ? withContent(session, { distance: ((session.content.distance ?? 0) * 2) as Metres })
        : session,
    ),
    "11 no heavy legs in the five days before the race": everySession((session) =>
      session.content.type === "strength-primer"
        ? withContent(session, { type: "strength-heavy-lower" })
        : session,
    ),
    "13 everything fits into what is free": everySession((session) =>
      withContent(session, { duration: (session.content.duration + 6 * 3600) as Seconds }),
    ),
    "14 weeks sum up to what they say": everySession((session) => (isLong(session) ? null : session)),
  };

  const input = {
    ...marathonInput(),
    athlete: {
      ...marathonInput().athlete,
      availability: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
        (["am", "pm"] as const).map((slot) => ({ weekday, slot, maxMinutes: 240 })),
      ),
    },
  };
  const plan = planOf(input);

  it.each(Object.keys(promises))("a plan that breaks: %s", (promise) => {
    const check = promises[promise];
    const breaks = broken[promise];
    if (!check || !breaks) throw new Error(`no canary for ${promise}`);
    expect(check(input, plan, null)).toEqual([]);
    expect(check(input, breaks(plan), null)).not.toEqual([]);
  });
});
