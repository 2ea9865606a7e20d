import type { ArchiveTemplateInput } from "@/lib/schemas/library";
import type { Ctx } from "@/server/auth/scope";
import { updateTemplate } from "@/server/db/queries/library";
import { withTransaction } from "@/server/db/tx";
import { loadOwnTemplate } from "./load-template";

/** Takes a template out of the list, or back into it. What was made from it stays. */
export const archiveTemplate = (ctx: Ctx, { templateId, archived }: ArchiveTemplateInput) =>
  withTransaction(ctx, async (tx) => {
    const { title } = await loadOwnTemplate(tx, ctx, templateId);
    await updateTemplate(tx, ctx.user.id, templateId, { archivedAt: archived ? ctx.now : null });
    return { ok: true, templateId, title } as const;
  });
