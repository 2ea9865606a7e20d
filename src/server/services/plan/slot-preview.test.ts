import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { consentDefaults } from "@/lib/domain/consent";
import type { PlannerScope } from "@/server/auth/scope";
import type { MovePreview } from "@/server/engine/preview-moves";
import { slotAnswers } from "./slot-preview";

const found = {
  ruleId: "overtraining/multi-signal",
  fingerprint: "a",
  severity: "caution",
  restsOn: ["heart-rate-variability"],
  message: { key: "measured", values: {} },
  measured: { value: 2, unit: "signs" },
  threshold: { key: "signs", value: 2, unit: "signs", source: "default" },
} as unknown as MovePreview["remains"][number];
const preview: MovePreview = {
  slot: { date: calendarDate("2026-03-18"), slot: "am" },
  state: "conflict",
  refusal: null,
  clears: [],
  creates: [found],
  remains: [],
  best: false,
};
const coach = (isShared: boolean) =>
  ({
    kind: "coach",
    consents: { ...consentDefaults, "heart-rate-variability": isShared },
  }) as unknown as PlannerScope;

describe("what a slot answers", () => {
  it("counts among what a move ends nothing of that either, and calls no slot the best for it", () => {
    const clear: MovePreview = { ...preview, state: "clear", clears: [found], creates: [], best: true };
    expect(slotAnswers(coach(false), [clear])).toMatchObject([{ state: "clear", clears: 0, best: false }]);
    expect(slotAnswers(coach(true), [clear])).toMatchObject([{ state: "clear", clears: 1, best: true }]);
  });

  it("says nothing that rests on what the athlete keeps from this coach", () => {
    expect(slotAnswers(coach(false), [preview])).toMatchObject([{ state: "clear", findings: [] }]);
    expect(slotAnswers(coach(true), [preview])).toMatchObject([{ state: "conflict", findings: [{}] }]);
  });
});
