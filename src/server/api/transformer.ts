import superjson, { type SuperJSONResult } from "superjson";

const written = new WeakMap<object, SuperJSONResult>();

/**
 * Writes answers as the browser reads them. The same answer is worked through once: what is kept is given again and
 * again, and looking for what JSON does not know takes longer than everything else about it. Nobody changes an answer.
 */
export const transformer = {
  serialize(value: unknown): SuperJSONResult {
    if (typeof value !== "object" || value === null) return superjson.serialize(value);
    const before = written.get(value);
    if (before) return before;
    const result = superjson.serialize(value);
    written.set(value, result);
    return result;
  },
  deserialize: (value: SuperJSONResult): unknown => superjson.deserialize(value),
};
