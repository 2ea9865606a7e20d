import type { SaveRaceInput } from "@/lib/schemas/profile";
import type { ScopedCtx } from "@/server/auth/scope";
import { upsertRace } from "@/server/db/queries/profile";
import { changeProfile } from "./change-profile";

export const saveRace = (ctx: ScopedCtx, { requestId: _, ...entry }: SaveRaceInput) =>
  changeProfile(ctx, { action: "profile.save-race", details: entry }, (tx) =>
    upsertRace(tx, ctx.scope, entry),
  );
