import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { TimeZone } from "@/lib/dates/time-zone";
import type {
  Experience,
  InjuryStatus,
  Priority,
  RaceKind,
  RacePriority,
  Sex,
  ThresholdKind,
} from "@/lib/domain/athlete";
import type { LiftFocus, Phase, RunFocus } from "@/lib/domain/block";
import type { ConsentItem } from "@/lib/domain/consent";
import type { RunStep, SkipReason, Slot } from "@/lib/domain/session";
import type { SessionType } from "@/lib/domain/session-type";
import type { Terrain } from "@/lib/domain/terrain";
import type { Symptom, WellnessItem } from "@/lib/domain/wellness";

/** One exercise of a session of a world. `pct` is percent of the one-repetition maximum, `kg` a fixed mass. */
export interface WorldLift {
  readonly exercise: string;
  readonly sets: number;
  readonly reps: number;
  readonly pct?: number;
  readonly kg?: number;
  readonly rpe?: number;
  readonly restSec?: number;
}

/** One session of a world. `day` counts from today in the athlete's zone. */
export interface WorldSession {
  readonly day: number;
  readonly slot: Slot;
  /** 'HH:MM'; absent means the athlete's usual time of the slot. */
  readonly at?: string;
  readonly type: SessionType;
  readonly title?: string;
  readonly minutes: number;
  readonly km?: number;
  readonly rpe: number;
  readonly key?: boolean;
  readonly steps?: readonly RunStep[];
  readonly lifts?: readonly WorldLift[];
  readonly terrain?: Terrain;
  readonly notes?: string;
  /** What became of it, once its time has come. By default it was done as planned. */
  readonly outcome?:
    | "unlogged"
    | { readonly skipped: SkipReason }
    | { readonly kmTo?: number; readonly rpeTo?: number };
  /** Average heart rate of a run that was recorded. */
  readonly avgHr?: number;
  /** Shares of a recorded run below the first threshold, between the two and above the second. */
  readonly zones?: readonly [number, number, number];
  /** Done without being planned. */
  readonly unplanned?: boolean;
}

export interface WorldCheckIn extends Partial<Readonly<Record<WellnessItem, number>>> {
  readonly day: number;
  readonly sleepHours?: number;
  readonly restingHr?: number;
  readonly symptoms?: readonly Symptom[];
  readonly note?: string;
}

interface WorldBlock {
  readonly name: string;
  /** Weeks from the athlete's current week to its first one. */
  readonly startWeek: number;
  readonly weeks: number;
}

/** The two lanes of blocks, and what is asked of the weeks. */
export interface WorldSeason {
  readonly run: readonly (WorldBlock & { readonly phase: Phase; readonly focus: RunFocus })[];
  readonly lift: readonly (WorldBlock & { readonly focus: LiftFocus })[];
  /** Targets in AU, week for week from `startWeek`; `deload` counts those from 0. */
  readonly weeks: readonly {
    readonly startWeek: number;
    readonly targets: readonly number[];
    readonly deload?: readonly number[];
  }[];
}

/** A person who trains, with everything that is known of them. */
export interface WorldAthlete {
  readonly key: string;
  readonly timeZone: TimeZone;
  readonly units?: {
    readonly distance?: "km" | "mi";
    readonly mass?: "kg" | "lb";
    readonly hourCycle?: "h23" | "h12";
  };
  readonly priority: Priority;
  readonly runExperience: Experience;
  readonly liftExperience: Experience;
  readonly sex: Sex;
  readonly age: number;
  readonly thresholds?: Partial<Readonly<Record<ThresholdKind, number>>>;
  /** Kilograms by exercise. */
  readonly oneRm?: Readonly<Record<string, number>>;
  /** What they are on a day against those. By default they rise by a quarter of a percent a week. */
  readonly strength?: (day: number) => number;
  readonly races?: readonly {
    readonly name: string;
    readonly day: number;
    readonly kind: RaceKind;
    readonly km?: number;
    readonly priority: RacePriority;
    readonly goal?: string;
  }[];
  /** Slots that are limited or closed, by the number of days from today. */
  readonly availability?: readonly {
    readonly dayOfPattern: number;
    readonly slot: Slot;
    readonly maxMinutes: number;
  }[];
  readonly injuries?: readonly {
    readonly site: string;
    readonly status: InjuryStatus;
    readonly from: number;
    readonly to?: number;
    readonly note?: string;
  }[];
  /** What the coach may see, or may not, other than a new coach usually does. */
  readonly shows?: readonly ConsentItem[];
  readonly hides?: readonly ConsentItem[];
  readonly season: WorldSeason;
  /** Plan and log around a day. Lighter weeks and months follow the calendar, and so depend on it. */
  readonly sessions: (today: CalendarDate) => readonly WorldSession[];
  readonly checkIns?: readonly WorldCheckIn[];
  readonly messages?: readonly WorldMessage[];
}

/** What athlete and coach wrote to each other, the earliest first. */
export interface WorldMessage {
  readonly by: "athlete" | "coach";
  readonly day: number;
  /** 'HH:MM' where the athlete is. */
  readonly at: string;
  readonly body: string;
  /** The day of the session that it is about. */
  readonly about?: number;
}
