import {
  type DistanceUnit,
  fromMiles,
  type Metres,
  metres,
  metresPerMile,
  mostMetres,
} from "@/lib/units/distance";
import { mostSeconds, type Seconds, seconds } from "@/lib/units/duration";
import type { Cursor } from "./cursor";
import type { Lint } from "./lint";

/** A length in time or in distance, with where it stands. */
export interface Amount {
  readonly seconds: Seconds | null;
  readonly metres: Metres | null;
  readonly from: number;
  readonly to: number;
}

const decimal = (digits: string | undefined) => Number((digits ?? "0").replace(",", "."));

const hours =
  /(\d{1,3}(?:[.,]\d+)?)\s*(?:hours?|hrs?|h)(?![a-z])(?:\s?(\d{1,2})(?:\s*(?:minutes?|mins?|m|'|′|’)(?![a-z])|(?!\s*[x×*]|[\d:/'"′″%a-z-]|[.,]\d)))?(?:\s*(\d{1,2})\s*(?:seconds?|secs?|s|"|″|”)(?![a-z]))?/iy;
const minutes =
  /(\d{1,4}(?:[.,]\d+)?)\s*(?:minutes?|mins?|'(?!')|′|’)(?![a-z])(?:\s*(\d{1,2})\s*(?:seconds?|secs?|s|"|″|”|'')(?![a-z])|(\d{1,2})(?!\s*[x×*\d:/%a-z]|\s*[.,]\d))?/iy;
const secondsOnly = /(\d{1,5}(?:[.,]\d+)?)\s*(?:seconds?|secs?|s|"|″|”|'')(?![a-z])/iy;
const clock = /(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?![\d:])(?!\s*(?:\/|-|–|per\b|min\/))/iy;
const kilometres = /(\d{1,4}(?:[.,]\d+)?)\s*(?:kilomet(?:re|er)s?|kms?|k)(?![a-z/])/iy;
const miles = /(\d{1,3}(?:[.,]\d+)?)\s*(?:miles?|mi)(?![a-z])/iy;
const metresOnly = /(\d{1,6})\s*(?:met(?:re|er)s?|m)(?![a-z/])/iy;

interface Length {
  readonly seconds?: number;
  readonly metres?: number;
}

const readers: readonly (readonly [RegExp, (match: RegExpExecArray) => Length])[] = [
  [hours, ([, h, m, s]) => ({ seconds: decimal(h) * 3600 + decimal(m) * 60 + decimal(s) })],
  [minutes, ([, m, s, bare]) => ({ seconds: decimal(m) * 60 + decimal(s ?? bare) })],
  [secondsOnly, ([, s]) => ({ seconds: decimal(s) })],
  [clock, ([, h, m, s]) => ({ seconds: decimal(h) * 3600 + decimal(m) * 60 + decimal(s) })],
  [kilometres, ([, km]) => ({ metres: decimal(km) * 1000 })],
  [miles, ([, mi]) => ({ metres: decimal(mi) * metresPerMile })],
  [metresOnly, ([, m]) => ({ metres: decimal(m) })],
];

/** Fewer metres than this are a slip for minutes more often than a step of a run. */
const fewMetres = 60;

/**
 * Reads an amount: 15min, 90s, 1h10, 3', 30", 3min30, 3:30, 400m, 1.2km, 1mi. Null where there is none, or one of
 * no length or beyond what a session can hold.
 */
export function readAmount(cursor: Cursor, lints: Lint[]): Amount | null {
  return cursor.attempt(() => {
    cursor.skipSpaces();
    const from = cursor.position;
    for (const [pattern, lengthOf] of readers) {
      const match = cursor.eat(pattern);
      if (!match) continue;
      const length = lengthOf(match);
      const time = length.seconds === undefined ? null : Math.round(length.seconds);
      const far = length.metres === undefined ? null : Math.round(length.metres);
      if (time === 0 || far === 0 || (time ?? 0) > mostSeconds || (far ?? 0) > mostMetres) return null;
      const amount = {
        seconds: time === null ? null : seconds(time),
        metres: far === null ? null : metres(far),
        from,
        to: cursor.position,
      };
      if (far !== null && far < fewMetres && pattern === metresOnly) lints.push(metresForMinutes(amount));
      return amount;
    }
    return null;
  });
}

function metresForMinutes({ metres: far, from, to }: Amount): Lint {
  return {
    level: "hint",
    message: `${far} metres? Minutes are written ${far}min.`,
    from,
    to,
    fixes: [{ label: `Use ${far}min`, edit: { from, to, insert: `${far}min` } }],
  };
}

/** The amount as it is written: the shortest form that reads back to the same. */
export function amountText(
  amount: { readonly seconds?: number | null; readonly metres?: number | null },
  unit: DistanceUnit,
): string {
  return amount.seconds == null ? distanceText(amount.metres ?? 0, unit) : timeText(amount.seconds);
}

function timeText(total: number): string {
  const [h, m, s] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  if (total <= 90 || (total < 180 && s > 0)) return `${total}s`;
  if (h === 0) return `${m}min${s === 0 ? "" : `${s}s`}`;
  if (s > 0) return `${h}h${m}min${s}s`;
  return `${h}h${m === 0 ? "" : String(m).padStart(2, "0")}`;
}

function distanceText(far: number, unit: DistanceUnit): string {
  const inMiles = Math.round((far / metresPerMile) * 100) / 100;
  const isMiles = inMiles >= 0.25 && fromMiles(inMiles) === far;
  const isRound = far % 100 === 0;
  if (isMiles && (unit === "mi" || !isRound) && (unit === "mi" ? !isTrackLength(far) : inMiles % 0.25 === 0))
    return `${inMiles}mi`;
  return far >= 1000 && far % 10 === 0 ? `${far / 1000}km` : `${far}m`;
}

/** Repetitions on a track are called by their metres everywhere. */
const isTrackLength = (far: number) => far <= 1200 && far % 100 === 0;
