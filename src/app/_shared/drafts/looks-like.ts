/**
 * Whether something that was kept has the shape of `model`: what another version of a form left is not taken for a
 * draft of this one. Null stands for a text, a number or a choice that is open. Of lists, only that they are lists.
 */
export function looksLike<Value>(kept: unknown, model: Value): kept is Value {
  if (Array.isArray(model)) return Array.isArray(kept);
  if (isRecord(model))
    return isRecord(kept) && Object.entries(model).every(([key, value]) => looksLike(kept[key], value));
  if (model === null || kept === null) return kept !== undefined && !(kept && isNested(kept));
  return model === undefined || typeof kept === typeof model;
}

const isNested = (value: unknown) => typeof value === "object";
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
