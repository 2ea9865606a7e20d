import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { fixedNow } from "./fixed-now";

const sizes = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};

// Chromium's own services look for the outside; a test must not.
const quiet = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: ".",
  globalSetup: fileURLToPath(new URL("./global-setup.ts", import.meta.url)),
  outputDir: "../test-results",
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "../test-results/browser.json" }]],
  use: {
    locale: "en-GB",
    timezoneId: "Europe/Vienna",
    actionTimeout: 15_000,
    // Filming every page takes as long as much of what is tested; the pages as they were are kept without it.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet,
    },
  },
  metadata: { now: fixedNow },
  projects: [
    { name: "desktop", use: { viewport: sizes.desktop }, testIgnore: /.*\.phone\.spec\.ts/ },
    {
      name: "phone",
      use: { viewport: sizes.phone, hasTouch: true, isMobile: true },
      testMatch: /.*\.(phone|both)\.spec\.ts/,
    },
  ],
});
