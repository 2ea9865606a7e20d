/** A field of the keypad while somebody types in it. */
export interface Typed {
  readonly text: string;
  /** The first key takes the place of what stands there, as it does where a field is selected. */
  readonly isFresh: boolean;
}

const mostCharacters = 7;

/** One key of the keypad: a digit or the mark. A second mark, and more than a weight can have, change nothing. */
export function withKey({ text, isFresh }: Typed, key: string): Typed {
  const before = isFresh ? "" : text;
  if (key === "." && /[.,]/.test(before)) return { text: before, isFresh: false };
  if (before.length >= mostCharacters) return { text: before, isFresh: false };
  const next = key === "." && before === "" ? "0." : `${before}${key}`;
  return { text: next, isFresh: false };
}

export const withoutLast = ({ text, isFresh }: Typed): Typed => ({
  text: isFresh ? "" : text.slice(0, -1),
  isFresh: false,
});

/** Steps from what was typed, else from what is suggested; never below nothing, and to the fortieth. */
export function stepped({ text }: Typed, suggested: number | null, by: number): Typed {
  const typed = text.trim() === "" ? suggested : Number(text.replace(",", "."));
  const from = typed === null || Number.isNaN(typed) ? 0 : typed;
  return { text: String(Math.max(0, Math.round((from + by) * 1000) / 1000)), isFresh: true };
}
