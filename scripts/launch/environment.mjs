import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { root } from "./state.mjs";

/**
 * Reads the same files as Next, in the same order: what is set already wins, then the more particular file.
 *
 * @param {"development" | "production" | "test"} mode
 * @param {string} [folder]
 */
export function loadEnvFiles(mode, folder = root) {
  // Tests must mean the same on every machine, so Next leaves .env.local out for them.
  const names = [`.env.${mode}.local`, ...(mode === "test" ? [] : [".env.local"]), `.env.${mode}`, ".env"];
  for (const name of names) {
    const file = join(folder, name);
    if (!existsSync(file)) continue;
    for (const [variable, value] of Object.entries(parseEnv(readFileSync(file, "utf8")))) {
      process.env[variable] ??= value;
    }
  }
}
