import { describe, expect, test } from "vitest";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { plusSeconds } from "@/lib/dates/time-zone";
import type { ConsentItem } from "@/lib/domain/consent";
import { type CoachingId, newId, type ProfileEntryId, type RequestId } from "@/lib/ids";
import { fromKg } from "@/lib/units/mass";
import { coachOf, selfOf } from "@/server/auth/access";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertCoachWithAthlete, testNow } from "@/server/db/testing/factories";
import { changeConsent } from "../account/change-consent";
import { listCoaches } from "../account/list-coaches";
import { listCalendar } from "../plan/list-calendar";
import { getProfile } from "./get-profile";
import { removeEntry } from "./remove-entry";
import { saveBodyMass } from "./save-body-mass";
import { saveInjury } from "./save-injury";
import { saveThreshold } from "./save-threshold";

const world = testDatabase();
const day = "2026-03-10" as CalendarDate;
const request = () => ({ requestId: newId<RequestId>() });
const entry = () => ({ ...request(), id: newId<ProfileEntryId>() });

async function coachAndAthlete() {
  const { coach, user, athlete, coachingId } = await insertCoachWithAthlete(world.owner);
  const asAthlete = async () => ({ ...ctxOf(user), scope: await selfOf(ctxOf(user)) });
  const asCoach = async () => ({ ...ctxOf(coach), scope: await coachOf(ctxOf(coach), athlete.id) });
  return { asAthlete, asCoach, coachingId };
}

async function decide(
  ctx: Parameters<typeof changeConsent>[0],
  coachingId: CoachingId,
  item: ConsentItem,
  allowed: boolean,
  secondsLater: number,
) {
  const later = { ...ctx, now: plusSeconds(testNow, secondsLater) };
  await changeConsent(later, { ...request(), coachingId, item, allowed });
}

describe("an athlete's profile", () => {
  test("shows the coach what the athlete shares, and of injuries yes or no", async () => {
    const { asAthlete, asCoach } = await coachAndAthlete();
    const self = await asAthlete();
    await saveBodyMass(self, { ...entry(), measuredOn: day, mass: fromKg(61.4) });
    await saveThreshold(self, { ...entry(), kind: "resting-hr", value: 48, validFrom: day });
    await saveThreshold(self, { ...entry(), kind: "max-hr", value: 188, validFrom: day });
    const calf = { site: "Left calf", status: "improving" as const, startedOn: day, endedOn: null, note: "" };
    await saveInjury(self, { ...entry(), ...calf });

    const own = await getProfile(self);
    expect(own.bodyMass).toHaveLength(1);
    expect(own.injuries).toHaveLength(1);
    expect(own.thresholds.map(({ kind }) => kind)).toEqual(["max-hr", "resting-hr"]);

    const seen = await getProfile(await asCoach());
    expect(seen.bodyMass).toBeNull();
    expect(seen.injuries).toBeNull();
    expect(seen.hasCurrentInjury).toBe(true);
    expect(seen.thresholds.map(({ kind }) => kind)).toEqual(["max-hr"]);
  });

  test("keeps how an injury went, gives it a last day once it is gone, and shows it to a coach who may know", async () => {
    const { asAthlete, asCoach, coachingId } = await coachAndAthlete();
    const self = await asAthlete();
    const id = newId<ProfileEntryId>();
    const calf = { id, site: "Left calf", startedOn: day, endedOn: null, note: "" };
    const say = (status: "worsening" | "stable" | "resolved", secondsLater: number) =>
      saveInjury({ ...self, now: plusSeconds(testNow, secondsLater) }, { ...request(), ...calf, status });
    await say("worsening", 0);
    await say("stable", 0);
    await say("resolved", 2 * 86_400);
    const [injury] = (await getProfile(self)).injuries ?? [];
    expect(injury).toMatchObject({ status: "resolved", endedOn: "2026-03-19" });
    expect(injury?.course).toEqual([
      { on: day, status: "worsening" },
      { on: "2026-03-17", status: "stable" },
      { on: "2026-03-19", status: "resolved" },
    ]);

    const march = { from: "2026-03-01" as CalendarDate, to: "2026-03-31" as CalendarDate };
    const seen = async () => (await listCalendar(await asCoach(), march)).injuries.map(({ site }) => site);
    expect(await seen()).toEqual([]);
    await decide(self, coachingId, "illness-pain", true, 60);
    expect(await seen()).toEqual(["Left calf"]);
  });

  test("a decision counts from the next request on, and is kept", async () => {
    const { asAthlete, asCoach, coachingId } = await coachAndAthlete();
    const self = await asAthlete();
    await saveBodyMass(self, { ...entry(), measuredOn: day, mass: fromKg(61.4) });
    await decide(self, coachingId, "body-mass", true, 60);
    expect((await getProfile(await asCoach())).bodyMass).toHaveLength(1);
    await decide(self, coachingId, "body-mass", false, 120);
    expect((await getProfile(await asCoach())).bodyMass).toBeNull();

    const [coach] = await listCoaches(self);
    expect(coach?.consents["body-mass"]).toBe(false);
    expect(coach?.history.map(({ item, allowed }) => [item, allowed])).toEqual([
      ["body-mass", false],
      ["body-mass", true],
    ]);
  });

  test("a coach does not keep what they may not see", async () => {
    const { asCoach } = await coachAndAthlete();
    const ctx = await asCoach();
    const mass = { ...entry(), measuredOn: day, mass: fromKg(70) };
    await expect(saveBodyMass(ctx, mass)).rejects.toMatchObject({ code: "not-allowed" });
    const resting = { ...entry(), kind: "resting-hr" as const, value: 50, validFrom: day };
    await expect(saveThreshold(ctx, resting)).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("a day has one value of a threshold, and an entry goes once", async () => {
    const { asAthlete } = await coachAndAthlete();
    const self = await asAthlete();
    const first = { ...entry(), kind: "lthr" as const, value: 168, validFrom: day };
    const second = { ...entry(), kind: "lthr" as const, value: 170, validFrom: day };
    await saveThreshold(self, first);
    await saveThreshold(self, second);
    expect((await getProfile(self)).thresholds.map(({ value }) => value)).toEqual([170]);
    expect(await removeEntry(self, "threshold", { ...request(), id: second.id })).toMatchObject({ ok: true });
    await expect(removeEntry(self, "threshold", { ...request(), id: second.id })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("nothing was measured tomorrow", async () => {
    const { asAthlete } = await coachAndAthlete();
    const tomorrow = "2026-03-18" as CalendarDate;
    const late = { ...entry(), kind: "lthr" as const, value: 168, validFrom: tomorrow };
    await expect(saveThreshold(await asAthlete(), late)).rejects.toMatchObject({ code: "invalid" });
  });
});
