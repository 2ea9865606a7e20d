import { AppError } from "@/lib/app-error";
import type { RemoveEntryInput } from "@/lib/schemas/profile";
import type { ScopedCtx } from "@/server/auth/scope";
import { deleteEntry, type EntryKind } from "@/server/db/queries/profile";
import { changeProfile, requireConsent } from "./change-profile";

/** Takes one entry of a kind out of the profile. */
export async function removeEntry(ctx: ScopedCtx, kind: EntryKind, { id }: RemoveEntryInput) {
  if (kind === "body-mass") requireConsent(ctx, "body-mass");
  if (kind === "injury") requireConsent(ctx, "illness-pain");
  return changeProfile(ctx, { action: `profile.remove-${kind}`, details: { id } }, async (tx) => {
    const removed = await deleteEntry(tx, ctx.scope, { kind, id });
    if (!removed) throw new AppError("not-found", "This entry is gone already.");
  });
}
