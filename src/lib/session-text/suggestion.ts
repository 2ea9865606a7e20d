import { effortWords } from "./efforts";
import type { LintFix } from "./lint";

/** Letters that must be there before a word is offered. */
const leastLetters = 2;

/** The rest of an effort word that is being typed at `caret`; null where none is. */
export function runSuggestion(text: string, caret: number): LintFix | null {
  const typed = /(?<![\w"#])([a-z]{2,})$/i.exec(lineBefore(text, caret))?.[1];
  if (!typed || /\w/.test(text[caret] ?? "")) return null;
  return completion(typed, effortWords, caret);
}

/** The exercise whose name is being typed at the beginning of a line. */
export function liftSuggestion(text: string, caret: number, names: readonly string[]): LintFix | null {
  const typed = /^\s*(?:[-*•]\s+)?(?:[A-H]\d?\s+)?(?:wu\s+)?([^\d#@"]*)$/u.exec(lineBefore(text, caret))?.[1];
  if (!typed || /[^\s]/.test(text[caret] ?? "")) return null;
  return completion(typed, names, caret);
}

const lineBefore = (text: string, caret: number) => text.slice(text.lastIndexOf("\n", caret - 1) + 1, caret);

function completion(typed: string, words: readonly string[], caret: number): LintFix | null {
  if (typed.trim().length < leastLetters) return null;
  const begun = typed.toLowerCase();
  const word = words.find((each) => each.toLowerCase().startsWith(begun) && each.length > typed.length);
  return word ? { label: word, edit: { from: caret - typed.length, to: caret, insert: word } } : null;
}
