import type { TimeZone } from "@/lib/dates/time-zone";
import type { WeekStart } from "@/lib/dates/week";
import type { DistanceUnit } from "@/lib/units/distance";
import type { MassUnit } from "@/lib/units/mass";

export const hourCycles = ["h23", "h12"] as const;
export type HourCycle = (typeof hourCycles)[number];

/** How one person reads and enters quantities and times. What is stored never depends on it. */
export interface UnitPreferences {
  readonly distance: DistanceUnit;
  readonly mass: MassUnit;
  readonly hourCycle: HourCycle;
  readonly weekStart: WeekStart;
  readonly timeZone: TimeZone;
  /** BCP 47, 'en-GB': decides the decimal mark and where digits are grouped. */
  readonly locale: string;
}

/**
 * A first guess for somebody new, by the customs of their region (week starts and clocks as in Unicode CLDR 48).
 * Many people outside the United States use a browser in American English, so a locale of that country counts
 * only together with one of its time zones. A locale that is none counts as British English.
 */
export function guessPreferences(locale: string, timeZone: TimeZone): UnitPreferences {
  const known = canonicalLocale(locale);
  const region = regionOf(known, timeZone);
  return {
    distance: inList(milesRegions, region) ? "mi" : "km",
    mass: inList(poundRegions, region) ? "lb" : "kg",
    hourCycle: inList(twelveHourRegions, region) ? "h12" : "h23",
    weekStart: inList(sundayRegions, region)
      ? "sunday"
      : inList(saturdayRegions, region)
        ? "saturday"
        : "monday",
    timeZone,
    locale: known ?? "en-GB",
  };
}

const milesRegions = "US GB LR PR GU VI AS MP UM";
const poundRegions = "US LR PR GU VI AS MP UM";
const twelveHourRegions =
  "AE AU BD BH CA CO DZ EG GH GU HK IN IQ JM JO KE KR KW LB LK LR LY MY NG NZ OM PH PK PR QA SA SD SG SY TT TW UG US VE VI YE ZM ZW";
const sundayRegions =
  "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW";
const saturdayRegions = "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY";

const zonesOfTheUnitedStates =
  /^(US\/|America\/(Adak|Anchorage|Boise|Chicago|Denver|Detroit|Juneau|Los_Angeles|Menominee|Metlakatla|New_York|Nome|Phoenix|Sitka|Yakutat|Indiana\/|Kentucky\/|North_Dakota\/)|Pacific\/Honolulu)/;

const inList = (list: string, region: string | undefined) =>
  region !== undefined && list.split(" ").includes(region);

function regionOf(locale: string | null, zone: TimeZone): string | undefined {
  const inUnitedStates = zonesOfTheUnitedStates.test(zone);
  const named = locale === null ? undefined : new Intl.Locale(locale).region;
  if (named === undefined) return inUnitedStates ? "US" : undefined;
  return named === "US" && !inUnitedStates ? undefined : named;
}

export function canonicalLocale(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}
