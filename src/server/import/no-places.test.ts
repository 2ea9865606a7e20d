import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant, plusSeconds } from "@/lib/dates/time-zone";
import { parseActivityFile } from "./parse-activity-file";
import { fitFile, fitMessage } from "./testing/fit-writer";

// What is read of a file is what a coach can come to see of it. The file itself is its athlete's alone.

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** A way of some steps from a place. Far enough from the poles and the date line to be put elsewhere. */
const ways = fc
  .record({
    latitude: fc.double({ min: 5, max: 60, noNaN: true }),
    longitude: fc.double({ min: -80, max: 80, noNaN: true }),
    steps: fc.array(
      fc.record({
        north: fc.double({ min: -0.001, max: 0.001, noNaN: true }),
        east: fc.double({ min: -0.001, max: 0.001, noNaN: true }),
      }),
      { minLength: 5, maxLength: 60 },
    ),
  })
  .map(({ latitude, longitude, steps }) => {
    const way: Place[] = [{ latitude, longitude }];
    for (const { north, east } of steps) {
      const last = way.at(-1) ?? { latitude, longitude };
      way.push({ latitude: last.latitude + north, longitude: last.longitude + east });
    }
    return way;
  });

/** The same way somewhere else on earth: as far along other meridians, and beyond the equator. */
const elsewhere = (way: readonly Place[], by: number): readonly Place[] =>
  way.map(({ latitude, longitude }) => ({ latitude: -latitude, longitude: longitude + by }));

const begin = instant("2026-03-14T07:00:00.000Z");
const timeOf = (index: number) => plusSeconds(begin, index * 10);
const bytes = (text: string) => new TextEncoder().encode(text);

const gpx = (way: readonly Place[]) =>
  bytes(
    `<?xml version="1.0"?><gpx version="1.1" creator="t"><trk><trkseg>${way
      .map(
        ({ latitude, longitude }, index) =>
          `<trkpt lat="${latitude}" lon="${longitude}"><ele>${200 + index}</ele><time>${timeOf(index)}</time></trkpt>`,
      )
      .join("")}</trkseg></trk></gpx>`,
  );

const tcx = (way: readonly Place[]) =>
  bytes(
    `<?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>${timeOf(0)}</Id>` +
      `<Lap StartTime="${timeOf(0)}"><TotalTimeSeconds>${(way.length - 1) * 10}</TotalTimeSeconds><Track>${way
        .map(
          ({ latitude, longitude }, index) =>
            `<Trackpoint><Time>${timeOf(index)}</Time><Position><LatitudeDegrees>${latitude}</LatitudeDegrees>` +
            `<LongitudeDegrees>${longitude}</LongitudeDegrees></Position></Trackpoint>`,
        )
        .join("")}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`,
  );

const semicircles = (degrees: number) => Math.round((degrees / 180) * 2 ** 31);
const sint32 = 133;
const fit = (way: readonly Place[]) => {
  const start = 1_000_000_000;
  const records = way.map(({ latitude, longitude }, index) => {
    const record = fitMessage.record({ time: start + index * 10, hr: 140, distanceM: index * 30 });
    const place = [latitude, longitude].map((degrees, num) => ({
      num,
      type: sint32,
      value: semicircles(degrees),
    }));
    return { ...record, fields: [...record.fields, ...place] };
  });
  const elapsedSec = (way.length - 1) * 10;
  const session = fitMessage.session({ start, elapsedSec, timerSec: elapsedSec, sport: 1 });
  return fitFile([fitMessage.fileId({ type: 4 }), ...records, session]);
};

/** Everything that was read, number by number, and its words. */
function readOf(file: Uint8Array, name: string) {
  const parsed = parseActivityFile(file, name);
  if (!parsed.ok) throw new Error(parsed.reason.message);
  const { activities } = parsed.value;
  expect(activities[0]?.records.withPosition).toBeGreaterThan(0);
  const numbers: number[] = [];
  const words = JSON.stringify(activities, (_, value: unknown) => {
    if (value instanceof Float64Array || value instanceof Uint8Array) return [...value];
    if (typeof value !== "number") return value;
    numbers.push(value);
    return 0;
  });
  return { numbers, words };
}

/** A metre is the same on every meridian but for the rounding of the sphere. */
const nearly = 0.02;

describe("what is read of a recording", () => {
  it.each([
    ["GPX", gpx, "run.gpx"],
    ["TCX", tcx, "run.tcx"],
    ["FIT", fit, "run.fit"],
  ] as const)("is the same wherever on earth a %s file was recorded", (_, write, name) => {
    fc.assert(
      fc.property(ways, fc.double({ min: 1, max: 90, noNaN: true }), (way, by) => {
        const [here, there] = [readOf(write(way), name), readOf(write(elsewhere(way, by)), name)];
        expect(there.words).toBe(here.words);
        const odd = here.numbers.filter((value, at) => Math.abs(value - (there.numbers[at] ?? 1e9)) > nearly);
        expect(odd).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
