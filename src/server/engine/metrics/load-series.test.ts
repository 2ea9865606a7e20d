import { describe, expect, it } from "vitest";
import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import { week } from "../cases/week";
import { evaluate } from "../evaluate";
import { retakeSnapshot, takeSnapshot } from "../snapshot";
import sessionsVsCalendar from "../testing/cases/acwr-sessions-vs-calendar.json";
import edgeCases from "../testing/cases/load-edge-cases.json";
import series from "../testing/cases/load-series-42d.json";
import { carryOver } from "../window";
import { fillRollingRatios, fillWeightedRatio, newRatioColumns, ratiosOf, ratiosOn } from "./acwr";
import {
  fatigueDecay,
  fillFitness,
  fitnessDecay,
  fitnessOf,
  fitnessOn,
  formPctAfter,
  newFitnessColumns,
  rampPctAt,
  refillFitness,
} from "./fitness";
import { loadColumnOf } from "./load-column";

const column = (loads: readonly (number | null)[]) => Float64Array.from(loads, (load) => load ?? Number.NaN);
const edge = (id: string) => {
  const found = edgeCases.cases.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found as Record<string, unknown> & { loads: (number | null)[] };
};
const ratios = (loads: Float64Array) => {
  const columns = newRatioColumns(loads.length);
  fillRollingRatios(loads, columns);
  fillWeightedRatio(loads, columns);
  return columns;
};
const fitness = (loads: Float64Array, seed = { ctl: 0, atl: 0 }) => {
  const columns = newFitnessColumns(loads.length);
  fillFitness(loads, columns, 0, seed);
  return columns;
};
/** NaN stands for what cannot be said. */
function expectColumn(actual: Float64Array, expected: readonly (number | null)[]) {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, index) => {
    if (value === null) expect(actual[index], `day ${index}`).toBeNaN();
    else
      expect(Math.abs((actual[index] ?? Number.NaN) - value), `day ${index}`).toBeLessThan(series.tolerance);
  });
}
/** A generator of its own, so that the runs of the test are the same everywhere. */
function someLoads(days: number, seed = 7): Float64Array {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return Float64Array.from({ length: days }, () => {
    const kind = next();
    return kind < 0.2 ? 0 : kind < 0.23 ? Number.NaN : next() * 900;
  });
}
const bits = (columns: object) => Object.values(columns).map((each) => Array.from(each as Float64Array));

describe("ratios of 42 days", () => {
  const columns = ratios(column(series.dailyLoadsAU));
  it("are weighted as published", () => {
    expectColumn(columns.acute, series.ewma.acute7);
    expectColumn(columns.chronic, series.ewma.chronic28);
    expectColumn(columns.ewma, series.ewma.ratio);
  });
  it("roll as published, and say nothing before day 28", () => {
    expectColumn(columns.coupled, series.rolling.coupled);
    expectColumn(columns.uncoupled, series.rolling.uncoupled);
  });
});

describe("ratios at the edges", () => {
  it.each(["short-history-10-days", "growing-window-trap", "chronic-zero"])(
    "%s has no rolling ratio",
    (id) => {
      const { coupled, uncoupled } = ratios(column(edge(id).loads));
      expect(coupled.at(-1)).toBeNaN();
      expect(uncoupled.at(-1)).toBeNaN();
    },
  );
  it("a return after four weeks: coupled ends at 4, uncoupled has nothing to compare with", () => {
    const { coupled, uncoupled } = ratios(column(edge("return-after-4-weeks-off").loads));
    expect(coupled.at(-1)).toBe(4);
    expect(uncoupled.at(-1)).toBeNaN();
  });
  it.each((edge("coupled-uncoupled-identity").examples as { U: number; C: number }[]) ?? [])(
    "uncoupled $U is coupled $C",
    ({ U, C }) => {
      const { coupled, uncoupled } = ratios(column([...Array(21).fill(100), ...Array(7).fill(100 * U)]));
      expect(uncoupled.at(-1)).toBeCloseTo(U, 9);
      expect(coupled.at(-1)).toBeCloseTo(C, 8);
    },
  );
  it("sessions are put on the calendar first", () => {
    const { input, ourCalendarOutputLastDay: expected } = sessionsVsCalendar;
    const first = dayNumber(input.sessionDates[0] as CalendarDate);
    const loads = new Float64Array(35);
    input.sessionDates.forEach((date, index) => {
      loads[dayNumber(date as CalendarDate) - first] = input.sessionLoads[index] ?? 0;
    });
    const columns = ratios(loads);
    expect((columns.week[34] ?? 0) / 7).toBeCloseTo(expected.acutePerDay, 9);
    expect(columns.coupled[34]).toBeCloseTo(expected.coupled, 9);
    expect(columns.uncoupled[34]).toBeCloseTo(expected.uncoupled, 9);
  });
  it("one unknown day of a week is left out of its mean, two are too many", () => {
    const even = Array<number | null>(28).fill(100);
    const lacking = (days: readonly number[]) =>
      ratios(column(even.map((load, index) => (days.includes(index) ? null : load))));
    expect(lacking([25]).uncoupled.at(-1)).toBe(1);
    expect(lacking([25, 26]).uncoupled.at(-1)).toBeNaN();
    expect(lacking([1, 8, 15, 22]).uncoupled.at(-1)).toBe(1);
    expect(lacking([1, 2, 8, 15, 22]).uncoupled.at(-1)).toBeNaN();
  });
  it("an unknown day carries the weighted state", () => {
    const { acute, chronic } = ratios(column(edge("ewma-na-skip").loads));
    expect(acute[3]).toBe(acute[2]);
    expect(chronic[11]).toBe(chronic[9]);
    expect(acute[4]).toBeCloseTo(0.25 * 500 + 0.75 * (acute[2] ?? 0), 9);
  });
});

