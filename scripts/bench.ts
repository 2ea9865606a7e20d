import { spawn } from "node:child_process";
import { benchEngine } from "./bench/engine";
import { benchImport } from "./bench/import";
import { benchInChromium } from "./bench/in-chromium";
import { measureLoggers } from "./bench/loggers";
import { measureLogging } from "./bench/logging";
import { benchPlanner } from "./bench/planner";
import { benchRefusals } from "./bench/refusals";
import { printBars } from "./bench/results";
import { benchTriage } from "./bench/triage";
import { measureWebVitals } from "./bench/web-vitals";

/**
 * Measures what must hold in time, which no test can tell on a machine that does other things as well. Ratios of one
 * run are what counts; each result is also written as a line of JSON into bench/results, and the bars of a run end it as one table.
 */
const suites: Readonly<Record<string, (rounds: number) => Promise<boolean>>> = {
  engine: benchEngine,
  planner: benchPlanner,
  loggers: (rounds) => benchInChromium({ loggers: measureLoggers, logging: measureLogging }, rounds),
  web: (rounds) => benchInChromium({ web: measureWebVitals }, rounds),
  import: benchImport,
  refusals: (rounds) => benchRefusals(rounds * 12),
  triage: benchTriage,
};

const usage = `Usage: npm run bench -- [engine|planner|loggers|web|import|refusals|triage …] [--rounds N]

  engine    the rules engine: whole histories, one edited day, previews, series against C++, rules against other
            rule engines, a club, memory
  planner   planning in Chromium, against the production build: lifting, dragging and dropping a session, moving one
            against FullCalendar, what calls cost, what pages weigh, going from page to page,
            a season of forty weeks
  loggers   Today, check-in and the loggers on a phone: until they answer, and how soon they do; what
            logging a run costs the app
  web       what Lighthouse says of the pages people open first
  import    reading files: the largest recording there is, and a year of runs into a log
  refusals  being refused an athlete takes as long as asking for one who does not exist
  triage    who needs a decision, for a coach of sixty athletes and of two hundred, at the server

Everything is measured N times in turn (15), and the medians are compared. Takes a few minutes on a machine that does
nothing else. Leaves with 1 when a bar is missed.`;

const { names, rounds } = asked(process.argv.slice(2));
const began = new Date().toISOString();
let kept = true;
for (const name of names) {
  const suite = suites[name];
  if (names.length === 1 && suite) kept = await suite(rounds);
  else kept = (await runAlone(name)) && kept;
}
if (process.env.TANDEM_BENCH !== "part") printBars(began);
process.exitCode = kept ? 0 : 1;

/** Each suite in a process of its own: what one has opened or compiled is not there for the next. */
function runAlone(name: string): Promise<boolean> {
  const [, script = ""] = process.argv;
  const child = spawn(process.execPath, [...process.execArgv, script, name, "--rounds", String(rounds)], {
    stdio: "inherit",
    env: { ...process.env, TANDEM_BENCH: "part" },
  });
  return new Promise((resolve) => child.on("exit", (code) => resolve(code === 0)));
}

function asked(words: readonly string[]): { readonly names: readonly string[]; readonly rounds: number } {
  const at = words.indexOf("--rounds");
  const rounds = at === -1 ? 15 : Number(words[at + 1]);
  const named = at === -1 ? words : words.toSpliced(at, 2);
  if (!Number.isInteger(rounds) || rounds < 1 || named.some((name) => !(name in suites))) {
    console.error(usage);
    process.exit(2);
  }
  return { names: named.length === 0 ? Object.keys(suites) : named, rounds };
}
