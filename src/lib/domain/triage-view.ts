import type { Level } from "./flag";
import type { TriageRow } from "./triage";

/** The saved views of a coach's list, as they stand in its address. */
export const triageViews = ["needs-action", "this-week", "watching", "not-logging", "all"] as const;
export type TriageView = (typeof triageViews)[number];

const viewOfLevel: Readonly<Record<Level, TriageView>> = {
  act: "needs-action",
  adjust: "this-week",
  watch: "watching",
};

/** Everybody is in the view of their first flag, and beside it in that of the notice that logs are missing. */
export function isInView(row: Pick<TriageRow, "flag" | "unlogged">, view: TriageView): boolean {
  if (view === "all") return true;
  if (view === "not-logging") return row.unlogged !== null;
  return row.flag !== null && viewOfLevel[row.flag.level] === view;
}

/** How many people each view holds. */
export function viewCounts(
  rows: readonly Pick<TriageRow, "flag" | "unlogged">[],
): Readonly<Record<TriageView, number>> {
  return Object.fromEntries(
    triageViews.map((view) => [view, rows.filter((row) => isInView(row, view)).length]),
  ) as Record<TriageView, number>;
}

const urgency: Readonly<Record<Level, number>> = { act: 0, adjust: 1, watch: 2 };
const clear = 3;

/** By level, then by when it is to be decided, then by how many flags there are, then by name. */
export function compareRows(a: TriageRow, b: TriageRow): number {
  const level = (row: TriageRow) => (row.flag ? urgency[row.flag.level] : clear);
  if (level(a) !== level(b)) return level(a) - level(b);
  const [when, then] = [a.flag?.decideBy ?? "9", b.flag?.decideBy ?? "9"];
  if (when !== then) return when < then ? -1 : 1;
  return b.moreFlags - a.moreFlags || a.name.localeCompare(b.name);
}
