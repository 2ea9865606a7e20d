import type { Snapshot } from "../snapshot";
import { morningsWithin } from "./mornings";

/** A pain that was told on the last morning, and for how long it has been as strong. */
export interface PainNow {
  readonly site: string;
  /** 0–10. */
  readonly score: number;
  readonly altersMovement: boolean;
  /** First morning in a row on which it was at least as strong as asked for; the last one when it is weaker now. */
  readonly from: number;
  readonly last: number;
}

/** A pain that nobody asked about for longer than this is not taken to have gone on. */
const mostDaysBetween = 3;
const longestDays = 42;

/**
 * The pains of the last morning, today's or yesterday's, strongest first. How long each has lasted counts the
 * mornings in a row on which its site had at least `score`. `null` when there is no such morning.
 */
export function painsNow(snapshot: Snapshot, score: number): readonly PainNow[] | null {
  const today = snapshot.now.day;
  const mornings = morningsWithin(snapshot, today - longestDays, today);
  const last = mornings.at(-1);
  if (!last || last.day < today - 1) return null;
  return (last.entry.pain ?? [])
    .map(({ site, score: now, altersMovement }): PainNow => {
      let from = last.day;
      for (let index = mornings.length - 1; index >= 0; index -= 1) {
        const morning = mornings[index];
        if (!morning || from - morning.day > mostDaysBetween) break;
        const then = morning.entry.pain?.find((pain) => pain.site === site)?.score ?? 0;
        if (then < score) break;
        from = morning.day;
      }
      return { site, score: now, altersMovement: altersMovement === true, from, last: last.day };
    })
    .toSorted((a, b) => b.score - a.score || (a.site < b.site ? -1 : 1));
}
