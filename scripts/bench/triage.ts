import postgres from "postgres";
import type { Instant } from "@/lib/dates/time-zone";
import { type AthleteId, newId } from "@/lib/ids";
import { proceduresOf } from "@/server/api/testing/access-checker";
import { recordStatements } from "@/server/api/testing/statements";
import { startTestDatabase } from "../launch/test-database.mjs";
import { newDatabase } from "./new-database";
import { type Figure, report } from "./results";
import { insertSquad, squadAthleteId, squadCoachId } from "./squad";

const now = "2026-03-17T13:00:00.000Z" as Instant;
const sizes = [60, 200] as const;
const mostMilliseconds = 100;
const callsOfRound = 8;

/** What the list reads of an athlete, and what it hangs on. */
const tables = [
  "athlete_state",
  "availability",
  "race",
  "planned_session",
  "published_session",
  "completed_session",
  "daily_load",
  "flag",
] as const;

/** Measures who needs a decision for coaches of sixty and of two hundred, at the server; answers whether both bars are kept. */
export async function benchTriage(rounds: number): Promise<boolean> {
  const server = await startTestDatabase({ durable: true });
  process.env.AUTH_SECRET = "only for measuring";
  process.env.TANDEM_NOW = now;
  process.env.DATABASE_URL = await newDatabase(server);
  await insertSquad(process.env.DATABASE_URL, now);
  // The app reads its configuration when it is loaded.
  const { appRouter } = await import("@/server/api/root");
  const { closePool } = await import("@/server/db/client");
  const sql = postgres(process.env.DATABASE_URL, { max: 1, onnotice: () => {} });
  try {
    const cookie = newId();
    await sql`insert into sign_in_session (session_token, user_id, expires) values (${cookie}, ${squadCoachId}, '2099-01-01')`;
    const triage = proceduresOf(appRouter).find(({ path }) => path === "triage.list");
    if (!triage) throw new Error("There is no list to measure");
    const ask = () => triage.call(cookie, undefined) as Promise<{ rows: readonly unknown[] }>;
    const figures: Figure[] = [];
    let fewest = Number.NaN;
    for (const size of sizes) {
      await growTo(sql, size);
      for (let call = 0; call < 10; call += 1) await ask();
      const { value, statements } = await recordStatements(ask);
      if (value.rows.length < size) throw new Error(`The list has ${value.rows.length} of ${size} athletes`);
      const times: number[] = [];
      for (let call = 0; call < rounds * callsOfRound; call += 1) {
        const began = performance.now();
        await ask();
        times.push(performance.now() - began);
      }
      fewest = size === sizes[0] ? statements.length : fewest;
      figures.push(
        {
          name: `triage of ${size} athletes, 95 of 100 calls`,
          milliseconds: highOf(times),
          bar: mostMilliseconds,
        },
        { name: `statements for ${size} athletes`, count: statements.length, bar: fewest },
      );
    }
    return report("triage", figures);
  } finally {
    await sql.end();
    await closePool();
    await server.stop();
  }
}

const highOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;

/** Gives the coach more athletes, each with everything that one of the first sixty has. */
async function growTo(sql: postgres.Sql, size: number): Promise<void> {
  const [coached] = await sql<{ count: number }[]>`
    select count(*)::int as count from coaching where coach_user_id = ${squadCoachId} and ended_at is null`;
  for (let number = coached?.count ?? 0; number < size; number += 1) {
    const like = squadAthleteId((number % 60) + 1);
    const [userId, athleteId] = [newId(), newId<AthleteId>()];
    const copy = (table: string, of: string, changes: Readonly<Record<string, string>>) =>
      sql`insert into ${sql(table)} select (jsonb_populate_record(null::${sql(table)}, to_jsonb(t) || ${sql.json(changes)})).*
        from ${sql(table)} t where t.${sql(of)} = ${like}`;
    await sql`insert into "user" (id, name, trains, time_zone, onboarded_at)
      values (${userId}, ${`Squad ${number + 1}`}, true, 'Europe/Vienna', now())`;
    await copy("athlete", "id", { id: athleteId, user_id: userId, slug: `squad-${athleteId.slice(-12)}` });
    await sql`insert into coaching (athlete_id, id, coach_user_id, started_at)
      values (${athleteId}, ${newId()}, ${squadCoachId}, now())`;
    for (const table of tables) await copy(table, "athlete_id", { athlete_id: athleteId });
  }
  await sql`analyze`;
}
