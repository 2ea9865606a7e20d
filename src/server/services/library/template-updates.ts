import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { localDateOf, type TimeZone } from "@/lib/dates/time-zone";
import { startOfWeek } from "@/lib/dates/week";
import { scaledSession } from "@/lib/domain/plan-fitting";
import { asksTheSame, resolvedFor } from "@/lib/domain/relative-target";
import type { SessionContent } from "@/lib/domain/session";
import { contentAt, type PlacedTemplate, placedOf, type Template } from "@/lib/domain/template";
import type { TemplateUpdate } from "@/lib/domain/template-update";
import type { Ctx } from "@/server/auth/scope";
import {
  listThresholdPaces,
  listUsedParts,
  listUsedSessions,
  type UsedSession,
} from "@/server/db/queries/template-use";
import type { Tx } from "@/server/db/tx";
import { planUpdates } from "./plan-updates";
import { contentsOfVersions } from "./template-versions";
import { isSamePlace, originOf, type Whom } from "./used-session";
import { weekAdditions } from "./week-additions";

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
  const parts = template.content.kind === "week" ? await listUsedParts(tx, ids, template.id) : [];
  const contents = await contentsOfVersions(tx, ctx, template, [
    ...used.map((session) => originOf(session).fromVersion),
    ...parts.map(({ templateVersion }) => templateVersion),
  ]);
  const changed = used.flatMap((session) => {
    const was = contents.get(originOf(session).fromVersion);
    const { timeZone } = whom.get(session.athleteId) ?? {};
    if (!timeZone) return [];
    return updateOf(session, template, {
      was: was ? partOf(was, session) : undefined,
      thresholdPace: paces.get(session.athleteId) ?? null,
      today: localDateOf(ctx.now, timeZone),
    });
  });
  const added = [...whom].flatMap(([athleteId, { timeZone }]) =>
    weekAdditions({
      ...{ template, contents, athleteId },
      used: parts.filter((each) => each.athleteId === athleteId),
      thresholdPace: paces.get(athleteId) ?? null,
      today: localDateOf(ctx.now, timeZone),
    }),
  );
  return [...changed, ...added];
}

const partOf = (content: Template["content"], session: UsedSession): PlacedTemplate | undefined =>
  placedOf(content).find(({ part }) => part === originOf(session).part);

interface Around {
  /** The session in the version that it is from. */
  readonly was: PlacedTemplate | undefined;
  readonly thresholdPace: number | null;
  readonly today: CalendarDate;
}

/** What the newest version asks of one session: nothing where it left this one as it was. */
function updateOf(
  session: UsedSession,
  template: Template,
  { was, thresholdPace, today }: Around,
): readonly TemplateUpdate[] {
  const { part, scale, fromVersion, edited, written } = originOf(session);
  if (fromVersion >= template.version) return [];
  const before = session.content;
  const next = partOf(template.content, session);
  const base = {
    athleteId: session.athleteId,
    session: { id: session.sessionId, version: session.version },
    applicationId: null,
    part,
    scale,
    fromVersion,
    locked: before.locked,
    before,
  };
  const movedByHand = written && !isSamePlace(written, before) ? "moved" : null;
  if (!next) {
    return was ? [{ ...base, kind: "removed", touched: edited ? "edited" : movedByHand, after: null }] : [];
  }
  const { date, slot } = before;
  const content =
    was && asksTheSame(contentAt(was.session, { date, slot }), contentAt(next.session, { date, slot }))
      ? {}
      : resolvedFor(scaledSession(next.session, scale), thresholdPace);
  const place = template.content.kind === "week" && was && written ? movedTo(was, next, written) : null;
  // Into days that are over nothing is moved; what it asks for follows all the same.
  const moves = place !== null && place.date > today && !isSamePlace(before, place);
  const after = { ...before, ...content, ...(moves ? place : {}) };
  if (asksTheSame(before, after) && !moves) return [];
  if (!moves) return [{ ...base, kind: "changed", touched: edited ? "edited" : null, after }];
  return [{ ...base, kind: "moved", touched: edited ? "edited" : movedByHand, after }];
}

/** Where a session of a week stands that the template has on another day or in another slot now. */
function movedTo(was: PlacedTemplate, next: PlacedTemplate, written: SessionContent) {
  if (was.day === next.day && was.slot === next.slot) return null;
  const monday = startOfWeek(written.date, "monday");
  return { date: plusDays(monday, next.day), slot: next.slot, startTime: null };
}
