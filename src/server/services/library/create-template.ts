import type { CreateTemplateInput } from "@/lib/schemas/library";
import type { Ctx } from "@/server/auth/scope";
import { insertTemplate } from "@/server/db/queries/library";
import { withTransaction } from "@/server/db/tx";

/** Adds a template to the person's library. Adding it again gives what is there. */
export const createTemplate = (ctx: Ctx, { templateId, title, folder, tags, content }: CreateTemplateInput) =>
  withTransaction(ctx, async (tx) => {
    await insertTemplate(tx, ctx.user.id, { id: templateId, title, folder, tags, content }, ctx.now);
    return { ok: true, templateId, title } as const;
  });
