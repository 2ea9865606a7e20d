import { isDeepStrictEqual } from "node:util";
import type { Instant } from "@/lib/dates/time-zone";
import type { Family, FlagEventKind, FlagState, Severity } from "@/lib/domain/flag";
import type { MessageText } from "@/lib/domain/flag-view";
import { type FlagId, newId } from "@/lib/ids";
import type { ScopedCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import {
  allowEvaluation,
  endEvaluation,
  type FlagRow,
  hasDrafts,
  insertFlag,
  insertFlagEvent,
  listFlagRows,
  updateFlag,
  upsertAthleteState,
  wakeSnoozedFlags,
} from "@/server/db/queries/flags";
import { loadTimeline } from "@/server/db/queries/snapshot";
import type { Tx } from "@/server/db/tx";
import { evaluate } from "@/server/engine/evaluate";
import { morningMetrics } from "@/server/engine/metrics/reported-mornings";
import type { EvaluationReport, Finding, Message } from "@/server/engine/report";
import { mayStand } from "@/server/engine/report";
import { takeSnapshot } from "@/server/engine/snapshot";
import { settingsKey } from "@/server/services/rules/effective-settings";
import { engineOptions } from "@/server/services/rules/load-settings";
import { titleOf } from "./rule-words";
import { findingRead, writesPlan } from "./standing";
import { storeDailyLoads } from "./store-daily-loads";
import { isSpokenFor } from "./withhold";

/** What a write did to the flags that its reader sees. */
export interface FlagSummary {
  readonly id: FlagId;
  readonly ruleId: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly message: Message;
  /** The message with its words, for whoever prints it. */
  readonly title: MessageText;
}

export interface FlagDelta {
  readonly raised: readonly FlagSummary[];
  readonly resolved: readonly FlagSummary[];
}

/**
 * Evaluates the athlete after a change, in the transaction of the change, and stores the difference. The working
 * plan is judged for those who plan, and the plan as published for the athlete; where they are equal, once.
 * Flags are resolved, never deleted. The caller holds the athlete's lock.
 */
export async function refreshFlags(
  tx: Tx,
  ctx: ScopedCtx,
  cause: "change" | "time" = "change",
): Promise<FlagDelta> {
  const { scope, now } = ctx;
  const options = await engineOptions(tx, scope, await getAthlete(tx, scope));
  await allowEvaluation(tx, scope);
  const timeline = await loadTimeline(tx, scope, { asOf: now, plan: "working" });
  const working = evaluate(timeline, options);
  const published = (await hasDrafts(tx, scope))
    ? evaluate(await loadTimeline(tx, scope, { asOf: now, plan: "published" }), options)
    : working;
  await endEvaluation(tx);

  for (const flagId of await wakeSnoozedFlags(tx, scope, now)) {
    await insertFlagEvent(tx, scope, { flagId, at: now, actorUserId: null, what: "woke" });
  }
  const delta = await storeFindings(tx, { ...ctx, cause }, working, published);

  await storeDailyLoads(tx, scope, takeSnapshot(timeline, options));
  await upsertAthleteState(tx, {
    athleteId: scope.athleteId,
    engineVersion: working.engineVersion,
    asOf: now,
    evaluatedAt: now,
    settingsKey: settingsKey(options),
    metrics: Object.fromEntries(
      Object.entries(working.metrics).filter(([name]) => !morningMetrics.has(name)),
    ),
    notEnoughData: working.notEnoughData,
  });
  return delta;
}

/** A person's change is named in the history; what only the passing of time did is nobody's. */
interface Refreshing extends ScopedCtx {
  readonly cause: "change" | "time";
}

interface Judged {
  readonly finding: Finding;
  /** Where the published plan says it with other numbers. */
  readonly publishedFinding: Finding | null;
  readonly inPlan: boolean;
  readonly inPublished: boolean;
}

/** Every finding of either plan, with where it was found. */
function judged(working: EvaluationReport, published: EvaluationReport): Map<string, Judged> {
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

async function storeFindings(
  tx: Tx,
  ctx: Refreshing,
  working: EvaluationReport,
  published: EvaluationReport,
): Promise<FlagDelta> {
  const found = judged(working, published);
  const stored = new Map((await listFlagRows(tx, ctx.scope)).map((row) => [row.fingerprint, row]));
  const read = (each: Pick<Judged, "finding" | "publishedFinding">) => findingRead(ctx.scope, each);
  const visible = (each: Judged) =>
    (writesPlan(ctx.scope) ? each.inPlan : each.inPublished) && !isSpokenFor(ctx.scope, read(each));

  const raised: FlagSummary[] = [];
  const resolved: FlagSummary[] = [];
  for (const [fingerprint, each] of found) {
    const row = stored.get(fingerprint);
    const id = row?.id ?? newId<FlagId>();
    const isNew = !row || row.state === "resolved" || row.state === "superseded";
    await (row ? keepFlag(tx, ctx, row, each) : raiseFlag(tx, ctx, id, each));
    const wasSeen = row !== undefined && !isNew && visible(row);
    if (!wasSeen && visible(each)) raised.push(summaryOf(id, read(each)));
    if (wasSeen && !visible(each)) resolved.push(summaryOf(id, read(row)));
  }
  for (const [fingerprint, row] of stored) {
    if (found.has(fingerprint) || row.state === "resolved" || row.state === "superseded") continue;
    await resolveFlag(tx, ctx, row);
    if (visible(row)) resolved.push(summaryOf(row.id, read(row)));
  }
  return { raised, resolved };
}

const summaryOf = (id: FlagId, finding: Finding): FlagSummary => ({
  id,
  ruleId: finding.ruleId,
  family: finding.family,
  severity: finding.severity,
  message: finding.message,
  title: titleOf(finding),
});

async function raiseFlag(tx: Tx, { scope, now }: Refreshing, id: FlagId, each: Judged): Promise<void> {
  const { finding, publishedFinding, inPlan, inPublished } = each;
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
    state: "open",
    engineVersion: finding.engineVersion,
    raisedAt: now,
    changedAt: now,
  });
  await insertFlagEvent(tx, scope, {
    flagId: id,
    at: now,
    actorUserId: null,
    what: "raised",
    note: finding.tense,
  });
}

