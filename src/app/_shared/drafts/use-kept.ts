"use client";

import { useEffect, useState } from "react";
import { dropKept, keep, readKept } from "@/app/_shared/drafts/kept";
import { looksLike } from "@/app/_shared/drafts/looks-like";

interface Kept<Value> {
  /** Names it among the drafts of this device: whose, and where it is typed. */
  readonly name: string;
  readonly initial: () => Value;
  /** Whether something kept is a draft of this form. Usually whether it has the shape of `initial`. */
  readonly is?: (kept: unknown) => kept is Value;
  /** False where something else was asked for than what was left. */
  readonly takesUp?: boolean;
  /** What it is typed over. A draft over something else than what stands now is not taken up. */
  readonly over?: unknown;
}

/**
 * State that somebody types, kept on this device until it is saved: it outlives closing, a reload, a crash of the tab
 * and a session that expired. Taken up once the page stands, so that the server's page and the browser's are the same.
 */
export function useKept<Value>({ name, initial, is, takesUp = true, over }: Kept<Value>) {
  const [value, setValue] = useState(initial);
  const [isRestored, setRestored] = useState(false);
  const base = over === undefined ? null : JSON.stringify(over);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was left is looked for once for each name.
  useEffect(() => {
    const kept = takesUp ? typedOver(base, readKept(name)) : null;
    if (!(is ? is(kept) : looksLike(kept, initial()))) return;
    setValue(kept as Value);
    setRestored(true);
  }, [name]);
  const set = (next: Value) => {
    setValue(next);
    keep(name, base === null ? next : { base, typed: next });
  };
  const drop = () => {
    dropKept(name);
    setRestored(false);
  };
  return {
    value,
    /** What is shown was typed before. */
    isRestored,
    set,
    change: (part: Partial<Value>) => set({ ...value, ...part }),
    /** It is saved, or no longer wanted. */
    drop,
    startOver: () => {
      drop();
      setValue(initial());
    },
  };
}

/** What was kept, if it was typed over what stands now. */
const typedOver = (base: string | null, kept: unknown): unknown => {
  if (base === null) return kept;
  const draft = kept as { readonly base?: unknown; readonly typed?: unknown } | null;
  return draft?.base === base ? draft.typed : null;
};
