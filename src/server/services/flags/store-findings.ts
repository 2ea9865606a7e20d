import { isDeepStrictEqual } from "node:util";
import type { Instant } from "@/lib/dates/time-zone";
import type { FlagEventKind } from "@/lib/domain/flag";
import { type FlagId, newId, type UserId } from "@/lib/ids";
import type { ScopedCtx } from "@/server/auth/scope";
import {
  type FlagRow,
  insertFlag,
  insertFlagEvent,
  listFlagRows,
  updateFlag,
} from "@/server/db/queries/flags";
import type { Tx } from "@/server/db/tx";
import { type EvaluationReport, type Finding, mayStand } from "@/server/engine/report";
import type { FlagDelta, FlagSummary } from "./flag-delta";
import { isFrozen, isUnstable, type LifeNow, waitsToGo, whenFound, whenGone } from "./life-cycle";
import { dismissalOfPattern } from "./pattern";
import { titleOf } from "./rule-words";
import { findingRead, writesPlan } from "./standing";
import { isSpokenFor } from "./withhold";

/** When and why flags are looked at again. */
export interface Refreshing extends ScopedCtx, LifeNow {
  /** A person's change is named in the history; what only the passing of time did is nobody's. */
  readonly cause: "change" | "time";
  /** How often each flag came and went in the last week. */
  readonly flips: ReadonlyMap<FlagId, number>;
  readonly mondayMorning: Instant;
  /** The rules were tuned since the last look. */
  readonly wasSetAnew: boolean;
  readonly isNear: (finding: Finding) => boolean;
  /** It has been found for as long as its kind asks before it becomes a flag. */
  readonly hasHeld: (finding: Finding) => boolean;
}

interface Judged {
  readonly finding: Finding;
  /** Where the published plan says it with other numbers. */
  readonly publishedFinding: Finding | null;
  readonly inPlan: boolean;
  readonly inPublished: boolean;
}

interface Reports {
  readonly working: EvaluationReport;
  readonly published: EvaluationReport;
}

/** Every finding of either plan, with where it was found. */
function judged({ working, published }: Reports): Map<string, Judged> {
  const all = new Map<string, Judged>();
  for (const finding of published.findings.filter(mayStand)) {
    all.set(finding.fingerprint, { finding, publishedFinding: null, inPlan: false, inPublished: true });
  }
  for (const finding of working.findings.filter(mayStand)) {
    const sent = all.get(finding.fingerprint)?.finding;
    all.set(finding.fingerprint, {
      finding,
      publishedFinding: sent && !isDeepStrictEqual(finding, sent) ? sent : null,
      inPlan: true,
      inPublished: sent !== undefined,
    });
  }
  return all;
}

/** Stores what two evaluations say, and what that makes of the flags that were there. */
export async function storeFindings(tx: Tx, reports: Reports, ctx: Refreshing): Promise<FlagDelta> {
  const found = judged(reports);
  const rows = await listFlagRows(tx, ctx.scope);
  const stored = new Map(rows.map((row) => [row.fingerprint, row]));
  const read = (each: Pick<Judged, "finding" | "publishedFinding">) => findingRead(ctx.scope, each);
  const visible = (each: Judged) =>
    (writesPlan(ctx.scope) ? each.inPlan : each.inPublished) && !isSpokenFor(ctx.scope, read(each));

  const raised: FlagSummary[] = [];
  const resolved: FlagSummary[] = [];
  const fresh: Successor[] = [];
  for (const [fingerprint, each] of found) {
    const row = stored.get(fingerprint);
    const id = row?.id ?? newId<FlagId>();
    const isNew = !row || isSettled(row);
    if (isNew && !ctx.hasHeld(each.finding)) continue;
    if (isNew) fresh.push({ id, finding: each.finding });
    const isShown = row ? await keepFlag(tx, ctx, row, each) : await raiseFlag(tx, ctx, id, each, rows);
    const wasSeen = row !== undefined && !isNew && visible(row);
    if (!wasSeen && isShown && visible(each)) raised.push(summaryOf(id, read(each)));
    if (wasSeen && !visible(each)) resolved.push(summaryOf(id, read(row)));
  }
  const suppressed = new Set(reports.working.findings.map(({ fingerprint }) => fingerprint));
  for (const [fingerprint, row] of stored) {
    if (found.has(fingerprint) || isSettled(row)) continue;
    const isGone = await letGo(tx, ctx, row, {
      isSuppressed: suppressed.has(fingerprint),
      successor: successorOf(row, fresh),
    });
    if (isGone && visible(row)) resolved.push(summaryOf(row.id, read(row)));
  }
  return { raised, resolved };
}

