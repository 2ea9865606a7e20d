import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { CheckIn, CheckInTag, Pain, Symptom, WellnessItem } from "@/lib/domain/wellness";
import { type CheckInId, newId, type RequestId } from "@/lib/ids";
import type { CheckInInput } from "@/lib/schemas/wellness";
import { parseDecimal } from "@/lib/units/decimal";
import { parseDuration } from "@/lib/units/duration";

/** A check-in while it is being answered. Numbers stay text until they are saved. */
export interface Answers {
  readonly items: Readonly<Record<WellnessItem, number | null>>;
  readonly sleepHours: string;
  readonly restingHr: string;
  /** RMSSD in milliseconds. */
  readonly hrv: string;
  readonly symptoms: readonly Symptom[];
  readonly pain: readonly Pain[];
  readonly tags: readonly CheckInTag[];
  readonly note: string;
}

export type ReadAnswers =
  | {
      readonly ok: true;
      readonly sleepHours: number | null;
      readonly restingHr: number | null;
      readonly hrvRmssdMs: number | null;
    }
  | { readonly ok: false; readonly field: "sleepHours" | "restingHr" | "hrv"; readonly message: string };

/** Nothing is chosen beforehand; what was saved earlier that day is. */
export const answersOf = (stored: CheckIn | null): Answers => ({
  items: {
    sleepQuality: stored?.sleepQuality ?? null,
    energy: stored?.energy ?? null,
    soreness: stored?.soreness ?? null,
    stress: stored?.stress ?? null,
    mood: stored?.mood ?? null,
  },
  sleepHours: stored?.sleepHours == null ? "" : String(stored.sleepHours),
  restingHr: stored?.restingHr == null ? "" : String(stored.restingHr),
  hrv: stored?.hrvRmssdMs == null ? "" : String(stored.hrvRmssdMs),
  symptoms: stored?.symptoms ?? [],
  pain: stored?.pain ?? [],
  tags: stored?.tags ?? [],
  note: stored?.note ?? "",
});

/** Reads hours as "7.5", "7,5" or "7:30", beats a minute as a whole number, and milliseconds. */
export function readAnswers({ sleepHours, restingHr, hrv }: Answers): ReadAnswers {
  const hours = hoursOf(sleepHours);
  if (hours !== null && (Number.isNaN(hours) || hours < 0 || hours > 24)) {
    return { ok: false, field: "sleepHours", message: "Write the hours of sleep such as 7.5 or 7:30." };
  }
  const beats = restingHr.trim() === "" ? null : Number(restingHr.trim());
  if (beats !== null && (!Number.isInteger(beats) || beats < 25 || beats > 150)) {
    return {
      ok: false,
      field: "restingHr",
      message: "A resting heart rate is a whole number from 25 to 150.",
    };
  }
  const milliseconds = hrv.trim() === "" ? null : parseDecimal(hrv.trim());
  if (milliseconds !== null && (!milliseconds.ok || milliseconds.value < 1 || milliseconds.value > 400)) {
    return { ok: false, field: "hrv", message: "HRV (RMSSD) goes from 1 to 400 ms." };
  }
  return { ok: true, sleepHours: hours, restingHr: beats, hrvRmssdMs: milliseconds?.value ?? null };
}

function hoursOf(text: string): number | null {
  const typed = text.trim().replace(/\s*h$/i, "");
  if (typed === "") return null;
  if (typed.includes(":")) {
    const [whole, minutes] = typed.split(":");
    const read = parseDuration(`${whole}:${minutes}:00`);
    return read.ok ? Math.round((read.value / 3600) * 100) / 100 : Number.NaN;
  }
  const number = parseDecimal(typed);
  return number.ok ? number.value : Number.NaN;
}

/** Everything as it is sent. */
export const inputOf = (
  answers: Answers,
  read: Extract<ReadAnswers, { readonly ok: true }>,
  kept: { readonly date: CalendarDate; readonly id: CheckInId | null },
  requestId: RequestId,
): CheckInInput => ({
  requestId,
  id: kept.id ?? newId<CheckInId>(),
  date: kept.date,
  ...answers.items,
  sleepHours: read.sleepHours,
  restingHr: read.restingHr,
  hrvRmssdMs: read.hrvRmssdMs,
  symptoms: [...answers.symptoms],
  pain: [...answers.pain],
  tags: [...answers.tags],
  note: answers.note.trim(),
});

export const isEmpty = (answers: Answers): boolean =>
  Object.values(answers.items).every((answer) => answer === null) &&
  answers.symptoms.length === 0 &&
  answers.pain.length === 0 &&
  answers.tags.length === 0 &&
  [answers.sleepHours, answers.restingHr, answers.hrv, answers.note].every((text) => text.trim() === "");
