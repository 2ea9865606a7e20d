import { metresPerMile } from "@/lib/units/distance";
import type { Aim, AthleteLimits, Target } from "./aim";
import { factsOfEffort, races, type StepZone } from "./efforts";

/** Percent of threshold speed above which a pace lies in the second and in the third zone (practice). */
const shareZones = [87, 102] as const;
/** Percent of the heart rate at threshold (practice, after Friel). */
const heartZones = [90, 100] as const;
/** Session effort (practice, after Seiler): up to 4 the first zone, 7 and more the third. */
const rpeZones = [4.5, 6.5] as const;
/** The heart rate at threshold as a share of the maximum, where only the maximum is known (practice). */
const lthrOfMax = 0.9;

const zoneAt = (value: number, [second, third]: readonly [number, number]): StepZone =>
  value > third ? "z3" : value >= second ? "z2" : "z1";

/** The zone that an aim lies in; null where that takes a threshold which is not known. */
function zoneOfAim(aim: Aim, limits: AthleteLimits): StepZone | null {
  switch (aim.kind) {
    case "zone":
      return aim.zone;
    case "effort":
      return factsOfEffort(aim.word).zone;
    case "race":
      return races[aim.race].zone;
    case "rpe":
      return zoneAt((aim.from + aim.to) / 2, rpeZones);
    case "share": {
      const middle = (aim.from + aim.to) / 2;
      if (aim.of === "T") return zoneAt(middle, shareZones);
      return zoneAt(aim.of === "LTHR" ? middle : middle / lthrOfMax, heartZones);
    }
    case "pace": {
      if (limits.thresholdPace === null) return null;
      const middle = (aim.from + aim.to) / 2;
      const perKm = aim.per === "km" ? middle : (middle * 1000) / metresPerMile;
      return zoneAt((limits.thresholdPace / perKm) * 100, shareZones);
    }
    case "hr": {
      const lthr = limits.lthr ?? (limits.maxHr === null ? null : limits.maxHr * lthrOfMax);
      if (lthr === null) return null;
      const low = aim.from ?? (aim.to ?? 0) - 5;
      return zoneAt(((low + (aim.to ?? low)) / 2 / lthr) * 100, heartZones);
    }
  }
}

const order: readonly StepZone[] = ["z1", "z2", "z3", "max"];

/** The zone of a target; of a change, the middle of both, and of two neighbours the harder. */
export function zoneOfTarget({ from, to }: Target, limits: AthleteLimits): StepZone | null {
  const first = zoneOfAim(from, limits);
  if (to === null || first === null) return first;
  const second = zoneOfAim(to, limits);
  if (second === null) return null;
  return order[Math.ceil((order.indexOf(first) + order.indexOf(second)) / 2)] ?? null;
}
