import type { LogDraft } from "@/app/_shared/log/log-draft";
import { readAmount } from "@/lib/session-text/amount";
import { Cursor } from "@/lib/session-text/cursor";

/** A sentence such as `log run 8k 42:10 rpe 4`, read: what the log's fields are filled with. */
export type LogPhrase = Pick<LogDraft, "distance" | "duration" | "rpe">;

const effort = /\brpe\s*(\d{1,2})\b/i;

/**
 * Reads a wish to log a run, with its distance, its time and its effort from 0 to 10, in any order. `null` for any
 * other text, or where a word of it says something else: the form would lose that.
 */
export function readLogPhrase(text: string): LogPhrase | null {
  const said = /^log\s+(?:a\s+)?run\s+(\S.*)$/i.exec(text.trim())?.[1];
  if (!said) return null;
  const rated = effort.exec(said);
  const rpe = rated ? Number(rated[1]) : null;
  const words = new Cursor(said.replace(effort, " ").trim(), 0);
  let [distance, duration] = ["", ""];
  while (!words.isAtEnd) {
    const from = words.line.slice(words.at).search(/\S/) + words.at;
    const amount = readAmount(words, []);
    if (!amount) return null;
    const written = words.line.slice(from, words.at).trim();
    if (amount.metres !== null && distance === "") distance = written;
    else if (amount.seconds !== null && duration === "") duration = written;
    else return null;
  }
  return rpe !== null && rpe > 10 ? null : { distance, duration, rpe };
}

/** The page on which the log's fields are filled so. */
export function logHref({ distance, duration, rpe }: LogPhrase): string {
  const filled = new URLSearchParams({
    ...(distance ? { distance } : {}),
    ...(duration ? { time: duration } : {}),
    ...(rpe === null ? {} : { rpe: String(rpe) }),
  });
  return `/log/run?${filled}`;
}
