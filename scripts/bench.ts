import { benchEngine } from "./bench/engine";
import { benchPlanner } from "./bench/planner";
import { benchRefusals } from "./bench/refusals";

/**
 * Measures what must hold in time, which no test can tell on a machine that does other things as well. Ratios of one
 * run are what counts; each result is also written as a line of JSON into bench/results.
 */
const suites: Readonly<Record<string, (rounds: number) => Promise<boolean>>> = {
  engine: benchEngine,
  planner: benchPlanner,
  refusals: (rounds) => benchRefusals(rounds * 12),
};

const usage = `Usage: npm run bench -- [engine|planner|refusals …] [--rounds N]

  engine    the rules engine: whole histories, one edited day, previews, series against C++, rules against other
            rule engines, a club, memory
  planner   planning in Chromium, against the production build: lifting, dragging and dropping a session, moving one
            against FullCalendar, what calls cost, what pages weigh, a season of forty weeks
  refusals  being refused an athlete takes as long as asking for one who does not exist

Everything is measured N times in turn (15), and the medians are compared. Takes a few minutes on a machine that does
nothing else. Leaves with 1 when a bar is missed.`;

const { names, rounds } = asked(process.argv.slice(2));
let kept = true;
for (const name of names) kept = ((await suites[name]?.(rounds)) ?? false) && kept;
process.exitCode = kept ? 0 : 1;

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
