import { describe, expect, it } from "vitest";
import { type CalendarDate, calendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Priority } from "@/lib/domain/athlete";
import type { PlanSettings } from "@/lib/domain/plan-settings";
import { plannedToTimeline } from "@/lib/domain/planned-timeline";
import { contentAt, type PlanTemplateWeek, type Template } from "@/lib/domain/template";
import { includedPlans } from "@/lib/library/plans";
import { includedWeeks } from "@/lib/library/weeks";
import { runRules } from "@/server/engine/run";
import { takeSnapshot } from "@/server/engine/snapshot";
import type { Timeline, TimelineSession } from "@/server/engine/timeline";
import { type PlanGround, resolvePlan } from "./resolve-plan";
import { doneAsPlanned, typicalAthlete } from "./testing/typical-athlete";

// A Monday; the plan begins on it and is applied the day before.
const monday = calendarDate("2026-03-16");
const eve = plusDays(monday, -1);

const weeksOf = ({ content }: Template): readonly PlanTemplateWeek[] =>
  content.kind === "plan"
    ? content.weeks
    : content.kind === "week"
      ? Array.from({ length: 4 }, () => ({ phase: "base", sessions: content.sessions }))
      : [];

/** Twelve weeks of a template's own, of each of which so much was done. */
function history(template: Template, share: number): TimelineSession[] {
  const weeks = weeksOf(template);
  return Array.from({ length: 12 }, (_, index) => {
    const start = plusDays(monday, -7 * (index + 1));
    return (weeks[3 - (index % 4)]?.sessions ?? []).map(({ part, day, slot, session }) => {
      const content = contentAt(
        { ...session, duration: (session.duration * share) as typeof session.duration },
        { date: plusDays(start, day), slot },
      );
      return doneAsPlanned(plannedToTimeline({ ...content, id: `${start} ${part}` }));
    });
  }).flat();
}

interface Who {
  readonly share?: number;
  readonly over?: Partial<Timeline["athlete"]>;
  readonly events?: Timeline["events"];
}

function groundOf(template: Template, { share = 1, over = {}, events = [] }: Who = {}): PlanGround {
  const priority = template.tags.find((tag) => /-first$|^balanced$/.test(tag)) as Priority;
  const timeline: Timeline = {
    athlete: { ...typicalAthlete(priority), ...over },
    asOf: `${eve}T20:00`,
    sessions: history(template, share),
    events,
  };
  return {
    athleteId: "athlete" as never,
    weekStart: "monday",
    today: eve,
    timeline,
    free: { availability: [], timesOff: [] },
    thresholdPace: 255,
    standing: [],
    options: {},
  };
}

const lastDayOf = (template: Template): CalendarDate => plusDays(monday, 7 * weeksOf(template).length - 1);
const raceOf = (template: Template) =>
  weeksOf(template)
    .at(-1)
    ?.sessions.find(({ session }) => session.type.startsWith("race-"))?.session.type;

/** On the race's day where the plan has one, else from Monday on. */
function settingsFor(template: Template, over: Partial<PlanSettings> = {}): PlanSettings {
  const hasRace = raceOf(template) !== undefined;
  const date = hasRace ? lastDayOf(template) : monday;
  const align = hasRace ? "end" : "start";
  return { align, date, fit: "cut", existing: "replace", volume: "own", ...over };
}

function racesFor(template: Template): NonNullable<Timeline["events"]> {
  const type = raceOf(template);
  const distance = type?.replace("race-", "");
  return type ? [{ kind: "race", date: lastDayOf(template), distance, priority: "A" }] : [];
}

const shown = (timeline: Timeline) =>
  runRules(takeSnapshot(timeline)).findings.filter(
    ({ level, suppressedBy }) => level !== "hidden" && suppressedBy === null,
  );

/** What a plan raises beyond what stands already. */
function raised(ground: PlanGround, template: Template, over: Partial<PlanSettings> = {}) {
  const plan = resolvePlan(ground, weeksOf(template), settingsFor(template, over));
  const known = new Set(shown(ground.timeline).map(({ fingerprint }) => fingerprint));
  const found = shown(plan.after).filter(({ fingerprint }) => !known.has(fingerprint));
  const said = (levels: readonly string[]) =>
    found
      .filter(({ level }) => levels.includes(level))
      .map(({ level, ruleId, subjects }) => `${level} ${ruleId} ${subjects.map(({ id }) => id).join(" + ")}`);
  return { plan, toDecide: said(["act", "adjust"]), toWatch: said(["watch"]) };
}

const plans = includedPlans.map((template) => [template.title, template] as const);
const weeks = includedWeeks.map((template) => [template.title, template] as const);

