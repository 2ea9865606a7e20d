import type { DescribeTemplateInput } from "@/lib/schemas/library";
import type { Ctx } from "@/server/auth/scope";
import { updateTemplate } from "@/server/db/queries/library";
import { withTransaction } from "@/server/db/tx";
import { loadOwnTemplate } from "./load-template";

/** Changes title, folder and tags. What the template asks for stays, and so does its version. */
export const describeTemplate = (ctx: Ctx, { templateId, title, folder, tags }: DescribeTemplateInput) =>
  withTransaction(ctx, async (tx) => {
    const before = await loadOwnTemplate(tx, ctx, templateId);
    await updateTemplate(tx, ctx.user.id, templateId, { title, folder, tags });
    const details = { title: before.title, folder: before.folder, tags: before.tags };
    return { ok: true, templateId, title, before: details } as const;
  });
