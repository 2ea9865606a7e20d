import { type CalendarDate, dateFromDayNumber, dayNumber, weekdayOf } from "@/lib/dates/calendar-date";
import type { GeneratedPlan, GeneratedSession } from "@/lib/domain/generated-plan";
import { plannedToTimeline } from "@/lib/domain/planned-timeline";
import type { GeneratorInput } from "@/lib/schemas/generator";
import { athleteOf, weeksOf } from "../generator/as-the-rules-read";
import { sessionsBefore } from "../generator/weeks-before";
import type { Finding } from "../report";
import { runRules } from "../run";
import { takeSnapshot } from "../snapshot";
import type { TimelineSession } from "../timeline";

/*
 * The fourteen promises of a generated plan, written down again from what they say: nothing here knows how a plan is
 * made. Each answers with what it found wrong.
 */

interface Item {
  readonly day: number;
  readonly slot: "am" | "pm";
  readonly type: string;
  readonly minutes: number;
  readonly km: number;
  readonly effort: number;
  readonly session: GeneratedSession;
}

/** `log` is what was done before, where there is one; else the input tells it. */
export type Promised = (
  input: GeneratorInput,
  plan: GeneratedPlan,
  log: TimelineSession[] | null,
) => readonly string[];

const hi = new Set(["run-vo2max", "run-hill-repeats", "run-track-anaerobic", "run-hiit", "xt-hard"]);
const quality = new Set([
  ...["run-vo2max", "run-hill-repeats", "run-track-anaerobic", "run-hiit", "run-long-xl"],
  ...["run-marathon-pace", "run-tempo", "run-cruise", "run-fartlek", "run-time-trial"],
]);
const isRace = ({ type }: Item) => type.startsWith("race-");
const isRun = ({ type }: Item) => type.startsWith("run-");
const isLong = ({ type }: Item) => type === "run-long" || type === "run-long-xl";
const isHeavy = ({ type }: Item) => type === "strength-heavy-lower" || type === "strength-failure-lower";
const isTraining = ({ type }: Item) => !["heat-passive", "mobility", "walk", "rest"].includes(type);

const itemsOf = (plan: GeneratedPlan): Item[] =>
  plan.weeks
    .flatMap(({ sessions }) => sessions)
    .map((session) => ({
      day: dayNumber(session.content.date),
      slot: session.content.slot,
      type: session.content.type,
      minutes: session.content.duration / 60,
      km: (session.content.distance ?? 0) / 1000,
      effort: session.content.plannedRpe ?? 0,
      session,
    }));

const startOf = (input: GeneratorInput, { day, slot }: Item) => {
  const [hours = "0", minutes = "0"] = input.athlete.slotTimes[slot].split(":");
  return day * 24 + Number(hours) + Number(minutes) / 60;
};
const endOf = (input: GeneratorInput, item: Item) => startOf(input, item) + item.minutes / 60;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const firstDay = (plan: GeneratedPlan) => dayNumber(plan.weeks[0]?.start ?? ("2026-01-05" as CalendarDate));
const goalDay = ({ goal }: GeneratorInput) => dayNumber(goal.kind === "race" ? goal.race.date : goal.date);
const goalWeek = (input: GeneratorInput, plan: GeneratedPlan) =>
  Math.floor((goalDay(input) - firstDay(plan)) / 7);
const trained = (plan: GeneratedPlan, week: number) => {
  const from = firstDay(plan) + 7 * week;
  return itemsOf(plan).filter((item) => item.day >= from && item.day < from + 7 && !isRace(item));
};
const kmOf = (items: readonly Item[]) => sum(items.filter(isRun).map(({ km }) => km));
const novice = ({ athlete }: GeneratorInput) => athlete.runExperience === "novice";

