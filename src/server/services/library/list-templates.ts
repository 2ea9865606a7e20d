import { familyOf, isLift, isRun } from "@/lib/domain/session-type";
import {
  placedOf,
  type Template,
  type TemplateDetails,
  type TemplateSession,
  type TemplateUsage,
} from "@/lib/domain/template";
import type { TemplateId } from "@/lib/ids";
import { includedTemplates } from "@/lib/library/included-templates";
import type { ListTemplatesInput } from "@/lib/schemas/library";
import type { Ctx } from "@/server/auth/scope";
import { listTemplateRows } from "@/server/db/queries/library";
import { listTemplateUsage } from "@/server/db/queries/template-use";
import { withTransaction } from "@/server/db/tx";
import { plannedBy } from "./planned-by";

/** A template on a card of the library. */
export interface TemplateInBrief extends TemplateDetails {
  readonly id: TemplateId;
  readonly included: boolean;
  readonly about: string;
  readonly version: number;
  readonly usage: TemplateUsage;
  /** Only of a template of one session. */
  readonly session: TemplateSession | null;
  readonly amount: TemplateAmount;
}

/** How much a template asks for: of a plan, a usual week; sessions and loads of its fullest one. */
export interface TemplateAmount {
  readonly weeks: number;
  readonly runs: number;
  readonly lifts: number;
  readonly sessions: number;
  readonly minutes: number;
  /** AU, by planned effort; null where a session has none. */
  readonly load: number | null;
  /** AU of each week of a plan, of each day of a week. */
  readonly loads: readonly number[];
}

/** What comes with the product and what the person made, of one kind. */
export const listTemplates = (ctx: Ctx, input: ListTemplatesInput): Promise<readonly TemplateInBrief[]> =>
  withTransaction(ctx, async (tx) => {
    const own = await listTemplateRows(tx, ctx.user.id, input.kind);
    const usage = await listTemplateUsage(tx, await plannedBy(tx, ctx), ctx.user.id);
    const included = includedTemplates.filter(({ content }) => content.kind === input.kind);
    return [...own, ...included].map((template) => ({
      id: template.id,
      title: template.title,
      folder: template.folder,
      tags: template.tags,
      included: template.included,
      about: template.about,
      version: template.version,
      usage: usage.get(template.id) ?? { count: 0, lastAt: null },
      session: template.content.kind === "session" ? template.content.session : null,
      amount: amountOf(template),
    }));
  });

/** Adds a template up. */
export function amountOf({ content }: Pick<Template, "content">): TemplateAmount {
  const placed = placedOf(content);
  const weeks = content.kind === "plan" ? content.weeks.length : 1;
  const ofWeeks = Array.from({ length: weeks }, (_, week) => placed.filter((each) => each.week === week));
  const all = placed.map(({ session }) => loadOf(session));
  const countsOf = (count: (session: TemplateSession) => boolean) =>
    ofWeeks
      .map((sessions) => sessions.filter(({ session }) => count(session)).length)
      .toSorted((a, b) => a - b);
  const usual = (count: (session: TemplateSession) => boolean) => countsOf(count)[Math.floor(weeks / 2)] ?? 0;
  const sumOf = (sessions: typeof placed) =>
    sessions.reduce((total, { session }) => total + (loadOf(session) ?? 0), 0);
  const weekLoads = ofWeeks.map(sumOf);
  return {
    weeks,
    runs: usual(({ type }) => isRun(type)),
    lifts: usual(({ type }) => isLift(type)),
    sessions: countsOf(({ type }) => familyOf(type) !== "rest").at(-1) ?? 0,
    minutes: Math.max(
      0,
      ...ofWeeks.map((sessions) => sessions.reduce((total, each) => total + each.session.duration / 60, 0)),
    ),
    load: all.includes(null) ? null : Math.max(0, ...weekLoads),
    loads:
      content.kind === "week"
        ? weekdays.map((day) => sumOf(placed.filter((each) => each.day === day)))
        : weekLoads,
  };
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

const loadOf = ({ plannedRpe, duration }: TemplateSession): number | null =>
  plannedRpe === null ? null : Math.round((plannedRpe * duration) / 60);
