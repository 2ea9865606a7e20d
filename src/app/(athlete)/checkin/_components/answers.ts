import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type CycleSymptom, isNoAnswer, mostCycleDays, type PeriodAnswer } from "@/lib/domain/cycle";
import type { CheckIn, CheckInTag, Pain, Symptom, WellnessItem } from "@/lib/domain/wellness";
import { type CheckInId, newId, type RequestId } from "@/lib/ids";
import type { CheckInInput } from "@/lib/schemas/wellness";
import { parseDecimal } from "@/lib/units/decimal";
import { parseDuration } from "@/lib/units/duration";

/** What is said of the menstrual cycle, while it is being said. */
export interface CycleTyped {
  readonly period: PeriodAnswer | null;
  readonly day: string;
  readonly symptoms: readonly CycleSymptom[];
}

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
  readonly cycle: CycleTyped;
  readonly note: string;
}

export type ReadAnswers =
  | {
      readonly ok: true;
      readonly sleepHours: number | null;
      readonly restingHr: number | null;
      readonly hrvRmssdMs: number | null;
      readonly cycleDay: number | null;
    }
  | {
      readonly ok: false;
      readonly field: "sleepHours" | "restingHr" | "hrv" | "cycleDay";
      readonly message: string;
    };

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
  cycle: {
    period: stored?.cycle?.period ?? null,
    day: stored?.cycle?.day == null ? "" : String(stored.cycle.day),
    symptoms: stored?.cycle?.symptoms ?? [],
  },
  note: stored?.note ?? "",
});

/** Reads hours as "7.5", "7,5" or "7:30", beats a minute and days as whole numbers, and milliseconds. */
export function readAnswers({ sleepHours, restingHr, hrv, cycle }: Answers): ReadAnswers {
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
  // What the first day of a period is called is known, whatever else stood in the field.
  const typed = cycle.period === "started" ? "" : cycle.day.trim();
  const cycleDay = typed === "" ? null : Number(typed);
  if (cycleDay !== null && (!Number.isInteger(cycleDay) || cycleDay < 1 || cycleDay > mostCycleDays)) {
    return {
      ok: false,
      field: "cycleDay",
      message: `Write the day of the cycle as a whole number from 1 to ${mostCycleDays}.`,
    };
  }
  return {
    ok: true,
    sleepHours: hours,
    restingHr: beats,
    hrvRmssdMs: milliseconds?.value ?? null,
    cycleDay,
  };
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
  cycle: cycleOf(answers, read.cycleDay),
  note: answers.note.trim(),
});

const cycleOf = ({ cycle }: Answers, day: number | null) => {
  const said = { period: cycle.period, day, symptoms: [...cycle.symptoms] };
  return isNoAnswer(said) ? null : said;
};

export const isEmpty = (answers: Answers): boolean =>
  Object.values(answers.items).every((answer) => answer === null) &&
  answers.symptoms.length === 0 &&
  answers.pain.length === 0 &&
  answers.tags.length === 0 &&
  answers.cycle.period === null &&
  answers.cycle.symptoms.length === 0 &&
  [answers.sleepHours, answers.restingHr, answers.hrv, answers.cycle.day, answers.note].every(
    (text) => text.trim() === "",
  );
