import type { CalendarDate } from "../dates/calendar-date";
import type { ClockTime } from "../dates/clock-time";
import { hoursBetween, type Instant, instantOf, localDateOf, type TimeZone } from "../dates/time-zone";
import { type IsoWeek, startOfWeek } from "../dates/week";
import { minus, plus, split, sumOf, times } from "./arithmetic";
import type { Metres } from "./distance";
import type { Seconds } from "./duration";
import type { Rir, SessionEffort, SetRpe } from "./effort";
import { type Load, sessionLoad } from "./load";
import type { Grams } from "./mass";
import { paceOf } from "./pace";

declare const mass: Grams;
declare const distance: Metres;
declare const duration: Seconds;
declare const effort: SessionEffort;
declare const rpe: SetRpe;
declare const left: Rir;
declare const date: CalendarDate;
declare const time: ClockTime;
declare const zone: TimeZone;
declare const moment: Instant;
declare const week: IsoWeek;

export const compiles: [Grams, Metres, Seconds, Grams, Grams[], Load, CalendarDate] = [
  plus(mass, mass),
  minus(distance, distance),
  times(duration, 0.5),
  sumOf([mass, mass]),
  split(mass, [1, 2]),
  sessionLoad(effort, duration),
  localDateOf(moment, zone),
];

// @ts-expect-error a plain number says no unit
export const bare: Grams = 5;
// @ts-expect-error weights and distances do not add up
plus(mass, distance);
// @ts-expect-error nor do a time and a plain number
minus(duration, 60);
// @ts-expect-error a list of one unit only
sumOf<Grams>([mass, duration]);
// @ts-expect-error distance first, then duration
paceOf(duration, distance);
// @ts-expect-error the effort of a set is not the effort of a session
sessionLoad(rpe, duration);
// @ts-expect-error reps in reserve run the other way
export const swapped: SetRpe = left;
// @ts-expect-error a sum of two units forgets its unit
export const forgotten: Grams = mass + mass;
// @ts-expect-error a string is not yet a date
startOfWeek("2026-03-17", "monday");
// @ts-expect-error a week is not a date
startOfWeek(week, "monday");
// @ts-expect-error a day is not a moment
hoursBetween(date, moment);
// @ts-expect-error a moment is not a day
instantOf(moment, time, zone);
// @ts-expect-error the zone comes last
instantOf(date, zone, time);
