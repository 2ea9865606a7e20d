import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { FlagId } from "@/lib/ids";
import type { Athlete, Race, TrainingMark } from "./athlete";
import type { ShownLevel } from "./flag";
import type { MessageText } from "./flag-view";
import type { WeekLoad } from "./overview";
import type { Season } from "./season";

/** A flag in the week that it is about. Without an id it is not raised yet: targets alone give rise to it. */
export interface SeasonFlag {
  readonly id: FlagId | null;
  readonly ruleId: string;
  readonly level: ShownLevel;
  readonly title: MessageText;
}

/** What the weeks of a season lead to. */
export interface SeasonOutlook {
  /** Fitness load at the end of each week in AU a day; `null` where it cannot be said. */
  readonly fitness: readonly { readonly start: CalendarDate; readonly value: number | null }[];
  /** Form on the morning of each race to come, in percent of fitness; `null` where it cannot be said. */
  readonly form: readonly { readonly raceId: Race["id"]; readonly pct: number | null }[];
  readonly flags: readonly { readonly start: CalendarDate; readonly flags: readonly SeasonFlag[] }[];
}

/** A season as its page shows it: those who plan see what they work on, an athlete with a coach what was sent. */
export interface SeasonView extends Season {
  readonly athlete: Athlete;
  readonly today: CalendarDate;
  /** First day of the athlete's current week. */
  readonly thisWeek: CalendarDate;
  readonly canPlan: boolean;
  /** What is changed is the athlete's season at once, because nobody else plans for them. */
  readonly publishesAtOnce: boolean;
  /** Blocks and weeks that differ from what the athlete was sent. */
  readonly drafts: number;
  /** In order of time. */
  readonly races: readonly Race[];
  readonly marks: readonly TrainingMark[];
  /** Every week that is shown, in order of time, with its load. */
  readonly loads: readonly WeekLoad[];
  readonly outlook: SeasonOutlook;
}
