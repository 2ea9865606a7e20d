import {
  and,
  asc,
  countDistinct,
  desc,
  eq,
  gte,
  inArray,
  isNull,
  lte,
  max,
  notExists,
  sql,
} from "drizzle-orm";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import type { FreeTime } from "@/lib/domain/free-time";
import type { SessionContent } from "@/lib/domain/session";
import { contentOf } from "@/lib/domain/session-content";
import type { TemplateUsage } from "@/lib/domain/template";
import {
  type AthleteId,
  newId,
  type PlanChangeId,
  type PlannedSessionId,
  type TemplateId,
  type TemplateUseId,
  type UserId,
} from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { templateUses } from "../schema/library";
import { completedSessions } from "../schema/log";
import { availabilities, thresholds } from "../schema/people";
import { planChanges, plannedSessions, timesOff } from "../schema/plan";
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
    readonly changeId: PlanChangeId | null;
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
  from: {
    readonly templateId: TemplateId;
    readonly templateVersion: number;
    readonly usedBy: UserId;
    /** The step of the plan's history that wrote the sessions. */
    readonly changeId: PlanChangeId;
  },
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

const sessionOfUse = and(
  eq(plannedSessions.athleteId, templateUses.athleteId),
  eq(plannedSessions.id, templateUses.sessionId),
);
const stepOfUse = and(
  eq(planChanges.athleteId, templateUses.athleteId),
  eq(planChanges.id, templateUses.changeId),
);

/** Uses of a template for some athletes, without those of an undone step. */
const standingUse = (athleteIds: readonly AthleteId[], templateId: TemplateId) =>
  and(
    inArray(templateUses.athleteId, [...athleteIds]),
    eq(templateUses.templateId, templateId),
    isNull(planChanges.undoneAt),
  );

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

/**
 * What stands in plans from a day on and was made from a template, without what is logged or skipped. What an undone
 * step wrote is left out.
 */
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
    .innerJoin(plannedSessions, sessionOfUse)
    .leftJoin(planChanges, stepOfUse)
    .where(
      and(
        standingUse(athleteIds, templateId),
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
          changeId: use.changeId,
        })),
      },
    ];
  });
}

/** A session of a plan or a week that was put into an athlete's calendar at some time, and may be gone again. */
export interface UsedPart {
  readonly athleteId: AthleteId;
  readonly changeId: PlanChangeId;
  readonly part: string;
  readonly scale: number;
  readonly templateVersion: number;
  /** The day that it was put on, wherever it stands now. */
  readonly writtenOn: CalendarDate;
  readonly isGone: boolean;
}

/** Every session that was ever made from a template and not undone, whatever became of it. */
export async function listUsedParts(
  tx: Tx,
  athleteIds: readonly AthleteId[],
  templateId: TemplateId,
): Promise<readonly UsedPart[]> {
  if (athleteIds.length === 0) return [];
  const rows = await tx
    .selectDistinct({
      athleteId: templateUses.athleteId,
      changeId: templateUses.changeId,
      part: templateUses.part,
      scale: templateUses.scale,
      templateVersion: templateUses.templateVersion,
      writtenOn: sql<CalendarDate>`${templateUses.content} ->> 'date'`,
      deletedAt: plannedSessions.deletedAt,
    })
    .from(templateUses)
    .innerJoin(plannedSessions, sessionOfUse)
    .leftJoin(planChanges, stepOfUse)
    .where(standingUse(athleteIds, templateId));
  return rows.flatMap(({ changeId, deletedAt, ...row }) =>
    changeId ? [{ ...row, changeId, isGone: deletedAt !== null }] : [],
  );
}

/** When each athlete is free: by weekday and slot, and on which days not. Of whom nothing is known is left out. */
export async function listFreeTimes(
  tx: Tx,
  athleteIds: readonly AthleteId[],
): Promise<ReadonlyMap<AthleteId, FreeTime>> {
  if (athleteIds.length === 0) return new Map();
  const { athleteId, weekday, slot, maxMinutes } = availabilities;
  const usual = await tx
    .select({ athleteId, weekday, slot, maxMinutes })
    .from(availabilities)
    .where(inArray(athleteId, [...athleteIds]))
    .orderBy(asc(weekday), asc(slot));
  const off = await tx
    .select()
    .from(timesOff)
    .where(inArray(timesOff.athleteId, [...athleteIds]))
    .orderBy(asc(timesOff.startsOn), asc(timesOff.id));
  const usualOf = Map.groupBy(usual, (each) => each.athleteId);
  const offOf = Map.groupBy(off, (each) => each.athleteId);
  return new Map(
    [...new Set([...usualOf.keys(), ...offOf.keys()])].map((id) => [
      id,
      { availability: usualOf.get(id) ?? [], timesOff: offOf.get(id) ?? [] },
    ]),
  );
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
