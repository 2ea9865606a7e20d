import { describe, expect, it } from "vitest";
import { isDriverFault } from "./driver-guard";

const inDriver = "at Socket.data (/app/node_modules/postgres/src/connection.js:324:9)";
const inProduct = "at moveSession (/app/src/server/services/plan/move-session.ts:12:9)";

const thrown = (error: Error, stack: string, code?: string) =>
  Object.assign(error, { stack, ...(code && { code }) });
const nullWrite = "Cannot read properties of null (reading 'write')";

describe("isDriverFault", () => {
  it.each([
    ["the driver's own TypeError", thrown(new TypeError(nullWrite), inDriver), true],
    [
      "a connection that was terminated",
      thrown(new Error("terminating connection"), inDriver, "57P01"),
      true,
    ],
    [
      "a connection that was closed",
      thrown(new Error("write CONNECTION_CLOSED"), inDriver, "CONNECTION_CLOSED"),
      true,
    ],
    ["a TypeError of ours", thrown(new TypeError(nullWrite), inProduct), false],
    ["another error in the driver", thrown(new TypeError("x is not a function"), inDriver), false],
    ["a refused statement", thrown(new Error("duplicate key"), inDriver, "23505"), false],
    ["something that is no error", "terminating connection", false],
  ])("%s", (_, error, expected) => expect(isDriverFault(error)).toBe(expected));
});
