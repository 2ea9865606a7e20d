import type { Objection } from "./check";
import type { Design } from "./design";
import { type Tuning, tuningOf, withWeek } from "./tuning";

type Step = (tuning: Tuning, week: number) => Tuning | null;

const volume =
  (share: number): Step =>
  (tuning, week) => {
    const now = tuningOf(tuning, week).volume;
    return now < 0.55 ? null : withWeek(tuning, "volume", week, now * share);
  };

/** A little less running, before anything else is taken back. */
const volumeTo =
  (least: number): Step =>
  (tuning, week) => {
    const now = tuningOf(tuning, week).volume * 0.95;
    return now < least ? null : withWeek(tuning, "volume", week, now);
  };

const lessHard: Step = (tuning, week) => {
  const now = tuningOf(tuning, week).hard;
  return now < 0.5 ? null : withWeek(tuning, "hard", week, now * 0.75);
};

const lessQuality: Step = (tuning, week) => {
  const now = tuningOf(tuning, week).quality;
  return now === 0 ? null : withWeek(tuning, "quality", week, now - 1);
};

const lessHeavy: Step = (tuning, week) => {
  const now = Math.min(2, tuningOf(tuning, week).heavy);
  return now === 0 ? null : withWeek(tuning, "heavy", week, now - 1);
};

const lessCross: Step = (tuning, week) => {
  const now = tuningOf(tuning, week).cross;
  return now < 0.4 ? null : withWeek(tuning, "cross", week, now * 0.8);
};

const noHeat: Step = (tuning, week) =>
  tuningOf(tuning, week).heat ? withWeek(tuning, "heat", week, false) : null;

const fewerLifts: Step = (tuning, week) => {
  const now = tuningOf(tuning, week).fewerLifts;
  return now >= 3 ? null : withWeek(tuning, "fewerLifts", week, now + 1);
};

const shorterLifts: Step = (tuning, week) =>
  tuningOf(tuning, week).lift === 1 ? withWeek(tuning, "lift", week, 0.6) : null;

const noLong: Step = (tuning, week) =>
  tuningOf(tuning, week).long ? withWeek(tuning, "long", week, false) : null;

const fewerRuns: Step = (tuning, week) => {
  const now = tuningOf(tuning, week).fewerRuns;
  return now >= 1 ? null : withWeek(tuning, "fewerRuns", week, now + 1);
};

/** What helps against what a rule says, first things first. */
const steps: Readonly<Record<string, readonly Step[]>> = {
  "overtraining/weekly-load-spike": [lessCross, volumeTo(0.9), shorterLifts, volume(0.92), fewerLifts],
  "overtraining/chronic-ramp": [lessCross, volumeTo(0.9), shorterLifts, volume(0.94), fewerLifts],
  "overtraining/monotony-strain": [
    fewerRuns,
    volumeTo(0.85),
    shorterLifts,
    lessCross,
    fewerLifts,
    volume(0.94),
  ],
  "overtraining/single-run-spike": [volume(0.92)],
  "overtraining/hiit-introduction": [lessHard, lessQuality],
  "overtraining/anaerobic-frequency": [lessQuality],
  "overtraining/intensity-distribution": [lessHard, lessQuality],
  "overtraining/mileage-record-pace": [volume(0.93)],
  "interference/new-modality-ramp": [fewerLifts, volume(0.9), lessHeavy],
  "interference/run-volume-strength-first": [volume(0.93)],
  "interference/strength-dose-run-first": [lessHeavy],
  "interference/hard-stimuli-unconsolidated": [lessQuality, lessHeavy],
  "interference/power-after-endurance": [fewerLifts],
  "recovery/48h-after-heavy-lower": [lessHeavy, lessQuality, noLong],
  "recovery/post-race": [lessQuality, lessHeavy, noLong],
  "recovery/return-after-layoff": [shorterLifts, fewerLifts, volume(0.9)],
  "recovery/race-week-lifting": [lessHeavy, fewerLifts],
  "recovery/hard-days-too-close": [lessQuality, lessHeavy, noLong],
  "recovery/heat-dose": [noHeat],
  "recovery/heat-before-key-session": [noHeat],
  "recovery/cross-training-load": [lessCross],
  "recovery/no-deload": [volume(0.92), shorterLifts, lessCross],
};

const usual: readonly Step[] = [lessQuality, volume(0.92), lessHeavy, lessCross];

/** The design with the weeks taken back that rules speak about; `null` where nothing is left to take back. */
export function repaired(design: Design, objections: readonly Objection[]): Design | null {
  let tuning: Tuning = design.tuning;
  const { crossTraining, heat } = design.input.practices;
  // Taking back what is not there would help nobody.
  const isThere = (step: Step) => (step !== lessCross || crossTraining) && (step !== noHeat || heat);
  const lighter = design.frames.flatMap(({ role, index }) => (role === "deload" ? [index] : []));
  for (const { finding, weeks: own } of objections) {
    // Weeks without a lighter one: the lighter ones are not light enough.
    const weeks = finding.ruleId === "recovery/no-deload" && lighter.length > 0 ? lighter : own;
    for (const week of weeks) {
      const helpful = [...(steps[finding.ruleId] ?? []), ...usual].filter(isThere);
      const next = helpful.reduce<Tuning | null>((found, step) => found ?? step(tuning, week), null);
      tuning = next ?? tuning;
    }
  }
  return tuning === design.tuning ? null : { ...design, tuning };
}
