import { describe, expect, it } from "vitest";
import { calendarDate, weekdayOf } from "@/lib/dates/calendar-date";
import { session } from "@/lib/library/notation";
import { includedPlans } from "@/lib/library/plans";
import { scaledSession } from "./plan-fitting";
import { placePlan } from "./plan-placement";
import type { PlanSettings } from "./plan-settings";
import type { PlanTemplateWeek } from "./template";

const half = includedPlans[0]?.content;
if (half?.kind !== "plan") throw new Error("No plan");
const { weeks } = half;
const today = calendarDate("2026-03-17");
const settings: PlanSettings = {
  align: "end",
  date: calendarDate("2026-05-10"),
  fit: "cut",
  existing: "replace",
  volume: "written",
};
const placed = (over: Partial<PlanSettings> = {}, rest: Partial<Parameters<typeof placePlan>[0]> = {}) =>
  placePlan({
    weeks,
    settings: { ...settings, ...over },
    today,
    free: { availability: [], timesOff: [] },
    scale: 1,
    thresholdPace: null,
    ...rest,
  });
const race = session("race-half", "Half marathon");
const weekOf = (...sessions: readonly (readonly [string, number, typeof race])[]): PlanTemplateWeek => ({
  phase: "base",
  sessions: sessions.map(([part, day, each]) => ({ part, day, slot: "am", session: each })),
});

