import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { isScalable } from "@/lib/domain/plan-fitting";
import type { PlacedSession } from "@/lib/domain/plan-placement";
import type { PlanFitting } from "@/lib/domain/plan-settings";
import { isLift, isRun } from "@/lib/domain/session-type";
import type { Finding } from "@/server/engine/report";
import { isHeavyLegs, isQualityRun } from "@/server/engine/taxonomy";
import { placedId } from "./fixed-plan";

/** What a finding is about, among the sessions of a plan. */
interface Concerned {
  /** That it names, what costs and what suffers. */
  readonly source: PlacedSession | null;
  readonly target: PlacedSession | null;
  /** All in the days that it is about. */
  readonly near: readonly PlacedSession[];
}

type Step = (fitting: PlanFitting, concerned: Concerned) => PlanFitting | null;

/** Nothing of a run is taken back beyond this. */
const leastShare = 0.6;
/** Of a week, this many sessions may be left out. */
const mostWithout = 2;

const withShare = (fitting: PlanFitting, placed: readonly PlacedSession[], share: number) => {
  const shares = { ...fitting.shares };
  for (const { part } of placed) {
    shares[part] = Math.max(leastShare, Math.round((shares[part] ?? 1) * share * 20) / 20);
  }
  return { ...fitting, shares };
};

/** Less of the easy and long running in those days. */
const lessRunning =
  (share: number): Step =>
  (fitting, { near }) => {
    const runs = near.filter(({ content }) => isScalable(content));
    return runs.length === 0 ? null : withShare(fitting, runs, share);
  };

/** Fewer repeats of the hard runs in those days. */
const lessQuality =
  (share: number): Step =>
  (fitting, { near }) => {
    const runs = near.filter(({ content }) => isQualityRun(content.type) && !isScalable(content));
    return runs.length === 0 ? null : withShare(fitting, runs, share);
  };

/** Several at once, where each alone would not be enough. */
const together =
  (...all: readonly Step[]): Step =>
  (fitting, concerned) => {
    let next: PlanFitting | null = fitting;
    for (const step of all) {
      const left = concerned.near.filter(({ part }) => next?.without.includes(part) !== true);
      next = next && step(next, { ...concerned, near: left });
    }
    return next;
  };

/** Less of the one run. */
const lessOfTarget =
  (share: number): Step =>
  (fitting, { target }) =>
    target && isRun(target.content.type) && !isRace(target) ? withShare(fitting, [target], share) : null;

const without =
  (choose: (concerned: Concerned) => PlacedSession | null): Step =>
  (fitting, concerned) => {
    const one = choose(concerned);
    const week = new Set(concerned.near.map(({ part }) => weekOf(part)));
    const gone = fitting.without.filter((part) => week.has(weekOf(part))).length;
    return one === null || gone >= mostWithout * week.size
      ? null
      : { ...fitting, without: [...fitting.without, one.part] };
  };

/** Sessions of one week of a plan that comes with the product begin alike; others count for themselves. */
const weekOf = (part: string) => /^w\d+-/.exec(part)?.[0] ?? part;

const shortestEasy = ({ near }: Concerned): PlacedSession | null =>
  near
    .filter(({ content }) => isRun(content.type) && !content.key && !isQualityRun(content.type))
    .toSorted((a, b) => a.content.duration - b.content.duration)[0] ?? null;

/** A day's only session, an easy run before a lift: without it the day is one of rest. */
const onlyOfItsDay =
  (index: number) =>
  (concerned: Concerned): PlacedSession | null => {
    const alone = concerned.near.filter(
      ({ content }) =>
        !content.key &&
        concerned.near.every((other) => other.content === content || other.content.date !== content.date),
    );
    const easyFirst = alone.toSorted(
      (a, b) =>
        Number(isLift(a.content.type)) - Number(isLift(b.content.type)) ||
        a.content.duration - b.content.duration,
    );
    return easyFirst[index] ?? null;
  };