const rulesAreQuiet: Promised = (input, plan, log) => {
  const { athlete } = input;
  const start = firstDay(plan);
  const races = itemsOf(plan).filter(isRace);
  const lastDay = goalDay(input);
  const timeline = {
    athlete: athleteOf(input),
    asOf: log ? input.today : dateFromDayNumber(start),
    sessions: [
      ...sessionsBefore(input, start, log && { sessions: log, today: dayNumber(input.today) }),
      ...plan.weeks.flatMap(({ sessions }, week) =>
        sessions.map(({ content }, index) => plannedToTimeline({ ...content, id: `p${week}-${index}` })),
      ),
    ],
    events: races.map(({ day, km, type }) => ({
      date: dateFromDayNumber(day),
      kind: "race" as const,
      distance: km,
      priority:
        day === lastDay && input.goal.kind === "race"
          ? ("A" as const)
          : (input.otherRaces.find((race) => race.kind === type && dayNumber(race.date) === day)?.priority ??
            "C"),
    })),
    weeks: weeksOf(plan),
  };
  const { findings } = runRules(takeSnapshot(timeline, { slotTimes: athlete.slotTimes }), {});
  const dayOf = new Map(timeline.sessions.map((session) => [session.id, session.start.slice(0, 10)]));
  // What the rules say of the days before the plan is not about the plan.
  const isAhead = (id: string) => dayNumber((dayOf.get(id) ?? id) as CalendarDate) >= start;
  return findings
    .filter(
      ({ tense, severity, suppressedBy }) =>
        tense === "planned" && severity !== "info" && suppressedBy === null,
    )
    .filter(({ subjects }) => subjects.some(({ kind, id }) => kind === "state" || isAhead(id)))
    .filter((finding) => !isExplained(input, plan, finding))
    .map(
      ({ ruleId, severity, subjects, message, measured }) =>
        `${ruleId} ${message.key} ${severity} ${measured.value} ${subjects.map(({ id }) => id).join(" ")}`,
    );
};

/** A caution that the wish itself brings, and that the plan says so of. Of nothing else, and of no warning. */
function isExplained(
  { priority, recent }: GeneratorInput,
  { explained, weeks, notes }: GeneratedPlan,
  { ruleId, severity, message }: Finding,
): boolean {
  if (severity !== "caution" || notes.length === 0 || !explained.includes(ruleId)) return false;
  if (ruleId === "interference/run-volume-strength-first") return priority !== "run-first";
  const peak = Math.max(...weeks.map(({ targetKm }) => targetKm));
  return ruleId === "recovery/taper" && message.key !== "shallow" && peak < recent.weeklyKm;
}

const longRunsGrowSlowly: Promised = (input, plan) => {
  const known = [
    {
      day: firstDay(plan) - 14,
      km: Math.max(input.recent.longestRunKm, input.recent.weeklyKm / Math.max(1, input.recent.runsPerWeek)),
    },
  ];
  const runs = [...known, ...itemsOf(plan).filter((item) => isRun(item) || isRace(item))];
  return itemsOf(plan)
    .filter(isLong)
    .flatMap((long) => {
      const before = runs.filter(({ day }) => day < long.day && day >= long.day - 30).map(({ km }) => km);
      return long.km <= Math.max(0, ...before) * 1.1 + 0.051
        ? []
        : [`${long.session.content.date} ${long.km} km`];
    });
};

const weeksGrowSlowly: Promised = (input, plan) => {
  const most = novice(input) ? 1.1 : 1.15;
  const km = [
    ...Array.from({ length: 4 }, () => input.recent.weeklyKm),
    ...plan.weeks.map((_, week) => kmOf(trained(plan, week))),
  ];
  return plan.weeks.flatMap((_, week) => {
    const highest = Math.max(...km.slice(week, week + 4));
    // A camp may be more, and is marked as one.
    if (plan.weeks[week]?.role === "camp") {
      const isExperienced = input.athlete.runExperience === "experienced" && input.athlete.camps.length > 0;
      return isExperienced && (km[week + 4] ?? 0) <= highest * 1.35
        ? []
        : [`week ${week}: a camp of ${km[week + 4]}`];
    }
    return (km[week + 4] ?? 0) <= highest * most + 0.3
      ? []
      : [`week ${week}: ${km[week + 4]} after ${highest}`];
  });
};

