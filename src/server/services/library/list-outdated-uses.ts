import { plusDays } from "@/lib/dates/calendar-date";
import { localDateOf, type TimeZone } from "@/lib/dates/time-zone";
import { asksTheSame } from "@/lib/domain/relative-target";
import type { SessionContent } from "@/lib/domain/session";
import type { AthleteId, PlannedSessionId } from "@/lib/ids";
import type { TemplateInput } from "@/lib/schemas/library";
import type { Ctx } from "@/server/auth/scope";
import { listAthleteNames } from "@/server/db/queries/athlete-names";
import { listThresholdPaces, listUsedSessions } from "@/server/db/queries/template-use";
import { withTransaction } from "@/server/db/tx";
import { loadTemplate } from "./load-template";
import { plannedBy } from "./planned-by";
import { stateOfUse } from "./used-session";

/** A session to come that was made from an older version of a template. */
export interface OutdatedUse {
  readonly athleteId: AthleteId;
  readonly athleteName: string;
  readonly slug: string;
  readonly sessionId: PlannedSessionId;
  readonly version: number;
  readonly fromVersion: number;
  /** Somebody wrote into it since: updating it takes that away. */
  readonly edited: boolean;
  readonly before: SessionContent;
  readonly after: SessionContent;
}

/** The sessions from today on that a template's newest version would change, of everybody the person plans for. */
export const listOutdatedUses = (ctx: Ctx, { templateId }: TemplateInput): Promise<readonly OutdatedUse[]> =>
  withTransaction(ctx, async (tx) => {
    const template = await loadTemplate(tx, ctx, templateId);
    const athletes = await listAthleteNames(tx, await plannedBy(tx, ctx));
    const ids = [...athletes.keys()];
    const today = localDateOf(ctx.now, "UTC" as TimeZone);
    const paces = await listThresholdPaces(tx, ids, today);
    // Nobody's today is earlier than the day before in UTC.
    const used = await listUsedSessions(tx, ids, templateId, plusDays(today, -1));
    return used.flatMap((session): OutdatedUse[] => {
      const athlete = athletes.get(session.athleteId);
      if (!athlete || session.content.date < localDateOf(ctx.now, athlete.timeZone)) return [];
      const state = stateOfUse(session, template, paces.get(session.athleteId) ?? null);
      const { next } = state;
      if (!next || state.fromVersion >= template.version || asksTheSame(session.content, next)) return [];
      return [
        {
          athleteId: session.athleteId,
          athleteName: athlete.name,
          slug: athlete.slug,
          sessionId: session.sessionId,
          version: session.version,
          fromVersion: state.fromVersion,
          edited: state.edited,
          before: session.content,
          after: next,
        },
      ];
    });
  });
