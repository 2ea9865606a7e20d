import type { OwnMoveRefusal } from "@/lib/domain/own-move";
import { mergedChanges, type PlanChange, type RecordedPlanChange } from "@/lib/domain/plan-change";
import type { ScheduleRefusal } from "@/lib/domain/schedule";
import type { SeasonChange } from "@/lib/domain/season";
import type { PlannedSession, SessionContent } from "@/lib/domain/session";
import { hasSameContent } from "@/lib/domain/session-content";
import type { TimeOffChange } from "@/lib/domain/time-off";
import { newId, type PlanChangeId } from "@/lib/ids";
import { invariant } from "@/lib/invariant";
import type { PlannerCtx } from "@/server/auth/scope";
import { insertAudit } from "@/server/db/queries/audit";
import {
  insertPlannedSession,
  listPairs,
  type PlannedPair,
  publishPairs,
  updatePlannedSession,
} from "@/server/db/queries/plan";
import {
  insertPlanChange,
  updatePlanChangeContent,
  updatePlanChangeUndone,
} from "@/server/db/queries/plan-change";
import type { Tx } from "@/server/db/tx";
import type { FlagDelta } from "@/server/services/flags/flag-delta";
import { refreshFlags } from "@/server/services/flags/refresh";
import { type SeasonChanged, writeSeason } from "./record-season";
import { writeTimeOff } from "./record-time-off";

/** Somebody else changed the session first. Both versions, so that a person can choose. */
export interface ChangedElsewhere {
  readonly ok: false;
  readonly reason: "changed-elsewhere";
  /** What this write would have made of it; null for a deletion. */
  readonly mine: SessionContent | null;
  /** How it stands; null where it is gone. */
  readonly theirs: PlannedSession | null;
}

export interface Recorded {
  readonly ok: true;
  /** The step of the history, by which it is undone. */
  readonly changeId: PlanChangeId;
  readonly label: string;
  /** The sessions as they stand now. Those that went are only in `removed`. */
  readonly sessions: readonly PlannedSession[];
  readonly removed: readonly string[];
  readonly flags: FlagDelta;
}

interface Step {
  readonly action: string;
  readonly label: string;
  readonly changes: readonly RecordedPlanChange[];
  /** What the same step does to blocks and weeks. */
  readonly season?: readonly SeasonChange[];
  /** What it does to days off. */
  readonly timeOff?: readonly TimeOffChange[];
  /** A creation's step has the id of what it creates, so that creating it again finds the first answer. */
  readonly changeId?: PlanChangeId;
  /** An undo or a redo continues a step of the history; everything else begins a new one. */
  readonly continues?: { readonly id: PlanChangeId; readonly undone: boolean };
  /** What belongs to a step that was just made becomes part of it, so that one undo takes back both. */
  readonly extends?: PlanChange;
}

/**
 * The one way in which the working plan and the season are written. The caller holds the athlete's lock. `before`
 * says on what each change was decided: where it stands otherwise by now, nothing is written and both versions go back.
 */
export async function recordChanges(
  tx: Tx,
  ctx: PlannerCtx,
  step: Step,
): Promise<Recorded | ChangedElsewhere | SeasonChanged | ReturnType<typeof refused>> {
  const ids = step.changes.map((change) => change.sessionId);
  const current = new Map((await listPairs(tx, ctx.scope, ids)).map((pair) => [pair.id, pair]));
  const stale = step.changes.find((change) => !isCurrent(change, current.get(change.sessionId)));
  if (stale) return changedElsewhere(current.get(stale.sessionId), stale.after);

  const refusal = await writeSeason(tx, ctx, step.season ?? []);
  if (refusal) return refusal;
  if (!(await writeTimeOff(tx, ctx, step.timeOff ?? []))) return refused("days-changed");
  for (const { sessionId, before, after } of step.changes) {
    const pair = current.get(sessionId);
    const session = after ?? before ?? pair?.planned;
    if (session) await writeSession(tx, ctx, { session, pair, deleted: !after });
  }
  return finish(tx, ctx, step);
}

