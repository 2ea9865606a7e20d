import { plusDays } from "@/lib/dates/calendar-date";
import { localDateOf, type TimeZone } from "@/lib/dates/time-zone";
import { scaledSession } from "@/lib/domain/plan-placement";
import { resolvedFor } from "@/lib/domain/relative-target";
import { hasSameContent } from "@/lib/domain/session-content";
import { placedOf, type Template } from "@/lib/domain/template";
import type { TemplateUpdate } from "@/lib/domain/template-update";
import type { Ctx } from "@/server/auth/scope";
import { listThresholdPaces, listUsedSessions, type UsedSession } from "@/server/db/queries/template-use";
import type { Tx } from "@/server/db/tx";
import { planUpdates } from "./plan-updates";
import { originOf, type Whom } from "./used-session";

/** What the newest version of a template would do to what was made from older ones, from each athlete's today on. */
export async function listTemplateUpdates(
  tx: Tx,
  ctx: Ctx,
  template: Template,
  whom: Whom,
): Promise<readonly TemplateUpdate[]> {
  const ids = [...whom.keys()];
  const today = localDateOf(ctx.now, "UTC" as TimeZone);
  const paces = await listThresholdPaces(tx, ids, today);
  // Nobody's today is earlier than the day before in UTC.
  const used = (await listUsedSessions(tx, ids, template.id, plusDays(today, -1))).filter((session) => {
    const athlete = whom.get(session.athleteId);
    return athlete && session.content.date >= localDateOf(ctx.now, athlete.timeZone);
  });
  if (template.content.kind === "plan") return planUpdates(tx, ctx, { template, whom, used, paces });
  return used.flatMap((session) => changeOf(session, template, paces.get(session.athleteId) ?? null));
}

function changeOf(
  session: UsedSession,
  template: Template,
  thresholdPace: number | null,
): readonly TemplateUpdate[] {
  const { part, scale, fromVersion, edited } = originOf(session);
  const placed = placedOf(template.content).find((each) => each.part === part);
  if (!placed || fromVersion >= template.version) return [];
  const before = session.content;
  const after = { ...before, ...resolvedFor(scaledSession(placed.session, scale), thresholdPace) };
  if (hasSameContent(before, after)) return [];
  return [
    {
      kind: "changed",
      athleteId: session.athleteId,
      session: { id: session.sessionId, version: session.version },
      applicationId: null,
      part,
      scale,
      fromVersion,
      touched: edited ? "edited" : null,
      locked: before.locked,
      before,
      after,
    },
  ];
}
