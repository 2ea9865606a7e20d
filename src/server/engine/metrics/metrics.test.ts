import { describe, expect, it } from "vitest";
import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import { hoursInDay, instantFromEpochMs, localDateOf, type TimeZone } from "@/lib/dates/time-zone";
import { week } from "../cases/week";
import { evaluate } from "../evaluate";
import { takeSnapshot } from "../snapshot";
import edgeCases from "../testing/cases/load-edge-cases.json";
import series from "../testing/cases/load-series-42d.json";
import spikes from "../testing/cases/single-run-spike.json";
import zones from "../testing/cases/timezones.json";
import { parseTimeline, type Timeline } from "../timeline";
import { loadSeries, totalLoad } from "./daily-load";
import { legLoad } from "./leg-load";
import { monotonyOf, strainOf } from "./monotony";
import { longestRun, singleRuns, spikePct } from "./run-volume";
import { sessionGap } from "./session-gap";
import { trimpOf } from "./session-load";

const edge = (id: string) => {
  const found = edgeCases.cases.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found as unknown as {
    loads: number[];
    sessions?: { rpe: number | null; min: number | null }[];
    days?: { date: string; load: number | null }[];
    dayLoad?: number;
  };
};
const athlete = {
  priority: "run-first",
  runExperience: "intermediate",
  liftExperience: "intermediate",
  timeZone: "Europe/Berlin",
  weekStart: "monday",
};
const timeline = (value: unknown): Timeline => {
  const parsed = parseTimeline(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reason));
  return parsed.value;
};

describe("monotony and strain", () => {
  it.each(series.weeks)("week of $sum AU", ({ loads, monotonyPop, strainPop }) => {
    expect(monotonyOf(loads)).toBeCloseTo(monotonyPop, 9);
    expect(strainOf(loads)).toBeCloseTo(strainPop, 6);
  });
  it("caps equal days at 10", () => expect(monotonyOf(edge("monotony-constant").loads)).toBe(10));
  it("has none for seven days without load, whose strain is 0", () => {
    const { loads } = edge("monotony-all-zero");
    expect(monotonyOf(loads)).toBeNull();
    expect(strainOf(loads)).toBe(0);
    expect(strainOf(edge("chronic-zero").loads.slice(-7))).toBe(0);
  });
  it("divides by the population deviation", () =>
    expect(monotonyOf(edge("monotony-one-session").loads)).toBeCloseTo(0.4082482905, 9));
  it("says nothing about a week with an unknown day", () => {
    expect(monotonyOf([60, null, 60, 0, 60, 0, 60])).toBeNull();
    expect(strainOf([60, null, 60, 0, 60, 0, 60])).toBeNull();
  });
});

