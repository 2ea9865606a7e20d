import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = {
  "@": fileURLToPath(new URL("./src", import.meta.url)),
  // server-only throws outside Next's bundler; tests load server code directly.
  "server-only": fileURLToPath(new URL("./src/server/testing/empty-module.ts", import.meta.url)),
};

export default defineConfig({
  resolve: { alias },
  test: {
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
          name: "db",
          include: ["src/**/*.db.test.ts"],
          exclude: [
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
          ],
          env: { TZ: "Asia/Kathmandu" },
          // It asks for modules of Next in a way that only a bundler understands.
          server: { deps: { inline: ["next-auth"] } },
          globalSetup: ["src/server/db/testing/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
