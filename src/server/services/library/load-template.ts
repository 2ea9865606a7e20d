import { AppError } from "@/lib/app-error";
import type { Template } from "@/lib/domain/template";
import type { TemplateId } from "@/lib/ids";
import { findIncluded } from "@/lib/library/included-templates";
import type { Ctx } from "@/server/auth/scope";
import { findTemplateRow, findTemplateVersion } from "@/server/db/queries/library";
import type { Tx } from "@/server/db/tx";

const notFound = () =>
  new AppError("not-found", "That template is not in your library. The list shows what is there now.");

/** A template that comes with the product, or one of the person's own; in an earlier version where one is named. */
export async function loadTemplate(tx: Tx, ctx: Ctx, id: TemplateId, version?: number): Promise<Template> {
  const template = findIncluded(id) ?? (await findTemplateRow(tx, ctx.user.id, id));
  if (!template) throw notFound();
  if (version === undefined || version === template.version) return template;
  const content = await findTemplateVersion(tx, ctx.user.id, id, version);
  if (!content) throw notFound();
  return { ...template, content, version };
}

/** One of the person's own. What comes with the product is copied, not changed. */
export async function loadOwnTemplate(tx: Tx, ctx: Ctx, id: TemplateId) {
  if (findIncluded(id))
    throw new AppError("not-allowed", "This template comes with Tandem. Duplicate it and change the copy.");
  const template = await findTemplateRow(tx, ctx.user.id, id);
  if (!template) throw notFound();
  return template;
}
