import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { instant } from "@/lib/dates/time-zone";
import type { ExerciseFacts } from "@/lib/domain/exercise";
import { type ExerciseId, newId, type PlannedSessionId, type RequestId } from "@/lib/ids";
import { fromMinutes } from "@/lib/units/duration";
import { readerOf } from "@/server/auth/access";
import { athleteStates } from "@/server/db/schema/flags";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, exerciseFacts, insertCoaching, insertUser } from "@/server/db/testing/factories";
import { classifySession } from "@/server/services/plan/classify-session";
import { createSession } from "@/server/services/plan/create-session";
import { listExercises } from "@/server/services/plan/list-exercises";
import { coachWithPlan, heavyLegs, planner } from "@/server/services/plan/testing/planned-world";
import { archiveExercise } from "./archive-exercise";
import { listCatalogue } from "./list-catalogue";
import { saveExercise } from "./save-exercise";

const { owner } = testDatabase();

const kang: ExerciseFacts = { ...exerciseFacts, aliases: ["Kang"] };
/** Five heavy triples, declared as work for the upper body: only the exercise tells what it is. */
const content = (exercise: string) => ({
  ...heavyLegs,
  type: "strength-upper" as const,
  lifts: [
    {
      exercise,
      sets: 5,
      reps: 3,
      load: { kind: "rpe" as const, rpe: 9 },
      toFailure: false,
      restSeconds: fromMinutes(3),
      note: "",
    },
  ],
});

async function world() {
  const { athleteId, coachUser: user } = await coachWithPlan(owner);
  const write = () => ctxOf(user, { procedure: "test", id: newId<RequestId>() });
  const save = (exerciseId: ExerciseId, version: number, facts: ExerciseFacts) =>
    saveExercise(write(), {
      requestId: newId<RequestId>(),
      exerciseId,
      version,
      facts: { ...facts, aliases: [...facts.aliases] },
    });
  const classOf = async (exercise: string, of = user) => {
    const input = { athleteId, sessionId: newId<PlannedSessionId>(), content: content(exercise) };
    return (await classifySession(await planner(of, athleteId), input)).classified?.type;
  };
  const names = async () => {
    const reader = { ...ctxOf(user), scope: await readerOf(ctxOf(user), athleteId) };
    return (await listExercises(reader)).map(({ name }) => name);
  };
  return { athleteId, user, write, save, classOf, names };
}

describe("an exercise of one's own", () => {
  it("tells the rules what a lift is, by each of its names, from the moment it is added", async () => {
    const { save, classOf, names } = await world();
    expect(await classOf("Kang squat")).toBe("strength-upper");
    const id = newId<ExerciseId>();
    expect(await save(id, 0, kang)).toMatchObject({ ok: true });
    expect(await classOf("Kang squat")).toBe("strength-heavy-lower");
    expect(await classOf("kang")).toBe("strength-heavy-lower");
    expect(await names()).toContain("Kang squat");
    // What was planned by the old name stays what it was.
    await save(id, 1, { ...kang, name: "Front carry squat" });
    expect(await classOf("Kang squat")).toBe("strength-heavy-lower");
    expect(await names()).not.toContain("Kang squat");
  });

  it("keeps its meaning when it is archived, and is no longer offered", async () => {
    const { user, write, save, classOf, names } = await world();
    const id = newId<ExerciseId>();
    await save(id, 0, kang);
    const input = { requestId: newId<RequestId>(), exerciseId: id, version: 1, archived: true };
    expect(await archiveExercise(write(), input)).toMatchObject({ ok: true, version: 2 });
    expect(await names()).not.toContain("Kang squat");
    expect(await classOf("Kang squat")).toBe("strength-heavy-lower");
    const listed = (await listCatalogue(ctxOf(user))).find(({ name }) => name === "Kang squat");
    expect(listed?.own).toMatchObject({ archived: true });
  });

  it("takes no name that means something else, and no edit of a version that nobody saw", async () => {
    const { save } = await world();
    const id = newId<ExerciseId>();
    expect(await save(id, 0, { ...kang, aliases: ["RDL"] })).toMatchObject({
      ok: false,
      reason: "name-taken",
      by: "Romanian deadlift",
    });
    await save(id, 0, kang);
    expect(await save(newId<ExerciseId>(), 0, { ...kang, name: "KANG-squat" })).toMatchObject({
      ok: false,
      by: "Kang squat",
    });
    expect(await save(id, 1, { ...kang, eccentric: "high" })).toMatchObject({ ok: true });
    expect(await save(id, 1, kang)).toMatchObject({ ok: false, reason: "changed-elsewhere" });
  });

  it("gives a name that was archived to whoever has it now, and back only while nothing else has it", async () => {
    const { user, write, save, classOf, names } = await world();
    const archive = (exerciseId: ExerciseId, version: number, archived: boolean) =>
      archiveExercise(write(), { requestId: newId<RequestId>(), exerciseId, version, archived });
    const [old, now] = [newId<ExerciseId>(), newId<ExerciseId>()];
    await save(old, 0, { ...kang, pattern: "push", region: "upper" });
    await archive(old, 1, true);
    expect(await save(now, 0, kang)).toMatchObject({ ok: true });
    expect(await classOf("Kang squat")).toBe("strength-heavy-lower");

    expect(await archive(old, 2, false)).toMatchObject({ ok: false, reason: "name-taken", by: "Kang squat" });
    expect((await names()).filter((name) => name === "Kang squat")).toHaveLength(1);
    await archive(now, 1, true);
    expect(await archive(old, 2, false)).toMatchObject({ ok: true, version: 3 });
    expect((await listCatalogue(ctxOf(user))).filter(({ own }) => own?.archived === false)).toHaveLength(1);
  });

  it("has everybody judged anew in whose plan it stands, however its name is spelled there", async () => {
    const { athleteId, user } = await world();
    const into = { athleteId, requestId: newId<RequestId>(), sessionId: newId<PlannedSessionId>() };
    await createSession(await planner(user, athleteId), { ...into, content: content("kang-SQUAT") });
    const now = instant("2026-03-17T15:00:00Z");
    const request = { requestId: newId<RequestId>(), exerciseId: newId<ExerciseId>(), version: 0 };
    const ctx = { ...ctxOf(user, { procedure: "test", id: request.requestId }), now };
    await saveExercise(ctx, { ...request, facts: { ...kang, aliases: [] } });
    const [state] = await owner.select().from(athleteStates).where(eq(athleteStates.athleteId, athleteId));
    expect(state?.asOf).toBe(now);
  });

  it("is nobody else's, but known to everybody who reads an athlete of its maker", async () => {
    const { athleteId, save, classOf } = await world();
    await save(newId<ExerciseId>(), 0, { ...kang, loadType: "kg" });
    const other = await insertUser(owner, { coaches: true });
    expect((await listCatalogue(ctxOf(other))).some(({ own }) => own !== null)).toBe(false);
    await insertCoaching(owner, other.id, athleteId);
    const reader = { ...ctxOf(other), scope: await readerOf(ctxOf(other), athleteId) };
    expect((await listExercises(reader)).map(({ name }) => name)).toContain("Kang squat");
    expect(await classOf("Kang squat", other)).toBe("strength-heavy-lower");
  });
});
