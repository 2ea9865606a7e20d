import type { DuplicateTemplateInput } from "@/lib/schemas/library";
import type { Ctx } from "@/server/auth/scope";
import { insertTemplate } from "@/server/db/queries/library";
import { withTransaction } from "@/server/db/tx";
import { loadTemplate } from "./load-template";

/** A copy of one's own: of another template, or of one that comes with the product. */
export const duplicateTemplate = (ctx: Ctx, { templateId, newId }: DuplicateTemplateInput) =>
  withTransaction(ctx, async (tx) => {
    const { title, included, folder, tags, content } = await loadTemplate(tx, ctx, templateId);
    const copy = included ? title : `${title.slice(0, 73)} (copy)`;
    await insertTemplate(tx, ctx.user.id, { id: newId, title: copy, folder, tags, content }, ctx.now);
    return { ok: true, templateId: newId, title: copy } as const;
  });
