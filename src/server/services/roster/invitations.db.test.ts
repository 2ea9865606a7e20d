import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { type Instant, plusSeconds } from "@/lib/dates/time-zone";
import { consentDefaults } from "@/lib/domain/consent";
import { type AthleteId, type CoachingId, type InvitationId, newId, type RequestId } from "@/lib/ids";
import { users } from "@/server/db/schema/auth";
import { coachings, consents, invitations } from "@/server/db/schema/people";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertAthlete, insertUser, testNow } from "@/server/db/testing/factories";
import { acceptInvitation } from "./accept-invitation";
import { findInvitation } from "./find-invitation";
import { hashOfSecret } from "./invitation-secret";
import { inviteAthlete } from "./invite-athlete";
import { listInvitations } from "./list-invitations";
import { revokeInvitation } from "./revoke-invitation";

const world = testDatabase();
const days = (count: number) => plusSeconds(testNow, count * 86_400);
let coach: Awaited<ReturnType<typeof insertUser>>;

beforeAll(async () => {
  coach = await insertUser(world.owner, { name: "Sam Okafor", coaches: true });
});

async function invite() {
  const id = newId<InvitationId>();
  const secret = randomBytes(32).toString("base64url");
  const requestId = newId<RequestId>();
  await inviteAthlete(ctxOf(coach), { requestId, id, secret, athleteName: "Lena" });
  return { id, secret };
}

test("an invitation of a coach who is leaving is worth nothing", async () => {
  const leaving = await insertUser(world.owner, { coaches: true });
  const secret = randomBytes(32).toString("base64url");
  const id = newId<InvitationId>();
  const asked = { requestId: newId<RequestId>(), id, secret, athleteName: "Lena" };
  await inviteAthlete(ctxOf(leaving), asked);
  const state = async () =>
    (await findInvitation({ user: null, now: testNow, address: "leaving" }, { secret })).state;
  expect(await state()).toBe("valid");
  const times = { deletionAskedAt: testNow, leavesAt: days(30) };
  await world.owner.update(users).set(times).where(eq(users.id, leaving.id));
  expect(await state()).toBe("revoked");
});

const accepting = (secret: string) => ({
  requestId: newId<RequestId>(),
  secret,
  athleteId: newId<AthleteId>(),
  coachingId: newId<CoachingId>(),
  consents: { ...consentDefaults, "stress-mood": false, "body-mass": true },
});

const asked = (user: Awaited<ReturnType<typeof insertUser>> | null, now: Instant = testNow) => ({
  user: user && ctxOf(user).user,
  now,
  address: "192.0.2.1",
});

