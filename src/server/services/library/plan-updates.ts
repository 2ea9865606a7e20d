import type { CalendarDate } from "@/lib/dates/calendar-date";
import { localDateOf } from "@/lib/dates/time-zone";
import { placePlan } from "@/lib/domain/plan-placement";
import type { SessionContent } from "@/lib/domain/session";
import { hasSameContent } from "@/lib/domain/session-content";
import { type Template, type TemplateContent, templateSessionOf } from "@/lib/domain/template";
import type { TemplateUpdate } from "@/lib/domain/template-update";
import type { AthleteId, PlanChangeId } from "@/lib/ids";
import type { Ctx } from "@/server/auth/scope";
import { listPlanApplications, type PlanApplicationRow } from "@/server/db/queries/plan-application";
import {
  listFreeTimes,
  listUsedParts,
  type UsedPart,
  type UsedSession,
} from "@/server/db/queries/template-use";
import type { Tx } from "@/server/db/tx";
import { contentsOfVersions } from "./template-versions";
import { isSamePlace, originOf, type Whom } from "./used-session";

interface Used {
  readonly template: Template;
  readonly whom: Whom;
  readonly used: readonly UsedSession[];
  /** Threshold paces, in seconds per kilometre. */
  readonly paces: ReadonlyMap<AthleteId, number>;
}

/** A plan as it was put into one athlete's calendar, and every version of it that reached them since. */
interface Applied {
  readonly root: PlanApplicationRow;
  readonly versions: readonly number[];
  readonly steps: ReadonlySet<PlanChangeId>;
  readonly today: CalendarDate;
  /** Where each session of a version stands in the calendar, by part. */
  readonly at: (version: number) => ReadonlyMap<string, SessionContent>;
}

/**
 * What the newest version of a plan changes, moves, adds and removes in the calendars that it was applied to. Each
 * version is placed as on the day on which the plan was applied: what differs between two of them, the plan did.
 */
export async function planUpdates(tx: Tx, ctx: Ctx, given: Used): Promise<readonly TemplateUpdate[]> {
  const { template, whom, used } = given;
  const ids = [...whom.keys()];
  const rows = await listPlanApplications(tx, ids, { templateId: template.id, appliedBy: ctx.user.id });
  const standing = rows.filter(({ undoneAt }) => undoneAt === null);
  const parts = await listUsedParts(tx, ids, template.id);
  const free = await listFreeTimes(tx, ids);
  const contents = await contentsOfVersions(tx, ctx, template, [
    ...standing.map(({ templateVersion }) => templateVersion),
    ...used.map((session) => originOf(session).fromVersion),
  ]);

  return standing
    .filter(({ updatesId }) => updatesId === null)
    .flatMap((root) => {
      const athlete = whom.get(root.athleteId);
      if (!athlete) return [];
      const later = standing.filter((row) => row.athleteId === root.athleteId && row.updatesId === root.id);
      const steps = new Set([root, ...later].map(({ changeId }) => changeId));
      const own = parts.filter(
        ({ athleteId, changeId }) => athleteId === root.athleteId && steps.has(changeId),
      );
      const placed = new Map<number, ReadonlyMap<string, SessionContent>>();
      const at = (version: number) => {
        const known = placed.get(version) ?? placedOf(contents.get(version));
        placed.set(version, known);
        return known;
      };
      const placedOf = (content: TemplateContent | undefined) => {
        if (content?.kind !== "plan") return new Map<string, SessionContent>();
        const { sessions } = placePlan({
          weeks: content.weeks,
          settings: root.settings,
          today: localDateOf(root.at, athlete.timeZone),
          free: free.get(root.athleteId) ?? always,
          scale: own[0]?.scale ?? 1,
          thresholdPace: given.paces.get(root.athleteId) ?? null,
        });
        return new Map(sessions.map((each) => [each.part, each.content]));
      };
      const versions = [root, ...later].map(({ templateVersion }) => templateVersion);
      const applied = { root, versions, steps, at, today: localDateOf(ctx.now, athlete.timeZone) };
      return [
        ...used.flatMap((session) => updateOf(session, template, applied)),
        ...additionsOf(own, template, applied),
      ];
    });
}

const always = { availability: [], timesOff: [] };

/** What the newest version asks of a session that is there. */
function updateOf(
  session: UsedSession,
  template: Template,
  { root, steps, today, at }: Applied,
): readonly TemplateUpdate[] {
  const isOfRoot = session.uses.some(({ changeId }) => changeId !== null && steps.has(changeId));
  const { part, scale, fromVersion, edited } = originOf(session);
  if (session.athleteId !== root.athleteId || !isOfRoot || fromVersion >= template.version) return [];
  const [was, next] = [at(fromVersion).get(part), at(template.version).get(part)];
  const before = session.content;
  const base = {
    athleteId: root.athleteId,
    session: { id: session.sessionId, version: session.version },
    applicationId: root.id,
    part,
    scale,
    fromVersion,
    locked: before.locked,
    before,
  };
  const put = session.uses.findLast(({ changeId }) => changeId !== null && steps.has(changeId))?.content;
  // Where the plan has it now may differ from where it was put: it was put right, or the athlete was free otherwise.
  const stands = [was, put].some((place) => place && isSamePlace(place, before));
  const movedByHand = was && !stands ? "moved" : null;
  const touched = edited ? "edited" : movedByHand;
  if (!next) return [{ ...base, kind: "removed", touched, after: null }];

  if (was && hasSameContent(was, next)) return [];
  const moves = !isSamePlace(was ?? next, next) && !isSamePlace(before, next);
  // What the plan now has on a day that is over is left where it is.
  if (moves && next.date <= today) return [];
  const place = moves ? { date: next.date, slot: next.slot, startTime: null } : {};
  const after = { ...before, ...templateSessionOf(next), ...place };
  if (hasSameContent(before, after)) return [];
  // Where somebody put it is not lost where only what it asks for changes.
  if (!moves) return [{ ...base, kind: "changed", touched: edited ? "edited" : null, after }];
  return [{ ...base, kind: "moved", touched, after }];
}

/** What the newest version has and a version that reached the athlete had not. */
function additionsOf(
  own: readonly UsedPart[],
  template: Template,
  { root, versions, today, at }: Applied,
): readonly TemplateUpdate[] {
  return [...at(template.version)].flatMap(([part, after]): TemplateUpdate[] => {
    const before = own.filter((each) => each.part === part);
    const isNew = versions.some((version) => !at(version).has(part));
    if (!isNew || after.date <= today || before.some(({ isGone }) => !isGone)) return [];
    return [
      {
        kind: "added",
        athleteId: root.athleteId,
        session: null,
        applicationId: root.id,
        part,
        scale: own[0]?.scale ?? 1,
        fromVersion: Math.max(...versions),
        touched: before.length > 0 ? "deleted" : null,
        locked: false,
        before: null,
        after,
      },
    ];
  });
}
