import { describe, expect, it } from "vitest";
import { week } from "../cases/week";
import { evaluate } from "../evaluate";
import { definitionOfReported, type MetricId, metricDefinitions } from "./definitions";

const entries = Object.entries(metricDefinitions);

describe("the catalogue of metrics", () => {
  it("has 36, numbered without a gap", () =>
    expect(entries.map(([, { number }]) => number)).toEqual(Array.from({ length: 36 }, (_, at) => at + 1)));
  it.each(entries)("%s says what it is", (_, definition) => {
    const texts = [
      definition.name,
      definition.formula,
      definition.unit,
      definition.window,
      definition.missing,
      definition.source,
      definition.caveat,
    ];
    for (const text of texts) expect(text.trim().length).toBeGreaterThan(0);
    for (const sentence of [definition.missing, definition.caveat]) expect(sentence).toMatch(/\.$/);
  });
});

describe("a report", () => {
  const reports = [
    week("now Sun 20:00"),
    week(
      "athlete run-first resting:50 max:190 pace:270\nnow Sun 20:00\ndone Mon-8..Sun 07:00 run-easy 60min 10km @4 hr:140",
    ),
  ].map((timeline) => evaluate(timeline).metrics);
  it("has every value of the catalogue, and each with its definition beside it", () => {
    for (const metrics of reports) {
      expect(Object.keys(metrics).toSorted()).toEqual(Object.keys(definitionOfReported).toSorted());
      for (const [name, metric] of Object.entries(metrics)) {
        expect(metricDefinitions[metric.definition], name).toBeDefined();
        expect(metric.coverage, name).toBeGreaterThanOrEqual(0);
        expect(metric.coverage, name).toBeLessThanOrEqual(1);
      }
    }
  });
  it("covers all 36", () => {
    const covered = new Set<MetricId>(Object.values(reports[0] ?? {}).map(({ definition }) => definition));
    expect(entries.filter(([id]) => !covered.has(id as MetricId))).toEqual([]);
  });
  it("says of an empty log that it has no value, never 0 out of nothing", () => {
    for (const name of ["sessionLoad", "monotony", "fitness", "vdot", "raceTimes", "heatState"] as const) {
      const metric = reports[0]?.[name];
      if (metric?.value !== null && !Array.isArray(metric?.value)) throw new Error(name);
    }
  });
});
