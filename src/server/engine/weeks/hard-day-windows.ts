import { type Snapshot, weekStartDay } from "../snapshot";
import { factsOf, type SnapSession } from "../snapshot-session";
import { isHeavyLegs, isQualityRun } from "../taxonomy";
import { firstFrom } from "../window";

/** Seven days of the plan, from their first one. */
export interface PlannedWindow {
  readonly fromDay: number;
  /** Sessions of neighbouring days of which one has heavy legs and the other a quality run, a pair of days each. */
  readonly pairs: readonly (readonly SnapSession[])[];
  /** Hard sessions, a day each. */
  readonly hardDays: readonly (readonly SnapSession[])[];
  /** Rest days, and days with nothing but what is easy on the legs; those after the last planned week are not among them. */
  readonly easyDays: number;
  /** Two easy days stand together. */
  readonly easyTogether: boolean;
  /** Days after the last planned week. */
  readonly unplanned: number;
}

interface Day {
  readonly heavy: readonly SnapSession[];
  readonly quality: readonly SnapSession[];
  readonly hard: readonly SnapSession[];
  readonly easy: boolean;
}

const free: Day = { heavy: [], quality: [], hard: [], easy: true };
const length = 7;
/** What costs the legs more than an easy run makes no easy day, even where it is not hard. */
const easyLegs = 2;

/**
 * Every seven days from today on to the end of the last week with a plan: within a planned week a day without a
 * session is a rest day. A plan that ends sooner has one window, with days of which nobody knows yet. What was
 * already done today counts as what it was.
 */
export function plannedWindows(snapshot: Snapshot): PlannedWindow[] {
  const { recent, open, now } = snapshot;
  const last = open.at(-1);
  if (!last || last.day < now.day) return [];
  const days = daysOf(recent.slice(firstFrom(recent, now.day)), now.day);
  const planned = weekStartDay(snapshot, last.day) + length - now.day;
  const windows: PlannedWindow[] = [];
  for (let start = 0; start === 0 || start + length <= planned; start += 1) {
    windows.push(windowOf(days, now.day, start, planned));
  }
  return windows;
}

function daysOf(ahead: readonly SnapSession[], today: number): ReadonlyMap<number, Day> {
  const days = new Map<number, Day>();
  for (const session of ahead) {
    const index = session.day - today;
    const day = days.get(index) ?? free;
    const { hard, legs } = factsOf(session);
    if (!hard && legs <= easyLegs) continue;
    days.set(index, {
      heavy: isHeavyLegs(session.type) ? [...day.heavy, session] : day.heavy,
      quality: isQualityRun(session.type) ? [...day.quality, session] : day.quality,
      hard: hard ? [...day.hard, session] : day.hard,
      easy: false,
    });
  }
  return days;
}

function windowOf(
  days: ReadonlyMap<number, Day>,
  today: number,
  start: number,
  planned: number,
): PlannedWindow {
  const pairs: SnapSession[][] = [];
  const hardDays: (readonly SnapSession[])[] = [];
  let [easyDays, easyBefore, easyTogether] = [0, false, false];
  for (let index = start; index < start + length; index += 1) {
    const day = days.get(index) ?? free;
    const next = index + 1 < start + length ? (days.get(index + 1) ?? free) : free;
    if (day.hard.length > 0) hardDays.push(day.hard);
    const pair = [...pairOf(day.heavy, next.quality), ...pairOf(day.quality, next.heavy)];
    if (pair.length > 0) pairs.push([...new Set(pair)]);
    const easy = index < planned && day.easy;
    if (easy) easyDays += 1;
    easyTogether ||= easy && easyBefore;
    easyBefore = easy;
  }
  const unplanned = Math.max(0, start + length - planned);
  return { fromDay: today + start, pairs, hardDays, easyDays, easyTogether, unplanned };
}

const pairOf = (first: readonly SnapSession[], second: readonly SnapSession[]): readonly SnapSession[] =>
  first.length > 0 && second.length > 0 ? [...first, ...second] : [];
