"use client";

import { type SlotPreview, useSlotWords } from "@/app/_shared/plan/slot-words";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Slot } from "@/lib/domain/session";
import { shortWeekdayName } from "@/lib/formatting/date";
import type { NotChecked } from "./slot-answer";
import { cellsOf, type PlanWeek, slotKey } from "./week-model";

/** "Wed 18 PM". */
export const slotLabel = (date: CalendarDate, slot: Slot): string =>
  `${shortWeekdayName(date)} ${Number(date.slice(8))} ${slot.toUpperCase()}`;

/** The answers of the slots as far as they came. */
export const slotsOf = (asked: {
  readonly isError: boolean;
  readonly data?: { readonly slots: readonly SlotPreview[] } | undefined;
}): readonly SlotPreview[] | NotChecked | undefined =>
  asked.data?.slots ?? (asked.isError ? "not checked" : undefined);

/** The week's slots that are not past, each with its answer. `except` stands in one of them and does not fill it. */
export function useSlotOptions(
  week: PlanWeek,
  slots: readonly SlotPreview[] | NotChecked | undefined,
  except: string | null,
) {
  const { short } = useSlotWords(week.athlete.timeZone);
  const isChecked = slots !== "not checked";
  const answers = new Map(isChecked ? slots?.map((slot) => [slotKey(slot.date, slot.slot), slot]) : []);
  const cells = cellsOf(week);
  return week.days.flatMap((_, index) =>
    (["am", "pm"] as const).flatMap((slot) => {
      const cell = cells[slot][index];
      if (!cell) return [];
      const answer = answers.get(cell.key);
      if (answer?.state === "past") return [];
      const taken = cell.items.filter((item) => item.id !== except).length;
      const words = [
        answer ? short(answer) : isChecked ? "Checking…" : "Not checked",
        taken > 0 ? `${taken} there already` : "",
      ];
      return [
        {
          value: cell.key,
          label: slotLabel(cell.date, cell.slot),
          description: words.filter(Boolean).join(" · "),
          disabled: answer?.state === "unavailable",
        },
      ];
    }),
  );
}
