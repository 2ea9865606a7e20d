import { AppError } from "@/lib/app-error";
import { type Instant, localDateOf } from "@/lib/dates/time-zone";
import type { AthleteId } from "@/lib/ids";
import { findStanding, listCoachRelations, type Standing } from "@/server/db/queries/access";
import { findUser } from "@/server/db/queries/auth";
import { findFeedReader } from "@/server/db/queries/calendar-feed";
import { withAnonymousStatement, withTransaction } from "@/server/db/tx";
import type { AthleteScope, CoachScope, Ctx, Edition, PlannerScope, SelfCtx, SelfScope } from "./scope";

// People without a link to an athlete learn nothing, not even that they exist: every refusal here is the same.
const notFound = () => new AppError("not-found", "There is nothing here that you can see.");

/** A scope, and what is known of the athlete as it was proven. */
interface Proof<Scope extends AthleteScope> {
  readonly scope: Scope;
  readonly edition: Edition | null;
}

const standingOf = ({ user }: Ctx, athleteId: AthleteId | null): Promise<Standing | null> =>
  withAnonymousStatement((tx) => findStanding(tx, user.id, athleteId));

const provenBy = <Scope extends AthleteScope>(
  { now }: Ctx,
  { athleteId, revision, timeZone }: Standing,
  scope: Scope,
): Proof<Scope> => ({
  scope,
  edition: revision === null ? null : (`${athleteId} ${localDateOf(now, timeZone)} ${revision}` as Edition),
});

/** Proves from the database that the person coaches the athlete now. */
export async function coachOf(ctx: Ctx, athleteId: AthleteId): Promise<CoachScope> {
  const standing = await standingOf(ctx, athleteId);
  const scope = standing && coachScope(standing);
  if (!scope) throw notFound();
  return scope;
}

const coachScope = ({ athleteId, coachingId, consents }: Standing): CoachScope | null =>
  coachingId && ({ kind: "coach", athleteId, coachingId, consents } as CoachScope);

const selfScope = ({ athleteId, selfCoached }: Standing) =>
  ({ kind: "self", athleteId, selfCoached }) as SelfScope;

/** Proves that the person trains, and gives their own athlete. */
export async function selfProof(ctx: Ctx): Promise<Proof<SelfScope>> {
  const standing = await standingOf(ctx, null);
  if (!standing) throw notFound();
  return provenBy(ctx, standing, selfScope(standing));
}

export const selfOf = async (ctx: Ctx): Promise<SelfScope> => (await selfProof(ctx)).scope;

/** The person's own athlete, or null where they do not train here. */
export async function selfIfTraining(ctx: Ctx): Promise<SelfScope | null> {
  const standing = await standingOf(ctx, null);
  return standing && selfScope(standing);
}

/** Proves that the person may read the athlete: themself, or somebody they coach. */
export async function readerProof(ctx: Ctx, athleteId: AthleteId): Promise<Proof<AthleteScope>> {
  const standing = await standingOf(ctx, athleteId);
  const scope = standing && (standing.own ? selfScope(standing) : coachScope(standing));
  if (!scope) throw notFound();
  return provenBy(ctx, standing, scope);
}

export const readerOf = async (ctx: Ctx, athleteId: AthleteId): Promise<AthleteScope> =>
  (await readerProof(ctx, athleteId)).scope;

/** Proves that the person may write the athlete's plan. An athlete with a coach may not, and is told so. */
export async function plannerProof(ctx: Ctx, athleteId: AthleteId): Promise<Proof<PlannerScope>> {
  const { scope, edition } = await readerProof(ctx, athleteId);
  if (scope.kind === "coach") return { scope, edition };
  if (scope.selfCoached) return { scope: scope as PlannerScope, edition };
  throw new AppError(
    "not-allowed",
    "Your coach writes this plan. Ask for a change, or end the coaching in settings.",
  );
}

export const plannerOf = async (ctx: Ctx, athleteId: AthleteId): Promise<PlannerScope> =>
  (await plannerProof(ctx, athleteId)).scope;

/** Everybody whom the person coaches now, each as `coachOf` would prove it: two questions, however many there are. */
export async function everyCoachScope(ctx: Ctx): Promise<ReadonlyMap<AthleteId, CoachScope>> {
  const relations = await withTransaction({ ...ctx, request: null }, (tx) =>
    listCoachRelations(tx, ctx.user.id),
  );
  return new Map(
    relations.map((relation) => [relation.athleteId, { kind: "coach", ...relation } as CoachScope]),
  );
}

/** Who made the calendar link with this secret's hash: whoever holds the link reads as they. Null where it holds no more. */
export async function feedHolder(tokenHash: string, now: Instant): Promise<SelfCtx | null> {
  const user = await withAnonymousStatement(async (tx) => {
    const id = await findFeedReader(tx, tokenHash);
    return id && findUser(tx, id);
  });
  if (!user || user.leavesAt) return null;
  const ctx: Ctx = { user, now, request: null };
  const scope = await selfIfTraining(ctx);
  return scope && { ...ctx, scope };
}
