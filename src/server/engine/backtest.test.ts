import { describe, expect, it } from "vitest";
import { backtest } from "./backtest";
import { week } from "./cases/week";
import type { RuleSettings } from "./rule";
import { takeSnapshot } from "./snapshot";

const set = (ruleId: string, name: string, value: number): RuleSettings => ({
  thresholds: { [ruleId]: { [name]: { value, origin: "athlete" } } },
});

const spike = "overtraining/single-run-spike";

describe("a back-test", () => {
  const snapshot = takeSnapshot(
    week(`
      now Sun 21:00
      done Mon-6..-1 07:00 run-easy 60min 10km @4
      done Wed-3 07:00 run-easy 75min 12.5km @4
      done Wed-1 07:00 run-easy 120min 20km @4
    `),
  );

  it("counts each thing once, however many evenings it stood", () => {
    const answer = backtest(snapshot, spike, { now: {}, proposed: set(spike, "longestPct", 30) });
    expect(answer).toMatchObject({ days: 49 });
    expect(answer?.raised.map(({ from, severity }) => [from, severity])).toEqual([
      ["2026-04-15", "caution"],
      ["2026-04-29", "caution"],
    ]);
    expect(answer?.wouldRaise.map(({ from }) => from)).toEqual(["2026-04-29"]);
  });

  it("knows on an evening only what was logged by then", () => {
    const answer = backtest(snapshot, spike, { now: {}, proposed: {}, days: 8 });
    expect(answer).toMatchObject({ days: 8 });
    expect(answer?.raised).toEqual(answer?.wouldRaise);
  });

  it("says on how many evenings data lacked, and nothing of a history that is not there", () => {
    const answer = backtest(snapshot, "overtraining/weekly-load-spike", { now: {}, proposed: {} });
    expect(answer?.withoutData).toBeGreaterThan(20);
    const empty = takeSnapshot(week("now Sun 21:00"));
    expect(backtest(empty, spike, { now: {}, proposed: {} })).toMatchObject({ days: 0, raised: [] });
    expect(backtest(empty, "overtraining/nothing", { now: {}, proposed: {} })).toBeNull();
  });

  it("takes a state that ends and comes back for two", () => {
    const alike = takeSnapshot(
      week(`
        now Sun 21:00
        done Mon-9..Sun-7 07:00 run-easy 50min 9km @5
        done Mon-6 07:00 run-easy 30min 5km @3
        done Thu-6 07:00 run-long 120min 20km @5
        done Mon-5..Sun-3 07:00 run-easy 50min 9km @5
      `),
    );
    const answer = backtest(alike, "overtraining/monotony-strain", { now: {}, proposed: {}, days: 80 });
    expect(answer?.raised.length).toBeGreaterThanOrEqual(2);
  });
});
