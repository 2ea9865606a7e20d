import type { FitMessage } from "./decode";

/**
 * A number field of a message, null when it is absent or "no value"; of an array the first that has one. The fields
 * the reader asks for are unsigned, of four bytes at most: anything else is damage.
 */
export function numberField(message: FitMessage, num: number): number | null {
  const value = message.values.get(num);
  const number = Array.isArray(value) ? value.find((item) => item !== null) : value;
  return typeof number === "number" && number >= 0 && number <= 0xffff_ffff ? number : null;
}

/** A number field divided by the profile's scale. */
export function scaledField(message: FitMessage, num: number, scale: number): number | null {
  const value = numberField(message, num);
  return value === null ? null : value / scale;
}

export function textField(message: FitMessage, num: number): string | null {
  const value = message.values.get(num);
  return typeof value === "string" ? value : null;
}

/** An array field, a single value as an array of one; empty when absent. */
export function listField(message: FitMessage, num: number): readonly (number | null)[] {
  const value = message.values.get(num);
  if (typeof value === "number") return [value];
  return Array.isArray(value) ? value : [];
}
