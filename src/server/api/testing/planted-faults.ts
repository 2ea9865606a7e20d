import { eq } from "drizzle-orm";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { AppError } from "@/lib/app-error";
import type { PlannedSessionId } from "@/lib/ids";
import { idSchema, ofAthleteSchema, writeRequestSchema } from "@/lib/schemas/request";
import { publicProcedure, readerOfProcedure, signedInProcedure } from "@/server/api/procedures";
import { trpc } from "@/server/api/trpc";
import { athletes } from "@/server/db/schema/people";
import { plannedSessions } from "@/server/db/schema/plan";
import type { Sample } from "./access-checker";

const sessionId = idSchema<PlannedSessionId>();
const nothing: Sample = { input: () => ({}) };
const ofSession: Sample = { input: (target) => ({ sessionId: target.sessionId }) };

/** The mistakes that the access matrix exists for, each made once, past the second wall too. */
export function plantedFaults(owner: PostgresJsDatabase) {
  const notFound = new AppError("not-found", "There is nothing here that you can see.");
  const router = trpc.router({
    undeclared: trpc.procedure.query(() => "anything"),
    openToNobodysAsking: publicProcedure.meta({ access: "signed-in" }).query(() => "anything"),
    openToThoseWhoDoNotCoach: signedInProcedure.meta({ access: "coach" }).query(() => "anything"),
    withoutItsScope: signedInProcedure
      .meta({ access: "reader-of" })
      .input(ofAthleteSchema)
      .query(({ input }) =>
        owner.select().from(plannedSessions).where(eq(plannedSessions.athleteId, input.athleteId)),
      ),
    withTheScopeOfReaders: readerOfProcedure.meta({ access: "planner-of" }).query(() => "the draft"),
    sayingThatSomebodyExists: signedInProcedure
      .meta({ access: "reader-of" })
      .input(ofAthleteSchema)
      .query(async ({ input }) => {
        const [found] = await owner.select().from(athletes).where(eq(athletes.id, input.athleteId));
        throw found ? new AppError("not-found", "This athlete is not yours.") : notFound;
      }),
    lookingFurtherWhereSomebodyExists: signedInProcedure
      .meta({ access: "reader-of" })
      .input(ofAthleteSchema)
      .query(async ({ input }) => {
        const [found] = await owner.select().from(athletes).where(eq(athletes.id, input.athleteId));
        if (found) await owner.select().from(plannedSessions).where(eq(plannedSessions.athleteId, found.id));
        throw notFound;
      }),
    readingAnySessionById: readerOfProcedure
      .input(ofAthleteSchema.extend({ sessionId }))
      .query(async ({ input }) => {
        const [found] = await owner
          .select()
          .from(plannedSessions)
          .where(eq(plannedSessions.id, input.sessionId));
        if (!found) throw notFound;
        return found;
      }),
    writingAnySessionById: readerOfProcedure
      .input(ofAthleteSchema.extend(writeRequestSchema.shape).extend({ sessionId }))
      .mutation(async ({ input }) => {
        await owner
          .update(plannedSessions)
          .set({ title: "Mine" })
          .where(eq(plannedSessions.id, input.sessionId));
        return { ok: true };
      }),
    writingBeforeAsking: signedInProcedure
      .meta({ access: "reader-of" })
      .input(ofAthleteSchema.extend(writeRequestSchema.shape))
      .mutation(async ({ input }) => {
        await owner.update(athletes).set({ priority: "run-first" }).where(eq(athletes.id, input.athleteId));
        throw notFound;
      }),
    withoutSample: signedInProcedure.query(() => "anything"),
  });
  const samples: Record<string, Sample> = {
    undeclared: nothing,
    openToNobodysAsking: nothing,
    openToThoseWhoDoNotCoach: nothing,
    withoutItsScope: nothing,
    withTheScopeOfReaders: nothing,
    sayingThatSomebodyExists: nothing,
    lookingFurtherWhereSomebodyExists: nothing,
    readingAnySessionById: ofSession,
    writingAnySessionById: ofSession,
    writingBeforeAsking: nothing,
  };
  const complaints: Record<keyof typeof samples | "withoutSample", RegExp> = {
    undeclared: /declares no access/,
    openToNobodysAsking: /anonymous on foreign: must end in UNAUTHORIZED/,
    openToThoseWhoDoNotCoach: /stranger on foreign: must end in FORBIDDEN/,
    withoutItsScope: /former coach on foreign: must end in NOT_FOUND[\s\S]*which is nobody they know/,
    withTheScopeOfReaders: /athlete on own: must end in FORBIDDEN/,
    sayingThatSomebodyExists: /stranger on foreign: differs from what does not exist/,
    lookingFurtherWhereSomebodyExists: /stranger on foreign: 3 statements, where what does not exist takes 2/,
    readingAnySessionById: /coach on linked with foreign ids: the answer holds marker/,
    writingAnySessionById: /coach on linked with foreign ids: changed rows of somebody else/,
    writingBeforeAsking: /a refused call changed athlete/,
    withoutSample: /has no sample/,
  };
  return { router, samples, complaints };
}
