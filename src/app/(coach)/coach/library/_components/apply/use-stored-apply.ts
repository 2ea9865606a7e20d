"use client";

import { useRef } from "react";
import { useKept } from "@/app/_shared/drafts/use-kept";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { TemplateId } from "@/lib/ids";
import { type ApplyChoices, firstChoices } from "./apply-choices";
import { type BegunOperation, isStoredApply, type StoredApply } from "./apply-store";

/** What a coach chose, and how far an operation has come: both survive that the page is left. */
export function useStoredApply(templateId: TemplateId, today: CalendarDate, asked: Partial<ApplyChoices>) {
  const isAsked = Object.keys(asked).length > 0;
  const kept = useKept<StoredApply>({
    name: `apply ${templateId}`,
    initial: () => ({ choices: { ...firstChoices(today), ...asked }, begun: null }),
    // What an address asks for stands above what was chosen before; what was begun is finished first.
    is: (value): value is StoredApply => isStoredApply(value) && (!isAsked || value.begun !== null),
  });
  // An operation writes one athlete after another, and each time what stands by then is kept.
  const newest = useRef(kept.value);
  newest.current = kept.value;
  const put = (next: Partial<StoredApply>) => {
    newest.current = { ...newest.current, ...next };
    kept.set(newest.current);
  };
  return {
    ...kept.value,
    change: (next: Partial<ApplyChoices>) => put({ choices: { ...newest.current.choices, ...next } }),
    begin: (begun: BegunOperation) => put({ begun }),
    /** Everybody has it: the next visit begins anew. What is on the page stays there. */
    finish: () => {
      put({ begun: null });
      kept.drop();
    },
  };
}
