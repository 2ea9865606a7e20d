/** Days before today that say what is usual for a person, and how many of them must have an entry. */
export const usualDays = 28;
export const fewestEntries = 14;

export interface UsualRange {
  readonly low: number;
  readonly high: number;
}

/** Mean give or take one standard deviation of the sample; null with too few values to say what is usual. */
export function usualRange(values: readonly number[]): UsualRange | null {
  if (values.length < fewestEntries) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (values.length - 1));
  return { low: mean - deviation, high: mean + deviation };
}
