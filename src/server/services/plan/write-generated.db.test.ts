import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { type AthleteId, newId, type ProfileEntryId, type RequestId } from "@/lib/ids";
import { plannerOf } from "@/server/auth/access";
import type { users } from "@/server/db/schema/auth";
import { races } from "@/server/db/schema/people";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertCoachWithAthlete } from "@/server/db/testing/factories";
import { marathonWish } from "@/server/engine/testing/marathon-input";
import { generateBlock } from "./generate-block";
import { generatorDefaults } from "./generator-defaults";
import { getSeason } from "./get-season";
import { listChanges } from "./list-changes";
import { undoChange } from "./undo-change";
import { writeGenerated } from "./write-generated";

const { owner } = testDatabase();
type User = typeof users.$inferSelect;

async function planner(user: User, athleteId: AthleteId, request?: RequestId) {
  const ctx = ctxOf(user, { procedure: "test", ...(request ? { id: request } : {}) });
  return { ...ctx, scope: await plannerOf(ctx, athleteId) };
}

async function world() {
  const { coach, athlete } = await insertCoachWithAthlete(owner);
  const { recent } = await generatorDefaults(await planner(coach, athlete.id), {});
  const { weeklyKm, longestRunKm, runsPerWeek, liftsPerWeek } = marathonWish.recent;
  const asked = {
    ...marathonWish,
    recent: { ...recent, weeklyKm, longestRunKm, runsPerWeek, liftsPerWeek },
  };
  const write = async (fingerprint: string, request = newId<RequestId>()) =>
    writeGenerated(await planner(coach, athlete.id, request), {
      athleteId: athlete.id,
      requestId: request,
      wish: asked,
      existing: "replace",
      fingerprint,
    });
  return { coach, athlete, asked, write };
}

describe("a generated plan", () => {
  it("is written in one step as it was seen, once, and one undo takes all of it back", async () => {
    const { coach, athlete, asked, write } = await world();
    const preview = await generateBlock(await planner(coach, athlete.id), { wish: asked });
    if (!preview.ok) throw new Error(JSON.stringify(preview.relax));
    expect(preview.plan.weeks).toHaveLength(16);
    expect(preview.remarks.filter(({ severity }) => severity !== "info")).toEqual([]);

    const request = newId<RequestId>();
    const first = await write(preview.fingerprint, request);
    expect(await write(preview.fingerprint, request)).toEqual(first);
    if (!first.ok) throw new Error(first.reason);
    const sessions = preview.plan.weeks.flatMap((week) => week.sessions);
    expect(first.sessions).toHaveLength(sessions.length);
    expect(first.sessions.every(({ draft }) => draft === "new")).toBe(true);

    const season = await getSeason(await planner(coach, athlete.id));
    expect(season.blocks.filter(({ lane }) => lane === "run").map(({ name }) => name)).toEqual([
      "Base",
      "Build",
      "Specific",
      "Taper",
      "Transition",
    ]);
    expect(season.weeks).toHaveLength(16);
    expect((await listChanges(await planner(coach, athlete.id))).length).toBe(1);

    const undone = await undoChange(await planner(coach, athlete.id, newId<RequestId>()), {
      athleteId: athlete.id,
      requestId: newId<RequestId>(),
      changeId: first.changeId,
    });
    expect(undone).toMatchObject({ ok: true, sessions: [] });
    const after = await getSeason(await planner(coach, athlete.id));
    expect(after.blocks).toEqual([]);
    expect(after.weeks.filter(({ targetAu, role }) => targetAu !== null || role !== null)).toEqual([]);
  });

  it("begins with the race that is named, and with a test where that is what is trained for", async () => {
    const { coach, athlete } = await world();
    const insert = async (kind: "race-10k" | "race-marathon" | "strength-test", date: string) => {
      const id = newId<ProfileEntryId>();
      const day = calendarDate(date);
      const race = {
        id,
        date: day,
        kind,
        name: kind,
        distanceMetres: null,
        priority: "A" as const,
        goal: "",
      };
      await owner.insert(races).values({ ...race, athleteId: athlete.id });
      return id;
    };
    await insert("race-10k", "2026-05-10");
    const marathon = await insert("race-marathon", "2026-07-05");
    const lifting = await insert("strength-test", "2026-06-07");
    const from = async (raceId?: ProfileEntryId) =>
      generatorDefaults(await planner(coach, athlete.id), raceId ? { raceId } : {});
    const goalOf = (kind: string, date: string) => ({ kind: "race", race: { kind, date, km: null } });
    expect(await from()).toMatchObject({ goal: goalOf("race-10k", "2026-05-10") });
    expect(await from(marathon)).toMatchObject({ goal: goalOf("race-marathon", "2026-07-05"), weeks: 15 });
    expect(await from(lifting)).toMatchObject({ goal: { kind: "strength", date: "2026-06-07" }, weeks: 11 });
    // A race that is gone: as if none was named.
    expect(await from(newId<ProfileEntryId>())).toMatchObject({ goal: goalOf("race-10k", "2026-05-10") });
  });

  it("is not written unseen", async () => {
    const { write } = await world();
    expect(await write("another plan")).toEqual({ ok: false, reason: "plan-changed" });
  });

  it("replaces drafts that stand in its weeks, or leaves their days alone", async () => {
    const { coach, athlete, asked, write } = await world();
    const preview = await generateBlock(await planner(coach, athlete.id), { wish: asked });
    if (!preview.ok) throw new Error("no plan");
    const first = await write(preview.fingerprint);
    if (!first.ok) throw new Error(first.reason);

    const again = await generateBlock(await planner(coach, athlete.id), { wish: asked });
    if (!again.ok) throw new Error("no plan");
    expect(again.existing).toBe(first.sessions.length);
    expect(again.fingerprint).toBe(preview.fingerprint);
    const request = newId<RequestId>();
    const kept = await writeGenerated(await planner(coach, athlete.id, request), {
      athleteId: athlete.id,
      requestId: request,
      wish: asked,
      existing: "keep",
      fingerprint: again.fingerprint,
    });
    expect(kept).toMatchObject({ ok: true, sessions: [], removed: [] });

    const replaced = await write(again.fingerprint);
    if (!replaced.ok) throw new Error(replaced.reason);
    // The race of the first plan stays: races are never touched.
    expect(replaced.removed).toHaveLength(first.sessions.length - 1);
    expect(replaced.sessions).toHaveLength(first.sessions.length - 1);
  });
});
