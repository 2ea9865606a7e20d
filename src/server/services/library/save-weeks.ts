import { AppError } from "@/lib/app-error";
import { daysBetween, plusDays } from "@/lib/dates/calendar-date";
import { startOfWeek } from "@/lib/dates/week";
import { blockOn } from "@/lib/domain/season";
import type { PlannedSession } from "@/lib/domain/session";
import { type PlacedTemplate, templateSessionOf } from "@/lib/domain/template";
import type { SaveWeeksInput } from "@/lib/schemas/library";
import type { PlannerCtx } from "@/server/auth/scope";
import { insertTemplate } from "@/server/db/queries/library";
import { listPlannedSessions } from "@/server/db/queries/plan";
import { getWorkingSeason } from "@/server/db/queries/season";
import { withTransaction } from "@/server/db/tx";

/** Makes a template of some weeks of the working plan: of one a week, of several a plan. */
export const saveWeeks = (ctx: PlannerCtx, input: SaveWeeksInput) =>
  withTransaction(ctx, async (tx) => {
    const { templateId, title, folder, tags, weeks } = input;
    const from = startOfWeek(input.from, "monday");
    const to = plusDays(from, weeks * 7 - 1);
    const sessions = (await listPlannedSessions(tx, ctx.scope, { from, to })).filter(
      ({ type }) => type !== "rest",
    );
    if (sessions.length === 0)
      throw new AppError("invalid", "There is nothing in these weeks yet. Plan them first.");
    const { blocks } = await getWorkingSeason(tx, ctx.scope);
    const aimsOf = (week: number) => {
      const day = plusDays(from, week * 7);
      const run = blockOn(blocks, "run", day)?.block;
      const lift = blockOn(blocks, "lift", day)?.block;
      return { phase: run?.phase ?? "base", focus: run?.focus, liftFocus: lift?.focus } as const;
    };
    const ofWeek = (week: number) =>
      sessions.filter(({ date }) => Math.floor(daysBetween(from, date) / 7) === week).map(placedOf(from));

    const content =
      weeks === 1
        ? ({ kind: "week", sessions: ofWeek(0) } as const)
        : ({
            kind: "plan",
            weeks: Array.from({ length: weeks }, (_, week) => ({
              ...aimsOf(week),
              sessions: ofWeek(week),
            })),
          } as const);
    await insertTemplate(tx, ctx.user.id, { id: templateId, title, folder, tags, content }, ctx.now);
    return { ok: true, templateId, title } as const;
  });

// The planned session's own id names it among the others: it is unique, and stays.
const placedOf =
  (from: PlannedSession["date"]) =>
  (session: PlannedSession): PlacedTemplate => ({
    part: session.id,
    day: daysBetween(from, session.date) % 7,
    slot: session.slot,
    session: templateSessionOf(session),
  });
