import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { anyFreePort, chosenPort, freePortFrom, isPortFree } from "./ports.mjs";

const env = (PORT: string) => ({ PORT }) as unknown as NodeJS.ProcessEnv;

describe("the port", () => {
  test("in use is refused with another to choose", async () => {
    const port = await anyFreePort();
    expect(await chosenPort(env(String(port)), "npm start")).toBe(port);
    const other = createServer().listen(port, "127.0.0.1");
    await once(other, "listening");

    expect(await isPortFree(port)).toBe(false);
    expect(await freePortFrom(port)).not.toBe(port);
    await expect(chosenPort(env(String(port)), "npm start")).rejects.toThrow(
      new RegExp(`Port ${port} is in use by another program[^]*PORT=\\d+ npm start`),
    );
    other.close();
  });

  test.each(["abc", "0", "65536", "3000.5", "-1"])("%j is refused", async (asked) => {
    await expect(chosenPort(env(asked), "npm start")).rejects.toThrow(
      /PORT must be a number from 1 to 65535/,
    );
  });
});
