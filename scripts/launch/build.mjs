import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "./children.mjs";
import { Refusal, step, tailOf } from "./progress.mjs";
import { logFile, readMark, root, writeMark } from "./state.mjs";

export const serverFile = join(root, ".next", "standalone", "server.js");

const SOURCES = [
  "src",
  "public",
  "next.config.mjs",
  "package.json",
  "package-lock.json",
  "postcss.config.mjs",
  "tsconfig.json",
];

export const isBuilt = () => existsSync(serverFile) && readMark("build") === hashSources();

/** Builds the app where its sources are not those of the last build. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  const hash = hashSources();
  await step("Building the app", "App built", build);
  writeMark("build", hash);
}

async function build() {
  const log = logFile("build");
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const code = await runToEnd(process.execPath, [next, "build"], { log, env });
  if (code !== 0 || !existsSync(serverFile)) {
    throw new Refusal(`The app could not be built. The end of ${log}:\n\n${tailOf(log, 40)}`);
  }
  // The standalone server serves these itself, but the build leaves them to a content network.
  copy(join(root, ".next", "static"), join(root, ".next", "standalone", ".next", "static"));
  copy(join(root, "public"), join(root, ".next", "standalone", "public"));
}

function copy(from, to) {
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}

function hashSources() {
  const hash = createHash("sha256");
  for (const [name, value] of Object.entries(process.env).sort()) {
    if (name.startsWith("NEXT_PUBLIC_")) hash.update(`${name}=${value}\n`);
  }
  for (const source of SOURCES) addToHash(hash, source);
  return hash.digest("hex");
}

function addToHash(hash, path) {
  const file = join(root, path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return;
  if (found.isDirectory()) {
    for (const name of readdirSync(file).sort()) addToHash(hash, join(path, name));
  } else if (!/\.test\.tsx?$/.test(path)) {
    hash.update(`${path}\n`).update(readFileSync(file));
  }
}
