import type { FlagHistoryEntry, FlagView } from "@/lib/domain/flag-view";
import type { GetFlagInput } from "@/lib/schemas/flags";
import type { PlannerScope, ScopedCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import {
  type FlagRow,
  listEarlierFlags,
  listFixedFlagIds,
  listFlagEvents,
  listFlagRows,
} from "@/server/db/queries/flags";
import { type Tx, withTransaction } from "@/server/db/tx";
import { ruleById } from "@/server/engine/registry";
import type { Evidence, Finding } from "@/server/engine/report";
import { fixViewsOf } from "./fix-views";
import { briefsOf, type FlagReader, fixesFor, openInOrder } from "./flag-brief";
import { drawingOf } from "./flag-drawing";
import { refreshStaleFlags } from "./refresh-stale";
import { kindOf } from "./rule-kind";
import { modifierText } from "./rule-words";
import { isVisible, writesPlan } from "./standing";
import { getVisibleFlag, listVisibleFlags } from "./visible-flags";
import { isShared } from "./withhold";

/** Everything about one flag, as the person who asks may see it. */
export const getFlag = (ctx: ScopedCtx, input: GetFlagInput): Promise<FlagView> =>
  withTransaction(ctx, async (tx) => {
    await refreshStaleFlags(tx, ctx);
    const reader: FlagReader = { scope: ctx.scope, now: ctx.now, athlete: await getAthlete(tx, ctx.scope) };
    const row = await getVisibleFlag(tx, ctx.scope, input.flagId);
    const [brief] = await briefsOf(tx, reader, [row]);
    if (!brief) throw new Error("A flag has no view");

    const { finding } = row;
    const rule = ruleById.get(row.ruleId);
    const fixes = fixesFor(row, reader);
    return {
      ...brief,
      stage: finding.stage,
      engineVersion: row.engineVersion,
      key: finding.key,
      why: rule?.meta.why ?? "This rule is no longer part of the engine.",
      action: rule?.meta.action ?? "",
      facts: finding.facts,
      modifiers: finding.modifiers
        .filter(({ restsOn }) => isShared(ctx.scope, restsOn))
        .map(({ key, by }) => ({ text: modifierText(rule, key), by })),
      evidence: evidenceOf(finding.evidence),
      fixes: fixes.length > 0 ? await fixViewsOf(tx, ctx.scope as PlannerScope, fixes) : [],
      noFixReason: finding.noFixReason,
      also: alsoOf(finding),
      history: historyFor(reader, brief.standing, await eventsOf(tx, ctx.scope, row)),
      earlier: await earlierOf(tx, reader, row),
      dismissReason: row.dismissReason,
      comesBack: kindOf(row.ruleId),
      note: row.note,
      around: await drawingOf(tx, reader, brief.subjects),
      ...(await placeOf(tx, reader, row)),
    };
  });

const evidenceOf = ({ grade, contested, limits, citations }: Evidence): FlagView["evidence"] => ({
  grade,
  contested,
  limits,
  citations: citations.map(({ id, label, doi, n, population, seen }) => ({
    id,
    label,
    doi: doi ?? null,
    n: n ?? null,
    population: population ?? null,
    seen: seen ?? null,
  })),
});

const alsoOf = ({ alsoConsidered }: Finding): FlagView["also"] =>
  alsoConsidered.map(({ ruleId, severity }) => ({
    ruleId,
    severity,
    title: ruleById.get(ruleId)?.meta.title ?? ruleId,
  }));

/** The history, which names another flag only to who may read that one too. */
async function eventsOf(
  tx: Tx,
  scope: ScopedCtx["scope"],
  row: FlagRow,
): Promise<readonly FlagHistoryEntry[]> {
  const entries = await listFlagEvents(tx, scope, row.id);
  const namesOther = ({ what, note }: FlagHistoryEntry) =>
    note !== "" && (what === "superseded" || what === "replaces");
  if (!entries.some(namesOther)) return entries;
  const rows = await listFlagRows(tx, scope);
  const readable = new Set<string>(rows.filter((each) => isVisible(scope, each)).map(({ id }) => id));
  return entries.flatMap((entry) => {
    if (!namesOther(entry) || readable.has(entry.note)) return [entry];
    return entry.what === "superseded" ? [{ ...entry, note: "" }] : [];
  });
}

const ofTheDraft: ReadonlySet<string> = new Set(["resolved-in-draft", "back-in-draft"]);

/** Who reads only the published plan learns nothing of its drafts, and of a fix once it has reached them. */
function historyFor(
  { scope }: FlagReader,
  standing: FlagView["standing"],
  entries: readonly FlagHistoryEntry[],
): readonly FlagHistoryEntry[] {
  if (writesPlan(scope)) return entries;
  return entries.filter(
    ({ what }) => !ofTheDraft.has(what) && (what !== "fix-applied" || standing === "resolved"),
  );
}

async function earlierOf(tx: Tx, { scope }: FlagReader, row: FlagRow): Promise<FlagView["earlier"]> {
  const earlier = (await listEarlierFlags(tx, scope, row)).filter(
    (each) => isVisible(scope, each) && each.raisedAt < row.raisedAt,
  );
  const fixed = await listFixedFlagIds(tx, scope, row.ruleId);
  const count = (holds: (each: FlagRow) => boolean) => earlier.filter(holds).length;
  return {
    total: earlier.length,
    fixed: count(({ id, state }) => state === "resolved" && fixed.has(id)),
    resolved: count(({ id, state }) => state === "resolved" && !fixed.has(id)),
    dismissed: count(({ state }) => state === "dismissed"),
  };
}

/** The open flags as the list has them: those before and after it, and those that go by the same change. */
async function placeOf(
  tx: Tx,
  reader: FlagReader,
  row: FlagRow,
): Promise<Pick<FlagView, "neighbours" | "cause" | "sameCause">> {
  const rows = await listVisibleFlags(tx, reader.scope);
  const briefs = (await briefsOf(tx, reader, rows)).filter(
    ({ standing, level }) => standing === "open" && level !== "hidden",
  );
  const open = openInOrder(briefs, rows, reader);
  const index = open.findIndex(({ id }) => id === row.id);
  const cause = open[index]?.cause ?? null;
  const together = open.filter((each) => cause !== null && each.cause?.leads === cause.leads);
  const fix = together.find(({ id }) => id === cause?.leads)?.firstFix;
  return {
    cause,
    sameCause: fix ? { fix: fix.label, others: together.filter(({ id }) => id !== row.id) } : null,
    neighbours:
      index === -1
        ? null
        : {
            position: index + 1,
            total: open.length,
            previous: open[index - 1]?.id ?? null,
            next: open[index + 1]?.id ?? null,
          },
  };
}
