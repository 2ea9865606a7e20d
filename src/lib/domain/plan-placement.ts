import { type CalendarDate, daysBetween, plusDays } from "@/lib/dates/calendar-date";
import { startOfWeek } from "@/lib/dates/week";
import { toMinutes } from "@/lib/units/duration";
import { type FreeTime, minutesIn } from "./free-time";
import { fittedSession, isScalable, shortestRun, withMinutes } from "./plan-fitting";
import type { PlanSettings } from "./plan-settings";
import { resolvedFor } from "./relative-target";
import { type SessionContent, type Slot, slots } from "./session";
import { isRun } from "./session-type";
import { contentAt, type PlacedTemplate, type PlanTemplateWeek, type TemplateSession } from "./template";

/** One session of a plan at its place in an athlete's calendar. */
export interface PlacedSession {
  readonly part: string;
  readonly content: SessionContent;
  /** The athlete is not free where the plan has it. `moved`: it found a free place in its week; `tight`: none. */
  readonly fit: "as-planned" | "moved" | "tight";
}

/** What a week of a plan is for, at its place in the calendar. */
export interface PlacedWeek extends Pick<PlanTemplateWeek, "phase" | "focus" | "liftFocus"> {
  readonly monday: CalendarDate;
}

interface PlacementInput {
  readonly weeks: readonly PlanTemplateWeek[];
  readonly settings: PlanSettings;
  /** Nothing is put on this day or before it. */
  readonly today: CalendarDate;
  readonly free: FreeTime;
  /** What easy and long runs are multiplied by. */
  readonly scale: number;
  /** Seconds per kilometre. */
  readonly thresholdPace: number | null;
}

