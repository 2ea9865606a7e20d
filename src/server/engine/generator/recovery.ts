import { invariant } from "@/lib/invariant";
import { lengths } from "../races/race-windows";
import { type Rule, thresholdsOf } from "../rule";
import { rule as gapBeforeLift } from "../rules/interference/short-gap-before-lift";
import { rule as heavyLower } from "../rules/recovery/48h-after-heavy-lower";
import { rule as hardDays } from "../rules/recovery/hard-days-too-close";
import { rule as postRace } from "../rules/recovery/post-race";
import { rule as raceWeek } from "../rules/recovery/race-week-lifting";
import { sessionFacts } from "../taxonomy";
import type { RaceType } from "./course";

/*
 * The times of recovery that plans are laid out by: those of the rules as they come, before anybody has set them
 * otherwise. What was set otherwise is met when the rules judge the plan.
 */

function thresholdOf(rule: Rule, name: string): number {
  const value = thresholdsOf(rule, {})[name];
  invariant(value !== undefined, `${rule.meta.id} has a threshold ${name}`);
  return value;
}

const hoursOfDay = 24;
const hardRun = sessionFacts["run-hill-repeats"].need;
const longRun = sessionFacts["run-long"].need;
const extraLongRun = sessionFacts["run-long-xl"].need;

/** Hours from the end of one to the start of the other. A quality run is taken for the one that asks for most. */
export const leastHours = {
  qualityToQuality: hardRun.hard,
  qualityToLong: hardRun.long,
  qualityToLegs: hardRun.heavyLegs,
  longToQuality: longRun.hard,
  longToLegs: longRun.heavyLegs,
  legsToLegs: thresholdOf(heavyLower, "heavyHours"),
  legsToQuality: thresholdOf(heavyLower, "qualityHours"),
  /** Nearer than this it is more than a note. */
  legsToLong: thresholdOf(heavyLower, "longCautionHours"),
  /** A run and a leg lift of one day. */
  ofOneDay: thresholdOf(gapBeforeLift, "leastHours"),
} as const;

/** Share of the usual hours from which the rules only note a gap. */
export const notedShare = thresholdOf(hardDays, "infoShare") / 100;

/** What the usual hours are multiplied by, for the training that is recovered from. */
export const byExperience = {
  novice: thresholdOf(hardDays, "noviceFactor"),
  intermediate: 1,
  experienced: thresholdOf(hardDays, "experiencedFactor"),
} as const;

/** From these years on they are multiplied once more. */
export const older = {
  from: thresholdOf(hardDays, "ageFrom"),
  factor: thresholdOf(hardDays, "ageFactor"),
} as const;

/** Days after a race before each kind of session. */
export function daysAfter(race: RaceType): Readonly<Record<"quality" | "legs" | "long", number>> {
  const days = (kind: "quality" | "legs" | "long") => thresholdOf(postRace, `${kind}${lengths[race]}`);
  // How far beyond the marathon it goes is not always known: the longest is reckoned with.
  const beyond = race === "race-ultra" ? thresholdOf(postRace, "longUltraFactor") : 1;
  return { quality: days("quality") * beyond, legs: days("legs") * beyond, long: days("long") * beyond };
}

/** The same after a race that is run as training: it costs what a hard run costs, at most. */
export const daysAfterTraining = {
  quality: extraLongRun.hard / hoursOfDay,
  legs: extraLongRun.heavyLegs / hoursOfDay,
  long: extraLongRun.long / hoursOfDay,
} as const;

/** What those days are multiplied by for novices, and for everybody from these years on. */
export const careful = {
  from: thresholdOf(postRace, "ageFrom"),
  factor: thresholdOf(postRace, "carefulFactor"),
} as const;

/** Days before a race: since heavy legs, and since any lift for the legs. */
export const daysBeforeRace = {
  legs: thresholdOf(raceWeek, "leastHours") / hoursOfDay,
  primer: thresholdOf(raceWeek, "primerHours") / hoursOfDay,
} as const;