describe("a plan of the library for somebody whom it suits", () => {
  it.each(plans)("%s: raises no flag, and nothing to watch but the race", (_, template) => {
    const { plan, toDecide, toWatch } = raised(groundOf(template, { events: racesFor(template) }), template);
    expect(plan.adds.length).toBeGreaterThan(40);
    expect(toDecide).toEqual([]);
    const ofTheRace = ["watch overtraining/weekly-load-spike 2026-06-22"];
    expect(toWatch.filter((each) => !ofTheRace.includes(each))).toEqual([]);
  });

  it.each(weeks)(
    "%s: raises no flag as it is written, and no more than its running to watch",
    (_, template) => {
      const [week] = weeksOf(template);
      const ground = groundOf(template);
      const plan = resolvePlan(ground, week ? [week] : [], settingsFor(template, { volume: "written" }));
      const known = new Set(shown(ground.timeline).map(({ fingerprint }) => fingerprint));
      const found = shown(plan.after).filter(({ fingerprint }) => !known.has(fingerprint));
      const rules = found.map(({ level, ruleId }) => `${level} ${ruleId}`);
      const isMuch = "watch interference/run-volume-strength-first";
      expect(rules.filter((each) => each !== isMuch)).toEqual([]);
    },
  );

  it.each(plans)("%s: raises no flag for somebody who trains a fifth less", (_, template) => {
    const who = groundOf(template, { share: 0.8, events: racesFor(template) });
    expect(raised(who, template).toDecide).toEqual([]);
  });

  it.each(plans)("%s: says of every week what its running and its lifting are for", (_, template) => {
    for (const week of weeksOf(template)) {
      expect(week.focus).toBeDefined();
      expect(week.liftFocus).toBeDefined();
    }
  });
});

const [half] = includedPlans;
if (!half) throw new Error("There is no plan");

describe("a plan for one athlete", () => {
  it("is left as it is written where that is asked for, whatever it raises", () => {
    const who = groundOf(half, { share: 0.5, over: { runExperience: "novice" } });
    const written = raised(who, half, { volume: "written" });
    expect(written.plan.fitted).toEqual([]);
    expect(written.plan.settings.fitting).toBeUndefined();
    const own = raised(who, half);
    expect(own.toDecide.length).toBeLessThan(written.toDecide.length);
    expect(own.plan.fitted.length).toBeGreaterThan(0);
  });

  it("has the runs of a week that suit who runs less often", () => {
    const few = history(half, 1).filter(({ type, key }) => !type.startsWith("run-") || key === true);
    const ground = groundOf(half);
    const who = { ...ground, timeline: { ...ground.timeline, sessions: few } };
    const runsAWeek = (of: PlanGround) => {
      const { adds } = resolvePlan(of, weeksOf(half), settingsFor(half));
      const week = adds.filter(
        ({ part, content }) => part.startsWith("w6-") && content.type.startsWith("run-"),
      );
      return week.length;
    };
    expect(runsAWeek(ground)).toBe(6);
    expect(runsAWeek(who)).toBeLessThan(6);
  });

  it("keeps the day of a race of the calendar free, and takes back what stands too near to it", () => {
    const race = plusDays(monday, 7 * 5 + 6);
    const events = [
      ...racesFor(half),
      { kind: "race", date: race, distance: "10k", priority: "B" },
    ] as NonNullable<Timeline["events"]>;
    const { plan, toDecide } = raised(groundOf(half, { events }), half);
    expect(plan.adds.filter(({ content }) => content.date === race)).toEqual([]);
    expect(toDecide).toEqual([]);
    expect(raised(groundOf(half, { events }), half, { volume: "written" }).toDecide).not.toEqual([]);
  });

  it("runs the race of the calendar on its day, whatever race the plan ends with", () => {
    const events = [{ kind: "race", date: lastDayOf(half), distance: "10k", priority: "A" }] as NonNullable<
      Timeline["events"]
    >;
    const { plan } = raised(groundOf(half, { events }), half);
    expect(plan.adds.filter(({ content }) => content.type.startsWith("race-"))).toMatchObject([
      { content: { type: "race-10k", date: lastDayOf(half) } },
    ]);
  });

  it("is the same for the same input, and placed again by what was kept of it", () => {
    const who = groundOf(half, { share: 0.7 });
    const [first, second] = [raised(who, half).plan, raised(who, half).plan];
    expect({ ...second, countFixes: second.countFixes() }).toEqual({
      ...first,
      countFixes: first.countFixes(),
    });
    expect(first.settings.fitting).toBeDefined();
  });
});
