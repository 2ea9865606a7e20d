import { matchSorter } from "match-sorter";

/** In this order when nothing was typed; the best match comes first as soon as something was. */
export const commandSections = [
  "Actions",
  "People",
  "Pages",
  "Sessions",
  "Library",
  "Rules",
  "Settings",
] as const;
export type CommandSection = (typeof commandSections)[number];

/** One thing that the palette can do. */
export interface Command {
  readonly id: string;
  readonly section: CommandSection;
  readonly label: string;
  /** Quiet text behind the label. */
  readonly hint?: string;
  /** Other words by which it is found. */
  readonly keywords?: readonly string[];
  readonly shortcut?: string;
  /** Where it leads, or what it does; a write says itself what became of it. */
  readonly href?: string;
  readonly run?: () => void;
}

export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly Command[];
}

const mostOfASection = 6;
const mostFound = 12;

/** What is shown before anything is typed: a few of each section, and of a person the name alone. */
const untouched = (commands: readonly Command[]): readonly CommandGroup[] =>
  commandSections.flatMap((section) => {
    const own = commands
      .filter((command) => command.section === section && (section !== "People" || !command.hint))
      .slice(0, mostOfASection);
    return own.length === 0 ? [] : [{ title: section, commands: own }];
  });

/**
 * The commands that a text asks for, best first and grouped by section from the best one on. Every word of the text
 * must be found in the label, its hint or its keywords.
 */
export function findCommands(commands: readonly Command[], text: string): readonly CommandGroup[] {
  const words = text.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return untouched(commands);
  const found = words
    .reduceRight<readonly Command[]>(
      (left, word) =>
        matchSorter(left, word, {
          keys: ["label", "hint", (command) => [...(command.keywords ?? [])]],
          threshold: matchSorter.rankings.CONTAINS,
        }),
      matchSorter(commands, text.trim(), { keys: ["label"], threshold: matchSorter.rankings.NO_MATCH }),
    )
    .slice(0, mostFound);
  const titles = [...new Set(found.map(({ section }) => section))];
  return titles.map((title) => ({ title, commands: found.filter(({ section }) => section === title) }));
}
