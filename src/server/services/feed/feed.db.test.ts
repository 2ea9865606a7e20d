import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { newId, type PlannedSessionId, type RequestId } from "@/lib/ids";
import { seconds } from "@/lib/units/duration";
import { selfOf } from "@/server/auth/access";
import type { SelfCtx } from "@/server/auth/scope";
import { calendarFeeds } from "@/server/db/schema/calendar-feed";
import { plannedSessions, publishedSessions } from "@/server/db/schema/plan";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertCoachWithAthlete, testNow } from "@/server/db/testing/factories";
import { changeFeed } from "./change-feed";
import { getFeed } from "./get-feed";
import { makeFeed } from "./make-feed";
import { removeFeed } from "./remove-feed";

process.env.TANDEM_NOW = testNow;

const { GET } = await import("@/app/feeds/[file]/route");
const { owner } = testDatabase();

const secretOf = (sign: string) => sign.repeat(43);
const requestId = () => newId<RequestId>();
const ask = (secret: string, etag?: string) =>
  GET(
    new Request(`http://tandem.test/feeds/${secret}.ics`, { headers: etag ? { "if-none-match": etag } : {} }),
    {
      params: Promise.resolve({ file: `${secret}.ics` }),
    },
  );
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => ({
    uid: event.getFirstPropertyValue("uid"),
    sequence: event.getFirstPropertyValue("sequence"),
    summary: event.getFirstPropertyValue("summary"),
    status: event.getFirstPropertyValue("status"),
  }));

describe("a calendar link", () => {
  let self: SelfCtx;
  const id = newId<PlannedSessionId>();
  const session = (title: string) => ({
    athleteId: self.scope.athleteId,
    id,
    type: "run-easy" as const,
    title,
    date: "2026-03-18" as CalendarDate,
    slot: "am" as const,
    duration: seconds(2700),
  });
  const sent = { publishedAt: testNow, publishedBy: newId<never>() };
  const publish = (title: string) =>
    owner
      .insert(publishedSessions)
      .values({ ...session(title), ...sent })
      .onConflictDoUpdate({ target: [publishedSessions.athleteId, publishedSessions.id], set: { title } });
  const takeBack = () => owner.delete(publishedSessions).where(eq(publishedSessions.id, id));

  beforeAll(async () => {
    const { user } = await insertCoachWithAthlete(owner);
    const ctx = ctxOf(user);
    self = { ...ctx, scope: await selfOf(ctx) };
    await owner
      .insert(plannedSessions)
      .values([session("Draft of the coach"), { ...session("Never sent"), id: newId<PlannedSessionId>() }]);
  });

  it("shows the plan as it was sent, and every change of it under the same name", async () => {
    await makeFeed(self, { requestId: requestId(), secret: secretOf("a") });
    const read = async () => eventsOf(await (await ask(secretOf("a"))).text());
    expect(await read()).toEqual([]);
    await publish("Easy");
    expect(await read()).toEqual([{ uid: id, sequence: 0, summary: "Easy", status: "CONFIRMED" }]);
    await publish("Easy");
    expect(await read()).toMatchObject([{ sequence: 0 }]);
    await publish("Steady");
    expect(await read()).toEqual([{ uid: id, sequence: 1, summary: "Steady", status: "CONFIRMED" }]);
    await takeBack();
    expect(await read()).toEqual([{ uid: id, sequence: 2, summary: "Steady", status: "CANCELLED" }]);
    await publish("Steady");
    expect(await read()).toEqual([{ uid: id, sequence: 3, summary: "Steady", status: "CONFIRMED" }]);
  });

  it("is sent again only where something has changed", async () => {
    const first = await ask(secretOf("a"));
    const etag = first.headers.get("etag") ?? "";
    expect(first.headers.get("content-type")).toContain("text/calendar");
    const again = await ask(secretOf("a"), etag);
    expect([again.status, await again.text()]).toEqual([304, ""]);
    await changeFeed(self, { requestId: requestId(), titlesOnly: true });
    expect((await ask(secretOf("a"), etag)).status).toBe(200);
  });

  it("tells nothing once it was replaced or removed, as one that never was", async () => {
    const answerOf = async (secret: string) => {
      const response = await ask(secret);
      return [response.status, await response.text(), [...response.headers]];
    };
    const unknown = await answerOf(secretOf("x"));
    expect(unknown[0]).toBe(404);
    await makeFeed(self, { requestId: requestId(), secret: secretOf("b") });
    expect(await answerOf(secretOf("a"))).toEqual(unknown);
    expect((await ask(secretOf("b"))).status).toBe(200);
    expect(await getFeed(self)).toMatchObject({
      titlesOnly: true,
      lastReadAt: expect.stringContaining("2026-03-17T13:00"),
    });
    await removeFeed(self);
    expect(await answerOf(secretOf("b"))).toEqual(unknown);
    expect(await answerOf("no secret at all")).toEqual(unknown);
    expect(await getFeed(self)).toBeNull();
  });

  it("is read sixty times an hour, and kept as a hash alone", async () => {
    await makeFeed(self, { requestId: requestId(), secret: secretOf("c") });
    const [row] = await owner.select().from(calendarFeeds);
    expect(JSON.stringify(row)).not.toContain(secretOf("c"));
    await owner.update(calendarFeeds).set({ countedFrom: testNow, reads: 59 });
    expect((await ask(secretOf("c"))).status).toBe(200);
    const refused = await ask(secretOf("c"));
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "3600"]);
    await owner.update(calendarFeeds).set({ countedFrom: "2026-03-17T12:00:00.000Z" as never });
    expect((await ask(secretOf("c"))).status).toBe(200);
  });
});
