"use client";

import { useState } from "react";
import { showToast } from "@/app/_ui/toast-store";
import type { PlannedSession } from "@/lib/domain/session";
import { placeOf } from "./use-lift";
import type { PlanActions } from "./use-plan-actions";
import type { SlotKey } from "./week-model";

interface Held {
  readonly session: PlannedSession;
  readonly copy: boolean;
}

/** Cut or copied with the keyboard, to be put into the slot where the keyboard goes next. */
export function useClipboard(plan: PlanActions) {
  const [held, setHeld] = useState<Held | null>(null);

  function take(session: PlannedSession, copy: boolean) {
    setHeld({ session, copy });
    showToast(`${session.title} ${copy ? "copied" : "cut"}. Go to a slot and press Ctrl V.`);
  }

  function paste(key: SlotKey) {
    if (!held) return;
    const [date, slot] = placeOf(key);
    if (held.copy) void plan.duplicate(held.session, { date, slot });
    else {
      setHeld(null);
      if (held.session.locked) showToast(`${held.session.title} is locked and stays. Unlock it first.`);
      else void plan.moveToSlot(held.session, { date, slot });
    }
  }

  return { isHolding: held !== null, take, paste };
}
