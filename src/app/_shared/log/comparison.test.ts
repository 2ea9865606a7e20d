import { describe, expect, it } from "vitest";
import type { LoggedSession } from "@/lib/domain/log";
import { fromKm } from "@/lib/units/distance";
import { fromMinutes } from "@/lib/units/duration";
import { comparisonOf } from "./comparison";

const log = (change: Partial<LoggedSession>) =>
  ({ duration: fromMinutes(45), distance: null, rpe: null, sets: [], ...change }) as LoggedSession;
const planned = { duration: fromMinutes(60), distance: null, plannedRpe: 7, lifts: [] };
const rowsByName = (rows: ReturnType<typeof comparisonOf>) =>
  Object.fromEntries(rows.map((row) => [row.name, row]));

describe("planned and done", () => {
  it("marks what is more than a quarter apart, and not what is a quarter", () => {
    expect(rowsByName(comparisonOf(planned, log({}))).Time?.apart).toBe(false);
    expect(rowsByName(comparisonOf(planned, log({ duration: fromMinutes(44) }))).Time?.apart).toBe(true);
  });

  it("leaves out what neither says", () => {
    expect(comparisonOf(null, log({})).map(({ name }) => name)).toEqual(["Time"]);
  });

  it("shows what only one of them says", () => {
    const { Distance, Effort } = rowsByName(comparisonOf(planned, log({ distance: fromKm(7) })));
    expect(Distance).toMatchObject({ planned: null, done: { value: 7000 }, apart: false });
    expect(Effort).toMatchObject({ planned: { value: 7 }, done: null });
  });
});
