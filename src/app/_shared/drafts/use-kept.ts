"use client";

import { useEffect, useState } from "react";
import { dropKept, keep, readKept } from "@/app/_shared/drafts/kept";

interface Kept<Value> {
  /** Names it among the drafts of this device: whose, and where it is typed. */
  readonly name: string;
  readonly initial: () => Value;
  /** Enough of the shape that a draft of another version is not taken for one. */
  readonly is: (kept: unknown) => kept is Value;
  /** False where something else was asked for than what was left. */
  readonly takesUp?: boolean;
}

/**
 * State that somebody types, kept on this device until it is saved: it outlives closing, a reload, a crash of the tab
 * and a session that expired. Taken up once the page stands, so that the server's page and the browser's are the same.
 */
export function useKept<Value>({ name, initial, is, takesUp = true }: Kept<Value>) {
  const [value, setValue] = useState(initial);
  const [isRestored, setRestored] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was left is looked for once for each name.
  useEffect(() => {
    const kept = takesUp ? readKept(name) : null;
    if (!is(kept)) return;
    setValue(kept);
    setRestored(true);
  }, [name]);
  return {
    value,
    /** What is shown was typed before. */
    isRestored,
    set: (next: Value) => {
      setValue(next);
      keep(name, next);
    },
    /** It is saved, or no longer wanted. */
    drop: () => dropKept(name),
    startOver: () => {
      dropKept(name);
      setValue(initial());
      setRestored(false);
    },
  };
}
