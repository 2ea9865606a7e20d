import fc from "fast-check";
import superjson from "superjson";
import { describe, expect, it } from "vitest";
import { transformer } from "./transformer";

const leaf = fc.oneof(
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.date({ noInvalidDate: true }),
);
const answer = fc.oneof(
  leaf,
  fc.array(leaf),
  fc.record({
    at: leaf,
    of: fc.array(fc.record({ name: leaf, set: fc.uniqueArray(fc.nat()).map((all) => new Set(all)) })),
  }),
);

describe("what goes to the browser", () => {
  it("is what its reader makes the same answer of, however often it is given", () => {
    fc.assert(
      fc.property(answer, (value) => {
        const first = transformer.serialize(value);
        expect(first).toEqual(superjson.serialize(value));
        expect(transformer.serialize(value)).toEqual(first);
        expect(transformer.deserialize(first)).toEqual(value);
      }),
    );
  });

  it("is worked through once", () => {
    const given = { at: new Date("2026-03-17T13:00:00Z"), nothing: undefined };
    expect(transformer.serialize(given)).toBe(transformer.serialize(given));
    expect(transformer.serialize({ ...given })).not.toBe(transformer.serialize(given));
  });
});
