import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import { experiences, priorities } from "@/lib/domain/athlete";
import { sessionTypes } from "@/lib/domain/session-type";
import { week } from "./cases/week";
import { evaluate } from "./evaluate";
import { applyScheduleChanges } from "./fix/apply-schedule-change";
import { isMuting, leadingFindings } from "./report";
import { deepFreeze } from "./testing/deep-freeze";
import { longHistory } from "./testing/long-history";
import { processorTime } from "./testing/processor-time";
import { parseTimeline, type Timeline } from "./timeline";

const today = dayNumber("2026-03-29" as CalendarDate);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom("00", "20", "30"))
  .map(([hour, minute]) => `T${String(hour).padStart(2, "0")}:${minute}`);

const session = fc.record({
  status: fc.constantFrom("planned", "completed", "skipped"),
  type: fc.constantFrom(...sessionTypes),
  offset: fc.integer({ min: -40, max: 14 }),
  time: fc.option(clock),
  slot: fc.option(fc.constantFrom("am", "pm")),
  durationMin: fc.option(fc.integer({ min: 0, max: 300 }), { freq: 10 }),
  distanceKm: fc.option(fc.integer({ min: 0, max: 45 })),
  rpe: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 6 }),
  plannedRpe: fc.option(fc.integer({ min: 0, max: 10 })),
  key: fc.boolean(),
  locked: fc.boolean(),
  timeZone: fc.option(fc.constantFrom("America/New_York", "Asia/Kathmandu", "Pacific/Apia"), { freq: 8 }),
  sets: fc.option(
    fc.array(
      fc.record({
        exercise: fc.constantFrom("Squat (Barbell)", "Bench press", "Pogo", "Something else"),
        reps: fc.integer({ min: 1, max: 15 }),
        pct1Rm: fc.option(fc.integer({ min: 40, max: 100 })),
        rir: fc.option(fc.integer({ min: 0, max: 5 })),
      }),
      { maxLength: 6 },
    ),
  ),
  steps: fc.option(
    fc.array(
      fc.record({
        kind: fc.constantFrom("work", "rest"),
        sec: fc.integer({ min: 5, max: 1200 }),
        repeat: fc.option(fc.integer({ min: 1, max: 15 })),
        mode: fc.option(fc.constantFrom("run", "jog", "walk", "stand")),
      }),
      { maxLength: 5 },
    ),
  ),
});

const timelines: fc.Arbitrary<Timeline> = fc
  .record({
    priority: fc.constantFrom(...priorities),
    runExperience: fc.constantFrom(...experiences),
    liftExperience: fc.constantFrom(...experiences),
    sex: fc.option(fc.constantFrom("female", "male")),
    birthYear: fc.option(fc.integer({ min: 1950, max: 2008 })),
    timeZone: fc.constantFrom("Europe/Berlin", "America/New_York", "Pacific/Auckland", "Asia/Kolkata"),
    weekStart: fc.constantFrom("monday", "sunday", "saturday"),
    sessions: fc.array(session, { maxLength: 40 }),
    time: fc.option(clock),
  })
  .map(({ sessions, time, ...athlete }) => {
    const parsed = parseTimeline({
      athlete,
      asOf: `${dateFromDayNumber(today)}${time ?? ""}`,
      sessions: sessions.map(({ offset, time: at, ...each }, index) => ({
        ...each,
        id: `s${index}`,
        start: `${dateFromDayNumber(today + offset)}${at ?? ""}`,
      })),
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.reason));
    return parsed.value;
  });

describe("any timeline", () => {
  it("is judged, the same each time, and left as it is", () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const report = evaluate(deepFreeze(timeline));
        expect(evaluate(timeline)).toEqual(report);
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
        const fingerprints = report.findings.map(({ fingerprint }) => fingerprint);
        expect(new Set(fingerprints).size).toBe(fingerprints.length);
        for (const finding of report.findings) {
          expect(Number.isFinite(finding.measured.value)).toBe(true);
          expect(finding.fixes.length > 0).toBe(finding.noFixReason === null);
          const by = finding.suppressedBy;
          if (by && !isMuting(by)) expect(fingerprints).toContain(by.fingerprint);
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it("is only changed by fixes where it may be, and for the better", () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const fixed = new Set(
          timeline.sessions
            .filter(
              ({ status, locked, type }) =>
                status !== "planned" || locked === true || type.startsWith("race-"),
            )
            .map(({ id }) => id),
        );
        for (const finding of evaluate(timeline).findings) {
          for (const fix of finding.fixes) {
            const after = applyScheduleChanges(timeline, fix.changes);
            for (const id of fixed) {
              expect(after.sessions.find((each) => each.id === id)).toBe(
                timeline.sessions.find((each) => each.id === id),
              );
            }
            if (finding.tense !== "planned") continue;
            const left = evaluate(after).findings.map(({ fingerprint }) => fingerprint);
            expect(left).not.toContain(finding.fingerprint);
          }
        }
      }),
      { numRuns: 40, seed: 11 },
    );
  });

  it("does not know its sessions' order", () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const reversed = { ...timeline, sessions: timeline.sessions.toReversed() };
        expect(evaluate(reversed)).toEqual(evaluate(timeline));
      }),
      { numRuns: 60, seed: 3 },
    );
  });
});

describe("settings", () => {
  const plan = week("Mon 07:00 strength-heavy-lower 60min\nTue 07:00 run-vo2max 60min");
  const id = "interference/short-gap-before-quality-run";
  const set = (value: number) => ({
    thresholds: {
      [id]: { heavyHours: { value, origin: "athlete" as const, setBy: "Sam", setAt: "2026-03-17" } },
    },
  });
  it("move a threshold, and the finding says whose it is", () => {
    expect(leadingFindings(evaluate(plan, set(18))).map(({ ruleId }) => ruleId)).not.toContain(id);
    expect(leadingFindings(evaluate(plan, set(30)))[0]).toMatchObject({
      ruleId: id,
      threshold: { value: 30, origin: "athlete", setBy: "Sam", setAt: "2026-03-17" },
      thresholds: { heavyHours: 30 },
    });
  });
  it("stay inside the rule's limits", () =>
    expect(leadingFindings(evaluate(plan, set(500)))[0]?.thresholds.heavyHours).toBe(48));
  it("switch a rule off", () =>
    expect(evaluate(plan, { off: [id] }).findings.map(({ ruleId }) => ruleId)).not.toContain(id));
  it("know the usual times of the athlete's slots", () => {
    const slots = week("Mon pm strength-heavy-lower 60min\nTue am run-vo2max 60min");
    const of = (am: string, pm: string) =>
      evaluate(slots, { slotTimes: { am, pm } as never }).findings[0]?.measured.value;
    expect(of("07:00", "18:00")).toBe(12);
    expect(of("06:00", "20:00")).toBe(9);
  });
});

describe("half a year of training", () => {
  it("is judged with its fixes in well under a quarter of a second", () => {
    const timeline = longHistory();
    for (let index = 0; index < 3; index += 1) evaluate(timeline);
    const took = processorTime(() => {
      for (let index = 0; index < 5; index += 1) evaluate(timeline);
    });
    expect(took / 5).toBeLessThan(250);
  });
});
