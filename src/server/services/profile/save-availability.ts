import type { SaveAvailabilityInput } from "@/lib/schemas/profile";
import type { ScopedCtx } from "@/server/auth/scope";
import { updateAvailability } from "@/server/db/queries/profile";
import { changeProfile } from "./change-profile";

export const saveAvailability = (ctx: ScopedCtx, { entries }: SaveAvailabilityInput) =>
  changeProfile(ctx, { action: "profile.save-availability", details: entries }, (tx) =>
    updateAvailability(tx, ctx.scope, entries),
  );
