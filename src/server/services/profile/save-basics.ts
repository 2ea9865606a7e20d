import type { SaveBasicsInput } from "@/lib/schemas/profile";
import type { ScopedCtx } from "@/server/auth/scope";
import { updateBasics } from "@/server/db/queries/profile";
import { changeProfile } from "./change-profile";

export const saveBasics = (ctx: ScopedCtx, { requestId: _, ...basics }: SaveBasicsInput) =>
  changeProfile(ctx, { action: "profile.save-basics", details: basics, happenedOn: basics.birthDate }, (tx) =>
    updateBasics(tx, ctx.scope, basics),
  );
