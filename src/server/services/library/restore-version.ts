import { AppError } from "@/lib/app-error";
import type { RestoreVersionInput } from "@/lib/schemas/library";
import type { Ctx } from "@/server/auth/scope";
import { findTemplateVersion } from "@/server/db/queries/library";
import { withTransaction } from "@/server/db/tx";
import { loadOwnTemplate } from "./load-template";
import { saveVersion } from "./save-template";

/** Makes what a template was in an earlier version its next one. */
export const restoreVersion = (ctx: Ctx, { templateId, version, from }: RestoreVersionInput) =>
  withTransaction(ctx, async (tx) => {
    await loadOwnTemplate(tx, ctx, templateId);
    const content = await findTemplateVersion(tx, ctx.user.id, templateId, from);
    if (!content) throw new AppError("not-found", "The template has no such version.");
    return saveVersion(tx, ctx, { templateId, version, content });
  });