describe("load", () => {
  const first = dayNumber(series.startDate as CalendarDate);
  const whole = timeline({
    athlete,
    asOf: dateFromDayNumber(first + 41),
    sessions: series.dailyLoadsAU.flatMap((load, index) =>
      load === 0
        ? []
        : [
            {
              id: `d${index}`,
              status: "completed",
              type: "run-easy",
              start: `${dateFromDayNumber(first + index)}T08:00`,
              durationMin: load / 5,
              rpe: 5,
            },
          ],
    ),
  });
  it("of 42 days is reported as published", () => {
    const { metrics } = evaluate(whole);
    const last = series.weeks.at(-1);
    expect(metrics.weeklyLoad).toMatchObject({ value: last?.sum, status: "ok", coverage: 1 });
    expect(metrics.rollingLoad7d).toMatchObject({ value: last?.sum });
    expect(metrics.monotony?.value).toBeCloseTo(last?.monotonyPop ?? 0, 9);
    expect(metrics.strain?.value).toBeCloseTo(last?.strainPop ?? 0, 6);
    expect(metrics.dailyLoad?.value).toBe(900);
  });
  it("of a week after a light one is no spike", () => {
    const inWeek5 = { ...whole, asOf: dateFromDayNumber(first + 34) };
    expect(evaluate(inWeek5).findings.filter(({ ruleId }) => ruleId.endsWith("weekly-load-spike"))).toEqual(
      [],
    );
  });
  it("of two sessions on a day adds up", () => {
    const { metrics } = evaluate(
      week("now Mon 20:00\ndone Mon 07:00 run-tempo 50min @7\ndone Mon 18:00 run-easy 40min @3"),
    );
    expect(metrics.dailyLoad).toMatchObject({ value: 470, status: "ok" });
  });
  it("without an effort is unknown, and a day without a session is 0", () => {
    const { metrics } = evaluate(
      week("now Wed 20:00\ndone Mon 07:00 run-easy 60min\ndone Tue 07:00 run-easy ?min"),
    );
    const days = metrics.dailyLoads?.value as { status: string }[] | undefined;
    expect(days?.slice(-3)).toMatchObject([
      { load: null, status: "unknown" },
      { load: null, status: "unknown" },
      { load: 0, status: "rest" },
    ]);
    expect(metrics.weeklyLoad).toMatchObject({ value: 0, status: "partial" });
  });
  it("keeps what is known of a day that is not known as a whole", () => {
    const snapshot = takeSnapshot(
      week("now Mon 20:00\ndone Mon 07:00 run-easy 60min\ndone Mon 18:00 run-easy 40min @3"),
    );
    const days = loadSeries(
      snapshot.logDays,
      snapshot.now.day,
      snapshot.now.day,
      snapshot.observedFrom,
      snapshot.now.day,
    );
    expect(days).toMatchObject([{ value: null, status: "unknown", known: 120 }]);
    expect(totalLoad(days)).toMatchObject({ value: 120, status: "partial", coverage: 0 });
  });
  it("is estimated from the planned effort, and marked", () => {
    const { log } = takeSnapshot(
      week("now Mon 20:00\nMon 07:00 run-easy 60min @4 id:p\ndone Mon 07:00 run-easy 50min for:p"),
    );
    expect(log[0]?.load).toEqual({ value: 200, status: "estimated", basis: "planned-effort" });
  });
  it("is estimated from the heart rate by the athlete's own ratio, but never for a lift", () => {
    const done = Array.from({ length: 10 }, (_, index) => ({
      id: `r${index}`,
      status: "completed",
      type: "run-easy",
      start: `2026-05-0${(index % 4) + 1}T0${index}:00`,
      durationMin: 60,
      rpe: 4,
      avgHr: 140,
    }));
    const asked = { status: "completed", start: "2026-05-05T08:00", durationMin: 30, avgHr: 140 };
    const value = timeline({
      athlete: { ...athlete, restingHr: 50, maxHr: 190 },
      asOf: "2026-05-05T20:00",
      sessions: [
        ...done,
        { ...asked, id: "run", type: "run-easy" },
        { ...asked, id: "lift", type: "strength-upper" },
      ],
    });
    const { log } = takeSnapshot(value);
    expect(log.find(({ id }) => id === "run")?.load).toMatchObject({
      status: "estimated",
      basis: "heart-rate",
    });
    expect(log.find(({ id }) => id === "run")?.load.value).toBeCloseTo(120, 9);
    expect(log.find(({ id }) => id === "lift")?.load).toMatchObject({ value: null, status: "unknown" });
  });
  it("of heart rate follows Banister", () => {
    const session = { avgHr: 150, durationMin: 60 } as Timeline["sessions"][number];
    const man = { ...athlete, restingHr: 50, maxHr: 190, sex: "male" } as unknown as Timeline["athlete"];
    const x = 100 / 140;
    expect(trimpOf(session, man)).toBeCloseTo(60 * x * 0.64 * Math.exp(1.92 * x), 9);
    expect(trimpOf(session, { ...man, sex: "female" })).toBeCloseTo(60 * x * 0.86 * Math.exp(1.67 * x), 9);
    expect(trimpOf(session, { ...man, maxHr: null })).toBeNull();
  });
});

describe("runs", () => {
  it.each(spikes.cases.filter(({ h }) => h.length > 0))("$new km after $h is $pct %", (each) => {
    const runs = each.h.map((km, day) => ({ sessions: [], day, km, estimated: false }));
    const longest = longestRun(runs, 0, 29);
    expect(longest.value?.km).toBe(each.longest30d);
    expect(spikePct(each.new, longest.value?.km ?? 0)).toBeCloseTo(each.pct ?? 0, 5);
  });
  it("knows no longest run without one", () =>
    expect(longestRun([], 0, 29)).toEqual({ value: null, status: "not-enough-data", coverage: 0 }));
  it("counts two recordings less than 20 minutes apart as one run, and lifts between them never", () => {
    const { log } = takeSnapshot(
      week(
        "now Mon 20:00\ndone Mon 07:00 run-easy 30min 5km\ndone Mon 07:49 run-easy 30min 5km\ndone Mon 18:00 run-easy 30min 5km",
      ),
    );
    expect(singleRuns(log).map((parts) => parts.length)).toEqual([2, 1]);
  });
  it("keeps the window to 30 local days before the run", () => {
    const report = evaluate(
      timeline({
        athlete,
        asOf: "2026-03-31T20:00",
        sessions: ["2026-02-28", "2026-03-01", "2026-03-30", "2026-03-31"].map((date, index) => ({
          id: date,
          status: "completed",
          type: "run-easy",
          start: `${date}T08:00`,
          durationMin: 60,
          distanceKm: [30, 12, 8, 13.2][index],
          rpe: 3,
        })),
      }),
    );
    expect(report.metrics.longestRun30d).toMatchObject({ value: 12 });
    expect(report.metrics.singleRunSpike?.value).toBeCloseTo(10, 9);
  });
});

