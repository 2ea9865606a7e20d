import { endOfSlot } from "@/lib/domain/schedule";
import { hasSameContent } from "@/lib/domain/session-content";
import type { PlanChangeId } from "@/lib/ids";
import type { CreateSessionInput } from "@/lib/schemas/plan";
import type { PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { listPairs, listPlannedSessions } from "@/server/db/queries/plan";
import { withTransaction } from "@/server/db/tx";
import { changedElsewhere, recordChanges } from "./record-changes";

const noChange = { raised: [], resolved: [] };

/** Adds a session behind what stands in its slot. Creating it again gives what is there. */
export const createSession = (ctx: PlannerCtx, input: CreateSessionInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const { content, sessionId } = input;
    const [existing] = await listPairs(tx, ctx.scope, [sessionId]);
    const sameDay = await listPlannedSessions(tx, ctx.scope, { from: content.date, to: content.date });

    const step = { changeId: sessionId as string as PlanChangeId, label: `Added ${content.title}` };
    if (existing?.planned && hasSameContent(existing.planned, content)) {
      return { ok: true, ...step, sessions: [existing.planned], removed: [], flags: noChange } as const;
    }
    if (existing) return changedElsewhere(existing, content);
    const after = {
      ...content,
      id: sessionId,
      athleteId: ctx.scope.athleteId,
      position: endOfSlot(sameDay, content, sessionId),
      version: 1,
      draft: null,
    };

    return recordChanges(tx, ctx, {
      action: "plan.create-session",
      ...step,
      changes: [{ sessionId, before: null, after }],
    });
  });