const isLighterInTime: Promised = (input, plan) => {
  const most = { "3:1": 3, "2:1": 2, "4:1": 4 }[input.loading];
  const wrong: string[] = [];
  let loading = 0;
  plan.weeks.forEach((week, index) => {
    const before = [1, 2, 3].map((back) =>
      index - back < 0 ? input.recent.weeklyKm : kmOf(trained(plan, index - back)),
    );
    if (week.role === "deload") {
      const km = kmOf(trained(plan, index));
      if (km > (sum(before) / 3) * 0.75 + 0.2) wrong.push(`week ${index}: ${km} after ${before.join()}`);
      loading = 0;
    } else if (week.role.startsWith("load") || week.role === "camp") loading += 1;
    else loading = 0;
    if (loading > most) wrong.push(`week ${index}: ${loading} loading weeks`);
  });
  return wrong;
};

const hasRestDays: Promised = (input, plan) => {
  const busy = new Set(
    itemsOf(plan)
      .filter(isTraining)
      .map(({ day }) => day),
  );
  const from = firstDay(plan);
  const wrong: string[] = [];
  for (let day = from; day + 6 < from + 7 * plan.weeks.length; day += 1) {
    const rest = [0, 1, 2, 3, 4, 5, 6].filter((offset) => !busy.has(day + offset)).length;
    if (rest < (novice(input) ? 2 : 1)) wrong.push(`from ${dateFromDayNumber(day)}: ${rest}`);
  }
  return wrong;
};

const isRarelyHard: Promised = (input, plan) => {
  const items = itemsOf(plan);
  return items.flatMap(({ day }) => {
    const week = items.filter((item) => item.day >= day && item.day < day + 7);
    const hard = week.filter(({ type }) => hi.has(type)).length;
    const runs = week.filter(({ type }) => quality.has(type)).length;
    return hard > (novice(input) ? 1 : 2) || runs > 3
      ? [`from ${dateFromDayNumber(day)}: ${hard} and ${runs}`]
      : [];
  });
};

const legsKeepAway: Promised = (input, plan) => {
  const items = itemsOf(plan);
  return items.filter(isHeavy).flatMap((lift) =>
    items.flatMap((run) => {
      const isHardRun = quality.has(run.type);
      if (!isHardRun && !isLong(run)) return [];
      const gap = startOf(input, run) - endOf(input, lift);
      if (run.day === lift.day && gap < 0) {
        const since = startOf(input, lift) - endOf(input, run);
        return since >= 6 ? [] : [`${run.session.content.date}: lift ${since} h after ${run.type}`];
      }
      const least = isHardRun ? 48 : 36;
      return gap >= 0 && gap < least ? [`${run.session.content.date}: ${run.type} ${gap} h after legs`] : [];
    }),
  );
};

const isMostlyEasy: Promised = (input, plan) => {
  if (input.priority === "strength-first") return [];
  return plan.weeks.flatMap((_, index) => {
    if (index + 4 > goalWeek(input, plan) + 1) return [];
    let [easy, all] = [0, 0];
    for (let week = index; week < index + 4; week += 1) {
      for (const { minutes, session } of trained(plan, week).filter(
        (item) => isRun(item) || item.type === "xt-easy",
      )) {
        const fast = sum(
          session.content.steps
            .filter(({ kind, zone }) => kind === "work" && zone !== null && zone !== "z1")
            .map(({ seconds, repeat }) => ((seconds ?? 0) * repeat) / 60),
        );
        all += minutes;
        easy += minutes - fast;
      }
    }
    return all === 0 || easy / all >= 0.75
      ? []
      : [`weeks ${index}–${index + 3}: ${Math.round((easy / all) * 100)} %`];
  });
};

const partsStayParts: Promised = (_input, plan) =>
  plan.weeks.flatMap((_, week) => {
    const runs = trained(plan, week).filter(isRun);
    const km = kmOf(runs);
    const share = runs.length < 4 ? 0.45 : km < 40 ? 0.35 : 0.3;
    const wrong: string[] = [];
    for (const run of runs) {
      if (isLong(run) && run.km > share * km + 0.05) wrong.push(`week ${week}: long run ${run.km} of ${km}`);
      if (run.type !== "run-cruise" && run.type !== "run-tempo") continue;
      const work = run.session.content.steps.filter(({ zone }) => zone === "z2");
      const seconds = sum(work.map((step) => (step.seconds ?? 0) * step.repeat));
      const atThreshold = seconds / (0.82 * (easyPaceOf(run) ?? 360));
      if (atThreshold > 0.1 * km + 0.05) wrong.push(`week ${week}: ${atThreshold} km at threshold of ${km}`);
    }
    return wrong;
  });

