import type { ImportWarning } from "@/server/import/activity";
import { isPlausibleDistance } from "@/server/import/parsers/fit-reader/plausible";

/** Metres to the centimetre; null, with a warning, for what nobody covers in that time by that sport. */
export function believedDistance(
  metres: number | null,
  sport: string,
  seconds: number,
  warnings: ImportWarning[],
): number | null {
  if (metres === null) return null;
  if (isPlausibleDistance(sport, metres, seconds)) return Math.round(metres * 100) / 100;
  warnings.push({
    code: "implausible",
    message: "The distance in the file cannot be right for its duration and was left out. Enter it by hand.",
  });
  return null;
}
