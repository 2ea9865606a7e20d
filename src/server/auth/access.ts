import { AppError } from "@/lib/app-error";
import type { AthleteId, CoachingId } from "@/lib/ids";
import { findActiveCoaching, findConsents, findOwnAthlete } from "@/server/db/queries/access";
import { type Tx, withTransaction } from "@/server/db/tx";
import type { AthleteScope, CoachScope, Ctx, PlannerScope, SelfScope } from "./scope";

// People without a link to an athlete learn nothing, not even that they exist: every refusal here is the same.
const notFound = () => new AppError("not-found", "There is nothing here that you can see.");

const reading = (ctx: Ctx) => ({ ...ctx, request: null });

/** Proves from the database that the person coaches the athlete now. */
export const coachOf = (ctx: Ctx, athleteId: AthleteId): Promise<CoachScope> =>
  withTransaction(reading(ctx), async (tx) =>
    coachScope(tx, athleteId, await findActiveCoaching(tx, ctx.user.id, athleteId)),
  );

async function coachScope(tx: Tx, athleteId: AthleteId, coachingId: CoachingId | null): Promise<CoachScope> {
  if (!coachingId) throw notFound();
  const consents = await findConsents(tx, athleteId, coachingId);
  return { kind: "coach", athleteId, coachingId, consents } as CoachScope;
}

/** Proves that the person trains, and gives their own athlete. */
export async function selfOf(ctx: Ctx): Promise<SelfScope> {
  const own = await selfIfTraining(ctx);
  if (!own) throw notFound();
  return own;
}

/** The person's own athlete, or null where they do not train here. */
export async function selfIfTraining(ctx: Ctx): Promise<SelfScope | null> {
  const own = await withTransaction(reading(ctx), (tx) => findOwnAthlete(tx, ctx.user.id));
  return own && ({ kind: "self", athleteId: own.id, selfCoached: own.selfCoached } as SelfScope);
}

/** Proves that the person may read the athlete: themself, or somebody they coach. */
export const readerOf = (ctx: Ctx, athleteId: AthleteId): Promise<AthleteScope> =>
  withTransaction(reading(ctx), async (tx) => {
    const [own, coachingId] = await Promise.all([
      findOwnAthlete(tx, ctx.user.id),
      findActiveCoaching(tx, ctx.user.id, athleteId),
    ]);
    if (own?.id !== athleteId) return coachScope(tx, athleteId, coachingId);
    return { kind: "self", athleteId, selfCoached: own.selfCoached } as SelfScope;
  });

/** Proves that the person may write the athlete's plan. An athlete with a coach may not, and is told so. */
export async function plannerOf(ctx: Ctx, athleteId: AthleteId): Promise<PlannerScope> {
  const scope = await readerOf(ctx, athleteId);
  if (scope.kind === "coach") return scope;
  if (scope.selfCoached) return scope as PlannerScope;
  throw new AppError(
    "not-allowed",
    "Your coach writes this plan. Ask for a change, or end the coaching in settings.",
  );
}