describe("fitness and fatigue", () => {
  it("decay as the exponential says", () => {
    expect(fitnessDecay).toBeCloseTo(Math.exp(-1 / 42), 15);
    expect(fatigueDecay).toBeCloseTo(Math.exp(-1 / 7), 15);
  });
  it("of 42 days are as published", () => {
    const columns = fitness(column(series.dailyLoadsAU));
    expectColumn(columns.ctl, series.pmcExp.ctl);
    expectColumn(columns.atl, series.pmcExp.atl);
    expectColumn(columns.form, series.pmcExp.formShownThatMorning);
    expectColumn(columns.ramp, series.pmcExp.ctlRamp7d);
  });
  it("begun at nothing rise although training is even; begun at the habit they do not", () => {
    const { ctlSeed0, ctlSeed50, rampDay14Seed0, rampDay14Seed50 } = edge(
      "seed-zero-vs-seed-known",
    ) as never as {
      ctlSeed0: Record<string, number>;
      ctlSeed50: Record<string, number>;
      rampDay14Seed0: number;
      rampDay14Seed50: number;
    };
    const loads = column(Array(60).fill(50));
    const [zero, known] = [fitness(loads), fitness(loads, { ctl: 50, atl: 50 })];
    for (const day of [7, 42, 60]) expect(zero.ctl[day - 1]).toBeCloseTo(ctlSeed0[`d${day}`] ?? 0, 8);
    for (const day of [7, 60]) expect(known.ctl[day - 1]).toBeCloseTo(ctlSeed50[`d${day}`] ?? 0, 8);
    expect(zero.ramp[13]).toBeCloseTo(rampDay14Seed0, 8);
    expect(known.ramp[13]).toBeCloseTo(rampDay14Seed50, 8);
  });
  it("of even training neither rise nor tire once the beginning is taken out", () => {
    const snapshot = takeSnapshot(week("now Sun 23:00\ndone Mon-6..Sun 07:00 xt-easy 60min @5"));
    const whole = fitnessOf(snapshot);
    expect(rampPctAt(whole, 48)).toBeCloseTo(0, 9);
    expect(formPctAfter(whole, 48)).toBeCloseTo(0, 9);
    expect(fitnessOn(snapshot, snapshot.now.day)).toMatchObject({ ctl: { status: "ok", coverage: 1 } });
  });
});

describe("a later start", () => {
  const loads = someLoads(400);
  const whole = { ...ratios(loads), ...fitness(loads) };
  it.each([0, 1, 3, 6, 7, 26, 27, 28, 200, 399])("from day %i gives the same bits", (from) => {
    const columns = { ...newRatioColumns(400), ...newFitnessColumns(400) };
    const start = loads.slice();
    start.fill(123, from);
    fillRollingRatios(start, columns);
    fillWeightedRatio(start, columns);
    fillFitness(start, columns);
    fillRollingRatios(loads, columns, from);
    fillWeightedRatio(loads, columns, from);
    fillFitness(loads, columns, from);
    expect(bits(columns)).toEqual(bits(whole));
  });
  it.each([0, 5, 180, 396])(
    "after an edit of day %i gives the same bits, and stops when nothing differs",
    (day) => {
      const long = someLoads(3000);
      const edited = long.slice();
      edited[day] = 321;
      const columns = fitness(long);
      const end = refillFitness(edited, columns, day, day);
      expect(bits(columns)).toEqual(bits(fitness(edited)));
      expect(end).toBeLessThan(3000);
      expect(refillFitness(edited, columns, day, day)).toBe(day + 2);
    },
  );
});

