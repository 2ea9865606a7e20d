import { type CalendarDate, laterOf, plusDays } from "@/lib/dates/calendar-date";
import { type Instant, localDateOf, startOfDay, type TimeZone } from "@/lib/dates/time-zone";
import type { AuditPage, Deed } from "@/lib/domain/audit";
import { type ConsentItem, consentItems } from "@/lib/domain/consent";
import type { CoachOfMine } from "@/lib/domain/roster";
import type { CoachingId } from "@/lib/ids";
import type { AuditInput } from "@/lib/schemas/account";
import type { Ctx, SelfScope } from "@/server/auth/scope";
import { countDeedsByDay, findLastDeed, findLastSeen, listDeeds, listSeen } from "@/server/db/queries/audit";
import { listCoaches } from "@/server/db/queries/roster";
import { type Tx, withTransaction } from "@/server/db/tx";
import { AuditDays } from "./audit-days";

const daysAtOnce = 30;

/** What is told one by one, because each time something else was decided. */
const decisions = {
  "account.change-consent": "consent",
  "roster.accept-invitation": "coaching-began",
  "roster.end-coaching": "coaching-ended",
} as const;
const isDecision = (action: string): action is keyof typeof decisions => action in decisions;

/**
 * Who saw and changed what of the person's, thirty days at a time, by day and person. Somebody who does not train
 * has no athlete's data, and reads what they did about their account.
 */
export const listAudit = (ctx: Ctx, { before }: AuditInput, scope: SelfScope | null): Promise<AuditPage> =>
  withTransaction(ctx, async (tx) => {
    const { timeZone } = ctx.user.preferences;
    const end = before ?? plusDays(localDateOf(ctx.now, timeZone), 1);
    const days = { from: plusDays(end, -daysAtOnce), to: end };
    const owner = { athleteId: scope?.athleteId ?? null, userId: ctx.user.id };
    const stretch = { from: startOfDay(days.from, timeZone), to: startOfDay(end, timeZone) };
    const coaches = scope ? await listCoaches(tx, scope) : [];

    const found = new AuditDays(ctx.user, coaches, timeZone);
    for (const { name, ...counted } of await countDeedsByDay(tx, owner, { ...stretch, timeZone }))
      if (!isDecision(counted.action)) found.addCounted(counted, name);
    const actions = Object.keys(decisions);
    for (const { at, action, actorUserId, details } of await listDeeds(tx, owner, { ...stretch, actions })) {
      const deed = decisionOf(action, at, details, coaches);
      if (deed) found.addDeed(localDateOf(at, timeZone), actorUserId, deed);
    }
    if (scope) for (const seen of await listSeen(tx, scope, days)) found.addSeen(seen);
    return { days: found.days(), earlier: await earlierThan(tx, { owner, scope, timeZone, days, stretch }) };
  });

function decisionOf(
  action: string,
  firstAt: Instant,
  details: unknown,
  coaches: readonly CoachOfMine[],
): Deed | null {
  if (!isDecision(action)) return null;
  const { coachingId, item, allowed } = details as {
    coachingId?: CoachingId;
    item?: ConsentItem;
    allowed?: boolean;
  };
  const coach = coaches.find((each) => each.coachingId === coachingId)?.name || null;
  const kind = decisions[action];
  if (kind !== "consent") return { kind, coach, firstAt };
  return item && consentItems.includes(item)
    ? { kind, coach, item, allowed: allowed === true, firstAt }
    : null;
}

interface Asked {
  readonly owner: Parameters<typeof findLastDeed>[1];
  readonly scope: SelfScope | null;
  readonly timeZone: TimeZone;
  readonly days: { readonly from: CalendarDate };
  readonly stretch: { readonly from: Instant };
}

async function earlierThan(tx: Tx, { owner, scope, timeZone, days, stretch }: Asked) {
  const done = await findLastDeed(tx, owner, stretch.from);
  const seen = scope ? await findLastSeen(tx, scope, days.from) : null;
  const doneOn = done && localDateOf(done, timeZone);
  const last = doneOn && seen ? laterOf(doneOn, seen) : (doneOn ?? seen);
  return last && plusDays(last, 1);
}
