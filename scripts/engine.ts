import { type Asked, catalogue, commands } from "./engine/commands";
import { linesOf, readTimeline, timelineOf } from "./engine/input";
import { progressBar } from "./engine/progress";
import { Refused } from "./engine/refused";

const usage = `Usage: npm run -s engine -- COMMAND FILE [options]

FILE is a timeline as JSON (docs/timeline.schema.json), or - for standard input.

  evaluate FILE                         metrics, findings with fixes, and what could not be judged
  classify FILE                         what each session counts as and why, its leg load and its tails
  fixes FILE [--week DATE]              fixes of each finding, and up to three ways to clear a week
  backtest FILE --rule ID --set NAME=VALUE … [--days N]
                                        what a rule raised in the past, and what it would raise with other thresholds
  rules [--rule ID]                     the catalogue of rules

  --lines     FILE holds one timeline a line (JSON Lines), and so does the answer. Files whose names end in .jsonl or
              .ndjson are read so by themselves. A line that cannot be read is answered with what is wrong with it.
  --progress  draw a bar on standard error even where that is not a terminal

Leaves with 2 where the input is not what it should be.`;

interface Call extends Asked {
  readonly command: string;
  readonly file: string | undefined;
  readonly lines: boolean;
  readonly progress: boolean;
}

async function main(words: readonly string[]): Promise<void> {
  const call = callOf(words);
  if (call.command === "rules" && call.file === undefined) return print(catalogue(call), 2);
  const run = commands[call.command];
  if (!run || call.file === undefined) throw new Refused(usage);
  if (!call.lines) return print(run(readTimeline(call.file), call), 2);
  await stream(call.file, (text, name) => run(timelineOf(text, name), call), call.progress);
}

/** One answer a line, in the order of the lines; what is wrong with one does not hold up the others. */
async function stream(
  file: string,
  answer: (text: string, name: string) => unknown,
  progress: boolean,
): Promise<void> {
  const bar = progressBar(progress || process.stderr.isTTY === true);
  let [done, refused] = [0, 0];
  for await (const { number, text, share } of linesOf(file)) {
    try {
      print(answer(text, `Line ${number}`));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused += 1;
      print({ line: number, refused: error.message });
    }
    done += 1;
    bar.step(done, share);
  }
  bar.end(done);
  if (refused > 0) throw new Refused(`${refused} of ${done} lines could not be read; their answers say why.`);
}

const print = (value: unknown, indent?: number) => {
  process.stdout.write(`${JSON.stringify(value, null, indent)}\n`);
};

function callOf(words: readonly string[]): Call {
  const rest = [...words];
  const flag = (name: string) => {
    const at = rest.indexOf(name);
    if (at !== -1) rest.splice(at, 1);
    return at !== -1;
  };
  const option = (name: string): string | undefined => {
    const at = rest.indexOf(name);
    if (at === -1) return undefined;
    const [, value] = rest.splice(at, 2);
    if (value === undefined) throw new Refused(`${name} needs a value.\n\n${usage}`);
    return value;
  };
  const [lines, progress] = [flag("--lines"), flag("--progress")];
  const set: string[] = [];
  for (let next = option("--set"); next !== undefined; next = option("--set")) set.push(next);
  const [rule, week, days] = [option("--rule"), option("--week"), option("--days")];
  const [command = "", file, ...more] = rest;
  if (more.length > 0) throw new Refused(usage);
  if (days !== undefined && !(Number.isInteger(Number(days)) && Number(days) > 0))
    throw new Refused(`--days ${days}: expected a whole number of days.`);
  return {
    command,
    file,
    lines: lines || /\.(jsonl|ndjson)$/.test(file ?? ""),
    progress,
    set,
    ...(rule === undefined ? {} : { rule }),
    ...(week === undefined ? {} : { week }),
    ...(days === undefined ? {} : { days: Number(days) }),
  };
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