describe("gaps", () => {
  it.each(zones.gaps)(
    "$zone from $endA to $startB is $elapsedHours h",
    ({ zone, endA, startB, elapsedHours }) => {
      const { plan } = takeSnapshot(
        timeline({
          athlete: { ...athlete, timeZone: zone },
          asOf: "2026-01-01",
          sessions: [
            { id: "a", status: "planned", type: "strength-heavy-lower", start: endA, durationMin: 0 },
            { id: "b", status: "planned", type: "run-vo2max", start: startB, durationMin: 60 },
          ],
        }),
      );
      const [a, b] = plan;
      if (!a || !b) throw new Error("two sessions");
      expect(sessionGap(a, b)).toEqual({ value: elapsedHours, status: "ok", coverage: 1 });
    },
  );
  it("says when a time is a slot's usual one, and when it is not known", () => {
    const { plan } = takeSnapshot(week("Mon am run-easy 60min\nMon pm run-easy 60min\nTue run-easy 60min"));
    const [a, b, c] = plan;
    if (!a || !b || !c) throw new Error("three sessions");
    expect(sessionGap(a, b)).toMatchObject({ value: 10, status: "assumed" });
    expect(sessionGap(b, c)).toMatchObject({ value: null, status: "not-enough-data" });
  });
  it("puts a session on the date where it starts, in its own zone", () => {
    const { log } = takeSnapshot(
      week(
        "now Mon+1 08:00\ndone Sat 23:30 run-easy 70min 10km\ndone Sat 12:00 run-easy 60min in:America/Los_Angeles",
      ),
    );
    expect(log.map(({ date }) => date)).toEqual(["2026-05-09", "2026-05-09"]);
  });
});

describe("days", () => {
  it.each(zones.localDates)("$startUtc in $zone is on $localDate", ({ startUtc, zone, localDate }) => {
    const instant = instantFromEpochMs(Date.parse(startUtc));
    expect(localDateOf(instant, zone as TimeZone)).toBe(localDate);
  });
  it.each(zones.dayLengths)("$date in $zone has $hoursInDay h", ({ zone, date, hoursInDay: expected }) => {
    expect(hoursInDay(date as CalendarDate, zone as TimeZone)).toBe(expected);
  });
  it("agree on two sessions, and on one without an effort", () => {
    const done = (id: string, start: string, rpe: number | null, min: number | null) =>
      ({ id, status: "completed", type: "run-easy", start, rpe, durationMin: min }) as const;
    const doubled = edge("double-day");
    const twice = evaluate(
      timeline({
        athlete,
        asOf: "2026-02-02T20:00",
        sessions: (doubled.sessions ?? []).map((each, index) =>
          done(`s${index}`, `2026-02-02T0${6 + 2 * index}:00`, each.rpe, each.min),
        ),
      }),
    );
    expect(twice.metrics.dailyLoad?.value).toBe(doubled.dayLoad);
    const unrated = edge("missing-rpe-not-zero");
    const { metrics } = evaluate(
      timeline({
        athlete,
        asOf: "2026-02-03T20:00",
        sessions: (unrated.sessions ?? []).map((each, index) =>
          done(`s${index}`, `2026-02-0${2 + index}T07:00`, each.rpe, each.min),
        ),
      }),
    );
    const known = ((metrics.dailyLoads?.value ?? []) as { date: string; load: number | null }[]).slice(-2);
    expect(known).toMatchObject((unrated.days ?? []).map(({ date, load }) => ({ date, load })));
  });
});

describe("legs", () => {
  const of = (line: string) => {
    const [session] = takeSnapshot(week(line)).plan;
    if (!session) throw new Error(line);
    return legLoad(session);
  };
  it("of a usual session are those of its type", () =>
    expect(of("Mon 07:00 run-vo2max 65min")).toEqual({ value: 6, status: "ok", coverage: 1 }));
  it("grow with time, to one and a half", () => {
    expect(of("Mon 07:00 run-easy 90min").value).toBe(3);
    expect(of("Mon 07:00 run-easy 20min").value).toBe(1);
  });
  it("of a lift go by its hard leg sets, and are estimated without them", () => {
    expect(of("Mon 07:00 strength-heavy-lower 60min sets:squat:9x5:85%:rir2").value).toBe(7);
    expect(of("Mon 07:00 strength-heavy-lower 60min")).toMatchObject({ value: 7, status: "estimated" });
  });
  it("never pass 10", () => expect(of("Mon 07:00 race-marathon 400min").value).toBe(10));
  it("are none in the upper body", () => expect(of("Mon 07:00 strength-upper 60min").value).toBe(0));
});
