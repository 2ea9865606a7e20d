import type { RuleCases } from "./case";
import { cases as e1rmPlateauRisingRunLoad } from "./interference/e1rm-plateau-rising-run-load";
import { cases as explosiveDose } from "./interference/explosive-dose";
import { cases as hardStimuliUnconsolidated } from "./interference/hard-stimuli-unconsolidated";
import { cases as newModalityRamp } from "./interference/new-modality-ramp";
import { cases as orderVsPriority } from "./interference/order-vs-priority";
import { cases as powerAfterEndurance } from "./interference/power-after-endurance";
import { cases as runVolumeStrengthFirst } from "./interference/run-volume-strength-first";
import { cases as shortGapBeforeEasyRun } from "./interference/short-gap-before-easy-run";
import { cases as shortGapBeforeLift } from "./interference/short-gap-before-lift";
import { cases as shortGapBeforeQualityRun } from "./interference/short-gap-before-quality-run";
import { cases as strengthDoseRunFirst } from "./interference/strength-dose-run-first";
import { cases as strengthPrescriptionRunFirst } from "./interference/strength-prescription-run-first";
import { cases as acwrContext } from "./overtraining/acwr-context";
import { cases as anaerobicFrequency } from "./overtraining/anaerobic-frequency";
import { cases as chronicRamp } from "./overtraining/chronic-ramp";
import { cases as deepNegativeForm } from "./overtraining/deep-negative-form";
import { cases as effortMismatch } from "./overtraining/effort-mismatch";
import { cases as hiitIntroduction } from "./overtraining/hiit-introduction";
import { cases as hrvBelowBaseline } from "./overtraining/hrv-below-baseline";
import { cases as intensityDistribution } from "./overtraining/intensity-distribution";
import { cases as mileageRecordPace } from "./overtraining/mileage-record-pace";
import { cases as missingIntensityStimulus } from "./overtraining/missing-intensity-stimulus";
import { cases as monotonyStrain } from "./overtraining/monotony-strain";
import { cases as multiSignal } from "./overtraining/multi-signal";
import { cases as performanceDecline } from "./overtraining/performance-decline";
import { cases as restingHrRise } from "./overtraining/resting-hr-rise";
import { cases as shortSleep } from "./overtraining/short-sleep";
import { cases as singleRunSpike } from "./overtraining/single-run-spike";
import { cases as weeklyLoadSpike } from "./overtraining/weekly-load-spike";
import { cases as wellnessDecline } from "./overtraining/wellness-decline";
import { cases as afterHeavyLower } from "./recovery/48h-after-heavy-lower";
import { cases as catchUpCramming } from "./recovery/catch-up-cramming";
import { cases as crossTrainingLoad } from "./recovery/cross-training-load";
import { cases as hardDaysTooClose } from "./recovery/hard-days-too-close";
import { cases as heatBeforeKeySession } from "./recovery/heat-before-key-session";
import { cases as heatDose } from "./recovery/heat-dose";
import { cases as hillSprintRest } from "./recovery/hill-sprint-rest";
import { cases as illnessOrPain } from "./recovery/illness-or-pain";
import { cases as intervalRestMismatch } from "./recovery/interval-rest-mismatch";
import { cases as noDeload } from "./recovery/no-deload";
import { cases as noRestDay } from "./recovery/no-rest-day";
import { cases as postRace } from "./recovery/post-race";
import { cases as raceWeekLifting } from "./recovery/race-week-lifting";
import { cases as returnAfterLayoff } from "./recovery/return-after-layoff";
import { cases as taper } from "./recovery/taper";

/** The table of cases of each rule, by the rule's id. */
export const casesByRule: Readonly<Record<string, RuleCases>> = {
  "interference/e1rm-plateau-rising-run-load": e1rmPlateauRisingRunLoad,
  "interference/explosive-dose": explosiveDose,
  "interference/hard-stimuli-unconsolidated": hardStimuliUnconsolidated,
  "interference/new-modality-ramp": newModalityRamp,
  "interference/order-vs-priority": orderVsPriority,
  "interference/power-after-endurance": powerAfterEndurance,
  "interference/run-volume-strength-first": runVolumeStrengthFirst,
  "interference/short-gap-before-easy-run": shortGapBeforeEasyRun,
  "interference/short-gap-before-lift": shortGapBeforeLift,
  "interference/short-gap-before-quality-run": shortGapBeforeQualityRun,
  "interference/strength-dose-run-first": strengthDoseRunFirst,
  "interference/strength-prescription-run-first": strengthPrescriptionRunFirst,
  "overtraining/acwr-context": acwrContext,
  "overtraining/anaerobic-frequency": anaerobicFrequency,
  "overtraining/chronic-ramp": chronicRamp,
  "overtraining/deep-negative-form": deepNegativeForm,
  "overtraining/effort-mismatch": effortMismatch,
  "overtraining/hiit-introduction": hiitIntroduction,
  "overtraining/hrv-below-baseline": hrvBelowBaseline,
  "overtraining/intensity-distribution": intensityDistribution,
  "overtraining/mileage-record-pace": mileageRecordPace,
  "overtraining/missing-intensity-stimulus": missingIntensityStimulus,
  "overtraining/monotony-strain": monotonyStrain,
  "overtraining/multi-signal": multiSignal,
  "overtraining/performance-decline": performanceDecline,
  "overtraining/resting-hr-rise": restingHrRise,
  "overtraining/short-sleep": shortSleep,
  "overtraining/single-run-spike": singleRunSpike,
  "overtraining/weekly-load-spike": weeklyLoadSpike,
  "overtraining/wellness-decline": wellnessDecline,
  "recovery/48h-after-heavy-lower": afterHeavyLower,
  "recovery/catch-up-cramming": catchUpCramming,
  "recovery/cross-training-load": crossTrainingLoad,
  "recovery/hard-days-too-close": hardDaysTooClose,
  "recovery/heat-before-key-session": heatBeforeKeySession,
  "recovery/heat-dose": heatDose,
  "recovery/hill-sprint-rest": hillSprintRest,
  "recovery/illness-or-pain": illnessOrPain,
  "recovery/interval-rest-mismatch": intervalRestMismatch,
  "recovery/no-deload": noDeload,
  "recovery/no-rest-day": noRestDay,
  "recovery/post-race": postRace,
  "recovery/race-week-lifting": raceWeekLifting,
  "recovery/return-after-layoff": returnAfterLayoff,
  "recovery/taper": taper,
};
