import { type Instant, plusSeconds } from "@/lib/dates/time-zone";
import type { AthleteId, PlanApplicationId, PlanChangeId } from "@/lib/ids";
import type { TemplateInput } from "@/lib/schemas/library";
import type { Ctx } from "@/server/auth/scope";
import { listAthleteNames } from "@/server/db/queries/athlete-names";
import { listPlanApplications } from "@/server/db/queries/plan-application";
import { withTransaction } from "@/server/db/tx";
import { plannedBy } from "./planned-by";

const listedDays = 30;
const undoHours = 24;

/** One operation: a plan applied to some athletes in one go. */
export interface PlanOperation {
  readonly id: PlanApplicationId;
  readonly at: Instant;
  readonly version: number;
  /** It brought what had been applied before to a later version. */
  readonly isUpdate: boolean;
  /** Undone as one for a day; after that, athlete by athlete from the list of changes. */
  readonly canUndo: boolean;
  readonly athletes: readonly {
    readonly athleteId: AthleteId;
    readonly name: string;
    readonly slug: string;
    readonly changeId: PlanChangeId;
    readonly undone: boolean;
    readonly added: number;
    readonly removed: number;
  }[];
}

/** How the person applied a plan in the last 30 days, the newest first. */
export const listApplications = (
  ctx: Ctx,
  { templateId }: TemplateInput,
): Promise<readonly PlanOperation[]> =>
  withTransaction(ctx, async (tx) => {
    const names = await listAthleteNames(tx, await plannedBy(tx, ctx));
    const rows = await listPlanApplications(tx, [...names.keys()], {
      templateId,
      appliedBy: ctx.user.id,
      since: plusSeconds(ctx.now, -listedDays * 86_400),
    });
    const undoable = plusSeconds(ctx.now, -undoHours * 3600);
    return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, own]) => {
      const [first] = own;
      if (!first) return [];
      const athletes = own.map(({ athleteId, changeId, undoneAt, added, removed }) => ({
        athleteId,
        changeId,
        added,
        removed,
        name: names.get(athleteId)?.name ?? "",
        slug: names.get(athleteId)?.slug ?? "",
        undone: undoneAt !== null,
      }));
      const canUndo = first.at >= undoable && athletes.some(({ undone }) => !undone);
      const isUpdate = first.updatesId !== null;
      return [{ id, at: first.at, version: first.templateVersion, isUpdate, canUndo, athletes }];
    });
  });
