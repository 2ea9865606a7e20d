import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const alias = {
  "@": fileURLToPath(new URL("./src", import.meta.url)),
  // server-only throws outside Next's bundler; tests load server code directly.
  "server-only": fileURLToPath(new URL("./src/server/testing/empty-module.ts", import.meta.url)),
};

/** The longest first: begun last, one of them would be left running alone. */
const longest = ["src/server/db/crash.db.test.ts", "src/server/api/access-matrix.db.test.ts"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => longest.some((path) => moduleId.endsWith(path));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

// They change what a process reads once or what it loads, look at its clock, or go on for long: each has one of its own.
const alone = [
  ...longest,
  "src/server/api/kept.db.test.ts",
  "src/server/api/route-handlers.db.test.ts",
  "src/server/api/start-plan-jobs.db.test.ts",
  "src/server/auth/outage.db.test.ts",
  "src/server/auth/sign-in.db.test.ts",
  "src/server/services/feed/feed.db.test.ts",
  "src/server/services/live/follow-news.db.test.ts",
];

const leftOut = [
  // It kills its server, and a server that somebody named is not ours to kill.
  ...(process.env.TEST_DATABASE_URL ? ["src/server/db/crash.db.test.ts"] : []),
  // What they try does not depend on the kind of server, and they are the longest: once a run is enough.
  ...(process.env.TANDEM_TESTS_AGAIN
    ? [
        "src/server/api/access-matrix.db.test.ts",
        "src/server/api/kept.db.test.ts",
        "src/server/db/queries/snapshot.db.test.ts",
        "src/server/db/worlds/demo-club.db.test.ts",
      ]
    : []),
];

declare module "vitest" {
  interface ProvidedContext {
    /** How many ways of losing the network between taps the queue of a device is tried with. */
    schedules: number;
  }
}

/** What all tests with a database have in common. */
const database = {
  provide: { schedules: Number(process.env.TANDEM_SCHEDULES ?? 20) },
  env: { TZ: "Asia/Kathmandu", TANDEM_NOW: "2026-03-17T13:00:00.000Z" },
  // It asks for modules of Next in a way that only a bundler understands.
  server: { deps: { inline: ["next-auth"] } },
  globalSetup: ["src/server/db/testing/global-setup.ts"],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  maxWorkers: 2,
};

export default defineConfig({
  resolve: { alias },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "src/**/*.test.tsx", "scripts/**/*.test.ts"],
          exclude: ["src/**/*.db.test.ts"],
          env: { TZ: "Asia/Kathmandu" },
          // Properties over whole histories take seconds where the machine is shared, and are right all the same.
          testTimeout: 30_000,
          // They share nothing that changes, and loading the engine anew for each file takes a third of their time.
          isolate: false,
          // Left to itself it keeps one of two processors free.
          maxWorkers: "100%",
        },
      },
      {
        resolve: { alias },
        test: {
          ...database,
          name: "db",
          include: ["src/**/*.db.test.ts"],
          // Loading the services anew for each file takes a quarter of their time.
          isolate: false,
          exclude: [...alone, ...leftOut],
        },
      },
      { resolve: { alias }, test: { ...database, name: "db-alone", include: alone, exclude: leftOut } },
    ],
  },
});
