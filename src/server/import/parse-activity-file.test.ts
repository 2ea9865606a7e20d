import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { detectFormat } from "./detect";
import { importLimits } from "./limits";
import { parseActivityFile } from "./parse-activity-file";
import { complaints } from "./testing/complaints";
import { fitFile, fitMessage } from "./testing/fit-writer";

const text = (content: string) => new TextEncoder().encode(content);
const sample = (name: string) => readFileSync(new URL(`./samples/${name}`, import.meta.url));
const fit = fitFile([
  fitMessage.fileId({ type: 4 }),
  fitMessage.session({ start: 1_000_000_000, elapsedSec: 1800, timerSec: 1800, sport: 1 }),
]);
const strong =
  "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps\n2021-02-10 16:46:13,Legs,1h,Squat,1,100,5";

describe("detectFormat", () => {
  it.each([
    ["fit", fit, "morning.fit"],
    ["fit", fit, "MORNING.FIT"],
    ["fit", fit, "renamed.csv"],
    ["fit", Uint8Array.of(14, 16, 0, 0, 9), "cut.FIT"],
    ["strong-csv", text(strong), "strong.csv"],
    ["strong-csv", text(strong), "strong.txt"],
    ["strong-csv", text("Datum;Trainingsname;Übungsname;Reihenfolge;Gewicht;Wdh"), "a"],
    ["gpx", text('<?xml version="1.0"?>\n<gpx version="1.1">'), "track"],
    ["tcx", text("<TrainingCenterDatabase xmlns=''>"), "x.xml"],
    ["gpx", text("<broken"), "x.GPX"],
    ["zip", Uint8Array.of(0x50, 0x4b, 3, 4, 0), "a.fit"],
    ["gzip", Uint8Array.of(0x1f, 0x8b, 8), "a.fit.gz"],
    ["json", text(' {"a": 1}'), "a"],
    ["csv", text("a,b,c\n1,2,3"), "a"],
    ["text", text("dear diary"), "a.txt"],
    ["binary", Uint8Array.of(0, 1, 2, 3), "a.bin"],
    ["empty", new Uint8Array(), "a.fit"],
    ["empty", text(" \n"), "a.csv"],
  ] as const)("%s", (format, bytes, name) => {
    expect(detectFormat(bytes, name)).toBe(format);
  });
});

describe("parseActivityFile", () => {
  it("reads by content, whatever the name", () => {
    expect(parseActivityFile(fit, "strong.csv")).toMatchObject({ ok: true, value: { format: "fit" } });
    const lb = parseActivityFile(text(strong), "a.fit", { massUnit: "lb" });
    expect(lb).toMatchObject({
      ok: true,
      value: { format: "strong-csv", activities: [{ sets: [{ kg: 45.359 }] }] },
    });
  });

  it.each([
    ["fitparse__garmin-fenix-5-run-records.csv", "unknown-columns", "columns"],
    ["fitparse__nametest.FIT", "not-an-activity", "device settings"],
  ])("refuses %s and says what to choose", (name, code, words) => {
    const result = parseActivityFile(sample(name), name);
    expect(result).toMatchObject({ ok: false, reason: { code, message: expect.stringContaining(words) } });
  });

  it("refuses every other kind in words", () => {
    const others = [
      new Uint8Array(),
      text("{}"),
      text("hi"),
      Uint8Array.of(0, 1),
      Uint8Array.of(0x50, 0x4b, 3, 4),
    ];
    for (const bytes of others) expect(complaints(parseActivityFile(bytes, "a"))).toEqual([]);
  });

  it("refuses what is too large before it reads it", () => {
    const limits = { ...importLimits, maxBytes: 20, maxTextBytes: 10, maxXmlBytes: 10 };
    expect(parseActivityFile(fit, "a.fit", { limits })).toMatchObject({
      ok: false,
      reason: { code: "too-large" },
    });
    for (const [bytes, name] of [
      [text(strong), "a.csv"],
      [text("<gpx></gpx>"), "a.gpx"],
    ] as const)
      expect(parseActivityFile(bytes, name, { limits })).toMatchObject({
        ok: false,
        reason: { code: "too-large" },
      });
  });
});
