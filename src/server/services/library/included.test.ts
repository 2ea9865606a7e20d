import { describe, expect, it } from "vitest";
import { type CalendarDate, calendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Priority } from "@/lib/domain/athlete";
import { plannedToTimeline } from "@/lib/domain/planned-timeline";
import { contentAt, placedOf, type Template } from "@/lib/domain/template";
import { includedPlans } from "@/lib/library/plans";
import { includedSessions } from "@/lib/library/sessions";
import { includedWeeks } from "@/lib/library/weeks";
import { sessionContentSchema } from "@/lib/schemas/plan";
import { runRules } from "@/server/engine/run";
import { takeSnapshot } from "@/server/engine/snapshot";
import type { Timeline, TimelineSession } from "@/server/engine/timeline";
import { doneAsPlanned, typicalAthlete } from "./testing/typical-athlete";

// A Monday, seen on its eve: the whole week is still a plan.
const monday = calendarDate("2026-03-16");
const slot = "am";

const typical = (priority: Priority, asOf: string, sessions: TimelineSession[]): Timeline => ({
  athlete: typicalAthlete(priority),
  asOf,
  sessions,
});

/** The sessions of one week of a template, put on a Monday. */
const weekAt = (template: Template, week: number, on: CalendarDate): TimelineSession[] =>
  placedOf(template.content)
    .filter((each) => each.week === week)
    .map(({ part, day, slot: at, session }) =>
      plannedToTimeline({
        ...contentAt(session, { date: plusDays(on, day), slot: at }),
        id: `${on} ${part}`,
      }),
    );

const asDone = (sessions: TimelineSession[]) => sessions.map(doneAsPlanned);

const findingsOf = (timeline: Timeline) =>
  runRules(takeSnapshot(timeline)).findings.filter(({ severity }) => severity !== "info");
const said = (timeline: Timeline) =>
  findingsOf(timeline).map(
    ({ ruleId, severity, subjects, message }) =>
      `${severity} ${ruleId} ${message.key}: ${subjects.map(({ id }) => id).join(" + ")} ${JSON.stringify(message.params)}`,
  );

describe("the sessions that come with the product", () => {
  it("are forty, of every kind of training, each with a name of its own", () => {
    expect(includedSessions).toHaveLength(40);
    expect(new Set(includedSessions.map(({ id }) => id)).size).toBe(40);
    expect(new Set(includedSessions.map(({ title }) => title)).size).toBe(40);
    const types = new Set(placedOfAll(includedSessions).map(({ session }) => session.type));
    for (const type of wantedTypes) expect(types).toContain(type);
  });

  it.each(placedOfAll(includedSessions).map(({ session }) => [session.title, session] as const))(
    "%s: is what it says, and gives no cause for a flag by itself",
    (_, session) => {
      const content = contentAt(session, { date: monday, slot });
      expect(sessionContentSchema.safeParse(content).error?.issues ?? []).toEqual([]);
      const planned = plannedToTimeline({ ...content, id: "it" });
      const timeline = typical("run-first", "2026-03-15T20:00", [planned]);
      const snapshot = takeSnapshot(timeline);
      expect(snapshot.plan[0]?.type).toBe(session.type);
      const about = runRules(snapshot).findings.filter(({ subjects }) =>
        subjects.some(({ id }) => id === "it"),
      );
      expect(about.map(({ ruleId, message }) => `${ruleId} ${message.key}`)).toEqual([]);
      const written = session.steps.reduce(
        (total, step) => total + (step.seconds ?? ((step.metres ?? 0) / 1000) * 225) * step.repeat,
        0,
      );
      // What the steps add up to is the length that is said, to five minutes.
      if (session.steps.length > 0) expect(Math.abs(written - session.duration)).toBeLessThanOrEqual(300);
    },
  );
});

describe("the weeks that come with the product", () => {
  it("are a base and a build week of each priority", () => {
    expect(includedWeeks.map(({ tags }) => tags.join(" "))).toEqual([
      "run-first base",
      "run-first build",
      "balanced base",
      "balanced build",
      "strength-first base",
      "strength-first build",
    ]);
  });

  it.each(includedWeeks.map((template) => [template.title, template] as const))(
    "%s: after twelve of its like, nothing in it needs a decision",
    (_, template) => {
      const history = Array.from({ length: 12 }, (__, index) =>
        asDone(weekAt(template, 0, plusDays(monday, -7 * (index + 1)))),
      ).flat();
      const priority = template.tags[0] as Priority;
      const planned = weekAt(template, 0, monday);
      const timeline = typical(priority, "2026-03-15T20:00", [...history, ...planned]);
      expect(said(timeline).filter((each) => each.includes("2026-03-16 "))).toEqual([]);
    },
  );
});

describe("the plans that come with the product", () => {
  it.each(includedPlans.map((template) => [template.title, template] as const))(
    "%s: can be followed from its first week to its last without a decision",
    (_, template) => {
      if (template.content.kind !== "plan") throw new Error("No plan");
      const weeks = template.content.weeks.length;
      const start = monday;
      // Three times its own first four weeks: somebody who trains so, and had a lighter week.
      const before = Array.from({ length: 12 }, (__, index) =>
        asDone(weekAt(template, 3 - (index % 4), plusDays(start, -7 * (index + 1)))),
      ).flat();
      const whole = Array.from({ length: weeks }, (__, week) =>
        weekAt(template, week, plusDays(start, 7 * week)),
      );
      const priority = template.tags.find((tag) => tag.endsWith("-first")) as Priority;
      const problems = whole.flatMap((___, now) => {
        const log = whole.slice(0, now).flatMap(asDone);
        const plan = whole.slice(now).flat();
        const eve = `${plusDays(start, 7 * now - 1)}T20:00`;
        const events = racesOf(template, start);
        const phases = template.content.kind === "plan" ? template.content.weeks : [];
        const marked = phases.map(({ phase }, week) => ({ start: plusDays(start, 7 * week), phase }));
        const timeline = { ...typical(priority, eve, [...before, ...log, ...plan]), events, weeks: marked };
        return said(timeline).map((each) => `week ${now + 1}: ${each}`);
      });
      expect(problems).toEqual([]);
    },
  );
});

function racesOf(template: Template, start: CalendarDate): Timeline["events"] {
  return placedOf(template.content)
    .filter(({ session }) => session.type.startsWith("race-"))
    .map(({ week, day, session }) => ({
      date: plusDays(start, 7 * week + day),
      kind: "race" as const,
      distance: session.type.replace("race-", ""),
      priority: "A" as const,
    }));
}

function placedOfAll(templates: readonly Template[]) {
  return templates.flatMap(({ content }) => placedOf(content));
}

const wantedTypes = [
  "run-recovery",
  "run-easy",
  "run-steady",
  "run-long",
  "run-marathon-pace",
  "run-tempo",
  "run-cruise",
  "run-vo2max",
  "run-hill-repeats",
  "run-track-anaerobic",
  "run-hiit",
  "run-fartlek",
  "run-hill-sprint",
  "run-strides",
  "run-time-trial",
  "strength-heavy-lower",
  "strength-moderate-lower",
  "strength-explosive",
  "strength-upper",
  "strength-core",
  "strength-primer",
  "xt-easy",
  "xt-hard",
  "heat-passive",
  "heat-active",
  "mobility",
];
