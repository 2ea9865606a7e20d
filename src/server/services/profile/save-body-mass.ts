import type { SaveBodyMassInput } from "@/lib/schemas/profile";
import type { ScopedCtx } from "@/server/auth/scope";
import { upsertBodyMass } from "@/server/db/queries/profile";
import { changeProfile, requireConsent } from "./change-profile";

export async function saveBodyMass(ctx: ScopedCtx, { requestId: _, ...entry }: SaveBodyMassInput) {
  requireConsent(ctx, "body-mass");
  const change = {
    action: "profile.save-body-mass",
    details: { id: entry.id },
    happenedOn: entry.measuredOn,
  };
  return changeProfile(ctx, change, (tx) => upsertBodyMass(tx, ctx.scope, entry));
}
