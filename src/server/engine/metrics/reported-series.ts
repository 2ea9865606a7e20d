import type { MeasuredMetric } from "../report";
import type { Snapshot } from "../snapshot";
import { ratiosOn } from "./acwr";
import { banisterOf, fewestTests, influenceDays } from "./banister";
import { fitnessOn } from "./fitness";
import { lastLoggedDay } from "./load-column";
import type { Metric } from "./metric";
import { monthlyDistance } from "./monthly-distance";

/**
 * What the whole log comes to, as of the last day that is over. The three load ratios and the two of form and ramp
 * are told apart by name, because the definitions must never be mixed. AU a day, ratios, percent, km.
 */
export function reportedSeries(snapshot: Snapshot) {
  const day = lastLoggedDay(snapshot);
  const ratios = ratiosOn(snapshot, day);
  const fitness = fitnessOn(snapshot, day);
  return {
    loadRatioCoupled: named(ratios.coupled, "ratio"),
    loadRatioUncoupled: named(ratios.uncoupled, "ratio"),
    loadRatioWeighted: named(ratios.ewma, "ratio"),
    fitness: named(fitness.ctl, "au"),
    fatigue: named(fitness.atl, "au"),
    form: named(fitness.form, "au"),
    formOfFitness: named(fitness.formPct, "pct"),
    ramp: named(fitness.ramp, "au"),
    rampOfFitness: named(fitness.rampPct, "pct"),
    impulseResponse: impulseResponse(snapshot),
    ...months(snapshot),
  } satisfies Record<string, MeasuredMetric>;
}

const named = (metric: Metric<unknown>, unit: string): MeasuredMetric => ({ ...metric, unit });

/** A projection, never a verdict: refused without enough tests of performance. */
function impulseResponse(snapshot: Snapshot): MeasuredMetric {
  const fit = banisterOf(snapshot);
  if (fit.ok) {
    const value = { ...fit.parameters, ...influenceDays(fit.parameters), r2: fit.r2 };
    return { value, unit: "days", status: "estimated", coverage: 1 };
  }
  const coverage = Math.min(1, fit.have / fewestTests);
  return { value: null, unit: "days", status: "not-enough-data", coverage };
}

function months(snapshot: Snapshot): Record<"monthlyDistance" | "monthlyDistanceRecord", MeasuredMetric> {
  const { km, recordKm, partial } = monthlyDistance(snapshot);
  const none = { value: null, unit: "km", status: "not-enough-data", coverage: 0 };
  return {
    monthlyDistance:
      km === null ? none : { value: km, unit: "km", status: partial ? "partial" : "ok", coverage: 1 },
    monthlyDistanceRecord:
      recordKm === null ? none : { value: recordKm, unit: "km", status: "ok", coverage: 1 },
  };
}
