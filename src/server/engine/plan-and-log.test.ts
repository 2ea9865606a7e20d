import { describe, expect, it } from "vitest";
import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { week } from "./cases/week";
import type { Finding } from "./report";
import { runRules } from "./run";
import { takeSnapshot } from "./snapshot";
import { randomHistory, randomOf } from "./testing/random-history";
import type { Timeline, TimelineSession } from "./timeline";

const histories = Array.from({ length: 60 }, (_, seed) => ({
  timeline: randomHistory(seed + 1, 120),
  random: randomOf(seed),
}));
const allOf = (timeline: Timeline) => runRules(takeSnapshot(timeline)).findings;
const isOfLog = ({ tense }: Finding) => tense !== "planned";
const essence = ({ fingerprint, ruleId, severity, tense, measured }: Finding) =>
  `${ruleId} ${fingerprint} ${severity} ${tense} ${measured.value} ${measured.unit}`;

/** What is said of the log, without the rules that are named and the sum of signs, which follows its parts. */
const saidOfLog = (findings: readonly Finding[], without: readonly string[]) =>
  findings
    .filter(isOfLog)
    .filter(({ ruleId }) => ruleId !== "overtraining/multi-signal" && !without.includes(ruleId))
    .map(essence)
    .toSorted();

const withPlan = (timeline: Timeline, edit: (planned: TimelineSession) => readonly TimelineSession[]) => ({
  ...timeline,
  sessions: timeline.sessions.flatMap((one) => (one.status === "planned" ? edit(one) : [one])),
});

/** The same place in the plan with something else in it. */
const another = (planned: TimelineSession, random: () => number): TimelineSession => ({
  ...planned,
  type: random() < 0.5 ? "run-vo2max" : "strength-heavy-lower",
  durationMin: 20 + Math.floor(random() * 160),
  distanceKm: random() < 0.5 ? 30 : null,
  plannedRpe: Math.floor(random() * 10),
  key: random() < 0.5,
  sets: null,
  steps: null,
});

/** A run of 45 km that was planned and never answered. */
const missedRun = (today: number, daysBack: number): TimelineSession => ({
  id: `missed ${daysBack}`,
  status: "planned",
  type: "run-long",
  start: `${dateFromDayNumber(today - daysBack)}T05:00`,
  durationMin: 240,
  distanceKm: 45,
  plannedRpe: 8,
});