/** A flag that came with the same change by which another one went. */
interface Successor {
  readonly id: FlagId;
  readonly finding: Finding;
}

/** What the same rule says of the log now: about the same session or day where there is such a flag, else the first. */
function successorOf({ ruleId, finding }: FlagRow, fresh: readonly Successor[]): Successor | null {
  const subjects = new Set(finding.subjects.map(({ id }) => id));
  const same = fresh.filter((each) => each.finding.ruleId === ruleId && each.finding.tense === "happened");
  return same.find((each) => each.finding.subjects.some(({ id }) => subjects.has(id))) ?? same[0] ?? null;
}

const isSettled = ({ state }: Pick<FlagRow, "state">) => state === "resolved" || state === "superseded";

const summaryOf = (id: FlagId, finding: Finding): FlagSummary => ({
  id,
  ruleId: finding.ruleId,
  family: finding.family,
  severity: finding.severity,
  message: finding.message,
  title: titleOf(finding),
});

/** Answers whether it is open: a pattern that was dismissed lately is noted and not shown. */
async function raiseFlag(
  tx: Tx,
  ctx: Refreshing,
  id: FlagId,
  { finding, publishedFinding, inPlan, inPublished }: Judged,
  rows: readonly FlagRow[],
): Promise<boolean> {
  const { scope, now } = ctx;
  const dismissal = dismissalOfPattern(finding, rows, now);
  await insertFlag(tx, {
    athleteId: scope.athleteId,
    id,
    fingerprint: finding.fingerprint,
    ruleId: finding.ruleId,
    family: finding.family,
    severity: finding.severity,
    finding,
    publishedFinding,
    inPlan,
    inPublished,
    state: dismissal ? "dismissed" : "open",
    ...(dismissal ? { dismissReason: dismissal.reason, note: dismissal.note } : {}),
    engineVersion: finding.engineVersion,
    raisedAt: now,
    changedAt: now,
  });
  await note(tx, ctx, id, "raised", null, finding.tense);
  if (dismissal)
    await note(tx, ctx, id, "dismissed", null, `${dismissal.reason}: the same pattern as before`);
  return dismissal === null;
}

/** Answers whether it is not settled after this. */
async function keepFlag(tx: Tx, ctx: Refreshing, row: FlagRow, each: Judged): Promise<boolean> {
  const { scope, now, user, cause } = ctx;
  const { finding, publishedFinding, inPlan, inPublished } = each;
  const next = whenFound(row, finding, ctx);
  const { event, ...life } = next;
  // A flag that is left alone keeps what it said, so that it does not change while nobody is asked to look.
  const told = isFrozen(row, now)
    ? { inPlan, inPublished }
    : { finding, publishedFinding, inPlan, inPublished };
  const change = { ...told, ...life };
  const before = Object.fromEntries(Object.keys(change).map((name) => [name, row[name as keyof FlagRow]]));
  if (isDeepStrictEqual(change, before)) return true;

  await updateFlag(tx, scope, row.id, {
    ...change,
    engineVersion: finding.engineVersion,
    ...(life.state === row.state
      ? {}
      : life.state === "open"
        ? reopened(row, now)
        : { changedAt: now, resolvedAt: null }),
  });
  // A change of the draft is a person's; that a flag came back or got worse is the engine's finding.
  const drafted = life.state === row.state && row.inPlan !== inPlan;
  const remeasured = cause === "change" && !isFrozen(row, now) && isRemeasured(row.finding, finding);
  if (event) await note(tx, ctx, row.id, event, null);
  else if (remeasured) await note(tx, ctx, row.id, "remeasured", user.id, measuredText(row.finding));
  else if (drafted) {
    const by = cause === "change" ? user.id : null;
    await note(tx, ctx, row.id, inPlan ? "back-in-draft" : "resolved-in-draft", by);
  }
  if (event === "came-back") await calm(tx, ctx, row);
  return true;
}

