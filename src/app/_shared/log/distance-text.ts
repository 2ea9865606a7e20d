import { type DistanceUnit, type Metres, toDistanceUnit } from "@/lib/units/distance";

/** Enough digits that nothing is lost on the way through the field. */
export const distanceText = (distance: Metres, unit: DistanceUnit): string =>
  String(Number(toDistanceUnit(distance, unit).toFixed(3)));