describe("what is said of the log", () => {
  /** Their question is how what was done differs from what was planned. */
  const comparing = ["overtraining/effort-mismatch", "recovery/catch-up-cramming"];

  it("does not rest on what was once planned for what was done", () => {
    let said = 0;
    for (const { timeline, random } of histories) {
      const today = timeline.asOf.slice(0, 10);
      const answered = new Set(
        timeline.sessions.flatMap(({ plannedId, rpe }) => (plannedId && rpe != null ? plannedId : [])),
      );
      const isOver = ({ id, start }: TimelineSession) => start < today && answered.has(id);
      const before = saidOfLog(allOf(timeline), comparing);
      const changed = withPlan(timeline, (one) => (isOver(one) ? [another(one, random)] : [one]));
      const gone = withPlan(timeline, (one) => (isOver(one) ? [] : [one]));
      expect(saidOfLog(allOf(changed), comparing)).toEqual(before);
      expect(saidOfLog(allOf(gone), comparing)).toEqual(before);
      said += before.length;
    }
    expect(said).toBeGreaterThan(histories.length);
  });

  it("takes nothing from what was planned and not done, but that its days are not known", () => {
    // Silence is no rest day: sums over days with an unanswered session may no longer be told.
    const summing = [
      ...comparing,
      "interference/e1rm-plateau-rising-run-load",
      "overtraining/acwr-context",
      "overtraining/chronic-ramp",
      "overtraining/deep-negative-form",
      "overtraining/intensity-distribution",
      // Speaks where the week above it can no longer be told.
      "overtraining/mileage-record-pace",
      "overtraining/monotony-strain",
      // More severe where the load no longer explains it.
      "overtraining/performance-decline",
      "overtraining/weekly-load-spike",
      "recovery/no-deload",
      "recovery/no-rest-day",
      "recovery/return-after-layoff",
    ];
    for (const { timeline } of histories) {
      const before = takeSnapshot(timeline);
      const { day: today } = before.now;
      const missed = [3, 9, 20, 40].map((back) => missedRun(today, back));
      const more = { ...timeline, sessions: [...timeline.sessions, ...missed] };
      const after = takeSnapshot(more);
      expect(after.log).toEqual(before.log);
      expect(after.logRuns).toEqual(before.logRuns);
      expect(after.logLifts).toEqual(before.logLifts);
      expect([after.ownPace, after.observedFrom]).toEqual([before.ownPace, before.observedFrom]);
      for (let day = today - 120; day <= today; day += 1) {
        const [then, now] = [before.logDays.get(day), after.logDays.get(day)];
        expect(now?.known ?? 0).toBe(then?.known ?? 0);
        if (now && now.value !== null) expect(now).toEqual(then);
      }
      expect(saidOfLog(allOf(more), summing)).toEqual(saidOfLog(allOf(timeline), summing));
    }
  });

  it("does not rest on what is planned ahead, but that a rule may look at what comes next", () => {
    // How bad a morning is depends on what is planned for the day, and whether a rest is overdue on when it comes.
    const lookingAhead = ["overtraining/wellness-decline", "recovery/no-deload"];
    for (const { timeline, random } of histories) {
      const today = timeline.asOf.slice(0, 10);
      const [before, after] = [
        allOf(timeline),
        allOf(
          withPlan(timeline, (one) => {
            if (one.start.slice(0, 10) <= today) return [one];
            return random() < 0.3 ? [] : [another(one, random)];
          }),
        ),
      ];
      // What is not over yet is said of the plan as soon as something of it can still change.
      const ahead = new Set(
        [...before, ...after].filter((finding) => !isOfLog(finding)).map(({ fingerprint }) => fingerprint),
      );
      const over = (findings: readonly Finding[]) =>
        findings.filter(({ fingerprint }) => !ahead.has(fingerprint));
      expect(saidOfLog(over(after), lookingAhead)).toEqual(saidOfLog(over(before), lookingAhead));
      for (const finding of after.filter(isOfLog).filter(({ ruleId }) => lookingAhead.includes(ruleId))) {
        const same = before.find(({ fingerprint }) => fingerprint === finding.fingerprint);
        if (same && isOfLog(same)) expect(finding.measured).toEqual(same.measured);
      }
    }
  });
});

describe("the longest run", () => {
  const rule = "overtraining/single-run-spike";
  const spikes = (timeline: Timeline) =>
    allOf(timeline)
      .filter(({ ruleId }) => ruleId === rule)
      .map(essence);

  it.each([1, 2, 3, 5, 12, 25])("is never one that was missed %d days ago", (daysBack) => {
    const timeline = week(`
      now Wed 12:00
      done Tue-4..-1 07:00 run-easy 60min 10km @4
      done Sun-4..-1 07:00 run-easy 70min 12km @4
      Sat 07:00 run-long 120min 20km`);
    const { day: today } = takeSnapshot(timeline).now;
    const [spike] = spikes(timeline);
    expect(spike).toContain("planned");
    const missed = { ...timeline, sessions: [...timeline.sessions, missedRun(today, daysBack)] };
    expect(spikes(missed)).toEqual(spikes(timeline));
    const done = missed.sessions.map((one) =>
      one.id.startsWith("missed") ? { ...one, status: "completed" as const, rpe: 4 } : one,
    );
    // Had it been run, nothing would be said of the 20 km.
    expect(spikes({ ...missed, sessions: done })).not.toContain(spike);
  });

  it("of the plan may be one that comes before", () => {
    const at = (day: string) =>
      spikes(
        week(`
          now Wed 12:00
          done Tue-4..-1 07:00 run-easy 60min 10km @4
          done Sun-4..-1 07:00 run-easy 70min 12km @4
          ${day} 07:00 run-long 115min 19km
          Sun 07:00 run-long 120min 20km`),
      );
    expect(at("Fri")).toHaveLength(1);
    expect(at("Mon+1")).toHaveLength(1);
    expect(at("Fri")).not.toEqual(at("Mon+1"));
  });
});
