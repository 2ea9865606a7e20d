import type { Instant } from "@/lib/dates/time-zone";
import type { Template } from "@/lib/domain/template";
import type { TemplateInput } from "@/lib/schemas/library";
import type { Ctx } from "@/server/auth/scope";
import { listTemplateVersions } from "@/server/db/queries/library";
import { listTemplateUsage } from "@/server/db/queries/template-use";
import { withTransaction } from "@/server/db/tx";
import { amountOf, type TemplateAmount } from "./list-templates";
import { loadTemplate } from "./load-template";
import { plannedBy } from "./planned-by";

export interface TemplateView {
  readonly template: Template;
  readonly amount: TemplateAmount;
  readonly usage: { readonly count: number; readonly lastAt: Instant | null };
  /** The newest first; of what comes with the product, none. */
  readonly versions: readonly { readonly version: number; readonly at: Instant }[];
  readonly archived: boolean;
}

export const getTemplate = (ctx: Ctx, { templateId }: TemplateInput): Promise<TemplateView> =>
  withTransaction(ctx, async (tx) => {
    const found = await loadTemplate(tx, ctx, templateId);
    const { id, title, folder, tags, included, about, version, content } = found;
    const template = { id, title, folder, tags, included, about, version, content };
    const usage = await listTemplateUsage(tx, await plannedBy(tx, ctx), ctx.user.id);
    return {
      template,
      amount: amountOf(template),
      usage: usage.get(id) ?? { count: 0, lastAt: null },
      versions: included ? [] : await listTemplateVersions(tx, ctx.user.id, id),
      archived: "archivedAt" in found && found.archivedAt !== null,
    };
  });
