import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { startChild, stopAllChildren } from "./children.mjs";
import { processBegan } from "./lock.mjs";

const module = fileURLToPath(new URL("./children.mjs", import.meta.url));

describe("a child", () => {
  test.each([
    ["by the kernel", process.env.PATH],
    ["by the watchdog", "/nowhere"],
  ])("does not outlive a parent that is killed, %s", async (_how, path) => {
    const script = `
      const { startChild } = await import(${JSON.stringify(module)});
      console.log(startChild("/bin/sleep", ["60"]).child.pid);
      setTimeout(() => {}, 60_000);`;
    const parent = spawn(process.execPath, ["--input-type=module", "--eval", script], {
      env: { ...process.env, PATH: path ?? "" },
    });
    const [line] = await once(parent.stdout, "data");
    const pid = Number(String(line));
    expect(processBegan(pid)).toBeDefined();
    // What ties it to its parent has been set up once the child itself runs.
    await vi.waitFor(() => expect(readFileSync(`/proc/${pid}/comm`, "utf8").trim()).toBe("sleep"));

    parent.kill("SIGKILL");

    await vi.waitFor(() => expect(processBegan(pid)).toBeUndefined(), { timeout: 5000, interval: 20 });
  });

  test("is asked politely, then stopped", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tandem-deaf-"));
    const listening = join(folder, "listening");
    const script = `trap '' TERM; : > "${listening}"; while :; do sleep 0.05; done`;
    const deaf = startChild("/bin/sh", ["-c", script], { patience: 200 });
    await vi.waitFor(() => expect(existsSync(listening)).toBe(true));

    await deaf.stop();

    expect(await deaf.ended).toMatchObject({ signal: "SIGKILL" });
    rmSync(folder, { recursive: true });
  });

  test("is stopped before the ones that started earlier", async () => {
    const order: string[] = [];
    for (const name of ["database", "app"]) {
      startChild("/bin/sleep", ["60"]).ended.then(() => order.push(name));
    }

    await stopAllChildren();

    expect(order).toEqual(["app", "database"]);
  });
});