async function finish(tx: Tx, ctx: PlannerCtx, step: Step): Promise<Recorded> {
  const ids = step.changes.map((change) => change.sessionId);
  if (ctx.scope.kind === "self") {
    // Nobody waits for an athlete without a coach: what they change is their plan at once.
    await publishPairs(tx, ctx.scope, await listPairs(tx, ctx.scope, ids), {
      userId: ctx.user.id,
      at: ctx.now,
    });
  }
  const pairs = await listPairs(tx, ctx.scope, ids);
  const changeId = step.continues?.id ?? step.extends?.id ?? step.changeId ?? newId<PlanChangeId>();
  if (step.continues) {
    await updatePlanChangeUndone(tx, ctx.scope, changeId, step.continues.undone ? ctx.now : null);
  } else if (step.extends) {
    const changes = mergedChanges(step.extends.changes, step.changes);
    await updatePlanChangeContent(tx, ctx.scope, changeId, { label: step.label, changes });
  } else {
    await insertPlanChange(tx, ctx.scope, {
      id: changeId,
      actorUserId: ctx.user.id,
      at: ctx.now,
      label: step.label,
      changes: step.changes,
      season: step.season ?? [],
      timeOff: step.timeOff ?? [],
    });
  }
  await insertAudit(tx, ctx, {
    athleteId: ctx.scope.athleteId,
    action: step.action,
    details: { changeId, label: step.label, sessions: ids, season: (step.season ?? []).map(({ id }) => id) },
  });
  return {
    ok: true,
    changeId,
    label: step.label,
    sessions: pairs.flatMap((pair) => pair.planned ?? []),
    removed: pairs.filter((pair) => !pair.planned).map((pair) => pair.id),
    flags: await refreshFlags(tx, ctx),
  };
}

async function writeSession(
  tx: Tx,
  ctx: PlannerCtx,
  args: {
    readonly session: PlannedSession;
    readonly pair: PlannedPair | undefined;
    readonly deleted: boolean;
  },
): Promise<void> {
  const { session, pair, deleted } = args;
  if (!pair) {
    if (!deleted) await insertPlannedSession(tx, { ...session, version: 1 }, ctx.now);
    return;
  }
  const written = await updatePlannedSession(tx, ctx.scope, {
    session,
    readVersion: pair.version,
    at: ctx.now,
    deleted,
  });
  invariant(written, "a session was edited past the athlete's lock");
}

/** What was decided on is what is there: the same content in the same place, or in both cases nothing. */
function isCurrent({ before }: RecordedPlanChange, pair: PlannedPair | undefined): boolean {
  const planned = pair?.planned ?? null;
  if (!before || !planned) return before === planned;
  return hasSameContent(before, planned) && before.position === planned.position;
}

/** True where a person decided on another version than the one that stands. */
export const isUnseen = (pair: PlannedPair | undefined, seenVersion: number): boolean =>
  !pair?.planned || pair.version !== seenVersion;

export const changedElsewhere = (
  pair: PlannedPair | undefined,
  mine: SessionContent | null,
): ChangedElsewhere => ({ ok: false, reason: "changed-elsewhere", mine, theirs: pair?.planned ?? null });

type Refusal =
  | ScheduleRefusal
  | "undone-already"
  | "done-already"
  | "nothing-follows"
  /** Other sessions would change by now than the person was shown. */
  | "preview-outdated"
  /** Days off stand otherwise than the person saw. */
  | "days-changed"
  /** It stands elsewhere than the person saw. */
  | "moved-elsewhere"
  | OwnMoveRefusal;

/** A change that the plan does not take, said so that the caller can explain it. */
export const refused = (reason: Refusal) => ({ ok: false, reason }) as const;
