"use client";

import { useKept } from "@/app/_shared/drafts/use-kept";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { TemplateId } from "@/lib/ids";
import { type ApplyChoices, firstChoices } from "./apply-choices";
import { areApplyChoices } from "./apply-store";

/** What a coach chose survives that the page is left. What is being applied is the server's to remember. */
export function useStoredApply(templateId: TemplateId, today: CalendarDate, asked: Partial<ApplyChoices>) {
  const isAsked = Object.keys(asked).length > 0;
  const kept = useKept<ApplyChoices>({
    name: `apply ${templateId}`,
    initial: () => ({ ...firstChoices(today), ...asked }),
    // What an address asks for stands above what was chosen before.
    is: (value): value is ApplyChoices => areApplyChoices(value) && !isAsked,
  });
  return {
    choices: kept.value,
    change: kept.change,
    /** Everybody has it: the next visit begins anew. What is on the page stays there. */
    finish: kept.drop,
  };
}
