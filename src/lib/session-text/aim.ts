import type { DistanceUnit } from "@/lib/units/distance";
import { metresPerMile } from "@/lib/units/distance";
import { highestBpm, lowestBpm } from "@/lib/units/heart-rate";
import { fastestPace, slowestPace } from "@/lib/units/pace";
import type { Cursor } from "./cursor";
import {
  type EffortWord,
  effortNamed,
  effortPattern,
  type RaceName,
  raceNames,
  races,
  type StepZone,
} from "./efforts";

/** What a step aims for, in numbers. Of a range, `from` is the lower one, which of paces is the faster. */
export type Aim =
  | { readonly kind: "pace"; readonly from: number; readonly to: number; readonly per: DistanceUnit }
  | { readonly kind: "hr"; readonly from: number | null; readonly to: number | null }
  | { readonly kind: "share"; readonly from: number; readonly to: number; readonly of: ShareOf }
  | { readonly kind: "rpe"; readonly from: number; readonly to: number }
  | { readonly kind: "race"; readonly race: RaceName }
  | { readonly kind: "effort"; readonly word: EffortWord }
  | { readonly kind: "zone"; readonly zone: StepZone };

export const shareBases = ["T", "LTHR", "HRmax"] as const;
export type ShareOf = (typeof shareBases)[number];

/** An aim, or a change from one to another over the step. */
export interface Target {
  readonly from: Aim;
  readonly to: Aim | null;
}

const dash = "(?:-|–|—|\\s+to\\s+)";
const number = "(\\d{1,3}(?:[.,]\\d+)?)";
const pace = new RegExp(
  `(\\d{1,2}):(\\d{2})(?:\\s*${dash}\\s*(\\d{1,2}):(\\d{2}))?(?:\\s*(?:\\/|per\\s+|min\\/)\\s*(km|k|mi(?:le)?)(?![a-z]))?(?![\\d:])`,
  "iy",
);
const heart = new RegExp(
  `(?:(?:hr|heart\\s+rate)\\s*(<|>|under\\s+|over\\s+)?\\s*(\\d{2,3})(?:\\s*${dash}\\s*(\\d{2,3}))?(?:\\s*bpm)?|(\\d{2,3})(?:\\s*${dash}\\s*(\\d{2,3}))?\\s*bpm)(?![\\w%])`,
  "iy",
);
const share = new RegExp(
  `${number}(?:\\s*%?\\s*${dash}\\s*${number})?\\s*%\\s*(?:of\\s+)?(t(?:hreshold)?(?:\\s+pace)?|lthr|hr\\s?max|max\\s?hr)(?![a-z])`,
  "iy",
);
const rpe = new RegExp(`rpe\\s*${number}(?:\\s*${dash}\\s*${number})?(?![\\w%])`, "iy");
const race = new RegExp(
  `(?:${raceNames.map((name) => `(${races[name].pattern})`).join("|")})(?![a-z\\d:%/-])(?:\\s*(?:race\\s+)?(?:pace|effort))?`,
  "iy",
);
const effort = new RegExp(
  `(${effortPattern(true)})(?![a-z\\d])(?:\\s+(?:pace|effort|run(?:ning)?)(?![a-z]))?`,
  "iy",
);
const bareEffort = new RegExp(
  `(${effortPattern(false)})(?![a-z\\d]|-(?!>))(?:\\s+(?:pace|effort|run(?:ning)?)(?![a-z]))?`,
  "iy",
);
const zone = /(?:z(?:one)?\s?([123])|(max)(?:imal|imum)?)(?![a-z\d])/iy;
const arrow = /(?:->|→|=>|>)/y;

const decimal = (digits: string) => Number(digits.replace(",", "."));
const sorted = (a: number, b: number) => ({ from: Math.min(a, b), to: Math.max(a, b) });

/** Reads a target after "@"; `unit` is meant where a pace has none. Null where there is none. */
export function readTarget(cursor: Cursor, unit: DistanceUnit): Target | null {
  const from = readAim(cursor, unit);
  if (!from) return null;
  const to = cursor.attempt(() => (cursor.eat(arrow) ? readAim(cursor, unit) : null));
  return sameUnit({ from, to });
}

/** An effort word or a zone stands without "@". */
export function readBareTarget(cursor: Cursor, unit: DistanceUnit): Target | null {
  const from = readEffort(cursor, bareEffort) ?? readZone(cursor) ?? readRpe(cursor) ?? readHeart(cursor);
  if (!from) return null;
  const to = cursor.attempt(() => (cursor.eat(arrow) ? readAim(cursor, unit) : null));
  return { from, to };
}

/** "5:30->4:10/mi": the unit that stands at the end is meant for both. */
function sameUnit({ from, to }: Target): Target {
  if (from.kind !== "pace" || to?.kind !== "pace") return { from, to };
  return { from: { ...from, per: to.per }, to };
}

function readAim(cursor: Cursor, unit: DistanceUnit): Aim | null {
  return (
    cursor.attempt(() => readPace(cursor, unit)) ??
    cursor.attempt(() => readShare(cursor)) ??
    readHeart(cursor) ??
    readRpe(cursor) ??
    readZone(cursor) ??
    readRace(cursor) ??
    readEffort(cursor, effort)
  );
}

