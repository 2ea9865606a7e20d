import type { SaveInjuryInput } from "@/lib/schemas/profile";
import type { ScopedCtx } from "@/server/auth/scope";
import { upsertInjury } from "@/server/db/queries/profile";
import { changeProfile, requireConsent } from "./change-profile";

export async function saveInjury(ctx: ScopedCtx, { requestId: _, ...entry }: SaveInjuryInput) {
  requireConsent(ctx, "illness-pain");
  const change = { action: "profile.save-injury", details: { id: entry.id }, happenedOn: entry.startedOn };
  return changeProfile(ctx, change, (tx) => upsertInjury(tx, ctx.scope, entry));
}
