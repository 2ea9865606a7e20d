import type { SaveOneRmInput } from "@/lib/schemas/profile";
import type { ScopedCtx } from "@/server/auth/scope";
import { upsertOneRm } from "@/server/db/queries/profile";
import { changeProfile } from "./change-profile";

export const saveOneRm = (ctx: ScopedCtx, { requestId: _, ...entry }: SaveOneRmInput) =>
  changeProfile(ctx, { action: "profile.save-one-rm", details: entry, happenedOn: entry.testedOn }, (tx) =>
    upsertOneRm(tx, ctx.scope, entry),
  );