/** What has happened has another number only where the log was corrected; what it said before stays in the history. */
const isRemeasured = (before: Finding, after: Finding): boolean =>
  before.tense === "happened" &&
  after.tense === "happened" &&
  before.measured.value !== null &&
  before.measured.unit === after.measured.unit &&
  before.measured.value !== after.measured.value;

const measuredText = ({ measured }: Finding): string => `${measured.value} ${measured.unit}`;

/** A state that comes and goes is left alone until Monday, and only watched. */
async function calm(tx: Tx, ctx: Refreshing, row: FlagRow): Promise<void> {
  if (!isUnstable(row.finding, (ctx.flips.get(row.id) ?? 0) + 1)) return;
  await updateFlag(tx, ctx.scope, row.id, { unstableUntil: ctx.mondayMorning });
  await note(tx, ctx, row.id, "unstable", null, ctx.mondayMorning);
}

const reopened = (row: FlagRow, now: Instant): Partial<FlagRow> => ({
  changedAt: now,
  resolvedAt: null,
  snoozedUntil: null,
  dismissReason: null,
  unstableUntil: null,
  answeredAt: null,
  answeredSeverity: null,
  answeredValue: null,
  raisedAt: isSettled(row) ? now : row.raisedAt,
});

/** The plan stayed as it was: what went with a rule's new numbers was not put right. */
export const tunedNote = "tuned";

/** Answers whether it is gone: what lasts goes only when it has been clear for a while. */
async function letGo(
  tx: Tx,
  ctx: Refreshing,
  row: FlagRow,
  { isSuppressed, successor }: { readonly isSuppressed: boolean; readonly successor: Successor | null },
): Promise<boolean> {
  const { scope, now, user, cause } = ctx;
  const isSpokenFor = isSuppressed || ctx.wasSetAnew;
  const isNear = !isSpokenFor && row.finding.tense === "ongoing" && waitsToGo(row) && ctx.isNear(row.finding);
  const gone = whenGone(row, row.finding, { now, cause, isNear, isSpokenFor });
  if (gone.state === row.state) {
    if (gone.clearSince !== row.clearSince)
      await updateFlag(tx, scope, row.id, { clearSince: gone.clearSince });
    return false;
  }
  // Where it was found stays: a flag that was never published is never shown to the athlete, resolved or not.
  await updateFlag(tx, scope, row.id, {
    state: gone.state,
    clearSince: null,
    easedSince: null,
    unstableUntil: null,
    changedAt: now,
    resolvedAt: now,
  });
  const by = cause === "change" ? user.id : null;
  const replaced = gone.state === "superseded" ? successor : null;
  const text = replaced?.id ?? (ctx.wasSetAnew ? tunedNote : "");
  await note(tx, ctx, row.id, gone.state as FlagEventKind, by, text);
  if (replaced) await note(tx, ctx, replaced.id, "replaces", null, row.id);
  return true;
}

const note = (
  tx: Tx,
  { scope, now }: Refreshing,
  flagId: FlagId,
  what: FlagEventKind,
  actorUserId: UserId | null,
  text = "",
): Promise<void> => insertFlagEvent(tx, scope, { flagId, at: now, actorUserId, what, note: text });