/** Pace of the easy part of a run, from the whole of it: its steps say how long, its distance how far. */
function easyPaceOf({ km, session }: Item): number | null {
  const { steps } = session.content;
  const seconds = (zone: string | null) =>
    sum(steps.filter((step) => step.zone === zone).map((step) => (step.seconds ?? 0) * step.repeat));
  const weighted = seconds("z1") + seconds("z2") / 0.82 + seconds(null) / 1.1;
  return km > 0 ? weighted / (km + 0.05) : null;
}

const tapersRight: Promised = (input, plan) => {
  if (input.goal.kind !== "race") return [];
  const race = goalDay(input);
  const monday = firstDay(plan) + 7 * goalWeek(input, plan);
  const from = race - monday >= 4 ? monday : race - 7;
  const runs = itemsOf(plan).filter(isRun);
  const kmIn = (first: number, last: number) => kmOf(runs.filter(({ day }) => day >= first && day <= last));
  const own = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    .map((back) => from - 7 * back)
    .filter((first) => first >= firstDay(plan))
    .map((first) => kmIn(first, first + 6));
  // A plan of a few weeks is measured against those before it too, unless it holds less on purpose.
  const isLess = own.length > 1 && Math.max(...own) < input.recent.weeklyKm * 0.88;
  const weeks =
    own.length >= 4 || isLess ? own : [...own, ...Array.from({ length: 4 }, () => input.recent.weeklyKm)];
  const highest = weeks.toSorted((a, b) => b - a).slice(0, 4);
  const peak = sum(highest) / highest.length;
  const cut = 1 - kmIn(from, race - 1) / peak;
  return cut >= 0.4 && cut <= 0.61 ? [] : [`${Math.round(cut * 100)} % less than ${peak}`];
};

const noHeavyLegsBeforeRace: Promised = (input, plan) =>
  input.goal.kind !== "race"
    ? []
    : itemsOf(plan)
        .filter((item) => isHeavy(item) && goalDay(input) > item.day && goalDay(input) - item.day < 5)
        .map(({ session }) => session.content.date);

const fitsIn: Promised = (input, plan) => {
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const item of itemsOf(plan)) {
    const place = `${item.day}${item.slot}`;
    if (seen.has(place)) wrong.push(`${item.session.content.date} ${item.slot}: two`);
    seen.add(place);
    if (isRace(item) || item.day === goalDay(input)) continue;
    const weekday = weekdayOf(item.session.content.date);
    const free = input.athlete.availability.find((one) => one.weekday === weekday && one.slot === item.slot);
    if (free && item.minutes > free.maxMinutes)
      wrong.push(`${item.session.content.date}: ${item.minutes} min`);
  }
  return wrong;
};

const sumsUp: Promised = (_input, plan) =>
  plan.weeks.flatMap((week, index) => {
    const items = trained(plan, index);
    const au = sum(items.map(({ minutes, effort }) => minutes * effort));
    const isNear = (is: number, said: number) => Math.abs(is - said) <= 0.05 * Math.max(said, 1);
    return isNear(kmOf(items), week.targetKm) && isNear(au, week.targetAu)
      ? []
      : [`week ${index}: ${kmOf(items)} of ${week.targetKm} km, ${au} of ${week.targetAu} AU`];
  });

/** The promises by number; the twelfth, that equal input gives an equal plan, needs the generator itself. */
export const promises: Readonly<Record<string, Promised>> = {
  "1 no rule warns": rulesAreQuiet,
  "2 long runs grow by a tenth at most": longRunsGrowSlowly,
  "3 weeks grow by 15 % at most, a novice's by 10 %": weeksGrowSlowly,
  "4 a lighter week comes in time": isLighterInTime,
  "5 rest days": hasRestDays,
  "6 few hard sessions": isRarelyHard,
  "7 heavy legs keep away from hard running": legsKeepAway,
  "8 three quarters are easy": isMostlyEasy,
  "9 long run and threshold are parts of their week": partsStayParts,
  "10 the taper cuts 41–60 %": tapersRight,
  "11 no heavy legs in the five days before the race": noHeavyLegsBeforeRace,
  "13 everything fits into what is free": fitsIn,
  "14 weeks sum up to what they say": sumsUp,
};
