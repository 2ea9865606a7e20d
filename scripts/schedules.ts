import { spawnSync } from "node:child_process";
import { numbersAsked } from "./numbers-asked";

/** The long run of the offline test: what a phone has entered is on the server once, however it was cut off. */
const usage = `Usage: tsx scripts/schedules.ts [--schedules N]

Logs, corrects and deletes on a device in N random orders (1000), with a network that comes and goes, answers that are
lost, pages that die and people who sign out, and looks whether the server has what was entered. Takes some minutes.`;

const { schedules } = numbersAsked(usage, { schedules: 1_000 });
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--project", "db", "src/server/api/offline-queue.db.test.ts"],
  { stdio: "inherit", env: { ...process.env, TANDEM_SCHEDULES: String(schedules) } },
);
process.exitCode = status ?? 1;
