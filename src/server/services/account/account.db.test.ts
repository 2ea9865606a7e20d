import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { TimeZone } from "@/lib/dates/time-zone";
import { guessPreferences } from "@/lib/domain/preferences";
import { type AthleteId, newId, type RequestId, type UserId } from "@/lib/ids";
import { selfOf } from "@/server/auth/access";
import { accounts, signInSessions, users } from "@/server/db/schema/auth";
import { athletes } from "@/server/db/schema/people";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertAthlete, insertCoachWithAthlete, insertUser } from "@/server/db/testing/factories";
import { changeRoles } from "./change-roles";
import { onboard } from "./onboard";
import { signOutEverywhere } from "./sign-out-everywhere";
import { unlinkAccount } from "./unlink-account";
import { updatePreferences } from "./update-preferences";

const world = testDatabase();
const request = () => ({ requestId: newId<RequestId>() });
const tokyo = "Asia/Tokyo" as TimeZone;
const training = {
  priority: "run-first",
  runExperience: "experienced",
  liftExperience: "novice",
} as const;

const userOf = async (id: UserId) => (await world.owner.select().from(users).where(eq(users.id, id)))[0];
const athleteOf = async (id: UserId) =>
  (await world.owner.select().from(athletes).where(eq(athletes.userId, id)))[0];

const onboarding = (roles: { coaches: boolean; trains: boolean }, name = "Łukasz O'Neil") => ({
  ...request(),
  name,
  preferences: guessPreferences("en-US", "America/New_York" as TimeZone),
  athleteId: newId<AthleteId>(),
  training,
  ...roles,
});

describe("onboarding", () => {
  test("makes an athlete of those who train, with an address that tells no e-mail", async () => {
    const user = await insertUser(world.owner, { name: "", onboardedAt: null });
    const input = onboarding({ coaches: false, trains: true });
    expect(await onboard(ctxOf(user), input)).toEqual({ ok: true, athleteId: input.athleteId });
    expect(await userOf(user.id)).toMatchObject({ name: "Łukasz O'Neil", distanceUnit: "mi", trains: true });
    const athlete = await athleteOf(user.id);
    expect(athlete).toMatchObject({
      priority: "run-first",
      timeZone: "America/New_York",
      weekStart: "sunday",
    });
    expect(athlete?.slug).toMatch(/^ukasz-[a-z2-9]{4}$/);
  });

  test("makes no athlete of those who only coach", async () => {
    const user = await insertUser(world.owner, { onboardedAt: null });
    expect(await onboard(ctxOf(user), onboarding({ coaches: true, trains: false }))).toEqual({
      ok: true,
      athleteId: null,
    });
    expect(await athleteOf(user.id)).toBeUndefined();
  });

  test("gives two people of one name two addresses", async () => {
    const slugs = new Set<string | undefined>();
    for (let person = 0; person < 3; person += 1) {
      const user = await insertUser(world.owner, { onboardedAt: null });
      await onboard(ctxOf(user), onboarding({ coaches: false, trains: true }, "Ada"));
      slugs.add((await athleteOf(user.id))?.slug);
    }
    expect(slugs.size).toBe(3);
  });
});

describe("settings", () => {
  test("an athlete's days and weeks follow their person's time zone and week start", async () => {
    const { user } = await insertAthlete(world.owner);
    const ctx = ctxOf(user);
    const change = { timeZone: tokyo, weekStart: "sunday" } as const;
    await updatePreferences(ctx, { ...request(), preferences: change }, await selfOf(ctx));
    expect(await userOf(user.id)).toMatchObject(change);
    expect(await athleteOf(user.id)).toMatchObject(change);
  });

  test("one setting leaves the others alone", async () => {
    const user = await insertUser(world.owner, { massUnit: "lb", name: "Ada" });
    await updatePreferences(ctxOf(user), { ...request(), preferences: { distance: "mi" } }, null);
    expect(await userOf(user.id)).toMatchObject({ name: "Ada", massUnit: "lb", distanceUnit: "mi" });
  });

  test("nobody stops coaching while they coach somebody, or training while somebody coaches them", async () => {
    const { coach, user } = await insertCoachWithAthlete(world.owner);
    const roles = { ...request(), athleteId: newId<AthleteId>() };
    expect(await changeRoles(ctxOf(coach), { ...roles, coaches: false, trains: true })).toEqual({
      ok: false,
      reason: "has-athletes",
    });
    expect(await changeRoles(ctxOf(user), { ...roles, coaches: true, trains: false })).toEqual({
      ok: false,
      reason: "has-coach",
    });
  });

  test("a coach who starts to train becomes an athlete", async () => {
    const coach = await insertUser(world.owner, { coaches: true, name: "Sam" });
    const roles = { ...request(), athleteId: newId<AthleteId>(), coaches: true, trains: true };
    expect(await changeRoles(ctxOf(coach), roles)).toEqual({ ok: true });
    expect((await athleteOf(coach.id))?.id).toBe(roles.athleteId);
  });

  test("the last way to sign in stays", async () => {
    const user = await insertUser(world.owner);
    const account = (provider: string) => ({
      userId: user.id,
      type: "oidc",
      provider,
      providerAccountId: `${provider} ${user.id}`,
    });
    await world.owner.insert(accounts).values([account("google"), account("github")]);
    const unlink = (provider: string) => unlinkAccount(ctxOf(user), { ...request(), provider });
    expect(await unlink("oidc")).toEqual({ ok: false, reason: "not-linked" });
    expect(await unlink("google")).toEqual({ ok: true });
    expect(await unlink("github")).toEqual({ ok: false, reason: "last-one" });
  });

  test("signing out everywhere ends the person's sessions and nobody else's", async () => {
    const [user, other] = [await insertUser(world.owner), await insertUser(world.owner)];
    const expires = new Date("2030-01-01T00:00:00Z");
    const session = (sessionToken: string, userId: UserId) => ({ sessionToken, userId, expires });
    await world.owner
      .insert(signInSessions)
      .values([session("a", user.id), session("b", user.id), session("c", other.id)]);
    await signOutEverywhere(ctxOf(user));
    const left = await world.owner.select().from(signInSessions);
    expect(left.map(({ sessionToken }) => sessionToken)).toEqual(["c"]);
  });
});
