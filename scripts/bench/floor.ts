import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const source = join(root, "scripts/bench/floor.cc");
const binary = join(root, ".tandem/bench/floor");

/** Milliseconds for one pass over the days. */
export interface Floor {
  readonly pmc: number;
  readonly columns: number;
}

/** Compiles the C++ floor; null on a machine without a compiler. */
export function buildFloor(): ((days: number, times: number) => Floor) | null {
  const compiler = ["c++", "g++", "clang++"].find((name) => spawnSync(name, ["--version"]).status === 0);
  if (!compiler) return null;
  mkdirSync(join(root, ".tandem/bench"), { recursive: true });
  if (!existsSync(binary) || statSync(binary).mtimeMs < statSync(source).mtimeMs) {
    execFileSync(compiler, ["-O3", "-march=native", "-ffp-contract=off", "-o", binary, source]);
  }
  return (days, times) => {
    const printed = execFileSync(binary, [String(days), String(times)], { encoding: "utf8" });
    const { pmc, columns } = JSON.parse(printed) as Floor;
    return { pmc: pmc / 1e6, columns: columns / 1e6 };
  };
}
