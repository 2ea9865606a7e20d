import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ImportedActivity } from "./activity";
import { activityKey } from "./dedupe";
import { parseActivityFile } from "./parse-activity-file";

const read = (name: string): readonly ImportedActivity[] => {
  const result = parseActivityFile(readFileSync(new URL(`./samples/${name}`, import.meta.url)), name);
  return result.ok ? result.value.activities : [];
};

describe("activityKey", () => {
  it("is the same for the same file, and tells every activity of a file apart", () => {
    for (const name of ["fitparse__sample_mulitple_header.fit", "strong-charts__strong.csv"]) {
      const keys = read(name).map(activityKey);
      expect(read(name).map(activityKey)).toEqual(keys);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it("does not hang on what an app may correct later", () => {
    const [session] = read("strong-charts__strong.csv");
    const [run] = read("fitparse__garmin-fenix-5-run.fit");
    if (!session || !run) throw new Error("The samples are gone.");
    expect(activityKey({ ...session, sets: [], durationSec: 60 })).toBe(activityKey(session));
    expect(activityKey({ ...run, distanceM: 160 })).toBe(activityKey(run));
  });

  it("tells two runs of a watch without a clock apart", () => {
    const [run] = read("fitparse__compressed-speed-distance.fit");
    if (!run) throw new Error("The sample is gone.");
    expect(activityKey({ ...run, durationSec: run.durationSec + 60 })).not.toBe(activityKey(run));
  });
});
