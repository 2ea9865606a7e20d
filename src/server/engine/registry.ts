import type { Rule } from "./rule";
import { rule as e1rmPlateauRisingRunLoad } from "./rules/interference/e1rm-plateau-rising-run-load";
import { rule as explosiveDose } from "./rules/interference/explosive-dose";
import { rule as hardStimuliUnconsolidated } from "./rules/interference/hard-stimuli-unconsolidated";
import { rule as newModalityRamp } from "./rules/interference/new-modality-ramp";
import { rule as orderVsPriority } from "./rules/interference/order-vs-priority";
import { rule as powerAfterEndurance } from "./rules/interference/power-after-endurance";
import { rule as runVolumeStrengthFirst } from "./rules/interference/run-volume-strength-first";
import { rule as shortGapBeforeEasyRun } from "./rules/interference/short-gap-before-easy-run";
import { rule as shortGapBeforeLift } from "./rules/interference/short-gap-before-lift";
import { rule as shortGapBeforeQualityRun } from "./rules/interference/short-gap-before-quality-run";
import { rule as strengthDoseRunFirst } from "./rules/interference/strength-dose-run-first";
import { rule as strengthPrescriptionRunFirst } from "./rules/interference/strength-prescription-run-first";
import { rule as acwrContext } from "./rules/overtraining/acwr-context";
import { rule as anaerobicFrequency } from "./rules/overtraining/anaerobic-frequency";
import { rule as chronicRamp } from "./rules/overtraining/chronic-ramp";
import { rule as deepNegativeForm } from "./rules/overtraining/deep-negative-form";
import { rule as effortMismatch } from "./rules/overtraining/effort-mismatch";
import { rule as hiitIntroduction } from "./rules/overtraining/hiit-introduction";
import { rule as hrvBelowBaseline } from "./rules/overtraining/hrv-below-baseline";
import { rule as intensityDistribution } from "./rules/overtraining/intensity-distribution";
import { rule as mileageRecordPace } from "./rules/overtraining/mileage-record-pace";
import { rule as missingIntensityStimulus } from "./rules/overtraining/missing-intensity-stimulus";
import { rule as monotonyStrain } from "./rules/overtraining/monotony-strain";
import { rule as multiSignal } from "./rules/overtraining/multi-signal";
import { rule as performanceDecline } from "./rules/overtraining/performance-decline";
import { rule as restingHrRise } from "./rules/overtraining/resting-hr-rise";
import { rule as shortSleep } from "./rules/overtraining/short-sleep";
import { rule as singleRunSpike } from "./rules/overtraining/single-run-spike";
import { rule as weeklyLoadSpike } from "./rules/overtraining/weekly-load-spike";
import { rule as wellnessDecline } from "./rules/overtraining/wellness-decline";
import { rule as afterHeavyLower } from "./rules/recovery/48h-after-heavy-lower";
import { rule as catchUpCramming } from "./rules/recovery/catch-up-cramming";
import { rule as crossTrainingLoad } from "./rules/recovery/cross-training-load";
import { rule as hardDaysTooClose } from "./rules/recovery/hard-days-too-close";
import { rule as heatBeforeKeySession } from "./rules/recovery/heat-before-key-session";
import { rule as heatDose } from "./rules/recovery/heat-dose";
import { rule as hillSprintRest } from "./rules/recovery/hill-sprint-rest";
import { rule as illnessOrPain } from "./rules/recovery/illness-or-pain";
import { rule as intervalRestMismatch } from "./rules/recovery/interval-rest-mismatch";
import { rule as noDeload } from "./rules/recovery/no-deload";
import { rule as noRestDay } from "./rules/recovery/no-rest-day";
import { rule as postRace } from "./rules/recovery/post-race";
import { rule as raceWeekLifting } from "./rules/recovery/race-week-lifting";
import { rule as returnAfterLayoff } from "./rules/recovery/return-after-layoff";
import { rule as taper } from "./rules/recovery/taper";

/** Every rule of the engine, sorted by id. A test compares it with the directory. */
export const rules: readonly Rule[] = [
  e1rmPlateauRisingRunLoad,
  explosiveDose,
  hardStimuliUnconsolidated,
  newModalityRamp,
  orderVsPriority,
  powerAfterEndurance,
  runVolumeStrengthFirst,
  shortGapBeforeEasyRun,
  shortGapBeforeLift,
  shortGapBeforeQualityRun,
  strengthDoseRunFirst,
  strengthPrescriptionRunFirst,
  acwrContext,
  anaerobicFrequency,
  chronicRamp,
  deepNegativeForm,
  effortMismatch,
  hiitIntroduction,
  hrvBelowBaseline,
  intensityDistribution,
  mileageRecordPace,
  missingIntensityStimulus,
  monotonyStrain,
  multiSignal,
  performanceDecline,
  restingHrRise,
  shortSleep,
  singleRunSpike,
  weeklyLoadSpike,
  wellnessDecline,
  afterHeavyLower,
  catchUpCramming,
  crossTrainingLoad,
  hardDaysTooClose,
  heatBeforeKeySession,
  heatDose,
  hillSprintRest,
  illnessOrPain,
  intervalRestMismatch,
  noDeload,
  noRestDay,
  postRace,
  raceWeekLifting,
  returnAfterLayoff,
  taper,
];

/** The rules by id. */
export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.meta.id, rule]));
