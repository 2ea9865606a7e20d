import { appendFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../bench/results", import.meta.url));

/** A figure with what it is measured against. A ratio is what counts: the times are of this machine at this moment. */
export interface Figure {
  readonly name: string;
  readonly milliseconds?: number;
  /** The least of all rounds: what the same takes when nothing else runs, as far as that happened. */
  readonly least?: number;
  readonly megabytes?: number;
  readonly kilobytes?: number;
  readonly count?: number;
  readonly against?: string;
  readonly ratio?: number;
  /** The most that the ratio or, without one, the figure itself may be; the least where `kind` says so. */
  readonly bar?: number;
  readonly kind?: "most" | "least";
  readonly note?: string;
}

/** Writes figures as JSON lines and as text, and answers whether each keeps its bar. */
export function report(suite: string, figures: readonly Figure[]): boolean {
  mkdirSync(folder, { recursive: true });
  const at = new Date().toISOString();
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`;
  const lines = figures.map((figure) =>
    JSON.stringify({ suite, at, machine, ...figure, keeps: keeps(figure) }),
  );
  appendFileSync(join(folder, `${suite}.jsonl`), `${lines.join("\n")}\n`);
  console.log(`\n${suite}`);
  for (const figure of figures) console.log(`  ${textOf(figure)}`);
  return figures.every(keeps);
}

/** Prints everything measured since a moment that has a bar: what it is, what it may be, and whether it keeps that. */
export function printBars(since: string): void {
  const judged = readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .flatMap((file) => readFileSync(join(folder, file), "utf8").trim().split("\n"))
    .map((line) => JSON.parse(line) as Figure & { readonly at: string })
    .filter(({ at, bar }) => at >= since && bar !== undefined)
    .sort((one, other) => one.at.localeCompare(other.at));
  if (judged.length === 0) return;
  const rows = judged.map((figure) => {
    const { name, ratio, bar, kind = "most" } = figure;
    const { text, unit } = measuredBy(figure);
    return [
      name,
      ratio === undefined ? text : `${ratio.toFixed(2)}×`,
      `${kind === "most" ? "≤" : "≥"} ${bar}${ratio === undefined ? unit : "×"}`,
      keeps(figure) ? "kept" : "MISSED",
    ] as const;
  });
  const width = (column: 0 | 1 | 2) => Math.max(...rows.map((row) => row[column].length));
  console.log(`\n${rows.filter((row) => row[3] === "kept").length} of ${rows.length} bars kept\n`);
  for (const [name, value, bar, verdict] of rows)
    console.log(
      `  ${name.padEnd(width(0))}  ${value.padStart(width(1))}  ${bar.padStart(width(2))}  ${verdict}`,
    );
}

function keeps(figure: Figure): boolean {
  const { ratio, bar, kind = "most" } = figure;
  if (bar === undefined) return true;
  const value = ratio ?? measuredBy(figure).value;
  return kind === "most" ? value <= bar : value >= bar;
}

function textOf(figure: Figure): string {
  const { name, least, against, ratio, bar, kind = "most", note } = figure;
  const { text, unit } = measuredBy(figure);
  return [
    name.padEnd(58),
    text.padStart(12),
    least === undefined ? "" : `least ${timeOf(least)}`,
    ratio === undefined ? "" : `${ratio.toFixed(2)}× ${against ?? ""}`,
    bar === undefined
      ? ""
      : `(at ${kind} ${bar}${ratio === undefined ? unit : "×"}: ${keeps(figure) ? "kept" : "MISSED"})`,
    note ?? "",
  ]
    .filter((part) => part !== "")
    .join("  ");
}

function measuredBy({ milliseconds = Number.NaN, megabytes, kilobytes, count }: Figure) {
  if (megabytes !== undefined) return { value: megabytes, unit: " MB", text: `${megabytes.toFixed(1)} MB` };
  if (kilobytes !== undefined) return { value: kilobytes, unit: " kB", text: `${kilobytes.toFixed(1)} kB` };
  if (count !== undefined) return { value: count, unit: "", text: String(count) };
  return { value: milliseconds, unit: " ms", text: timeOf(milliseconds) };
}

const timeOf = (milliseconds: number) =>
  milliseconds < 0.1 ? `${(milliseconds * 1000).toFixed(2)} µs` : `${milliseconds.toFixed(3)} ms`;
