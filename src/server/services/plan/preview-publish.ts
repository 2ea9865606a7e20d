import type { PlannedSession, PublishedSession } from "@/lib/domain/session";
import { type ContentField, differingFields } from "@/lib/domain/session-content";
import type { PlannedSessionId } from "@/lib/ids";
import type { PlannerCtx } from "@/server/auth/scope";
import { draftOf, listDrafts, type PlannedPair } from "@/server/db/queries/plan";
import { withTransaction } from "@/server/db/tx";

/** One session that differs from what the athlete was sent. */
export interface PublishChange {
  readonly sessionId: PlannedSessionId;
  readonly version: number;
  readonly kind: NonNullable<PlannedSession["draft"]>;
  readonly planned: PlannedSession | null;
  readonly published: PublishedSession | null;
  /** What differs, where both exist. */
  readonly fields: readonly ContentField[];
}

/** What publishing would send. */
export const previewPublish = (ctx: PlannerCtx) =>
  withTransaction(ctx, async (tx) => (await listDrafts(tx, ctx.scope)).flatMap(changeOf));

function changeOf(pair: PlannedPair): PublishChange[] {
  const kind = draftOf(pair);
  if (!kind) return [];
  const { id, version, planned, published } = pair;
  const fields = planned && published ? differingFields(planned, published) : [];
  return [{ sessionId: id, version, kind, planned, published, fields }];
}
