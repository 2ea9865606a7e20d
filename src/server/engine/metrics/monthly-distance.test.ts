import { describe, expect, it } from "vitest";
import { week } from "../cases/week";
import { takeSnapshot } from "../snapshot";
import { type MonthDistance, monthlyDistance, monthsOfLog, recordsAmong } from "./monthly-distance";

const months = (text: string) => monthsOfLog(takeSnapshot(week(text)));
/** Full months one after the other. */
const inARow = (kms: readonly number[]): MonthDistance[] =>
  kms.map((km, index) => ({
    month: 24_300 + index,
    firstDay: index * 30,
    lastDay: index * 30 + 29,
    km,
    estimatedKm: 0,
    unknownRuns: 0,
    full: true,
  }));
const never = () => false;

describe("months of the log", () => {
  it("sum the runs of their days; the first is partial unless it is on record from its first day", () =>
    expect(
      months(`
        now 2026-05-10 20:00
        done 2026-03-10 07:00 run-easy 60min 10km @4
        done 2026-04-01 07:00 run-easy 60min 11km @4
        done 2026-04-30 07:00 run-long 90min 16km @4
        done 2026-05-01 07:00 run-easy 60min 9km @4
      `),
    ).toMatchObject([
      { km: 10, full: false },
      { km: 27, full: true },
      { km: 9, full: false },
    ]));
  it("count a month without a run, estimate what has no distance, and say what is not known", () =>
    expect(
      months(`
        now 2026-05-10 20:00
        done 2026-02-02 07:00 run-easy 60min 10km @4
        done 2026-04-02 07:00 run-easy 30min @4
        done 2026-04-03 07:00 run-easy ?min
      `),
    ).toMatchObject([
      { km: 10, full: false },
      { km: 0, full: true },
      { km: 5, estimatedKm: 5, unknownRuns: 1 },
      { km: 0 },
    ]));
  it("take over what the athlete brought along, where the log is not complete", () =>
    expect(
      months(`
        now 2026-05-10 20:00
        record monthly-distance 2026-02-01 180
        record monthly-distance 2026-03-01 212
        record monthly-distance 2026-04-01 5
        record monthly-distance 2026-05-01 99
        done 2026-03-20 07:00 run-easy 60min 10km @4
        done 2026-04-02 07:00 run-easy 60min 10km @4
      `),
    ).toMatchObject([
      { km: 180, full: true },
      { km: 212, full: true },
      { km: 10, full: true },
      { km: 0, full: false },
    ]));
  it("give this month and the farthest", () => {
    const snapshot = takeSnapshot(
      week(
        "now 2026-05-10 20:00\nrecord monthly-distance 2026-02-01 180\ndone 2026-05-02 07:00 run-easy 60min 9km",
      ),
    );
    expect(monthlyDistance(snapshot)).toEqual({ km: 9, recordKm: 180, partial: false });
    expect(monthlyDistance(takeSnapshot(week("now 2026-05-10")))).toMatchObject({ km: null, recordKm: null });
  });
});

describe("records", () => {
  const indices = (kms: readonly number[], injury = never) =>
    recordsAmong(inARow(kms), injury).map(({ month }) => month.month - 24_300);
  it("are farther than every full month before, and never one of the first three", () =>
    expect(indices([100, 120, 140, 130, 141, 141, 150])).toEqual([4, 6]));
  it("look back 24 months", () => {
    const kms = [300, ...Array<number>(24).fill(100), 110];
    expect(indices(kms)).toEqual([25]);
    expect(indices(kms, () => true)).toEqual([]);
    expect(indices([300, ...Array<number>(23).fill(100), 110])).toEqual([]);
  });
  it("are told by how much", () =>
    expect(recordsAmong(inARow([200, 200, 200, 255]), never)[0]?.pct).toBeCloseTo(27.5, 9));
  it("need something to go beyond", () => expect(indices([0, 0, 0, 50])).toEqual([]));
});
