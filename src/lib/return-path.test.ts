import { describe, expect, test } from "vitest";
import { safeReturnPath } from "./return-path";

describe("where a person is sent back to after signing in", () => {
  test.each([
    ["/today", "/today"],
    ["/a/maya-k3f9/week/2026-W12?flag=1", "/a/maya-k3f9/week/2026-W12?flag=1"],
    ["/invite/abc", "/invite/abc"],
    ["/today#later", "/today"],
  ])("%s stays %s", (text, expected) => expect(safeReturnPath(text)).toBe(expected));

  test.each([
    "",
    "today",
    "//evil.example/today",
    "/\\evil.example",
    "/\t/evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/..//evil.example",
    "/api/auth/signout",
    "/login?returnTo=/login",
    null,
    undefined,
  ])("%s leads nowhere", (text) => expect(safeReturnPath(text)).toBeNull());
});
