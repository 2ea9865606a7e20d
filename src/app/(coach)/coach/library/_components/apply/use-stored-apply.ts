"use client";

import { useEffect, useRef, useState } from "react";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { TemplateId } from "@/lib/ids";
import { type ApplyChoices, firstChoices } from "./apply-choices";
import { type BegunOperation, dropApply, keepApply, readApply, type StoredApply } from "./apply-store";

/** What a coach chose, and how far an operation has come: both survive that the page is left. */
export function useStoredApply(templateId: TemplateId, today: CalendarDate, asked: Partial<ApplyChoices>) {
  const [choices, setChoices] = useState<ApplyChoices>(() => ({ ...firstChoices(today), ...asked }));
  const isAsked = Object.keys(asked).length > 0;
  const [begun, setBegun] = useState<BegunOperation | null>(null);
  const stored = useRef<StoredApply>({ choices, begun });

  // The server knows nothing of what is kept in the browser.
  useEffect(() => {
    const found = readApply(templateId);
    // What an address asks for stands above what was chosen before; what was begun is finished first.
    if (!found || (isAsked && !found.begun)) return;
    stored.current = found;
    setChoices(found.choices);
    setBegun(found.begun);
  }, [templateId, isAsked]);

  const keep = (next: Partial<StoredApply>) => {
    stored.current = { ...stored.current, ...next };
    if (next.choices) setChoices(stored.current.choices);
    if (next.begun !== undefined) setBegun(stored.current.begun);
    keepApply(templateId, stored.current);
  };
  return {
    choices,
    begun,
    change: (next: Partial<ApplyChoices>) => keep({ choices: { ...stored.current.choices, ...next } }),
    begin: (operation: BegunOperation) => keep({ begun: operation }),
    /** Everybody has it: the next visit begins anew. What is on the page stays there. */
    finish: () => {
      stored.current = { ...stored.current, begun: null };
      setBegun(null);
      dropApply(templateId);
    },
  };
}
