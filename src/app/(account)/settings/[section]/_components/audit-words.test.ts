import { describe, expect, it } from "vitest";
import type { Instant } from "@/lib/dates/time-zone";
import { deedKinds, seenAreas } from "@/lib/domain/audit";
import { deedText, seenSentence, sharedSentence } from "./audit-words";

const firstAt = "2026-03-17T13:00:00.000Z" as Instant;

describe("who saw and changed what, in words", () => {
  it("says everything that can be done once and often, each in its own words", () => {
    const said = deedKinds.flatMap((kind) =>
      [1, 4].map((count) => deedText({ kind, count, firstAt, lastAt: firstAt })),
    );
    expect(new Set(said).size).toBe(2 * deedKinds.length);
    expect(said.filter((text) => text.includes("{"))).toEqual([]);
  });

  it("names what was looked at, and under which consent", () => {
    const person = {
      name: "Sam",
      role: "coach",
      seen: seenAreas.slice(1, 4),
      shared: [],
      deeds: [],
    } as const;
    expect(seenSentence(person)).toBe("Looked at your plan, your log and your flags.");
    expect(seenSentence({ ...person, seen: [] })).toBeNull();
    expect(sharedSentence(["stress-mood", "body-mass"])).toBe("You let them see: stress, mood; body weight.");
    expect(sharedSentence([])).toBe("You let them see nothing beyond plan, log, load and flags.");
  });

  it("says of a decision for whom, and of a coach without an account that it is gone", () => {
    const consent = { kind: "consent", item: "body-mass", allowed: false, firstAt } as const;
    expect(deedText({ ...consent, coach: "Sam Okafor" })).toBe("Turned off body weight for Sam Okafor");
    expect(deedText({ kind: "coaching-ended", coach: null, firstAt })).toBe(
      "Ended the coaching with a coach whose account is gone",
    );
  });
});
