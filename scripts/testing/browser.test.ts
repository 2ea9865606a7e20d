import { describe, expect, test, vi } from "vitest";
import { findBrowser, withoutBrowser } from "./browser.mjs";

describe("where no browser can be brought, the tests say", () => {
  test("what to install, as somebody who may or may not", () => {
    const problems = {};
    expect(withoutBrowser({ problems, root: false, hasApt: true })).toContain(
      "  sudo apt-get install chromium",
    );
    expect(withoutBrowser({ problems, root: true, hasApt: true })).toContain("  apt-get install chromium");
    expect(withoutBrowser({ problems, root: false, hasApt: false })).toContain("with your system's packages");
  });

  test("why one that is there does not do", () => {
    const problems = { "/usr/bin/chromium": "error while loading shared libraries: libnss3.so" };
    expect(withoutBrowser({ problems, root: false, hasApt: true })).toContain(
      "/usr/bin/chromium does not start: error while loading shared libraries: libnss3.so",
    );
  });

  test.each([
    ["/nowhere/chromium", /CHROMIUM_PATH is \/nowhere\/chromium, .* there is no such file/],
    ["/dev/null", /CHROMIUM_PATH is \/dev\/null, .* EACCES/],
  ])("that %s is not one, where that is named", async (path, message) => {
    vi.stubEnv("CHROMIUM_PATH", path);
    await expect(findBrowser()).rejects.toThrow(message);
    vi.unstubAllEnvs();
  });
});
