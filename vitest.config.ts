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
        },
      },
      {
        resolve: { alias },
        test: {
          name: "db",
          include: ["src/**/*.db.test.ts"],
          // It kills its server, and a server that somebody named is not ours to kill.
          exclude: process.env.TEST_DATABASE_URL ? ["src/server/db/crash.db.test.ts"] : [],
          env: { TZ: "Asia/Kathmandu" },
          globalSetup: ["src/server/db/testing/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
