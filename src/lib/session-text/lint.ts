/** One replacement in a text: what stands from `from` to before `to` becomes `insert`. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export interface LintFix {
  /** What a button says: "Use 3min". */
  readonly label: string;
  readonly edit: TextEdit;
}

/** Something to look at in a text, with what to do about it. */
export interface Lint {
  /** An error could not be read and is kept as a note; a hint was read, but may not be what is meant. */
  readonly level: "error" | "hint";
  readonly message: string;
  readonly from: number;
  readonly to: number;
  readonly fixes: readonly LintFix[];
}

/** How many letters must be changed to make one word of another: insert, delete, replace, or swap neighbours. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + same,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

/** The word that was probably meant, or null. One wrong letter in four, two in seven, three in eleven. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const typed = word.toLowerCase();
  const most = typed.length < 4 ? 0 : typed.length < 7 ? 1 : typed.length < 11 ? 2 : 3;
  let best: string | null = null;
  let least = most + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - typed.length) >= least) continue;
    const distance = editDistance(typed, candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}