describe("an invitation", () => {
  test("keeps only the hash of its secret", async () => {
    const { id, secret } = await invite();
    const [row] = await world.owner.select().from(invitations).where(eq(invitations.id, id));
    expect(row?.tokenHash).toBe(hashOfSecret(secret));
    expect(JSON.stringify(row)).not.toContain(secret);
  });

  test("says who invites to anybody who holds the link, signed in or not", async () => {
    const { secret } = await invite();
    const guest = await insertUser(world.owner);
    for (const reader of [null, guest]) {
      expect(await findInvitation(asked(reader), { secret })).toMatchObject({
        state: "valid",
        coachName: "Sam Okafor",
        athleteName: "Lena",
      });
    }
    expect(await findInvitation(asked(coach), { secret })).toEqual({ state: "own", coachName: "Sam Okafor" });
  });

  test("tells nothing to whoever guesses", async () => {
    expect(await findInvitation(asked(null), { secret: "guess" })).toEqual({ state: "unknown" });
    const secret = randomBytes(32).toString("base64url");
    expect(await findInvitation(asked(null), { secret })).toEqual({ state: "unknown" });
  });

  test("makes the person an athlete, with the consents they chose", async () => {
    const { secret } = await invite();
    const guest = await insertUser(world.owner, { name: "Lena Öz" });
    const input = accepting(secret);
    expect(await acceptInvitation(ctxOf(guest), input)).toEqual({ ok: true, athleteId: input.athleteId });

    const stored = await world.owner.select().from(consents).where(eq(consents.coachingId, input.coachingId));
    expect(Object.fromEntries(stored.map(({ item, allowed }) => [item, allowed]))).toEqual(input.consents);
    expect(await findInvitation(asked(guest), { secret })).toMatchObject({ state: "already-coached" });
    expect(await findInvitation(asked(null), { secret })).toMatchObject({ state: "used" });
  });

  test("keeps the athlete that a person already is", async () => {
    const { secret } = await invite();
    const { user, athlete } = await insertAthlete(world.owner);
    expect(await acceptInvitation(ctxOf(user), accepting(secret))).toEqual({
      ok: true,
      athleteId: athlete.id,
    });
    const again = await invite();
    expect(await acceptInvitation(ctxOf(user), accepting(again.secret))).toEqual({
      ok: false,
      reason: "already-coached",
    });
  });

  test("is accepted once, also by two people at the same moment", async () => {
    const { id, secret } = await invite();
    const guests = await Promise.all([1, 2, 3, 4].map(() => insertUser(world.owner)));
    const answers = await Promise.all(
      guests.map((guest) => acceptInvitation(ctxOf(guest), accepting(secret))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual(Array(3).fill({ ok: false, reason: "used" }));
    const [row] = await world.owner.select().from(invitations).where(eq(invitations.id, id));
    const winner = guests[answers.findIndex(({ ok }) => ok)];
    expect(row?.acceptedBy).toBe(winner?.id);
  });

  test("answers a repeated acceptance with the first answer", async () => {
    const { secret } = await invite();
    const guest = await insertUser(world.owner);
    const input = accepting(secret);
    const ctx = ctxOf(guest, { procedure: "roster.acceptInvitation", id: input.requestId });
    const first = await acceptInvitation(ctx, input);
    expect(await acceptInvitation(ctx, input)).toEqual(first);
    const relations = await world.owner.select().from(coachings).where(eq(coachings.id, input.coachingId));
    expect(relations).toHaveLength(1);
  });

  test("expires after 14 days, to the second", async () => {
    const { secret } = await invite();
    const guest = await insertUser(world.owner);
    expect(await findInvitation(asked(null, plusSeconds(days(14), -1)), { secret })).toMatchObject({
      state: "valid",
    });
    expect(await findInvitation(asked(null, days(14)), { secret })).toMatchObject({ state: "expired" });
    const late = { ...ctxOf(guest), now: days(14) };
    expect(await acceptInvitation(late, accepting(secret))).toEqual({ ok: false, reason: "expired" });
  });

  test("is useless once revoked, and only its coach revokes it", async () => {
    const { id, secret } = await invite();
    const other = await insertUser(world.owner, { coaches: true });
    const requestId = newId<RequestId>();
    expect(await revokeInvitation(ctxOf(other), { requestId, id })).toEqual({
      ok: false,
      reason: "not-pending",
    });
    expect(await revokeInvitation(ctxOf(coach), { requestId, id })).toEqual({ ok: true });
    expect(await findInvitation(asked(null), { secret })).toMatchObject({ state: "revoked" });
    const guest = await insertUser(world.owner);
    expect(await acceptInvitation(ctxOf(guest), accepting(secret))).toEqual({ ok: false, reason: "revoked" });
  });

  test("is listed for its coach alone, while it waits", async () => {
    const { id } = await invite();
    const other = await insertUser(world.owner, { coaches: true });
    expect((await listInvitations(ctxOf(coach))).map((each) => each.id)).toContain(id);
    expect(await listInvitations(ctxOf(other))).toEqual([]);
  });

  test("cannot be accepted by the coach who made it", async () => {
    const { secret } = await invite();
    expect(await acceptInvitation(ctxOf(coach), accepting(secret))).toEqual({ ok: false, reason: "own" });
  });

  test("an address that tries many links is told to wait", async () => {
    const guess = () => ({ secret: randomBytes(32).toString("base64url") });
    const asker = { user: null, now: testNow, address: "192.0.2.9" };
    for (let attempt = 0; attempt < 30; attempt += 1) await findInvitation(asker, guess());
    await expect(findInvitation(asker, guess())).rejects.toMatchObject({ code: "too-many" });
    const later = { ...asker, now: plusSeconds(testNow, 61) };
    expect(await findInvitation(later, guess())).toEqual({ state: "unknown" });
  });
});
