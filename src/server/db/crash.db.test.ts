import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CrashDrill, type DrillReport, type KillableServer } from "./testing/crash-drill";

// On a server of its own with the settings of a real one, so that losing nothing means something. A server named by
// TEST_DATABASE_URL cannot be killed; vitest.config.ts leaves this file out there.

const launcher = new URL("../../../scripts/launch/test-database.mjs", import.meta.url).href;
let server: KillableServer & { readonly stop: () => Promise<void> };
let report: DrillReport;

beforeAll(async () => {
  const { startTestDatabase } = await import(/* @vite-ignore */ launcher);
  server = await startTestDatabase({ durable: true });
  report = await new CrashDrill(server, "crash_drill", { rounds: 3, perRound: 200 }).run();
}, 240_000);
afterAll(() => server.stop());

describe("when the app, the database or both are killed under acknowledged writes", () => {
  it("nothing acknowledged is lost or done twice, and what was judged is what a fresh evaluation says", () => {
    expect(report.problems).toEqual([]);
    expect(report.findings).toBeGreaterThan(0);
    expect(report.acknowledged).toBeGreaterThanOrEqual(600);
  });

  it("every request is answered in time, and the app is back as soon as the database is", () => {
    expect(report.slowestAnswerMs).toBeLessThan(10_000);
    expect(report.backAfterMs).toHaveLength(3);
    expect(Math.max(...report.backAfterMs)).toBeLessThan(2_000);
  });
});
