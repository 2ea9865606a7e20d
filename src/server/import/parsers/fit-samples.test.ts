import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ImportedActivity } from "@/server/import/activity";
import { parseActivityFile } from "@/server/import/parse-activity-file";
import oracles from "@/server/import/samples/expected.json";
import { complaints } from "@/server/import/testing/complaints";

const folder = fileURLToPath(new URL("../samples/", import.meta.url));
const read = (name: string) => parseActivityFile(readFileSync(folder + name), name);
const names = readdirSync(folder).filter((name) => /\.fit$/i.test(name));
const refused: Readonly<Record<string, string>> = {
  "fitparse__nametest.FIT": "not-an-activity",
  "muktihari__valid_only_contain_fileid.fit": "no-data",
};

function activitiesOf(name: string): readonly ImportedActivity[] {
  const result = read(name);
  if (!result.ok) throw new Error(`${name}: ${result.reason.message}`);
  return result.value.activities;
}

/** Rows of an oracle: times in its first column, then numbers; `null` is no value. */
function oracleRows(name: string): (number | null)[][] {
  const lines = readFileSync(folder + name, "utf8")
    .trim()
    .split("\n")
    .slice(1);
  return lines.map((line) => line.split(",").map((cell) => (cell === "null" ? null : Number(cell))));
}

describe("sample files against an independent decoder", () => {
  it("has an oracle for every sample", () => {
    expect(Object.keys(oracles).sort()).toEqual([...names].sort());
  });

  it.each(Object.entries(refused))("refuses %s in words", (name, code) => {
    const result = read(name);
    expect(result).toMatchObject({ ok: false, reason: { code } });
    expect(complaints(result)).toEqual([]);
  });

  const readable = Object.entries(oracles).filter(([name]) => !(name in refused));
  it.each(readable)("reads %s", (name, oracle) => {
    const activities = activitiesOf(name);
    expect(complaints(read(name))).toEqual([]);
    const sum = (count: (activity: ImportedActivity) => number) =>
      activities.reduce((total, activity) => total + count(activity), 0);
    expect(sum((activity) => activity.records.count)).toBe(oracle.records);
    expect(sum((activity) => activity.records.hrv)).toBe(oracle.hrv);
    expect(sum((activity) => activity.records.lengths)).toBe(oracle.lengths);
    const only = activities.length === 1 ? activities[0] : undefined;
    if (only && oracle.recordHrMax) {
      expect(only.records.hrMean).toBeCloseTo(oracle.recordHrMean ?? 0, 1);
      expect(only.records.hrMax).toBe(oracle.recordHrMax);
    }
    if (oracle.sessions.length > 0) expect(activities).toHaveLength(oracle.sessions.length);
    for (const [at, session] of oracle.sessions.entries()) expectSession(activities[at], session);
    const laps = activities.flatMap((activity) => activity.laps);
    expect(laps).toHaveLength(oracle.laps.length);
    for (const [at, lap] of oracle.laps.entries()) {
      expect(laps[at]?.durationSec).toBeCloseTo(lap.timerSec ?? 0, 2);
      expect(laps[at]?.distanceM).toBeCloseTo(lap.distanceM ?? 0, 2);
      if (lap.avgHr) expect(laps[at]?.avgHr).toBe(lap.avgHr);
    }
  });
});

type SessionOracle = (typeof oracles)["fitparse__garmin-fenix-5-run.fit"]["sessions"][number];

function expectSession(
  activity: ImportedActivity | undefined,
  session: { [Key in keyof SessionOracle]: unknown },
) {
  if (!activity) throw new Error("An activity is missing.");
  // A number in place of a date is a device whose clock was not set.
  if (typeof session.start === "string") expect(activity.start).toBe(`${session.start}Z`);
  else expect(activity.clock).toBe("unset");
  expect(activity.sport).toBe(session.sport);
  expect(activity.subSport).toBe(session.subSport ?? null);
  expect(activity.durationSec).toBeCloseTo(Number(session.timerSec), 2);
  expect(activity.elapsedSec).toBeCloseTo(Number(session.elapsedSec), 2);
  expect(activity.distanceM).toBeCloseTo(Number(session.distanceM), 2);
  if (session.ascentM !== null) expect(activity.ascentM).toBe(session.ascentM);
  if (session.avgHr === 0) expect([activity.avgHr, activity.maxHr]).toEqual([null, null]);
  else if (session.avgHr !== null)
    expect([activity.avgHr, activity.maxHr]).toEqual([session.avgHr, session.maxHr]);
}

