"use client";

import { useState } from "react";
import { countUpdates, withSettled } from "@/lib/domain/list-updates";
import type { AthleteId } from "@/lib/ids";

/** Rows never move under a hand: the order stays while somebody works in the list, and says what would change. */
export function useFrozenOrder(now: readonly AthleteId[], isFrozen: boolean) {
  const [shown, setShown] = useState(now);
  const isSame = shown.length === now.length && shown.every((id, index) => id === now[index]);
  if (!isFrozen && !isSame) setShown(now);
  return {
    shown: isFrozen ? shown : now,
    updates: isFrozen ? countUpdates(shown, now) : 0,
    sortAnew: () => setShown(now),
    /** Lets one row go to its new place. */
    settle: (id: AthleteId) => setShown((current) => withSettled(current, now, id)),
  };
}
