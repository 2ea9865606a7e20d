import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { timeZone } from "@/lib/dates/time-zone";
import type { UnitPreferences } from "@/lib/domain/preferences";
import { sessionTypeFacts } from "@/lib/domain/session-type";
import { formatDateInSentence } from "@/lib/formatting/date";
import { formatQuantity } from "@/lib/formatting/quantity";
import { evaluate } from "@/server/engine/evaluate";
import { fixLabels } from "@/server/engine/fix/labels";
import { ruleById } from "@/server/engine/registry";
import type { EvaluationReport, Message, MessageParam } from "@/server/engine/report";
import { parseTimeline } from "@/server/engine/timeline";
import { weekSeriesNames } from "@/server/engine/week-series";

/** What the caller did wrong, said so that it can be put right. */
class Refused extends Error {}

const usage = "Usage: npm run -s engine -- evaluate FILE, or - to read the timeline from standard input.";
const shownProblems = 20;

const units: UnitPreferences = {
  distance: "km",
  mass: "kg",
  hourCycle: "h23",
  weekStart: "monday",
  timeZone: timeZone("UTC"),
  locale: "en-GB",
};

function main([command, file, ...rest]: readonly string[]): void {
  if (command !== "evaluate" || file === undefined || rest.length > 0) throw new Refused(usage);
  const parsed = parseTimeline(jsonOf(textOf(file), file));
  if (!parsed.ok) throw new Refused(problemsOf(parsed.reason, file));
  process.stdout.write(`${JSON.stringify(printed(evaluate(parsed.value)), null, 2)}\n`);
}

function textOf(file: string): string {
  try {
    // npm runs scripts in the project's folder; a relative path means the one the person stands in.
    return readFileSync(file === "-" ? 0 : resolve(process.env.INIT_CWD ?? process.cwd(), file), "utf8");
  } catch (error) {
    throw new Refused(`${file}: cannot be read (${(error as Error).message}).`);
  }
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Refused(`${nameOf(file)}: expected JSON (${(error as Error).message}).`);
  }
}

function problemsOf(
  problems: readonly { readonly path: string; readonly expected: string }[],
  file: string,
): string {
  const lines = problems
    .slice(0, shownProblems)
    .map(({ path, expected }) => `  ${path || "(the timeline)"}: ${expected}`);
  const more = problems.length > shownProblems ? [`  and ${problems.length - shownProblems} more`] : [];
  return [
    `${nameOf(file)} is not a timeline; docs/timeline.schema.json describes one.`,
    ...lines,
    ...more,
  ].join("\n");
}

const nameOf = (file: string) => (file === "-" ? "Standard input" : file);

/** The report with each message in plain words beside it. */
function printed({ asOf, metrics, findings, notEnoughData }: EvaluationReport) {
  const today = asOf.date as CalendarDate;
  return {
    metrics,
    findings: findings.map((finding) => ({
      ...finding,
      text: filled(ruleById.get(finding.ruleId)?.meta.messages[finding.message.key], finding.message, today),
      fixes: finding.fixes.map((fix) => ({
        ...fix,
        text: filled((fixLabels as Readonly<Record<string, string>>)[fix.label.key], fix.label, today),
      })),
    })),
    notEnoughData,
  };
}

function filled(template: string | undefined, message: Message, today: CalendarDate): string {
  const text = (template ?? message.key).replace(/\{(\w+)\}/g, (gap, name: string) => {
    const param = message.params[name];
    return param === undefined ? gap : worded(param, today);
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function worded(param: MessageParam, today: CalendarDate): string {
  if ("type" in param) return inSentence(sessionTypeFacts[param.type].label);
  if ("date" in param) return formatDateInSentence(param.date as CalendarDate, today);
  if ("text" in param) return words[param.text] ?? param.text;
  // A terminal has no use for spaces that do not break.
  return formatQuantity(param, units).replaceAll("\u00a0", " ");
}

/** The words that the engine sends as keys. */
const words: Readonly<Record<string, string>> = { ...weekSeriesNames, am: "AM", pm: "PM" };

/** "Heavy legs" becomes "heavy legs", and "VO2max intervals" stays. */
function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
