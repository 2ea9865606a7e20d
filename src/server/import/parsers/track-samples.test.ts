import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ImportedActivity } from "@/server/import/activity";
import { importLimits } from "@/server/import/limits";
import { parseActivityFile } from "@/server/import/parse-activity-file";
import oracles from "@/server/import/samples/expected-tracks.json";
import { complaints } from "@/server/import/testing/complaints";
import { lengthOf } from "./track-reader/point";
import { readGpx } from "./track-reader/read-gpx";

const sample = (name: string) => readFileSync(new URL(`../samples/${name}`, import.meta.url));
const read = (name: string) => parseActivityFile(sample(name), name);

function activitiesOf(name: string): readonly ImportedActivity[] {
  const result = read(name);
  if (!result.ok) throw new Error(`${name}: ${result.reason.message}`);
  expect(complaints(result)).toEqual([]);
  return result.value.activities;
}

const gpx = Object.entries(oracles).flatMap(([name, oracle]) =>
  "points" in oracle ? [{ name, oracle }] : [],
);
const tcx = Object.entries(oracles).flatMap(([name, oracle]) => ("laps" in oracle ? [{ name, oracle }] : []));

/** gpxpy measures degrees on a slightly smaller earth. */
const lengthTolerance = 0.002;

describe("GPX samples against gpxpy", () => {
  it.each(gpx)("finds every point of $name, and its length", ({ name, oracle }) => {
    const content = readGpx(sample(name), importLimits);
    const segments = content.tracks.flatMap((track) => track.segments);
    const metres = segments.reduce((sum, part) => sum + lengthOf(part), 0);
    expect(content).toMatchObject({
      tracks: { length: oracle.tracks },
      routes: oracle.routes,
      waypoints: oracle.waypoints,
      end: { kind: "whole" },
    });
    expect(segments.flat()).toHaveLength(oracle.points);
    expect(Math.abs(metres - oracle.lengthM)).toBeLessThanOrEqual(oracle.lengthM * lengthTolerance + 0.1);
  });

  const timed = gpx.filter(({ oracle }) => oracle.durationSec);
  it.each(timed)("reads when $name was, how long and how high", ({ name, oracle }) => {
    const activities = activitiesOf(name);
    expect(activities).toHaveLength(1);
    const [activity] = activities;
    expect(activity?.durationSec).toBeCloseTo(oracle.durationSec ?? 0, 2);
    expect(Date.parse(activity?.start ?? "")).toBe(Date.parse(oracle.start ?? ""));
    const elapsed = (Date.parse(oracle.end ?? "") - Date.parse(oracle.start ?? "")) / 1000;
    expect(activity?.elapsedSec).toBeCloseTo(elapsed, 2);
    expect(Math.abs((activity?.ascentM ?? 0) - oracle.uphillM)).toBeLessThanOrEqual(
      0.01 * oracle.uphillM + 0.01,
    );
    expect(activity?.records.count).toBe(oracle.points);
    const off = Math.abs((activity?.distanceM ?? 0) - oracle.lengthM);
    expect(off).toBeLessThanOrEqual(oracle.lengthM * lengthTolerance + 0.1);
  });

  it.each([
    ["gpxpy__cerknicko-without-times.gpx", "no-times", "4.58 km"],
    ["gpxpy__track-with-small-floats.gpx", "no-times", "9.4"],
    ["gpxpy__route.gpx", "not-an-activity", "a route"],
    ["gpxpy__gpx_with_garmin_extension.gpx", "not-an-activity", "places"],
    ["gpxpy__gpx1.1_with_extensions.gpx", "not-an-activity", "places"],
    ["gpxpy__unicode_with_bom.gpx", "not-an-activity", "places"],
    ["gpxpy__unicode2.gpx", "not-an-activity", "without points"],
  ])("refuses %s and says why", (name, code, words) => {
    expect(read(name)).toMatchObject({
      ok: false,
      reason: { code, message: expect.stringContaining(words) },
    });
  });

  it("reads a track without times as of when somebody says it was", () => {
    const bytes = sample("gpxpy__cerknicko-without-times.gpx");
    const times = { start: "2026-03-17T07:30", durationSec: 1500 };
    const refused = parseActivityFile(bytes, "way.gpx");
    expect(refused.ok ? null : refused.reason.untimedM).toBeCloseTo(4575, -1);
    const result = parseActivityFile(bytes, "way.gpx", { times });
    expect(complaints(result)).toEqual([]);
    expect(result).toMatchObject({
      ok: true,
      value: {
        activities: [
          {
            sport: "running",
            start: "2026-03-17T07:30:00",
            clock: "local",
            durationSec: 1500,
            distanceM: expect.closeTo(4575, -1),
          },
        ],
      },
    });
    // A file that knows its times is not asked.
    const timed = sample("gpxpy__cerknicko-jezero.gpx");
    expect(parseActivityFile(timed, "a.gpx", { times })).toEqual(parseActivityFile(timed, "a.gpx"));
  });

  it("takes speed, zone and sport as the file has them", () => {
    expect([...(activitiesOf("gpxpy__track_with_speed.gpx")[0]?.stream.speedMps ?? [])]).toEqual([
      1.2, 2.2, 3.2,
    ]);
    expect(activitiesOf("gpxpy__track-with-less-sec-time.gpx")[0]).toMatchObject({
      sport: "running",
      start: "2015-12-11T14:43:13Z",
      localStart: "2015-12-11T15:43:13",
      timeZoneOffsetMin: 60,
    });
    expect([...(activitiesOf("athlytics__example.gpx")[0]?.stream.hr ?? [])]).toEqual([120, 122, 124]);
  });
});

describe("TCX samples against python-tcxparser", () => {
  it.each(tcx)("reads $name", ({ name, oracle }) => {
    const [activity] = activitiesOf(name);
    expect(activity?.sport).toBe("running");
    expect(activity?.start.slice(0, 19)).toBe(oracle.start.slice(0, 19));
    expect(activity?.durationSec).toBeCloseTo(oracle.durationSec, 0);
    expect(activity?.distanceM).toBeCloseTo(oracle.distanceM, 0);
    expect(activity?.laps).toHaveLength(oracle.laps);
    expect(activity?.records).toMatchObject({ count: oracle.records, withHr: oracle.withHr });
    expect(activity?.notes ?? null).toBe(oracle.notes ?? (name.startsWith("athlytics") ? null : "Aerobics"));
    if (oracle.ascentM) expect(activity?.ascentM).toBeCloseTo(oracle.ascentM, 1);
    if (oracle.hrAvg) {
      // That reader cuts the mean's decimals off.
      expect(Math.floor(activity?.records.hrMean ?? 0)).toBe(oracle.hrAvg);
      expect(activity?.maxHr).toBe(oracle.hrMax);
    }
    if (oracle.calories) expect(activity?.calories).toBe(oracle.calories);
  });
});