/** Without a unit, in sentences such as "4:10-4:20", the reader's own is meant. */
function readPace(cursor: Cursor, unit: DistanceUnit): Aim | null {
  const match = cursor.eat(pace);
  if (!match) return null;
  const [, minutes, rest, minutesTo, restTo, per] = match;
  const [a, b] = [
    Number(minutes) * 60 + Number(rest),
    Number(minutesTo ?? minutes) * 60 + Number(restTo ?? rest),
  ];
  const meant = per ? (per.toLowerCase().startsWith("m") ? "mi" : "km") : unit;
  if (Number(rest) > 59 || Number(restTo ?? 0) > 59 || !isPace(a, meant) || !isPace(b, meant)) return null;
  return { kind: "pace", ...sorted(a, b), per: meant };
}

const isPace = (value: number, per: DistanceUnit) => {
  const perKm = per === "km" ? value : (value * 1000) / metresPerMile;
  return perKm >= fastestPace && perKm <= slowestPace;
};

function readHeart(cursor: Cursor): Aim | null {
  return cursor.attempt(() => {
    const match = cursor.eat(heart);
    if (!match) return null;
    const [low, high] = [Number(match[2] ?? match[4]), Number(match[3] ?? match[5] ?? match[2] ?? match[4])];
    if (Math.min(low, high) < lowestBpm || Math.max(low, high) > highestBpm) return null;
    const bound = match[1]?.trim().toLowerCase();
    if (bound === "<" || bound === "under") return { kind: "hr", from: null, to: low };
    if (bound === ">" || bound === "over") return { kind: "hr", from: low, to: null };
    return { kind: "hr", ...sorted(low, high) };
  });
}

function readShare(cursor: Cursor): Aim | null {
  const match = cursor.eat(share);
  if (!match) return null;
  const [low, high] = [decimal(match[1] ?? ""), decimal(match[2] ?? match[1] ?? "")];
  if (Math.min(low, high) < 30 || Math.max(low, high) > 200) return null;
  const base = (match[3] ?? "").toLowerCase();
  return {
    kind: "share",
    ...sorted(low, high),
    of: base.startsWith("t") ? "T" : base === "lthr" ? "LTHR" : "HRmax",
  };
}

function readRpe(cursor: Cursor): Aim | null {
  return cursor.attempt(() => {
    const match = cursor.eat(rpe);
    if (!match) return null;
    const [low, high] = [decimal(match[1] ?? ""), decimal(match[2] ?? match[1] ?? "")];
    const fits = [low, high].every((value) => value <= 10 && Number.isInteger(value * 2));
    return fits ? { kind: "rpe", ...sorted(low, high) } : null;
  });
}

export function readZone(cursor: Cursor): Extract<Aim, { kind: "zone" }> | null {
  const match = cursor.eat(zone);
  return match ? { kind: "zone", zone: match[1] ? (`z${match[1]}` as StepZone) : "max" } : null;
}

function readRace(cursor: Cursor): Aim | null {
  const match = cursor.eat(race);
  const name = match ? raceNames.find((_, index) => match[index + 1] !== undefined) : undefined;
  return name ? { kind: "race", race: name } : null;
}

function readEffort(cursor: Cursor, pattern: RegExp): Aim | null {
  return cursor.attempt(() => {
    const word = effortNamed((cursor.eat(pattern)?.[1] ?? "").replace(/\s+/g, " "));
    return word ? { kind: "effort", word } : null;
  });
}

const clockText = (total: number) => `${Math.floor(total / 60)}:${String(total % 60).padStart(2, "0")}`;
const rangeText = (from: number, to: number, show: (value: number) => string = String) =>
  from === to ? show(from) : `${show(from)}-${show(to)}`;
const zoneTexts = { z1: "Z1", z2: "Z2", z3: "Z3", max: "max" } as const;
export const zoneText = (value: StepZone): string => zoneTexts[value];

function aimText(aim: Aim): string {
  switch (aim.kind) {
    case "pace":
      return `${rangeText(aim.from, aim.to, clockText)}/${aim.per}`;
    case "hr":
      if (aim.from === null) return `HR <${aim.to}`;
      return aim.to === null ? `HR >${aim.from}` : `HR ${rangeText(aim.from, aim.to)}`;
    case "share":
      return `${rangeText(aim.from, aim.to)}% ${aim.of}`;
    case "rpe":
      return `RPE ${rangeText(aim.from, aim.to)}`;
    case "race":
      return aim.race;
    case "effort":
      return aim.word;
    case "zone":
      return zoneText(aim.zone);
  }
}

/** The target as it is stored and printed. */
export function targetText({ from, to }: Target): string {
  if (to === null) return aimText(from);
  const once = from.kind === "pace" && to.kind === "pace" && from.per === to.per;
  return `${once ? rangeText(from.from, from.to, clockText) : aimText(from)}->${aimText(to)}`;
}

/** What an athlete's thresholds are, as far as they are known. Paces in seconds per kilometre, heart rates in bpm. */
export interface AthleteLimits {
  readonly thresholdPace: number | null;
  readonly lthr: number | null;
  readonly maxHr: number | null;
}

export const noLimits: AthleteLimits = { thresholdPace: null, lthr: null, maxHr: null };
