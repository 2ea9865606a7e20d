import { and, asc, countDistinct, desc, eq, gte, inArray, isNull, lte, max, notExists } from "drizzle-orm";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import type { SessionContent } from "@/lib/domain/session";
import { contentOf } from "@/lib/domain/session-content";
import type { TemplateUsage } from "@/lib/domain/template";
import {
  type AthleteId,
  newId,
  type PlannedSessionId,
  type TemplateId,
  type TemplateUseId,
  type UserId,
} from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { templateUses } from "../schema/library";
import { completedSessions } from "../schema/log";
import { thresholds } from "../schema/people";
import { plannedSessions } from "../schema/plan";
import type { Tx } from "../tx";

/** A planned session that was made from a template, as it stands, and everything written into it from there. */
export interface UsedSession {
  readonly athleteId: AthleteId;
  readonly sessionId: PlannedSessionId;
  readonly version: number;
  readonly content: SessionContent;
  /** The newest first. */
  readonly uses: readonly {
    readonly templateVersion: number;
    readonly part: string;
    readonly scale: number;
    readonly content: SessionContent;
  }[];
}

export interface NewTemplateUse {
  readonly sessionId: PlannedSessionId;
  readonly part: string;
  readonly content: SessionContent;
  /** 1 where nothing is said. */
  readonly scale?: number;
}

/** Notes which sessions were made from which version of a template. */
export async function insertTemplateUses(
  tx: Tx,
  scope: AthleteScope,
  from: { readonly templateId: TemplateId; readonly templateVersion: number; readonly usedBy: UserId },
  uses: readonly NewTemplateUse[],
  at: Instant,
): Promise<void> {
  if (uses.length === 0) return;
  await tx
    .insert(templateUses)
    .values(
      uses.map((use) => ({ athleteId: scope.athleteId, id: newId<TemplateUseId>(), ...from, ...use, at })),
    );
}

/** How often a person used each template for some athletes, and when last. */
export async function listTemplateUsage(
  tx: Tx,
  athleteIds: readonly AthleteId[],
  usedBy: UserId,
): Promise<ReadonlyMap<TemplateId, TemplateUsage>> {
  if (athleteIds.length === 0) return new Map();
  const rows = await tx
    .select({
      templateId: templateUses.templateId,
      count: countDistinct(templateUses.sessionId),
      lastAt: max(templateUses.at),
    })
    .from(templateUses)
    .where(and(inArray(templateUses.athleteId, [...athleteIds]), eq(templateUses.usedBy, usedBy)))
    .groupBy(templateUses.templateId);
  return new Map(rows.map(({ templateId, ...usage }) => [templateId, usage]));
}

/** What stands in plans from a day on and was made from a template, without what is logged or skipped. */
export async function listUsedSessions(
  tx: Tx,
  athleteIds: readonly AthleteId[],
  templateId: TemplateId,
  from: CalendarDate,
): Promise<readonly UsedSession[]> {
  if (athleteIds.length === 0) return [];
  const answered = tx
    .select({ id: completedSessions.id })
    .from(completedSessions)
    .where(
      and(
        eq(completedSessions.athleteId, plannedSessions.athleteId),
        eq(completedSessions.plannedId, plannedSessions.id),
        isNull(completedSessions.deletedAt),
      ),
    );
  const rows = await tx
    .select({ use: templateUses, planned: plannedSessions })
    .from(templateUses)
    .innerJoin(
      plannedSessions,
      and(
        eq(plannedSessions.athleteId, templateUses.athleteId),
        eq(plannedSessions.id, templateUses.sessionId),
      ),
    )
    .where(
      and(
        inArray(templateUses.athleteId, [...athleteIds]),
        eq(templateUses.templateId, templateId),
        gte(plannedSessions.date, from),
        isNull(plannedSessions.deletedAt),
        notExists(answered),
      ),
    )
    .orderBy(
      asc(plannedSessions.date),
      asc(plannedSessions.slot),
      asc(plannedSessions.position),
      desc(templateUses.at),
      desc(templateUses.id),
    );
  return [...Map.groupBy(rows, ({ planned }) => planned.id).values()].flatMap((ofSession) => {
    const planned = ofSession[0]?.planned;
    if (!planned) return [];
    return [
      {
        athleteId: planned.athleteId,
        sessionId: planned.id,
        version: planned.version,
        content: contentOf(planned),
        uses: ofSession.map(({ use }) => ({
          templateVersion: use.templateVersion,
          part: use.part,
          scale: use.scale,
          content: use.content,
        })),
      },
    ];
  });
}

/** The threshold pace that holds on a day, in seconds per kilometre, of each athlete who has one. */
export async function listThresholdPaces(
  tx: Tx,
  athleteIds: readonly AthleteId[],
  on: CalendarDate,
): Promise<ReadonlyMap<AthleteId, number>> {
  if (athleteIds.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([thresholds.athleteId], { athleteId: thresholds.athleteId, value: thresholds.value })
    .from(thresholds)
    .where(
      and(
        inArray(thresholds.athleteId, [...athleteIds]),
        eq(thresholds.kind, "threshold-pace"),
        lte(thresholds.validFrom, on),
      ),
    )
    .orderBy(asc(thresholds.athleteId), desc(thresholds.validFrom));
  return new Map(rows.map(({ athleteId, value }) => [athleteId, value]));
}
