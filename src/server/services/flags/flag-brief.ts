import type { Instant } from "@/lib/dates/time-zone";
import type { Athlete } from "@/lib/domain/athlete";
import type { ShownLevel } from "@/lib/domain/flag";
import type { FlagBrief, FlagSubjectView, SessionInBrief, ThresholdView } from "@/lib/domain/flag-view";
import type { AthleteScope } from "@/server/auth/scope";
import type { FlagRow } from "@/server/db/queries/flags";
import { listSessionsInBrief } from "@/server/db/queries/session-brief";
import type { Tx } from "@/server/db/tx";
import type { Finding, Fix } from "@/server/engine/report";
import { compareSeverity } from "@/server/engine/severity";
import { isFrozen } from "./life-cycle";
import { byCause } from "./root-cause";
import { labelOf, titleOf } from "./rule-words";
import { levelShown, planOf, standingOf, writesPlan } from "./standing";

/** Who reads flags, about whom and when. */
export interface FlagReader {
  readonly scope: AthleteScope;
  readonly now: Instant;
  readonly athlete: Athlete;
}

/** What it takes to judge how a flag stands for somebody. */
type Judge = Pick<FlagReader, "scope" | "now">;

/** Flags as lists show them, in the order given. */
export async function briefsOf(tx: Tx, reader: FlagReader, rows: readonly FlagRow[]): Promise<FlagBrief[]> {
  const ids = rows.flatMap(({ finding }) => sessionIdsOf(finding));
  const sessions = await listSessionsInBrief(tx, reader.scope, {
    athlete: reader.athlete,
    plan: planOf(reader.scope),
    ids: [...new Set(ids)],
  });
  const byId = new Map(sessions.map((session) => [session.id, session]));
  return rows.map((row) => briefOf(row, byId, reader));
}

export function briefOf(
  row: FlagRow,
  sessions: ReadonlyMap<string, SessionInBrief>,
  reader: Judge,
): FlagBrief {
  const { finding } = row;
  const { level, becomes } = levelShown(row, reader.now);
  const fixes = fixesFor(row, reader);
  const first = fixes[0];
  return {
    id: row.id,
    ruleId: row.ruleId,
    family: row.family,
    severity: row.severity,
    level,
    becomes: becomes && { level: becomes.level, at: becomes.at as Instant },
    quieter: finding.quieter === true && level !== "act",
    standing: standingOf(reader.scope, row, reader.now),
    tense: finding.tense,
    decideBy: finding.decideBy as Instant | null,
    title: titleOf(finding),
    measured: finding.measured,
    threshold: thresholdOf(finding),
    subjects: subjectsOf(finding, sessions),
    firstFix: first ? { id: first.id, label: labelOf(first.label) } : null,
    fixCount: fixes.length,
    cause: null,
    alsoConsidered: finding.alsoConsidered.length,
    raisedAt: row.raisedAt,
    changedAt: row.changedAt,
    snoozedUntil: row.snoozedUntil,
    unstableUntil: isFrozen(row, reader.now) ? row.unstableUntil : null,
    clearSince: row.clearSince,
  };
}

/** Open flags as lists show them: what to decide first at the top, those of one cause together. */
export function openInOrder(
  briefs: readonly FlagBrief[],
  rows: readonly FlagRow[],
  reader: Judge,
): readonly FlagBrief[] {
  const causes = rows.map((row) => ({
    id: row.id,
    fingerprint: row.fingerprint,
    finding: row.finding,
    fixes: fixesFor(row, reader),
  }));
  return byCause(briefs.toSorted(compareUrgency), causes);
}

/** The fixes that this person could carry out now. What was done cannot be changed any more. */
export function fixesFor(row: FlagRow, reader: Judge): readonly Fix[] {
  const standing = standingOf(reader.scope, row, reader.now);
  const answerable = standing === "open" || standing === "acknowledged" || standing === "snoozed";
  return writesPlan(reader.scope) && answerable ? row.finding.fixes : [];
}

export const sessionIdsOf = (finding: Finding): readonly string[] =>
  finding.subjects.filter(({ kind }) => kind === "session").map(({ id }) => id);

function subjectsOf(finding: Finding, sessions: ReadonlyMap<string, SessionInBrief>): FlagSubjectView[] {
  return finding.subjects.map(({ kind, id, role }) => ({
    kind,
    id,
    role,
    session: kind === "session" ? (sessions.get(id) ?? null) : null,
  }));
}

function thresholdOf({ threshold }: Finding): ThresholdView {
  const { name, value, unit, comparator, origin, setBy, setAt } = threshold;
  return {
    name,
    value,
    unit,
    comparator,
    origin,
    setBy: setBy ?? null,
    setAt: (setAt as Instant | undefined) ?? null,
  };
}

const urgency: Readonly<Record<ShownLevel, number>> = { act: 0, adjust: 1, watch: 2, hidden: 3 };

/** What to decide first comes first: by level, then by when to decide, then by how severe it is. */
export function compareUrgency(a: FlagBrief, b: FlagBrief): number {
  if (a.level !== b.level) return urgency[a.level] - urgency[b.level];
  if (a.decideBy !== b.decideBy) return (a.decideBy ?? "9") < (b.decideBy ?? "9") ? -1 : 1;
  return compareSeverity(b.severity, a.severity) || (a.raisedAt < b.raisedAt ? 1 : -1);
}
