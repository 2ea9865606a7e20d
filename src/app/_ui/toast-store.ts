export interface ToastContent {
  /** What happened to what: "Heavy legs moved to Wed PM". */
  message: string;
  /** Offers Undo. */
  undo?: () => void;
  /** Another action, for example "See the difference". */
  action?: { label: string; run: () => void };
  /** How far what happened should reach. Without a choice it stays as it is, which `only` names. */
  choices?: { only: string; others: readonly { label: string; run: () => void }[] };
}

interface Shown extends ToastContent {
  key: number;
}

let shown: Shown | null = null;
let count = 0;
const listeners = new Set<() => void>();

/** Never more than one: a new toast takes the place of the old, which remains in the list of changes. */
export function showToast(content: ToastContent | string): void {
  count += 1;
  shown = { ...(typeof content === "string" ? { message: content } : content), key: count };
  for (const tell of listeners) tell();
}

/** Without a key, whatever is shown goes; with one, only that toast. */
export function hideToast(key?: number): void {
  if (!shown || (key !== undefined && shown.key !== key)) return;
  shown = null;
  for (const tell of listeners) tell();
}

export const currentToast = (): Shown | null => shown;

export function subscribeToToast(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
