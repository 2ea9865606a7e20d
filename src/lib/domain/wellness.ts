import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { AthleteId, CheckInId } from "@/lib/ids";
import type { CycleAnswer } from "./cycle";

/** 1–5, always 5 = good. */
export const wellnessItems = ["sleepQuality", "energy", "soreness", "stress", "mood"] as const;
export type WellnessItem = (typeof wellnessItems)[number];

export const symptoms = ["cold-above-neck", "chest", "fever", "stomach", "aches", "other"] as const;
export type Symptom = (typeof symptoms)[number];

export const painSites = [
  "foot",
  "ankle",
  "achilles",
  "calf",
  "shin",
  "knee",
  "thigh",
  "hamstring",
  "groin",
  "hip",
  "back",
  "shoulder",
  "elbow",
  "wrist",
  "neck",
  "other",
] as const;

export interface Pain {
  readonly site: (typeof painSites)[number];
  /** 0–10, while training. */
  readonly score: number;
  readonly altersMovement: boolean;
}

/** What was different about a morning or the night before it. */
export const checkInTags = [
  "travel",
  "jet-lag",
  "alcohol",
  "late-night",
  "heat",
  "altitude",
  "dehydrated",
  "device-change",
] as const;
export type CheckInTag = (typeof checkInTags)[number];

/** One morning's answers. Every item may be left out. */
export interface CheckIn {
  readonly id: CheckInId;
  readonly athleteId: AthleteId;
  readonly date: CalendarDate;
  readonly sleepQuality: number | null;
  readonly energy: number | null;
  readonly soreness: number | null;
  readonly stress: number | null;
  readonly mood: number | null;
  readonly sleepHours: number | null;
  readonly restingHr: number | null;
  readonly hrvRmssdMs: number | null;
  readonly symptoms: readonly Symptom[];
  readonly pain: readonly Pain[];
  readonly tags: readonly CheckInTag[];
  /** Only where the person asked to be asked. */
  readonly cycle: CycleAnswer | null;
  readonly note: string;
}
