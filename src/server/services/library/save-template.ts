import { AppError } from "@/lib/app-error";
import type { SaveTemplateInput } from "@/lib/schemas/library";
import type { Ctx } from "@/server/auth/scope";
import { insertTemplateVersion } from "@/server/db/queries/library";
import { type Tx, withTransaction } from "@/server/db/tx";
import { loadOwnTemplate } from "./load-template";

/** Writes the next version of a template. Sessions that were made from it stay as they are. */
export const saveTemplate = (ctx: Ctx, input: SaveTemplateInput) =>
  withTransaction(ctx, (tx) => saveVersion(tx, ctx, input));

/** The part of it that holds whatever the content comes from. */
export async function saveVersion(
  tx: Tx,
  ctx: Ctx,
  { templateId, version, content }: Pick<SaveTemplateInput, "templateId" | "version" | "content">,
) {
  const template = await loadOwnTemplate(tx, ctx, templateId);
  if (template.content.kind !== content.kind)
    throw new AppError("invalid", "A template stays what it is: a session, a week or a plan.");
  const next = { id: templateId, readVersion: version, content };
  const written = await insertTemplateVersion(tx, ctx.user.id, next, ctx.now);
  if (!written) {
    return {
      ok: false,
      reason: "changed-elsewhere",
      theirs: (await loadOwnTemplate(tx, ctx, templateId)).version,
    } as const;
  }
  return { ok: true, templateId, version: version + 1, title: template.title } as const;
}
