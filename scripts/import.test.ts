import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const samples = "src/server/import/samples";
const inspect = (...args: string[]) => {
  const done = spawnSync(process.execPath, ["--import", "tsx", "scripts/import.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: root },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
};

describe("import -- inspect FILE", () => {
  it("prints what an activity file holds, as JSON alone", () => {
    const { code, out, err } = inspect("inspect", `${samples}/fitparse__garmin-fenix-5-run.fit`);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({
      format: "fit",
      activities: [
        {
          sport: "running",
          subSport: "generic",
          start: "2017-06-11T14:34:09Z",
          timeZoneOffsetMin: -420,
          durationSec: 56.887,
          elapsedSec: 56.887,
          distanceM: 157.56,
          avgHr: 90,
          maxHr: 112,
          laps: [{ durationSec: 56.887 }],
          sets: [],
        },
      ],
      warnings: [],
    });
  }, 30_000);

  it.each([
    ["settings", ["inspect", `${samples}/fitparse__nametest.FIT`], "device settings"],
    ["no such file", ["inspect", "nowhere.fit"], "does not exist"],
    ["a folder", ["inspect", samples], "is a folder"],
    ["no command", [], "Usage"],
    ["an unknown option", ["inspect", "a.fit", "--stone"], "--stone"],
  ])(
    "refuses %s with words on standard error and code 2",
    (_, args, words) => {
      const { code, out, err } = inspect(...args);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain(words);
    },
    30_000,
  );
});
