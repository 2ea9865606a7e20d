import { describe, expect, it } from "vitest";
import type { SessionContent } from "@/lib/domain/session";
import { newId, type PlannedSessionId } from "@/lib/ids";
import { sessionContentSchema } from "@/lib/schemas/plan";
import { coachOf, readerOf } from "@/server/auth/access";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertCoachWithAthlete } from "@/server/db/testing/factories";
import { endCoaching } from "../roster/end-coaching";
import { createSession } from "./create-session";
import { editSession } from "./edit-session";
import { getSession } from "./get-session";
import { previewPublish } from "./preview-publish";
import { publish } from "./publish";
import { ids, intervals, planner } from "./testing/planned-world";
import { undoChange } from "./undo-change";

const { owner } = testDatabase();

const onTrack: SessionContent = {
  ...intervals,
  classOverride: "run-tempo",
  terrain: "track",
  heatPlan: "Above 26 °C run by effort",
};

/** Intervals on a track that the athlete was sent. */
async function sent() {
  const { coach, user, athlete, coachingId } = await insertCoachWithAthlete(owner);
  const by = () => planner(coach, athlete.id);
  const sessionId = newId<PlannedSessionId>();
  await createSession(await by(), { ...ids(athlete.id), sessionId, content: onTrack });
  const drafts = async () => previewPublish(await by());
  const send = async () => {
    const sessions = (await drafts()).map(({ sessionId, version }) => ({ sessionId, version }));
    await publish(await by(), { ...ids(athlete.id), sessions });
  };
  await send();
  const edit = async (content: SessionContent, version: number) => {
    const edited = await editSession(await by(), { ...ids(athlete.id), sessionId, version, content });
    if (!edited.ok) throw new Error(`Not edited: ${edited.reason}`);
    return edited.changeId;
  };
  const shown = async () => {
    const ctx = ctxOf(user);
    const scope = await readerOf(ctx, athlete.id);
    return (await getSession({ ...ctx, scope }, { sessionId })).session;
  };
  return { coach, athleteId: athlete.id, coachingId, by, drafts, send, edit, shown };
}

describe("terrain and heat plan of a run", () => {
  it("reach the athlete when they are published, differ until then, and come back with undo", async () => {
    const { athleteId, by, drafts, send, edit, shown } = await sent();
    expect(await shown()).toMatchObject({ terrain: "track", heatPlan: "Above 26 °C run by effort" });

    const changeId = await edit({ ...onTrack, terrain: "treadmill", heatPlan: null }, 1);
    expect(await drafts()).toMatchObject([
      { kind: "changed", planned: { terrain: "treadmill", heatPlan: null }, published: { terrain: "track" } },
    ]);
    expect(await shown()).toMatchObject({ terrain: "track" });

    await undoChange(await by(), { ...ids(athleteId), changeId });
    expect(await drafts()).toEqual([]);

    await edit({ ...onTrack, heatPlan: "Start at 06:00" }, 3);
    await send();
    expect(await shown()).toMatchObject({ terrain: "track", heatPlan: "Start at 06:00" });
  });

  it("stay as they were sent when coaching ends, and so does the class", async () => {
    const { coach, athleteId, coachingId, edit, shown } = await sent();
    await edit({ ...onTrack, classOverride: null, terrain: "grass", heatPlan: "" }, 1);
    const ctx = ctxOf(coach);
    await endCoaching(
      { ...ctx, scope: await coachOf(ctx, athleteId) },
      { requestId: ids(athleteId).requestId, coachingId },
    );
    expect(await shown()).toMatchObject({
      classOverride: "run-tempo",
      terrain: "track",
      heatPlan: "Above 26 °C run by effort",
    });
  });

  it("belong to runs, in a few words", () => {
    const issueOf = (change: Partial<SessionContent>) =>
      sessionContentSchema.safeParse({ ...onTrack, classOverride: null, ...change }).error?.issues[0]
        ?.message;
    expect(issueOf({})).toBeUndefined();
    expect(issueOf({ type: "heat-active" })).toBeUndefined();
    expect(issueOf({ type: "xt-easy" })).toBe("Only runs have a terrain. Remove it.");
    expect(issueOf({ heatPlan: "hot ".repeat(60) })).toBe("Keep the heat plan to 200 characters.");
    expect(
      sessionContentSchema.parse({ ...onTrack, classOverride: null, heatPlan: " " }).heatPlan,
    ).toBeNull();
  });
});
