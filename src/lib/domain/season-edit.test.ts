import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { AthleteId, BlockId } from "@/lib/ids";
import type { Block, LiftBlock, RunBlock } from "./block";
import { blockOn, daysOfBlock, type Season, seasonChanges, seasonReversed, weekPlanOn } from "./season";
import { type SeasonEdit, withSeasonEdit, withSeasonEdits } from "./season-edit";

const athleteId = "maya" as AthleteId;
const thisWeek = calendarDate("2026-03-16");
const place = { athleteId, thisWeek };
const week = (index: number) => plusDays(thisWeek, index * 7);
const id = (name: string) => name as BlockId;

const run = (name: string, start: number, weeks: number): RunBlock => ({
  id: id(name),
  athleteId,
  lane: "run",
  name,
  phase: "build",
  focus: "threshold",
  startDate: week(start),
  weeks,
  version: 1,
});
const lift = (name: string, start: number, weeks: number): LiftBlock => ({
  id: id(name),
  athleteId,
  lane: "lift",
  name,
  focus: "max-strength",
  startDate: week(start),
  weeks,
  version: 1,
});

const season: Season = {
  blocks: [run("base", -2, 4), run("build", 2, 4), run("taper", 6, 2), lift("max", 0, 8)],
  weeks: [],
};

/** Where each block stands: name, first week, weeks. */
function edited(edit: SeasonEdit, from: Season = season) {
  const result = withSeasonEdit(from, edit, place);
  if (!result.ok) return result.reason;
  const weeksFrom = (block: Block) =>
    Math.round((Date.parse(block.startDate) - Date.parse(thisWeek)) / 604_800_000);
  return Object.fromEntries(result.value.blocks.map((each) => [each.id, [weeksFrom(each), each.weeks]]));
}

describe("placing a block", () => {
  it("pushes those after it, and leaves the other lane alone", () => {
    expect(edited({ kind: "place-block", blockId: id("build"), startDate: week(2), weeks: 6 })).toEqual({
      base: [-2, 4],
      build: [2, 6],
      taper: [8, 2],
      max: [0, 8],
    });
  });

  it("lets a block that has begun end sooner instead of moving what has happened", () => {
    expect(edited({ kind: "place-block", blockId: id("build"), startDate: week(1), weeks: 4 })).toMatchObject(
      {
        base: [-2, 3],
        build: [1, 4],
        taper: [6, 2],
      },
    );
  });

  it("takes the place of one that moves into the weeks it leaves", () => {
    expect(edited({ kind: "place-block", blockId: id("build"), startDate: week(7), weeks: 4 })).toMatchObject(
      {
        base: [-2, 4],
        taper: [5, 2],
        build: [7, 4],
      },
    );
    expect(edited({ kind: "place-block", blockId: id("taper"), startDate: week(2), weeks: 2 })).toMatchObject(
      {
        base: [-2, 4],
        taper: [2, 2],
        build: [4, 4],
      },
    );
  });

  it("keeps to lengths that a block can have", () => {
    expect(edited({ kind: "place-block", blockId: id("build"), startDate: week(2), weeks: 0 })).toBe(
      "length",
    );
  });

  it("lies over its neighbours where it is to", () => {
    expect(
      edited({ kind: "place-block", blockId: id("build"), startDate: week(0), weeks: 4, overlap: true }),
    ).toMatchObject({ base: [-2, 4], build: [0, 4], taper: [6, 2] });
  });

  it("starts with the athlete's week, whichever day was named", () => {
    expect(
      edited({ kind: "place-block", blockId: id("taper"), startDate: plusDays(week(7), 3), weeks: 2 }),
    ).toMatchObject({ taper: [7, 2] });
  });
});

describe("other edits", () => {
  it("splits a block at one of its weeks", () => {
    const split = { kind: "split-block", blockId: id("build"), newId: id("build 2") } as const;
    expect(edited({ ...split, startDate: week(3) })).toMatchObject({ build: [2, 1], "build 2": [3, 3] });
    expect(edited({ ...split, startDate: week(2) })).toBe("not-inside");
    expect(edited({ ...split, startDate: week(6) })).toBe("not-inside");
  });

  it("copies a block, and those behind give room", () => {
    expect(
      edited({ kind: "copy-block", blockId: id("build"), newId: id("again"), startDate: week(6) }),
    ).toMatchObject({ build: [2, 4], again: [6, 4], taper: [10, 2] });
  });

  it("asks something of a week to come, never of one that is over", () => {
    const set = withSeasonEdits(
      season,
      [
        { kind: "set-week", startDate: plusDays(week(1), 2), targetAu: 2000 },
        { kind: "set-week", startDate: week(1), role: "deload" },
      ],
      place,
    );
    expect(set.ok && weekPlanOn(set.value.weeks, plusDays(week(1), 6))).toMatchObject({
      startDate: week(1),
      targetAu: 2000,
      role: "deload",
    });
    expect(edited({ kind: "set-week", startDate: week(-1), targetAu: 1 })).toBe("past-week");
  });

  it("knows which block a day lies in, the one that began last where two overlap", () => {
    const blocks = [run("a", 0, 4), run("b", 2, 4), lift("c", 0, 9)];
    expect(blockOn(blocks, "run", week(3))).toMatchObject({ block: { id: "b" }, week: 2 });
    expect(blockOn(blocks, "lift", plusDays(week(8), 6))).toMatchObject({ week: 9 });
    expect(blockOn(blocks, "run", week(6))).toBeNull();
  });
});

describe("any edit", () => {
  const index = fc.integer({ min: -4, max: 14 });
  const length = fc.integer({ min: 1, max: 8 });
  const target = fc.constantFrom(...season.blocks.map((block) => block.id));
  const edit: fc.Arbitrary<SeasonEdit> = fc.oneof(
    fc.record({
      kind: fc.constant("place-block" as const),
      blockId: target,
      startDate: index.map(week),
      weeks: length,
    }),
    fc.record({
      kind: fc.constant("split-block" as const),
      blockId: target,
      newId: fc.uuid().map(id),
      startDate: index.map(week),
    }),
    fc.record({
      kind: fc.constant("copy-block" as const),
      blockId: target,
      newId: fc.uuid().map(id),
      startDate: index.map(week),
    }),
    fc.record({ kind: fc.constant("delete-block" as const), blockId: target }),
    fc.record({
      kind: fc.constant("set-week" as const),
      startDate: index.map(week),
      targetAu: fc.integer({ min: 0, max: 5000 }),
    }),
  );

  it("is undone by its changes backwards, and without overlap leaves one block a week on each lane", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let current = season;
        for (const each of edits) {
          const next = withSeasonEdit(current, each, place);
          if (!next.ok) continue;
          for (const lane of ["run", "lift"] as const) {
            const blocks = next.value.blocks
              .filter((block) => block.lane === lane)
              .toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1));
            for (const [at, block] of blocks.entries()) {
              expect(block.weeks).toBeGreaterThan(0);
              const before = blocks[at - 1];
              if (before) expect(daysOfBlock(before).to < block.startDate).toBe(true);
            }
          }
          const back = seasonReversed(seasonChanges(current, next.value));
          const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
          expect(back.toSorted(byId)).toEqual(seasonChanges(next.value, current).toSorted(byId));
          current = next.value;
        }
      }),
    );
  });
});
