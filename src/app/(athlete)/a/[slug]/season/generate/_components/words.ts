import type { RaceKind } from "@/lib/domain/athlete";
import type {
  LoadingPattern,
  LoadingRole,
  PlanModel,
  PracticeName,
  StrengthStart,
} from "@/lib/domain/generated-plan";

export const modelLabels: Readonly<Record<PlanModel, string>> = {
  linear: "Linear: volume first",
  reverse: "Reverse: speed first",
  block: "Block: one quality at a time",
  undulating: "Undulating: emphases alternate",
  polarised: "Polarised: easy and hard",
  pyramidal: "Pyramidal: easy, then threshold",
};

export const loadingLabels: Readonly<Record<LoadingPattern, string>> = {
  "3:1": "3 loading, 1 lighter",
  "2:1": "2 loading, 1 lighter",
  "4:1": "4 loading, 1 lighter",
};

export const strengthLabels: Readonly<Record<StrengthStart, string>> = {
  "anatomical-adaptation": "Getting used to it",
  hypertrophy: "Muscle",
  "max-strength": "Max strength",
  maintain: "Maintaining",
};

export const practiceLabels: Readonly<
  Record<PracticeName, { readonly label: string; readonly dose: string }>
> = {
  hillSprints: { label: "Hill sprints", dose: "From 3 × 8 s a week, one more each week; 2 min walking" },
  monthlyMileage: {
    label: "Monthly records",
    dose: "At most one month in four beyond the record, by a tenth",
  },
  heat: { label: "Heat", dose: "2–3 saunas or hot baths of 20–30 min a week before the race" },
  crossTraining: { label: "Cross-training", dose: "2–3 easy hours a week, brought in slowly" },
  heavyLifting: { label: "Heavy lifting", dose: "2 lifts of 45 min a week, 3–6 repetitions" },
};

export const roleLabels: Readonly<Record<LoadingRole, string>> = {
  load1: "Load 1",
  load2: "Load 2",
  load3: "Load 3",
  load4: "Load 4",
  camp: "Camp",
  deload: "Deload",
  taper: "Taper",
  race: "Race",
  transition: "Transition",
};

export const goalLabels: Readonly<
  Record<Exclude<RaceKind, "strength-meet" | "strength-test"> | "strength", string>
> = {
  "race-short": "1500 m to 3 km",
  "race-5k": "5 km",
  "race-10k": "10 km",
  "race-half": "Half marathon",
  "race-marathon": "Marathon",
  "race-ultra": "Ultra",
  strength: "Strength test",
};
