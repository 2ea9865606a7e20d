import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { daysOfOwnWeek } from "@/lib/dates/own-week";
import type { IsoWeek, WeekStart } from "@/lib/dates/week";
import type { Severity } from "@/lib/domain/flag";
import type { MessageText } from "@/lib/domain/flag-view";
import { type Slot, slots } from "@/lib/domain/session";
import type { Quantity } from "@/lib/formatting/quantity";
import type { AthleteScope } from "@/server/auth/scope";
import { type MovePreview, previewsWith } from "@/server/engine/preview-moves";
import { messageOf } from "@/server/services/flags/rule-words";
import { isFindingWithheld } from "@/server/services/flags/withhold";

/** What a slot answers before a session is put there. */
export interface SlotPreview {
  readonly date: CalendarDate;
  readonly slot: Slot;
  readonly state: "here" | "clear" | "conflict" | "past" | "unavailable";
  /** The best of the fourteen. */
  readonly best: boolean;
  /** How many findings the move ends, as far as the reader may know. */
  readonly clears: number;
  /** What would be said about the session there, worst first. */
  readonly findings: readonly {
    readonly severity: Severity;
    readonly title: MessageText;
    readonly measured: Quantity;
    readonly threshold: Quantity;
  }[];
}

/** Every slot of some weeks in a row, mornings first. */
export function placesFrom(week: IsoWeek, weekStart: WeekStart, weeks: number) {
  const first = daysOfOwnWeek(week, weekStart)[0] as CalendarDate;
  return Array.from({ length: 7 * weeks }, (_, day) => plusDays(first, day)).flatMap((date) =>
    slots.map((slot) => ({ date, slot })),
  );
}

/** The engine's answers in the words of the product, as far as their reader may know. */
export function slotAnswers(scope: AthleteScope, previews: readonly MovePreview[]): readonly SlotPreview[] {
  return previewsWith(previews, (finding) => !isFindingWithheld(scope, finding)).map(slotOf);
}

function slotOf(preview: MovePreview): SlotPreview {
  const said = [...preview.remains, ...preview.creates];
  const once = [...new Map(said.map((finding) => [finding.fingerprint, finding])).values()];
  return {
    date: preview.slot.date,
    slot: preview.slot.slot,
    state: stateOf(preview),
    best: preview.best,
    clears: preview.clears.length,
    findings: once.map(({ ruleId, severity, message, measured, threshold }) => ({
      severity,
      title: messageOf(ruleId, message),
      measured,
      threshold: { value: threshold.value, unit: threshold.unit },
    })),
  };
}

function stateOf({ state, refusal }: MovePreview): SlotPreview["state"] {
  if (state !== "refused") return state;
  return refusal === "past" || refusal === "not-movable" ? "past" : "unavailable";
}
