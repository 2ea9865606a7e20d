import type { SaveMarkInput } from "@/lib/schemas/profile";
import type { ScopedCtx } from "@/server/auth/scope";
import { upsertMark } from "@/server/db/queries/profile";
import { changeProfile } from "./change-profile";

export const saveMark = (ctx: ScopedCtx, { requestId: _, ...entry }: SaveMarkInput) =>
  changeProfile(ctx, { action: "profile.save-mark", details: entry }, (tx) =>
    upsertMark(tx, ctx.scope, entry),
  );
