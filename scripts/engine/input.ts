import { createReadStream, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseTimeline, type Timeline, type TimelineProblem } from "@/server/engine/timeline";
import { Refused } from "./refused";

const shownProblems = 20;

/** npm runs scripts in the project's folder; a relative path means the one the person stands in. */
const pathOf = (file: string) => resolve(process.env.INIT_CWD ?? process.cwd(), file);
const nameOf = (file: string) => (file === "-" ? "Standard input" : file);

/** One timeline of a file or of standard input. */
export function readTimeline(file: string): Timeline {
  let text: string;
  try {
    text = readFileSync(file === "-" ? 0 : pathOf(file), "utf8");
  } catch (error) {
    throw new Refused(`${file}: cannot be read (${(error as Error).message}).`);
  }
  return timelineOf(text, nameOf(file));
}

/** Reads a text as one timeline. `name` says where the text comes from. */
export function timelineOf(text: string, name: string): Timeline {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Refused(`${name}: expected JSON (${(error as Error).message}).`);
  }
  const parsed = parseTimeline(value);
  if (!parsed.ok) throw new Refused(problemsOf(parsed.reason, name));
  return parsed.value;
}

function problemsOf(problems: readonly TimelineProblem[], name: string): string {
  const lines = problems
    .slice(0, shownProblems)
    .map(({ path, expected }) => `  ${path || "(the timeline)"}: ${expected}`);
  const more = problems.length > shownProblems ? [`  and ${problems.length - shownProblems} more`] : [];
  return [`${name} is not a timeline; docs/timeline.schema.json describes one.`, ...lines, ...more].join(
    "\n",
  );
}

export interface Line {
  readonly number: number;
  readonly text: string;
  /** Share of the file that is read with this line, 0–1; null for standard input. */
  readonly share: number | null;
}

/** The lines of a file that are not blank, one after another: a file may be larger than the memory. */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  const stream = file === "-" ? process.stdin : createReadStream(pathOf(file));
  const size = file === "-" ? null : sizeOf(file);
  let [number, read] = [0, 0];
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    read += Buffer.byteLength(text) + 1;
    if (text.trim() !== "") yield { number, text, share: size === null ? null : Math.min(1, read / size) };
  }
}

function sizeOf(file: string): number {
  try {
    return Math.max(1, statSync(pathOf(file)).size);
  } catch (error) {
    throw new Refused(`${file}: cannot be read (${(error as Error).message}).`);
  }
}
