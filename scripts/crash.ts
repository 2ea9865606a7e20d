import { CrashDrill, type KillableServer } from "@/server/db/testing/crash-drill";
import { startTestDatabase } from "./launch/test-database.mjs";

/** The long run of the crash test: kills the app and its database by the hundred, and looks what is left. */
const usage = `Usage: npm run test:long -- [--rounds N] [--per-round N]

Kills the app, the database or both, N times (100), each time after N acknowledged writes (1000), and looks whether
everything that was acknowledged is there once. Takes about an hour.`;

function numberAfter(flag: string, fallback: number): number {
  const at = process.argv.indexOf(flag);
  if (at < 0) return fallback;
  const value = Number(process.argv[at + 1]);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`${flag} takes a whole number from 1 on.\n\n${usage}`);
  return value;
}

const known = new Set(["--rounds", "--per-round"]);
const unknown = process.argv.slice(2).filter((word) => !known.has(word) && !/^\d+$/.test(word));
if (unknown.length > 0) {
  console.error(usage);
  process.exit(2);
}

const options = { rounds: numberAfter("--rounds", 100), perRound: numberAfter("--per-round", 1000) };
const server = (await startTestDatabase({ durable: true })) as KillableServer & { stop: () => Promise<void> };
try {
  const drill = new CrashDrill(server, "crash_drill", { ...options, say: (line) => console.log(line) });
  const { acknowledged, problems, backAfterMs, slowestAnswerMs } = await drill.run();
  console.log(
    `${acknowledged} writes were acknowledged; the slowest answer took ${Math.round(slowestAnswerMs)} ms.`,
  );
  console.log(
    `The app was back within ${Math.round(Math.max(...backAfterMs))} ms of its database, each time.`,
  );
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  await server.stop();
}
