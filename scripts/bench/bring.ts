import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const peers = join(fileURLToPath(new URL("../..", import.meta.url)), ".tandem/bench");

/** Brings packages for measuring alone, and only where there is a registry. Answers the folder they are in. */
export function bring(name: string, packages: readonly string[]): string {
  const folder = join(peers, name);
  const marker = join(folder, "brought");
  const wanted = `${packages.join("\n")}\n`;
  if (existsSync(marker) && readFileSync(marker, "utf8") === wanted) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--prefix", folder, ...packages], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(marker, wanted);
  return folder;
}
