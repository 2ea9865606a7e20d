import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockOwner, processBegan, takeLock } from "./lock.mjs";

const module = fileURLToPath(new URL("./lock.mjs", import.meta.url));

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tandem-lock-"));
  file = join(folder, "lock");
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("the lock of a clone", () => {
  test("belongs to one process, which it names, until that one releases it", () => {
    const first = takeLock(file, "npm start");
    expect(first.taken).toBe(true);

    const second = takeLock(file, "npm run dev");

    expect(second).toEqual({
      taken: false,
      owner: { pid: process.pid, began: processBegan(process.pid), what: "npm start" },
    });
    if (first.taken) first.release();
    expect(takeLock(file, "npm run dev").taken).toBe(true);
  });

  test("stays with an owner that is too busy to answer", async () => {
    const busy = spawn("sleep", ["30"]);
    const owner = { pid: busy.pid ?? 0, began: processBegan(busy.pid ?? 0), what: "npm start" };
    writeFileSync(file, JSON.stringify(owner));
    busy.kill("SIGSTOP");

    expect(takeLock(file, "npm start")).toEqual({ taken: false, owner });

    busy.kill("SIGKILL");
    await new Promise((resolve) => busy.once("exit", resolve));
    expect(takeLock(file, "npm start").taken).toBe(true);
  });

  test.each([
    ["a process that is gone", JSON.stringify({ pid: 2 ** 22 + 1, began: "1", what: "npm start" })],
    [
      "another process under the same id",
      JSON.stringify({ pid: process.pid, began: "1", what: "npm start" }),
    ],
    ["nobody that can be read", "not JSON"],
  ])("is taken over from %s", (_owner, content) => {
    writeFileSync(file, content);

    expect(takeLock(file, "npm start").taken).toBe(true);
    expect(lockOwner(file)?.pid).toBe(process.pid);
    expect(readdirSync(folder)).toEqual(["lock"]);
  });

  test("has one winner when many find it stale at once", async () => {
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, began: "1", what: "npm start" }));
    const script = `
      const { takeLock } = await import(${JSON.stringify(module)});
      console.log(takeLock(${JSON.stringify(file)}, "race").taken);
      process.stdin.resume();`;

    // Each holds what it took until all have answered.
    const racers = Array.from({ length: 6 }, () =>
      spawn(process.execPath, ["--input-type=module", "--eval", script]),
    );
    const lines = await Promise.all(racers.map(({ stdout }) => once(stdout, "data")));
    for (const { stdin } of racers) stdin.end();
    const answers = lines.map(([line]) => String(line).trim());

    expect(answers.filter((answer) => answer === "true")).toHaveLength(1);
  });
});
