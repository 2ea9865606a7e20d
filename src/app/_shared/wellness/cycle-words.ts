import type { CycleSymptom, PeriodAnswer } from "@/lib/domain/cycle";

export const periodWords: Readonly<Record<PeriodAnswer, string>> = {
  started: "Started",
  "goes-on": "Goes on",
  none: "None",
};

export const cycleSymptomWords: Readonly<Record<CycleSymptom, string>> = {
  cramps: "Cramps",
  headache: "Headache",
  tired: "Tired",
  bloated: "Bloated",
  tender: "Tender breasts",
  "low-mood": "Low mood",
};