export interface Placement {
  readonly sessions: readonly PlacedSession[];
  readonly weeksUsed: number;
  /** The weeks that are used, in order of time. */
  readonly phases: readonly PlacedWeek[];
  /** The Monday of the first week and the Sunday of the last. Null where nothing fits before the end. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/**
 * Puts a plan into an athlete's calendar, week by week from Monday on. Aligned to its end, its last race stands on
 * that day and nothing after it; what would lie before tomorrow is left out, by cutting the first weeks or thinning
 * those in between.
 */
export function placePlan(input: PlacementInput): Placement {
  const { settings, today } = input;
  const chosen = chosenWeeks(input);
  const goal = settings.align === "end" ? lastRace(chosen) : null;
  const isOpen = (date: CalendarDate) => date > today && (settings.align === "start" || date < settings.date);
  const sessions: PlacedSession[] = [];
  for (const { week, monday } of chosen) {
    const taken = new Set(week.sessions.map(({ day, slot }) => `${plusDays(monday, day)} ${slot}`));
    for (const placed of week.sessions) {
      const { part, day, slot, session } = placed;
      const date = placed === goal ? settings.date : plusDays(monday, day);
      if (placed === goal ? date <= today : !isOpen(date)) continue;
      if (settings.fitting?.without.includes(part)) continue;
      const scaled = fittedSession(session, part, shareOf(session, input), settings.fitting);
      const place = placeFor(input.free, scaled, { date, slot }, { monday, isOpen, taken });
      sessions.push({
        part,
        content: contentAt(resolvedFor(scaled, input.thresholdPace), place),
        fit: place.fit,
      });
    }
  }
  const isUsed = ({ monday }: ChosenWeek) => sessions.some(({ content }) => isInWeek(content.date, monday));
  // A week without sessions between others is a week of the plan.
  const used = chosen.slice(Math.max(0, chosen.findIndex(isUsed)), chosen.findLastIndex(isUsed) + 1);
  const [first, last] = [used[0], used.at(-1)];
  return {
    sessions: settings.longest === undefined ? sessions : withinReach(sessions, settings.longest),
    weeksUsed: used.length,
    phases: used.map(({ week: { phase, focus, liftFocus }, monday }) => ({
      monday,
      phase,
      focus,
      liftFocus,
    })),
    from: first ? first.monday : null,
    to: last ? plusDays(last.monday, 6) : null,
  };
}

/** A long run is not made shorter than what the athlete runs already. */
function shareOf(session: TemplateSession, { scale, settings: { longest = 0 } }: PlacementInput): number {
  if (scale >= 1 || session.type !== "run-long") return scale;
  return Math.max(scale, Math.min(1, longest / toMinutes(session.duration)));
}

/** The longest run may grow by this much (Schuster Brandt Frandsen et al. 2025: above 10 % injuries become more frequent). */
const mostGrowth = 1.1;

/** The runs no longer than what came before them allows: `longest` minutes at first, then the plan's own. */
function withinReach(sessions: readonly PlacedSession[], longest: number): readonly PlacedSession[] {
  let reach = longest;
  const capped = new Map<PlacedSession, PlacedSession>();
  for (const placed of sessions.toSorted((a, b) => a.content.date.localeCompare(b.content.date))) {
    const { content } = placed;
    if (!isRun(content.type)) continue;
    const most = Math.max(shortestRun, Math.floor((reach * mostGrowth) / 5) * 5);
    const next =
      isScalable(content) && toMinutes(content.duration) > most ? withMinutes(content, most) : content;
    capped.set(placed, { ...placed, content: next });
    reach = Math.max(reach, toMinutes(next.duration));
  }
  return sessions.map((placed) => capped.get(placed) ?? placed);
}

interface ChosenWeek {
  readonly week: PlanTemplateWeek;
  readonly monday: CalendarDate;
}

/** The weeks that are kept, each with its Monday. */
function chosenWeeks({ weeks, settings, today }: PlacementInput): readonly ChosenWeek[] {
  const at = startOfWeek(settings.date, "monday");
  if (settings.align === "start") {
    return weeks.map((week, index) => ({ week, monday: plusDays(at, 7 * index) }));
  }
  const tomorrow = plusDays(today, 1);
  const there = Math.floor(daysBetween(startOfWeek(tomorrow, "monday"), at) / 7) + 1;
  const kept = keptWeeks(weeks, Math.max(0, Math.min(weeks.length, there)), settings.fit);
  return kept.map((week, index) => ({ week, monday: plusDays(at, -7 * (kept.length - 1 - index)) }));
}

/** The last `count` weeks, or as many spread over the whole with taper and race kept. */
function keptWeeks(
  weeks: readonly PlanTemplateWeek[],
  count: number,
  fit: PlanSettings["fit"],
): readonly PlanTemplateWeek[] {
  if (fit === "cut" || count >= weeks.length || count === 0) return weeks.slice(weeks.length - count);
  const ending = weeks.filter(({ phase }) => phase === "taper" || phase === "race").length;
  const end = Math.min(ending, count);
  const body = weeks.slice(0, weeks.length - ending);
  const wanted = count - end;
  const spread = Array.from(
    { length: wanted },
    (_, index) => body[Math.floor((index * body.length) / wanted)] as PlanTemplateWeek,
  );
  return [...spread, ...weeks.slice(weeks.length - end)];
}

/** The race that a plan leads to: those before it are races on the way. */
const lastRace = (weeks: readonly ChosenWeek[]): PlacedTemplate | null =>
  weeks
    .flatMap(({ week }) => week.sessions.toSorted((a, b) => a.day - b.day))
    .findLast(({ session }) => isRaceType(session.type)) ?? null;

interface Around {
  readonly monday: CalendarDate;
  readonly isOpen: (date: CalendarDate) => boolean;
  readonly taken: Set<string>;
}
interface Place {
  readonly date: CalendarDate;
  readonly slot: Slot;
}

/** Where the athlete is free: as planned, in the other half of the day, or on the nearest day of the week. A race has its day. */
function placeFor(
  free: FreeTime,
  session: TemplateSession,
  wanted: Place,
  { monday, isOpen, taken }: Around,
): Place & Pick<PlacedSession, "fit"> {
  const minutes = toMinutes(session.duration);
  const isFree = ({ date, slot }: Place) => (minutesIn(free, date, slot) ?? minutes) >= minutes;
  if (isRaceType(session.type) || isFree(wanted)) return { ...wanted, fit: "as-planned" };
  const places = Array.from({ length: 7 }, (_, day) => plusDays(monday, day))
    .flatMap((date) => slots.map((slot) => ({ date, slot })))
    .filter((place) => isOpen(place.date) && isFree(place) && !taken.has(keyOf(place)))
    .toSorted((a, b) => distance(a, wanted) - distance(b, wanted));
  const [nearest] = places;
  if (!nearest) return { ...wanted, fit: "tight" };
  taken.add(keyOf(nearest));
  return { ...nearest, fit: "moved" };
}

const keyOf = ({ date, slot }: Place) => `${date} ${slot}`;
const distance = (a: Place, b: Place) =>
  Math.abs(daysBetween(a.date, b.date)) * 2 + (a.slot === b.slot ? 0 : 1);
const isInWeek = (date: CalendarDate, monday: CalendarDate) =>
  date >= monday && daysBetween(monday, date) < 7;
const isRaceType = (type: SessionContent["type"]) => type.startsWith("race-");
