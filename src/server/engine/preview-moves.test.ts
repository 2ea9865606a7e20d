import { describe, expect, it } from "vitest";
import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import { week } from "./cases/week";
import { evaluate } from "./evaluate";
import { applyScheduleChange } from "./fix/apply-schedule-change";
import { previewAdditions, previewMoves } from "./preview-moves";
import { leadingFindings } from "./report";

const monday = dayNumber("2026-05-04" as CalendarDate);
const slots = Array.from({ length: 14 }, (_, index) => ({
  date: dateFromDayNumber(monday + Math.floor(index / 2)),
  slot: index % 2 === 0 ? ("am" as const) : ("pm" as const),
}));
const plan = {
  ...week(`
    athlete run-first 34 years female Europe/Vienna
    now Tue 14:00
    Tue pm strength-heavy-lower 60min @7 id:legs
    Wed am run-vo2max 70min @7 key id:intervals
    Sat am run-long 130min 26km @6 id:long
  `),
  availability: [
    { weekday: 5, slot: "am" as const, maxMin: 0 },
    { weekday: 5, slot: "pm" as const, maxMin: 45 },
  ],
};
const at = (key: string) => {
  const found = previewMoves(plan, "legs", slots).find(({ slot }) => `${slot.date} ${slot.slot}` === key);
  if (!found) throw new Error(key);
  return found;
};

describe("what each slot would mean", () => {
  it("says where the session stands, and what is said about it there", () =>
    expect(at("2026-05-05 pm")).toMatchObject({
      state: "here",
      remains: [{ ruleId: "interference/short-gap-before-quality-run" }],
    }));
  it("refuses the past, missing and short time", () => {
    expect(at("2026-05-05 am")).toMatchObject({ state: "refused", refusal: "past" });
    expect(at("2026-05-08 am")).toMatchObject({ state: "refused", refusal: "unavailable" });
    expect(at("2026-05-08 pm")).toMatchObject({ state: "refused", refusal: "too-short" });
  });
  it("keeps a lift that needs one away from days without a gym, and a run not", () => {
    const away = {
      ...plan,
      athlete: { ...plan.athlete, marks: [{ kind: "no-gym" as const, from: "2026-05-06" as CalendarDate }] },
    };
    const thursdays = [{ date: "2026-05-07" as CalendarDate, slot: "pm" as const }];
    expect(previewMoves(away, "legs", thursdays)).toMatchObject([{ state: "refused", refusal: "no-gym" }]);
    expect(previewMoves(away, "intervals", thursdays)).toMatchObject([{ refusal: null }]);
  });
  it("finds the evening after the intervals clear and best", () => {
    expect(at("2026-05-06 pm")).toMatchObject({ state: "clear", best: true, creates: [] });
    expect(previewMoves(plan, "legs", slots).filter(({ best }) => best)).toHaveLength(1);
  });
  it("names what a slot creates, with what was measured and what was asked", () => {
    const thursday = at("2026-05-07 pm");
    expect(thursday.state).toBe("conflict");
    expect(thursday.creates).toMatchObject([
      {
        ruleId: "recovery/48h-after-heavy-lower",
        measured: { value: 36, unit: "h" },
        threshold: { value: 48 },
      },
    ]);
  });
  it("agrees with moving the session for good", () => {
    for (const each of previewMoves(plan, "legs", slots)) {
      if (each.state !== "clear" && each.state !== "conflict") continue;
      const moved = applyScheduleChange(plan, { kind: "move", sessionId: "legs", ...each.slot });
      const about = leadingFindings(evaluate(moved)).filter(({ subjects }) =>
        subjects.some(({ id }) => id === "legs"),
      );
      expect(each.remains.map(({ fingerprint }) => fingerprint)).toEqual(
        about.map(({ fingerprint }) => fingerprint),
      );
    }
  });
  it("moves nothing that is unknown, done or locked", () => {
    for (const id of ["nobody", "done"]) {
      expect(previewMoves(plan, id, slots).every(({ refusal }) => refusal === "not-movable")).toBe(true);
    }
  });
});

describe("what each slot would mean for a session that is not planned yet", () => {
  const lift = plan.sessions.find(({ id }) => id === "legs");
  if (!lift) throw new Error("The week has no lift");
  const others = { ...plan, sessions: plan.sessions.filter(({ id }) => id !== "legs") };

  it("is what moving it there would mean, and it stands nowhere yet", () => {
    const moved = previewMoves(plan, "legs", slots);
    for (const [index, each] of previewAdditions(others, lift, slots).entries()) {
      const there = moved[index];
      expect(each.state).not.toBe("here");
      if (there?.state === "here") continue;
      expect(each.refusal).toBe(there?.refusal);
      expect(each.remains.map(({ ruleId }) => ruleId)).toEqual(there?.remains.map(({ ruleId }) => ruleId));
    }
  });
  it("takes the time that a slot names", () => {
    const at = (startTime?: string) =>
      previewAdditions(others, lift, [
        {
          date: "2026-05-05" as CalendarDate,
          slot: "pm",
          ...(startTime ? { startTime: startTime as ClockTime } : {}),
        },
      ])[0]?.remains[0]?.measured.value;
    expect(at("21:00")).toBeLessThan(at() ?? 0);
  });
});
