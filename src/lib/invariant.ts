/** Stops on a programmer's mistake. Never for bad input: that is refused with a message. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant failed: ${message}`);
}
