import type { SaveThresholdInput } from "@/lib/schemas/profile";
import type { ScopedCtx } from "@/server/auth/scope";
import { upsertThreshold } from "@/server/db/queries/profile";
import { changeProfile, requireConsent } from "./change-profile";

/** Keeps a measured threshold from its day on; sessions before it keep theirs. */
export async function saveThreshold(ctx: ScopedCtx, { requestId: _, ...entry }: SaveThresholdInput) {
  if (entry.kind === "resting-hr") requireConsent(ctx, "resting-heart-rate");
  const change = { action: "profile.save-threshold", details: entry, happenedOn: entry.validFrom };
  return changeProfile(ctx, change, (tx) => upsertThreshold(tx, ctx.scope, entry));
}
