import { describe, expect, it } from "vitest";
import { calendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Instant, TimeZone } from "@/lib/dates/time-zone";
import type { SeasonEdit } from "@/lib/domain/season-edit";
import type { SeasonOutlook } from "@/lib/domain/season-view";
import {
  type AthleteId,
  type BlockId,
  type CompletedSessionId,
  newId,
  type PlanChangeId,
  type ProfileEntryId,
  type RequestId,
} from "@/lib/ids";
import { fromKm } from "@/lib/units/distance";
import { fromMinutes } from "@/lib/units/duration";
import { coachOf, plannerOf, readerOf } from "@/server/auth/access";
import type { users } from "@/server/db/schema/auth";
import { completedSessions } from "@/server/db/schema/log";
import { races } from "@/server/db/schema/people";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertAthlete, insertCoachWithAthlete } from "@/server/db/testing/factories";
import { endCoaching } from "@/server/services/roster/end-coaching";
import { editSeason } from "./edit-season";
import { getSeason } from "./get-season";
import { listChanges } from "./list-changes";
import { previewSeason } from "./preview-season";
import { publishSeason } from "./publish-season";
import { redoChange } from "./redo-change";
import { undoChange } from "./undo-change";

const { owner } = testDatabase();
type User = typeof users.$inferSelect;

const ids = (athleteId: AthleteId) => ({ athleteId, requestId: newId<RequestId>() });

async function planner(user: User, athleteId: AthleteId, request?: RequestId) {
  const ctx = ctxOf(user, { procedure: "test", ...(request ? { id: request } : {}) });
  return { ...ctx, scope: await plannerOf(ctx, athleteId) };
}

async function seenBy(user: User, athleteId: AthleteId) {
  const ctx = ctxOf(user);
  return getSeason({ ...ctx, scope: await readerOf(ctx, athleteId) });
}

const names = ({ blocks }: Awaited<ReturnType<typeof seenBy>>) => blocks.map(({ name }) => name);

const added = (blockId: BlockId, name: string, startDate: string, weeks: number): SeasonEdit => ({
  kind: "add-block",
  blockId,
  content: {
    lane: "run",
    name,
    phase: "build",
    focus: "threshold",
    startDate: calendarDate(startDate),
    weeks,
  },
});

/** A coach whose athlete has two blocks, one after the other, and a target for one week. */
async function coachWithSeason() {
  const { coach, user, athlete, coachingId } = await insertCoachWithAthlete(owner);
  const [build, taper] = [newId<BlockId>(), newId<BlockId>()];
  const edit = async (edits: readonly SeasonEdit[], seen: Record<string, number>) =>
    editSeason(await planner(coach, athlete.id), { ...ids(athlete.id), edits: [...edits], seen });
  await edit(
    [
      added(build, "Build", "2026-03-16", 3),
      added(taper, "Taper", "2026-04-06", 2),
      { kind: "set-week", startDate: calendarDate("2026-03-23"), targetAu: 2000 },
    ],
    {},
  );
  return { coach, user, athleteId: athlete.id, coachingId, build, taper, edit };
}

/** Running every other day for ten weeks: enough on record to speak of fitness. */
const insertTenWeeks = (athleteId: AthleteId) =>
  owner.insert(completedSessions).values(
    Array.from({ length: 35 }, (_, index) => {
      const date = plusDays(calendarDate("2026-03-16"), -2 * index);
      return {
        athleteId,
        id: newId<CompletedSessionId>(),
        type: "run-easy" as const,
        title: "Easy",
        status: "completed" as const,
        date,
        start: `${date}T07:00:00.000Z` as Instant,
        timeZone: "Europe/Vienna" as TimeZone,
        duration: fromMinutes(90),
        distance: fromKm(15),
        rpe: 4,
        source: "manual" as const,
      };
    }),
  );