describe("a report", () => {
  const first = dayNumber(series.startDate as CalendarDate);
  const lines = series.dailyLoadsAU.flatMap((load, index) =>
    load === 0 && index > 0
      ? []
      : [`done ${dateFromDayNumber(first + index)} 08:00 xt-easy ${load / 5}min @5`],
  );
  const { metrics } = evaluate(week([`now ${dateFromDayNumber(first + 41)} 20:00`, ...lines].join("\n")));
  it("names the ratios, fitness, fatigue and form as published", () => {
    expect(metrics.loadRatioCoupled?.value).toBeCloseTo(series.rolling.coupled.at(-1) ?? 0, 8);
    expect(metrics.loadRatioUncoupled?.value).toBeCloseTo(series.rolling.uncoupled.at(-1) ?? 0, 8);
    expect(metrics.loadRatioWeighted?.value).toBeCloseTo(series.ewma.ratio.at(-1) ?? 0, 8);
    expect(metrics.fitness?.value).toBeCloseTo(series.pmcExp.ctl.at(-1) ?? 0, 8);
    expect(metrics.fatigue?.value).toBeCloseTo(series.pmcExp.atl.at(-1) ?? 0, 8);
    expect(metrics.form?.value).toBeCloseTo(series.pmcExp.formShownThatMorning.at(-1) ?? 0, 8);
    expect(metrics.ramp?.value).toBeCloseTo(series.pmcExp.ctlRamp7d.at(-1) ?? 0, 8);
    expect(metrics.impulseResponse).toMatchObject({ value: null, status: "not-enough-data", coverage: 0 });
  });
});

describe("the columns of a log", () => {
  const text = "now Sun 20:00\ndone Mon-4..Sun 07:00 xt-easy 60min @5\ndone Tue 18:00 xt-easy 60min";
  const snapshot = takeSnapshot(week(text));
  it("begin with the first day on record and hold unknown days as such", () => {
    const { firstDay, loads } = loadColumnOf(snapshot);
    expect(firstDay).toBe(snapshot.now.day - 34);
    expect(loads[28]).toBe(300);
    expect(loads[29]).toBeNaN();
  });
  it("are worked out once for all edits of the plan", () => {
    const edited = retakeSnapshot(snapshot, {
      ...snapshot.timeline,
      sessions: [...snapshot.timeline.sessions],
    });
    expect(ratiosOf(edited)).toBe(ratiosOf(snapshot));
    expect(fitnessOf(edited)).toBe(fitnessOf(snapshot));
  });
  it.each([
    ["the effort of a session", "done Tue 18:00 xt-easy 60min", "done Tue 18:00 xt-easy 60min @4"],
    ["a day of the first week", "done Mon-4..Sun 07:00", "done Tue-4..Sun 07:00"],
    ["an earlier beginning", "done Mon-4..Sun 07:00", "done Mon-6..Sun 07:00"],
  ])("carried over an edit of %s are the same bits", (_, from, to) => {
    const after = takeSnapshot(week(text.replace(from, to)));
    const anew = [
      bits(ratiosOf(after).columns),
      bits(fitnessOf(after).columns),
      bits(fitnessOf(after).share),
    ];
    const carried = { ...after, logDays: { get: (day: number) => after.logDays.get(day) } };
    const firstDay = Math.min(loadColumnOf(snapshot).firstDay, loadColumnOf(after).firstDay);
    ratiosOf(snapshot);
    carryOver(snapshot, carried, { fromDay: firstDay, toDay: snapshot.now.day, edit: {} });
    expect([
      bits(ratiosOf(carried).columns),
      bits(fitnessOf(carried).columns),
      bits(fitnessOf(carried).share),
    ]).toEqual(anew);
  });
  it("say how much of them is known", () => {
    const today = snapshot.now.day;
    expect(ratiosOn(snapshot, today).uncoupled).toMatchObject({
      value: 1,
      status: "partial",
      coverage: 27 / 28,
    });
    expect(fitnessOn(snapshot, today).ctl).toMatchObject({ value: null, status: "not-enough-data" });
    expect(ratiosOn(snapshot, today - 10).uncoupled.value).toBeNull();
    expect(dateFromDayNumber(loadColumnOf(snapshot).firstDay)).toBe("2026-04-06");
  });
  it("are empty without a log", () => {
    const nothing = takeSnapshot(week("now Sun 20:00"));
    expect(loadColumnOf(nothing).loads.length).toBe(0);
    expect(ratiosOn(nothing, nothing.now.day).ewma.value).toBeNull();
    expect(fitnessOn(nothing, nothing.now.day).form.value).toBeNull();
  });
});