const weight: Readonly<Record<Severity, number>> = { info: 0, caution: 1, warning: 2 };

/**
 * What an answered flag becomes when the engine finds it again: answers hold until it gets worse. A dismissal
 * holds also when the finding was gone in between, so that taking a change back does not ask twice.
 */
function nextState(row: FlagRow, severity: Severity): FlagState {
  if (weight[severity] > weight[row.severity]) return "open";
  if (row.state === "resolved" || row.state === "superseded") return row.dismissReason ? "dismissed" : "open";
  return row.state;
}

async function keepFlag(
  tx: Tx,
  { scope, now, user, cause }: Refreshing,
  row: FlagRow,
  each: Judged,
): Promise<void> {
  const { finding, publishedFinding, inPlan, inPublished } = each;
  const state = nextState(row, finding.severity);
  const placed = row.inPlan === inPlan && row.inPublished === inPublished;
  if (
    state === row.state &&
    placed &&
    isDeepStrictEqual(finding, row.finding) &&
    isDeepStrictEqual(publishedFinding, row.publishedFinding)
  )
    return;
  await updateFlag(tx, scope, row.id, {
    finding,
    publishedFinding,
    severity: finding.severity,
    inPlan,
    inPublished,
    state,
    engineVersion: finding.engineVersion,
    ...(state === row.state
      ? {}
      : state === "open"
        ? reopened(row, now)
        : { changedAt: now, resolvedAt: null }),
  });
  const what = eventOf(row, state, inPlan);
  if (!what) return;
  // A change of the draft is a person's; that a flag came back or got worse is the engine's finding.
  const byPerson = cause === "change" && (what === "resolved-in-draft" || what === "back-in-draft");
  const actorUserId = byPerson ? user.id : null;
  await insertFlagEvent(tx, scope, { flagId: row.id, at: now, actorUserId, what });
}

function eventOf(row: FlagRow, state: FlagState, inPlan: boolean): FlagEventKind | null {
  if (state !== row.state) {
    if (state !== "open") return null;
    return row.state === "resolved" || row.state === "superseded" ? "came-back" : "worse";
  }
  if (row.inPlan === inPlan) return null;
  return inPlan ? "back-in-draft" : "resolved-in-draft";
}

const reopened = (row: FlagRow, now: Instant): Partial<FlagRow> => ({
  changedAt: now,
  resolvedAt: null,
  snoozedUntil: null,
  dismissReason: null,
  raisedAt: row.state === "resolved" || row.state === "superseded" ? now : row.raisedAt,
});

async function resolveFlag(tx: Tx, { scope, now, user, cause }: Refreshing, row: FlagRow): Promise<void> {
  await updateFlag(tx, scope, row.id, {
    // Where it was found stays: a flag that was never published is never shown to the athlete, resolved or not.
    state: "resolved",
    changedAt: now,
    resolvedAt: now,
  });
  await insertFlagEvent(tx, scope, {
    flagId: row.id,
    at: now,
    actorUserId: cause === "change" ? user.id : null,
    what: "resolved",
  });
}
