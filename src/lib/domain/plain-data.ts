/** Deep equality of plain data, whatever the order in which the database gives an object's keys back. */
export function hasSameFields(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([key, value]) => hasSameFields(value, (b as Readonly<Record<string, unknown>>)[key]))
  );
}