const lastLift = ({ near }: Concerned): PlacedSession | null =>
  near.findLast(({ content }) => isLift(content.type)) ?? null;

const easedOne =
  (choose: (concerned: Concerned) => PlacedSession | null): Step =>
  (fitting, concerned) => {
    const one = choose(concerned);
    if (!one || fitting.eased.includes(one.part) || isRace(one)) return null;
    if (!isHeavyLegs(one.content.type) && !isQualityRun(one.content.type)) return null;
    return { ...fitting, eased: [...fitting.eased, one.part] };
  };

const lighterSource = easedOne(({ source }) => source);
const easierTarget = easedOne(({ target }) => target);
const noSource = without(({ source }) => (source && !isRace(source) ? source : null));
const noTarget = without(({ target }) => (target && !isRace(target) ? target : null));

const lessOverall = [0.95, 0.9, 0.85, 0.8, 0.7].map(lessRunning);
const restDay = [0, 1, 2, 3].map((index) => without(onlyOfItsDay(index)));
const usual: readonly Step[] = [
  ...lessOverall,
  lessQuality(0.8),
  together(lessRunning(0.9), lessQuality(0.8)),
  without(shortestEasy),
  lighterSource,
  easierTarget,
];

/** What helps against what a rule says, first things first. */
const steps: Readonly<Record<string, readonly Step[]>> = {
  "overtraining/single-run-spike": [0.9, 0.8, 0.7].map(lessOfTarget),
  "overtraining/monotony-strain": [...restDay, ...lessOverall, without(shortestEasy), without(lastLift)],
  "overtraining/hiit-introduction": [...[0.8, 0.65].map(lessOfTarget), easierTarget],
  "overtraining/anaerobic-frequency": [easierTarget],
  "interference/run-volume-strength-first": [
    ...lessOverall,
    without(shortestEasy),
    together(without(shortestEasy), lessRunning(0.85)),
  ],
  "interference/strength-dose-run-first": [],
  "overtraining/missing-intensity-stimulus": [],
  "recovery/no-rest-day": restDay,
  "recovery/taper": [...lessOverall, lessRunning(0.6), without(shortestEasy)],
  "recovery/48h-after-heavy-lower": [lighterSource, easierTarget, noSource],
  "recovery/hard-days-too-close": [easierTarget, lighterSource],
  "recovery/race-week-lifting": [lighterSource, noSource],
  "recovery/post-race": [easierTarget, lessOfTarget(0.6), noTarget],
};

/** Ways to take back what a rule objects to, the gentlest first. */
export function fittingsFor(
  finding: Finding,
  fitting: PlanFitting,
  adds: readonly PlacedSession[],
): readonly PlanFitting[] {
  const concerned = concernedBy(finding, adds);
  if (concerned.near.length === 0) return [];
  return (steps[finding.ruleId] ?? usual).flatMap((step) => step(fitting, concerned) ?? []);
}

const isRace = ({ content }: PlacedSession) => content.type.startsWith("race-");
/** Before a race its whole taper is meant. */
const taperDays = 14;

function concernedBy({ subjects }: Finding, adds: readonly PlacedSession[]): Concerned {
  const of = (role: "source" | "target") =>
    adds.find(({ part }) => subjects.some((each) => each.role === role && each.id === placedId(part))) ??
    null;
  const spans = subjects.flatMap(({ kind, id }): (readonly [string, string])[] => {
    if (kind === "week") return [[id, plusDays(id as CalendarDate, 6)]];
    if (kind === "day") return [[plusDays(id as CalendarDate, -taperDays), plusDays(id as CalendarDate, 7)]];
    const named = adds.find(({ part }) => placedId(part) === id)?.content.date;
    return named ? [[plusDays(named, -3), plusDays(named, 3)]] : [];
  });
  const near = adds.filter(({ content: { date } }) => spans.some(([from, to]) => from <= date && date <= to));
  return { source: of("source"), target: of("target"), near: near.filter((placed) => !isRace(placed)) };
}
