import { createHash } from "node:crypto";
import type { ProcedureType } from "@trpc/server";
import superjson from "superjson";
import { AppError } from "@/lib/app-error";
import { seenAreaOf } from "@/lib/domain/audit";
import { ofAthleteSchema, writeRequestSchema } from "@/lib/schemas/request";
import { plannerProof, readerProof, selfProof } from "@/server/auth/access";
import type { AthleteScope, Ctx, Edition } from "@/server/auth/scope";
import { noteSeen } from "@/server/services/account/note-seen";
import { publicError, trpc } from "./trpc";

const guarded = trpc.procedure.use(async ({ ctx, next }) => {
  const result = await next();
  if (!result.ok) throw publicError(result.error, ctx.requestId);
  return result;
});

/** Anybody. */
export const publicProcedure = guarded.meta({ access: "public" });

/** Somebody whose account is being deleted: nothing else answers them. */
export const leavingProcedure = guarded
  .meta({ access: "leaving" })
  .use(async ({ ctx, next, path, getRawInput }) => {
    const user = await ctx.leaving();
    if (!user) throw new AppError("signed-out", "Sign in again to come back.");
    const asked: Ctx = { user, now: ctx.now, request: requestOf(path, await getRawInput()) };
    return next({ ctx: asked });
  });

/** Anybody who is signed in. */
export const signedInProcedure = guarded
  .meta({ access: "signed-in" })
  .use(async ({ ctx, next, type, path, getRawInput }) => {
    const user = await ctx.user();
    if (!user) throw new AppError("signed-out", "You are signed out. Sign in again; what you typed is kept.");
    const asked: Ctx = {
      user,
      now: ctx.now,
      request: type === "mutation" ? requestOf(path, await getRawInput()) : null,
    };
    return next({ ctx: asked });
  });

/** Somebody who coaches, about no athlete in particular. */
export const coachProcedure = signedInProcedure.meta({ access: "coach" }).use(({ ctx, next }) => {
  if (!ctx.user.coaches)
    throw new AppError("not-allowed", "This is for coaches. Say that you coach in settings.");
  return next();
});

/** The athlete, about themself. */
export const selfProcedure = signedInProcedure
  .meta({ access: "self" })
  .use(async ({ ctx, next, type }) => next({ ctx: asAsked(type, await selfProof(ctx)) }));

/** The athlete named in the input, or their coach. */
export const readerOfProcedure = signedInProcedure
  .meta({ access: "reader-of" })
  .input(ofAthleteSchema)
  .use(async ({ ctx, input, next, type, path }) => {
    const proof = await readerProof(ctx, input.athleteId);
    await noteReading(ctx, proof.scope, type, path);
    return next({ ctx: asAsked(type, proof) });
  });

/** Whoever writes the plan of the athlete named in the input. */
export const plannerOfProcedure = signedInProcedure
  .meta({ access: "planner-of" })
  .input(ofAthleteSchema)
  .use(async ({ ctx, input, next, type, path }) => {
    const proof = await plannerProof(ctx, input.athleteId);
    await noteReading(ctx, proof.scope, type, path);
    return next({ ctx: asAsked(type, proof) });
  });

/** What a coach looks at is the athlete's to know. What a coach writes is noted by the write itself. */
async function noteReading(ctx: Ctx, scope: AthleteScope, type: ProcedureType, path: string): Promise<void> {
  if (type !== "mutation" && scope.kind === "coach") await noteSeen(ctx, [scope.athleteId], seenAreaOf(path));
}

/** What a write reads comes from the database: it decides on what stands there now. */
const asAsked = <Proof extends { readonly edition: Edition | null }>(
  type: ProcedureType,
  proof: Proof,
): Proof => (type === "query" ? proof : { ...proof, edition: null });

function requestOf(procedure: string, input: unknown): Ctx["request"] {
  const parsed = writeRequestSchema.safeParse(input);
  if (!parsed.success)
    throw new AppError("invalid", "This write has no request id. Reload the page and try again.");
  const inputHash = createHash("sha256").update(superjson.stringify(input)).digest("hex");
  return { id: parsed.data.requestId, procedure, inputHash };
}
