import { describe, expect, it } from "vitest";
import { type CalendarDate, dayNumber } from "@/lib/dates/calendar-date";
import { sessionsOf } from "@/lib/domain/schedule-change";
import { week } from "../cases/week";
import type { Candidate } from "../rule";
import { runRules } from "../run";
import { takeSnapshot } from "../snapshot";
import { randomOf } from "../testing/random-history";
import type { Timeline } from "../timeline";
import { applyScheduleChanges } from "./apply-schedule-change";
import {
  better,
  isProposal,
  openOfWeek,
  poolOf,
  proposeWeekFixes,
  tried,
  type Way,
  type Week,
} from "./week-search";

const monday = "2026-05-04" as CalendarDate;
const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const kinds = [
  "run-easy 45min 8km",
  "run-vo2max 65min 11km",
  "run-tempo 60min 11km",
  "run-long 110min 18km",
  "run-hill-sprint 45min steps:8x9s/45s-jog",
  "strength-heavy-lower 60min sets:back-squat:5x3:85%:rir2",
  "strength-moderate-lower 50min",
  "heat-passive 25min",
];

/** A week of a few sessions that get into each other's way, with slots closed, and some sessions locked or a race. */
function tangledWeek(seed: number, sessions: number, openSlots: number): Timeline {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const slots = days.flatMap((day) => [`${day} am`, `${day} pm`]);
  const taken = new Set<string>();
  const lines = Array.from({ length: sessions }, (_, index) => {
    const free = slots.filter((slot) => !taken.has(slot));
    const slot = index > 0 && random() < 0.5 ? nextAfter([...taken].at(-1) ?? "Mon am", free) : pick(free);
    taken.add(slot);
    const mark = random() < 0.12 ? " locked" : random() < 0.2 ? " key" : "";
    return `${slot} ${pick(kinds)}${mark} id:s${index}`;
  });
  const open = new Set(Array.from({ length: openSlots }, () => pick(slots)));
  const closed = slots.filter((slot) => !taken.has(slot) && !open.has(slot)).map((slot) => `free ${slot} 0`);
  const race = random() < 0.15 ? ["Sun 09:00 race-10k 60min id:race"] : [];
  return week(["now Mon 05:00", ...lines, ...race, ...closed].join("\n"));
}

const nextAfter = (slot: string, free: readonly string[]): string => {
  const order = days.flatMap((day) => [`${day} am`, `${day} pm`]);
  return free.find((each) => order.indexOf(each) > order.indexOf(slot)) ?? (free[0] as string);
};

function weekOf(timeline: Timeline): Week {
  const snapshot = takeSnapshot(timeline);
  return { snapshot, options: {}, before: runRules(snapshot).findings, from: dayNumber(monday) };
}

const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

// Trying everything is slow by design.
describe("ways to clear a week", { timeout: 60_000 }, () => {
  it("are none for a clean week", () =>
    expect(proposeWeekFixes(week("now Mon 05:00\nMon 07:00 run-easy 45min"), monday)).toEqual([]));

  it("are at most three, and the best leaves nothing where that can be", () => {
    const timeline = week(
      "now Mon 05:00\nTue pm strength-heavy-lower 60min id:lift\nWed am run-vo2max 60min id:run",
    );
    const ways = proposeWeekFixes(timeline, monday);
    expect(ways.length).toBeGreaterThan(0);
    expect(ways.length).toBeLessThanOrEqual(3);
    expect(ways[0]).toMatchObject({ kind: "safe", leaves: [] });
  });

  it.each(seeds(24))("bring nothing bad, move nothing fixed and hold nothing spare, week %i", (seed) => {
    const timeline = tangledWeek(seed, 4 + (seed % 4), 5);
    const of = weekOf(timeline);
    const fixed = new Set(
      timeline.sessions.filter(({ locked, type }) => locked || type.startsWith("race-")).map(({ id }) => id),
    );
    for (const way of proposeWeekFixes(timeline, monday)) {
      const before = new Map(of.before.map((finding) => [finding.fingerprint, finding]));
      const after = runRules(takeSnapshot(applyScheduleChanges(timeline, way.changes))).findings;
      for (const fingerprint of way.clears) {
        expect(before.has(fingerprint)).toBe(true);
        expect(after.some((finding) => finding.fingerprint === fingerprint)).toBe(false);
      }
      for (const { severity } of way.creates) expect(severity).toBe("info");
      expect(way.changes.flatMap(sessionsOf).filter((id) => fixed.has(id))).toEqual([]);
      const whole = tried(of, way.steps);
      for (const subset of properSubsets(way.steps)) {
        const fewer = tried(of, subset);
        const asGood = fewer && isProposal(fewer) && whole && fewer.weight <= whole.weight;
        expect(asGood ? subset.map(({ changes }) => changes) : null).toBeNull();
      }
    }
  });

  it("are asked for of weeks that are worth it", () => {
    expect(seeds(smallWeeks).filter((seed) => bestOfAll(seed) !== null).length).toBeGreaterThan(3);
  });

  it.each(seeds(smallWeeks))("are as good as trying everything, week %i", (seed) => {
    const timeline = smallWeek(seed);
    const of = weekOf(timeline);
    const best = bestOfAll(seed);
    const [found] = proposeWeekFixes(timeline, monday);
    const way = found ? tried(of, found.steps) : null;
    if (openOfWeek(of, of.snapshot, of.before).length === 0) return expect(found).toBeUndefined();
    expect(way === null).toBe(best === null);
    if (way && best) expect(better(way, best)).toBeLessThanOrEqual(0);
  });
});

const smallWeeks = 10;
const smallWeek = (seed: number) => tangledWeek(100 + seed, 3 + (seed % 2), 2);

const known = new Map<number, Way | null>();
function bestOfAll(seed: number): Way | null {
  const before = known.get(seed);
  if (before !== undefined) return before;
  const best = bestOf(weekOf(smallWeek(seed)));
  known.set(seed, best);
  return best;
}

/** The best of every change and every two changes, in either order. */
function bestOf(of: Week): Way | null {
  const pool = poolOf(of);
  const sets: (readonly Candidate[])[] = pool.map((one) => [one]);
  for (const [index, one] of pool.entries()) {
    for (const other of pool.slice(index + 1))
      if (!sharesSession(one, other)) sets.push([one, other], [other, one]);
  }
  const ways = sets.flatMap((steps) => tried(of, steps) ?? []).filter(isProposal);
  return ways.toSorted(better)[0] ?? null;
}

function sharesSession(one: Candidate, other: Candidate): boolean {
  const ids = one.changes.flatMap(sessionsOf);
  return other.changes.flatMap(sessionsOf).some((id) => ids.includes(id));
}

function properSubsets(steps: readonly Candidate[]): (readonly Candidate[])[] {
  const subsets = Array.from({ length: 2 ** steps.length - 2 }, (_, mask) =>
    steps.filter((_step, index) => ((mask + 1) >> index) & 1),
  );
  return steps.length < 2 ? [] : subsets;
}