describe("putting a plan into a calendar", () => {
  it("ends with the race on its day, and cuts the weeks that there is no time for", () => {
    const { sessions, weeksUsed, from, to } = placed();
    expect({ weeksUsed, from, to }).toEqual({ weeksUsed: 8, from: "2026-03-16", to: "2026-05-10" });
    const race = sessions.filter(({ content }) => content.type === "race-half");
    expect(race.map(({ content }) => content.date)).toEqual(["2026-05-10"]);
    expect(sessions.every(({ content }) => content.date > today && content.date <= settings.date)).toBe(true);
  });

  it("puts nothing behind a race in the middle of a week", () => {
    const { sessions } = placed({ date: calendarDate("2026-05-09") });
    expect(sessions.at(-1)?.content).toMatchObject({ type: "race-half", date: "2026-05-09" });
    expect(sessions.filter(({ content }) => content.date >= "2026-05-09")).toHaveLength(1);
  });

  it("keeps taper and race when it is thinned, and spreads what is left over the whole", () => {
    const { sessions, weeksUsed } = placed({ fit: "compress" });
    expect(weeksUsed).toBe(8);
    const numbers = new Set(sessions.map(({ part }) => Number(/w(\d+)/.exec(part)?.[1])));
    expect([...numbers]).toEqual([1, 2, 4, 6, 7, 9, 11, 12]);
  });

  it("begins in the week that is given, from tomorrow on", () => {
    const { sessions, weeksUsed } = placed({ align: "start", date: today });
    expect(weeksUsed).toBe(12);
    expect(sessions[0]?.content.date).toBe("2026-03-18");
    expect(sessions.at(-1)?.content.date).toBe("2026-06-07");
  });

  it("lets the longest run grow by a tenth at most from what the athlete has run", () => {
    const minutesOf = (over: Partial<PlanSettings>) =>
      placed(over)
        .sessions.filter(({ content }) => content.type === "run-long")
        .map(({ content }) => content.duration / 60);
    const [written, reached] = [minutesOf({}), minutesOf({ longest: 60 })];
    expect(reached[0]).toBe(65);
    let longest = 60;
    for (const minutes of reached) {
      expect(minutes).toBeLessThanOrEqual(longest * 1.1);
      longest = Math.max(longest, minutes);
    }
    expect(reached.every((minutes, index) => minutes <= (written[index] ?? 0))).toBe(true);
    expect(minutesOf({ longest: 200 })).toEqual(written);
  });

  it("places nothing where the end is past", () => {
    expect(placed({ date: calendarDate("2026-03-10") })).toMatchObject({
      sessions: [],
      weeksUsed: 0,
      from: null,
    });
  });

  it("moves what the athlete is not free for to the nearest free place of the week, and never the race", () => {
    const noSundayOrTuesdayEvening = [
      { weekday: 7, slot: "am", maxMinutes: 30 },
      { weekday: 7, slot: "pm", maxMinutes: 0 },
      { weekday: 2, slot: "pm", maxMinutes: 0 },
    ] as const;
    const { sessions } = placed({}, { free: { availability: noSundayOrTuesdayEvening, timesOff: [] } });
    const moved = sessions.filter(({ fit }) => fit === "moved");
    expect(moved.length).toBeGreaterThan(5);
    for (const { content } of sessions) {
      if (content.type !== "race-half") expect(weekdayOf(content.date)).not.toBe(7);
    }
    const keys = sessions.map(({ content }) => `${content.date} ${content.slot}`);
    expect(new Set(keys).size).toBe(keys.length);
    const never = ([1, 2, 3, 4, 5, 6, 7] as const).flatMap((weekday) =>
      (["am", "pm"] as const).map((slot) => ({ weekday, slot, maxMinutes: 0 })),
    );
    expect(
      placed({}, { free: { availability: never, timesOff: [] } }).sessions.filter(
        ({ fit }) => fit === "tight",
      ).length,
    ).toBeGreaterThan(30);
  });

  it("keeps days off free where their week has room, whatever is usual, and says so where it has none", () => {
    const off = (startsOn: string, endsOn: string, maxMinutes = 0) => {
      return { startsOn: calendarDate(startsOn), endsOn: calendarDate(endsOn), maxMinutes };
    };
    const inside = (from: string, to: string, timesOff: readonly ReturnType<typeof off>[]) =>
      placed({}, { free: { availability: [], timesOff } }).sessions.filter(
        ({ content: { date, type } }) => from <= date && date <= to && type !== "rest",
      );
    expect(inside("2026-03-24", "2026-03-25", []).length).toBeGreaterThan(1);
    expect(inside("2026-03-24", "2026-03-25", [off("2026-03-24", "2026-03-25")])).toEqual([]);
    const limited = inside("2026-03-24", "2026-03-25", [off("2026-03-24", "2026-03-25", 45)]);
    expect(limited.every(({ content }) => content.duration <= 45 * 60)).toBe(true);
    const away = inside("2026-03-23", "2026-03-29", [off("2026-03-21", "2026-03-30")]);
    expect(away.length).toBeGreaterThan(3);
    expect(away.every(({ fit }) => fit === "tight")).toBe(true);
  });

  it("moves nothing to the race's day or behind it", () => {
    const noFriday = [
      { weekday: 5, slot: "am", maxMinutes: 0 },
      { weekday: 5, slot: "pm", maxMinutes: 0 },
      { weekday: 4, slot: "am", maxMinutes: 0 },
      { weekday: 4, slot: "pm", maxMinutes: 0 },
    ] as const;
    const last = weekOf(["primer", 4, session("run-easy", "Easy 20 min")], ["race", 6, race]);
    const { sessions } = placed(
      { date: calendarDate("2026-05-09") },
      { weeks: [last], free: { availability: noFriday, timesOff: [] } },
    );
    expect(sessions.map(({ part, content, fit }) => [part, content.date, fit])).toEqual([
      ["primer", "2026-05-06", "moved"],
      ["race", "2026-05-09", "as-planned"],
    ]);
  });

  it("ends with the plan's last race, and leaves one on the way where it is, free or not", () => {
    const tuneUp = weekOf(["tune-up", 5, session("race-10k", "10 km")]);
    const last = weekOf(["race", 6, race]);
    const noSaturday = [
      { weekday: 6, slot: "am", maxMinutes: 30 },
      { weekday: 6, slot: "pm", maxMinutes: 30 },
    ] as const;
    for (const availability of [[], noSaturday]) {
      const { sessions } = placed({}, { weeks: [tuneUp, last], free: { availability, timesOff: [] } });
      expect(sessions.map(({ part, content, fit }) => [part, content.date, fit])).toEqual([
        ["tune-up", "2026-05-02", "as-planned"],
        ["race", "2026-05-10", "as-planned"],
      ]);
    }
  });

  it("counts a week without sessions between others", () => {
    const easy = session("run-easy", "Easy 45 min");
    const shape = [weekOf(["a", 1, easy]), weekOf(), { ...weekOf(["c", 1, easy]), phase: "build" as const }];
    const { weeksUsed, phases } = placed(
      { align: "start", date: calendarDate("2026-03-23") },
      { weeks: shape },
    );
    expect(weeksUsed).toBe(3);
    expect(phases.map(({ monday, phase }) => `${phase} ${monday}`)).toEqual([
      "base 2026-03-23",
      "base 2026-03-30",
      "build 2026-04-06",
    ]);
  });

  it("scales easy and long runs, and leaves the rest as it is written", () => {
    const { sessions } = placed({}, { scale: 0.8, thresholdPace: 250 });
    const before = placed().sessions;
    for (const [index, { content }] of sessions.entries()) {
      const written = before[index]?.content;
      const easy =
        content.type === "run-easy" || content.type === "run-long" || content.type === "run-recovery";
      if (!easy) expect(content.duration).toBe(written?.duration);
      else expect(content.duration / (written?.duration ?? 1)).toBeCloseTo(0.8, 0);
    }
    const long = weeks[0]?.sessions.at(-1)?.session;
    if (!long) throw new Error("No long run");
    expect(scaledSession(long, 0.75)).toMatchObject({ title: "Long run 60 min", duration: 3600 });
    expect(sessions.some(({ content }) => content.steps.some(({ target }) => /^\d:\d\d–/.test(target)))).toBe(
      true,
    );
  });

  it("gives an athlete what was taken back for them: a share of a run or of its repeats, an easy run, or none", () => {
    const shares = { "w7-sun-am": 0.8, "w7-tue-am": 0.6 };
    const fitting = { shares, eased: ["w7-fri-am", "w7-tue-pm"], without: ["w7-sat-am"] };
    const got = new Map(placed({ fitting }).sessions.map(({ part, content }) => [part, content]));
    expect(got.get("w7-sun-am")).toMatchObject({ title: "Long run 85 min", duration: 85 * 60 });
    expect(got.get("w7-tue-am")).toMatchObject({ title: "VO2max 3 × 3 min", type: "run-vo2max" });
    expect(got.get("w7-fri-am")).toMatchObject({ type: "run-easy", duration: 40 * 60, steps: [] });
    expect(got.get("w7-tue-pm")).toMatchObject({ type: "strength-moderate-lower", title: "Lighter legs A" });
    expect(got.has("w7-sat-am")).toBe(false);
  });
});
