import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { loadEnvFiles } from "./environment.mjs";
import { isNewEnough } from "./node-version.mjs";

afterEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith("TANDEM_TRY_")) delete process.env[name];
});

test("files of settings are read as Next reads them: what is set wins, then the more particular file", () => {
  const folder = mkdtempSync(join(tmpdir(), "tandem-env-"));
  writeFileSync(join(folder, ".env"), "TANDEM_TRY_A=plain\nTANDEM_TRY_B=plain\nTANDEM_TRY_C=plain\n");
  writeFileSync(join(folder, ".env.local"), 'TANDEM_TRY_B="local file"\nTANDEM_TRY_C=local\n');
  process.env.TANDEM_TRY_C = "set";

  loadEnvFiles("production", folder);

  const { TANDEM_TRY_A, TANDEM_TRY_B, TANDEM_TRY_C } = process.env;
  expect([TANDEM_TRY_A, TANDEM_TRY_B, TANDEM_TRY_C]).toEqual(["plain", "local file", "set"]);
  rmSync(folder, { recursive: true });
});

test.each([
  ["v20.20.2", false],
  ["v22.11.0", false],
  ["v22.12.0", true],
  ["v24.0.0", true],
])("Node %s is new enough: %s", (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});