describe("what one sample shows", () => {
  it("reads speed, distance and time of compressed records", () => {
    const [activity] = activitiesOf("fitparse__compressed-speed-distance.fit");
    const rows = oracleRows("fitparse__compressed-speed-distance-records.csv");
    // The file begins with a record that holds nothing.
    const stream = activity?.stream;
    expect(stream?.sec).toHaveLength(rows.length + 1);
    for (const [at, [time, hr, speed, distance]] of rows.entries()) {
      expect((stream?.sec[at + 1] ?? 0) + 17_217_864).toBe(time);
      expect(stream?.hr[at + 1]).toBe(hr ?? 0);
      expect(stream?.speedMps[at + 1]).toBeCloseTo(speed ?? 0, 2);
      expect(stream?.distanceM[at + 1]).toBeCloseTo(distance ?? 0, 3);
    }
  });

  it("knows the wall time of a watch whose clock was not set", () => {
    const [activity] = activitiesOf("fitparse__compressed-speed-distance.fit");
    expect(activity).toMatchObject({
      start: "1990-07-18T06:44:24Z",
      clock: "unset",
      localStart: "2012-02-13T11:16:16",
      timeZoneOffsetMin: null,
      warnings: [{ code: "clock-unset" }],
    });
  });

  it.each(["fitparse__garmin-edge-820-bike", "fitparse__garmin-fenix-5-run"])(
    "reads every record of %s",
    (name) => {
      const [activity] = activitiesOf(`${name}.fit`);
      const lines = readFileSync(`${folder}${name}-records.csv`, "utf8").trim().split("\n");
      const titles = lines[0]?.split(",") ?? [];
      const column = (line: string, title: string) => Number(line.split(",")[titles.indexOf(title)]);
      expect(activity?.stream.sec).toHaveLength(lines.length - 1);
      for (const [at, line] of lines.slice(1).entries()) {
        expect(activity?.stream.hr[at]).toBe(column(line, "heart_rate"));
        expect(activity?.stream.distanceM[at]).toBeCloseTo(column(line, "distance"), 2);
        expect(activity?.stream.speedMps[at]).toBeCloseTo(column(line, "speed"), 2);
        expect(activity?.stream.altitudeM[at]).toBeCloseTo(column(line, "altitude"), 1);
      }
    },
  );

  it("takes the time zone from the watch's local time", () => {
    const offsets = [
      "fitparse__garmin-fenix-5-run.fit",
      "fitparse__event_timestamp.fit",
      "fitparse-rs__hrv-activity.fit",
    ];
    expect(offsets.map((name) => activitiesOf(name)[0]?.timeZoneOffsetMin)).toEqual([-420, -240, 60]);
  });

  it("adds the heart rates that a strap delivers after a swim", () => {
    const [pool] = activitiesOf("fitparse__event_timestamp.fit");
    expect(pool?.records.delayedHr).toBeGreaterThan(4000);
    expect(pool?.records.hrMax).toBe(161);
    expect(Math.abs((pool?.records.hrMean ?? 0) - 138)).toBeLessThan(3);
    expect(pool?.stream.sec[0]).toBeGreaterThanOrEqual(0);
    const [open] = activitiesOf("fitparse__sample_mulitple_header.fit");
    expect(open?.records.withHr).toBeGreaterThan(1500);
    expect(open?.records.hrMean).toBeGreaterThan(160);
  });

  it("treats a heart rate of 0 as not measured", () => {
    const [activity] = activitiesOf("tormoder__0134902991.fit");
    expect(activity).toMatchObject({ avgHr: null, maxHr: null, records: { withHr: 0, hrMean: null } });
    expect(activity?.warnings.map((warning) => warning.code)).toEqual(["no-heart-rate"]);
  });

  it("gives a triathlon as one activity for each part, with the distance of the part", () => {
    const parts = activitiesOf("fitparse__sample_mulitple_header.fit");
    expect(parts.map((part) => part.sport)).toEqual([
      "swimming",
      "transition",
      "cycling",
      "transition",
      "running",
    ]);
    const run = parts.at(-1);
    const last = run?.stream.distanceM.findLast((metres) => !Number.isNaN(metres)) ?? 0;
    expect(Math.abs(last - (run?.distanceM ?? 0))).toBeLessThan(50);
  });
});
