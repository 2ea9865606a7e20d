import type { TemplateUpdate } from "@/lib/domain/template-update";
import type { TemplateInput } from "@/lib/schemas/library";
import type { Ctx } from "@/server/auth/scope";
import { listAthleteNames } from "@/server/db/queries/athlete-names";
import { withTransaction } from "@/server/db/tx";
import { loadTemplate } from "./load-template";
import { plannedBy } from "./planned-by";
import { listTemplateUpdates } from "./template-updates";

/** One change that a template's newest version would make to somebody's plan. */
export interface OutdatedUse extends TemplateUpdate {
  readonly athleteName: string;
  readonly slug: string;
}

/** What a template's newest version would change from today on, in the plan of everybody the person plans for. */
export const listOutdatedUses = (ctx: Ctx, { templateId }: TemplateInput): Promise<readonly OutdatedUse[]> =>
  withTransaction(ctx, async (tx) => {
    const template = await loadTemplate(tx, ctx, templateId);
    const athletes = await listAthleteNames(tx, await plannedBy(tx, ctx));
    const updates = await listTemplateUpdates(tx, ctx, template, athletes);
    return updates
      .map((update) => {
        const { name = "", slug = "" } = athletes.get(update.athleteId) ?? {};
        return { ...update, athleteName: name, slug };
      })
      .toSorted((a, b) => a.athleteName.localeCompare(b.athleteName) || placeOf(a).localeCompare(placeOf(b)));
  });

const placeOf = ({ before, after }: TemplateUpdate): string => {
  const { date = "", slot = "" } = before ?? after ?? {};
  return `${date} ${slot}`;
};
