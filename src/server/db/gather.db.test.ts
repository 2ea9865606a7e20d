import { asc, eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import { type AthleteId, type CheckInId, newId } from "@/lib/ids";
import { closePool } from "./client";
import { athletes } from "./schema/people";
import { checkIns } from "./schema/wellness";
import { testDatabase } from "./testing/database";
import { ctxOf, insertAthlete } from "./testing/factories";
import { type Tx, withTransaction } from "./tx";

const { owner } = testDatabase();
afterAll(closePool);

const morning = (athleteId: AthleteId, date: string) => ({
  id: newId<CheckInId>(),
  athleteId,
  date: calendarDate(date),
  energy: 4,
  sleepHours: 7.35,
  symptoms: ["fever"] as const,
  pain: [{ site: "knee", score: 3, altersMovement: false }] as never,
  note: 'a $1 quote \' and "two" \\ lines\nof ü',
  updatedAt: "2026-03-17T13:00:00.250Z" as Instant,
});

describe("readings that are asked for together", () => {
  it("answer as each would alone: rows in their order, every kind of column as it is", async () => {
    const { user, athlete } = await insertAthlete(owner);
    await owner
      .insert(checkIns)
      .values(["2026-03-19", "2026-03-17", "2026-03-18"].map((date) => morning(athlete.id, date)));
    const mine = eq(athletes.id, athlete.id);
    const readings = (tx: Tx) => [
      tx.select().from(checkIns).where(eq(checkIns.athleteId, athlete.id)).orderBy(asc(checkIns.date)),
      tx.select({ one: athletes.id, same: athletes.id }).from(athletes).where(mine),
      tx.select().from(athletes).where(mine),
      tx
        .select({ athletes, energy: checkIns.energy, checkIns })
        .from(athletes)
        .leftJoin(checkIns, eq(checkIns.note, "Nothing"))
        .where(mine),
      tx.select().from(athletes).where(eq(athletes.slug, "nobody")),
    ];
    const together = await withTransaction(ctxOf(user), (tx) => Promise.all<unknown[]>(readings(tx)));
    const alone = await withTransaction(ctxOf(user), async (tx) => {
      const answers: unknown[] = [];
      for (const reading of readings(tx)) answers.push(await reading);
      return answers;
    });
    expect(together).toEqual(alone);
    expect(together[0]).toMatchObject(
      ["2026-03-17", "2026-03-18", "2026-03-19"].map((date) => {
        const { id, ...rest } = morning(athlete.id, date);
        return rest;
      }),
    );
    expect(together[3]).toMatchObject([{ energy: null, checkIns: null }]);
    expect(together[4]).toEqual([]);
  });

  it("are sent before what is written after them", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const mine = eq(checkIns.athleteId, athlete.id);
    const read = (tx: Tx) => tx.select({ date: checkIns.date }).from(checkIns).where(mine).execute();
    const [before, same, , after] = await withTransaction(ctxOf(user), (tx) =>
      Promise.all([
        read(tx),
        read(tx),
        tx.insert(checkIns).values(morning(athlete.id, "2026-03-17")).execute(),
        read(tx),
      ]),
    );
    expect([before, same, after]).toEqual([[], [], [{ date: "2026-03-17" }]]);
  });

  it("fail together, and their transaction with them", async () => {
    const { user } = await insertAthlete(owner);
    const failing = withTransaction(ctxOf(user), (tx) =>
      Promise.all([
        tx.select().from(athletes),
        tx
          .select()
          .from(athletes)
          .where(eq(athletes.id, "no id" as AthleteId)),
      ]),
    );
    await expect(failing).rejects.toThrow();
    expect(await withTransaction(ctxOf(user), (tx) => tx.select().from(checkIns))).toEqual([]);
  });
});
