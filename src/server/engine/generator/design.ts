import type { MessageText } from "@/lib/domain/flag-view";
import type { SessionContent, Slot } from "@/lib/domain/session";
import type { GeneratorInput } from "@/lib/schemas/generator";
import { type Course, weekdayOfDay } from "./course";
import type { Extras } from "./extras";
import type { WeekFrame } from "./phases";
import type { Place } from "./places";
import type { Tuning } from "./tuning";
import type { WeekPattern } from "./week-pattern";

export interface Design {
  readonly input: GeneratorInput;
  readonly course: Course;
  readonly frames: readonly WeekFrame[];
  readonly pattern: WeekPattern;
  readonly extras: Extras;
  readonly tuning: Tuning;
}

/** A session before it has a date of the calendar. */
export interface Drafted {
  readonly day: number;
  readonly slot: Slot;
  readonly type: SessionContent["type"];
  readonly title: string;
  readonly minutes: number;
  readonly km: number | null;
  readonly effort: number;
  readonly key: boolean;
  readonly steps?: SessionContent["steps"];
  readonly lifts?: SessionContent["lifts"];
  readonly why: MessageText;
}

/** The days of a week on which a place of the pattern falls. */
export const dayOfPlace = (frame: WeekFrame, { weekday }: Place): number =>
  frame.startDay + ((weekday - weekdayOfDay(frame.startDay) + 7) % 7);