describe("a season", () => {
  it("is edited in steps, each undone and done again as one", async () => {
    const { coach, athleteId, build, taper, edit } = await coachWithSeason();
    const starts = async () => {
      const { blocks } = await seenBy(coach, athleteId);
      return blocks.map(({ startDate, weeks }) => [startDate, weeks]);
    };
    const longer = await edit(
      [
        { kind: "place-block", blockId: build, startDate: calendarDate("2026-03-16"), weeks: 4 },
        { kind: "set-week", startDate: calendarDate("2026-04-06"), role: "deload" },
      ],
      { [build]: 1, [taper]: 1 },
    );
    if (!longer.ok) throw new Error("The edit was refused");
    const pushed = [
      ["2026-03-16", 4],
      ["2026-04-13", 2],
    ];
    expect(await starts()).toEqual(pushed);

    const step = async () => ({ ...ids(athleteId), changeId: longer.changeId });
    expect(await undoChange(await planner(coach, athleteId), await step())).toMatchObject({ ok: true });
    expect(await starts()).toEqual([
      ["2026-03-16", 3],
      ["2026-04-06", 2],
    ]);
    const { weeks } = await seenBy(coach, athleteId);
    expect(weeks).toMatchObject([{ targetAu: 2000 }, { startDate: "2026-04-06", role: null }]);

    expect(await redoChange(await planner(coach, athleteId), await step())).toMatchObject({ ok: true });
    expect(await starts()).toEqual(pushed);
    const [newest] = await listChanges(await planner(coach, athleteId));
    expect(newest).toMatchObject({ label: "Build 1 week longer", undoneAt: null });
  });

  it("is not written over by somebody who saw an older one, and an older step is not taken back unseen", async () => {
    const { coach, athleteId, build, taper, edit } = await coachWithSeason();
    const move = (start: string): SeasonEdit => ({
      kind: "place-block",
      blockId: taper,
      startDate: calendarDate(start),
      weeks: 2,
    });
    const first = await edit([move("2026-04-13")], { [build]: 1, [taper]: 1 });
    const stale = await edit([move("2026-04-20")], { [build]: 1, [taper]: 1 });
    expect(stale).toMatchObject({ ok: false, reason: "season-changed" });
    if (stale.ok || !("season" in stale)) throw new Error("The stale edit was not refused");
    expect(stale.season.blocks.find(({ id }) => id === taper)).toMatchObject({ version: 2 });

    await edit([move("2026-04-20")], { [taper]: 2 });
    const changeId = first.ok ? first.changeId : newId<PlanChangeId>();
    const undone = await undoChange(await planner(coach, athleteId), { ...ids(athleteId), changeId });
    expect(undone).toMatchObject({ ok: false, reason: "season-changed" });
  });

  it("sent twice by a broken connection is edited once", async () => {
    const { coach, athleteId } = await coachWithSeason();
    const input = { ...ids(athleteId), edits: [added(newId(), "Once", "2026-05-04", 2)], seen: {} };
    const first = await editSeason(await planner(coach, athleteId, input.requestId), input);
    const again = await editSeason(await planner(coach, athleteId, input.requestId), input);
    expect(again).toEqual(first);
    expect(names(await seenBy(coach, athleteId))).toEqual(["Build", "Taper", "Once"]);
  });

  it("reaches an athlete who has a coach once it is published, and one without at once", async () => {
    const { coach, user, athleteId, build, taper } = await coachWithSeason();
    expect(names(await seenBy(user, athleteId))).toEqual([]);
    const unseen = await publishSeason(await planner(coach, athleteId), { ...ids(athleteId), seen: {} });
    expect(unseen).toMatchObject({ ok: false, reason: "season-changed" });
    const seen = { [build]: 1, [taper]: 1, "2026-03-23": 1 };
    const sent = await publishSeason(await planner(coach, athleteId), { ...ids(athleteId), seen });
    expect(sent).toMatchObject({ ok: true, published: 3 });
    expect(names(await seenBy(user, athleteId))).toEqual(["Build", "Taper"]);

    const alone = await insertAthlete(owner);
    const own = { ...ids(alone.athlete.id), edits: [added(newId(), "Mine", "2026-03-16", 2)], seen: {} };
    await editSeason(await planner(alone.user, alone.athlete.id), own);
    expect(names(await seenBy(alone.user, alone.athlete.id))).toEqual(["Mine"]);
  });

  it("stays as it was sent when coaching ends", async () => {
    const { coach, user, athleteId, coachingId, build, taper, edit } = await coachWithSeason();
    const seen = { [build]: 1, [taper]: 1, "2026-03-23": 1 };
    await publishSeason(await planner(coach, athleteId), { ...ids(athleteId), seen });
    await edit(
      [
        { kind: "delete-block", blockId: taper },
        { kind: "set-week", startDate: calendarDate("2026-03-23"), targetAu: 900 },
      ],
      seen,
    );
    const ctx = ctxOf(coach);
    await endCoaching(
      { ...ctx, scope: await coachOf(ctx, athleteId) },
      { requestId: newId<RequestId>(), coachingId },
    );
    const kept = await seenBy(user, athleteId);
    expect(names(kept)).toEqual(["Build", "Taper"]);
    expect(kept.weeks).toMatchObject([{ startDate: "2026-03-23", targetAu: 2000 }]);
  });

  it("says form on race day once every week up to it is planned or has a target", async () => {
    const { coach, athleteId } = await coachWithSeason();
    await insertTenWeeks(athleteId);
    const raceId = newId<ProfileEntryId>();
    const race = { name: "Marathon", kind: "race-marathon", priority: "A", goal: "" } as const;
    await owner.insert(races).values({ athleteId, id: raceId, date: calendarDate("2026-04-05"), ...race });
    const formOf = ({ form }: SeasonOutlook) => form.find((each) => each.raceId === raceId)?.pct ?? null;

    const before = await seenBy(coach, athleteId);
    expect(formOf(before.outlook)).toBeNull();
    expect(before.outlook.fitness.find(({ start }) => start === "2026-03-16")?.value).toBeGreaterThan(0);

    const edits: SeasonEdit[] = [
      { kind: "set-week", startDate: calendarDate("2026-03-23"), targetAu: 1200 },
      { kind: "set-week", startDate: calendarDate("2026-03-30"), targetAu: 400 },
    ];
    const tried = await previewSeason(await planner(coach, athleteId), { athleteId, edits });
    expect(tried.ok && formOf(tried.outlook)).toBeGreaterThan(0);
    const steep = edits.map((edit) => ({ ...edit, targetAu: 6000 }));
    const raised = await previewSeason(await planner(coach, athleteId), { athleteId, edits: steep });
    const rules = raised.ok
      ? raised.outlook.flags.flatMap(({ flags }) => flags.map((flag) => flag.ruleId))
      : [];
    expect(rules).toContain("overtraining/weekly-load-spike");
    // A target asks for load. Kilometres that nobody planned are not held against it.
    const said = raised.ok ? JSON.stringify(raised.outlook.flags) : "";
    expect(said).not.toContain("run-distance");
    expect((await seenBy(coach, athleteId)).weeks).toHaveLength(1);
  });
});
