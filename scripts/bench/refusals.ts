import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { newId, type RequestId } from "@/lib/ids";
import { proceduresOf, type Sample, type TriedProcedure } from "@/server/api/testing/access-checker";
import { matrixSamples } from "@/server/api/testing/matrix-samples";
import { type Actor, insertMatrixWorld, type Target } from "@/server/api/testing/matrix-world";
import { outcomeOf } from "@/server/api/testing/outcome";
import { startTestDatabase } from "../launch/test-database.mjs";
import { medianOf } from "./measure";
import { newDatabase } from "./new-database";

/**
 * Measures what must hold in time, which no test can tell on a machine that does other things as well: that being
 * refused an athlete takes as long as asking for one who does not exist.
 */
const mostDifferent = 2;
const people = ["stranger", "coach", "former coach"] as const;

/** Asks each procedure `repetitions` times about both in turn, and answers whether none tells them apart. */
export async function benchRefusals(repetitions: number): Promise<boolean> {
  const server = await startTestDatabase({ durable: true });
  process.env.AUTH_SECRET = "only for measuring";
  process.env.TANDEM_NOW = "2026-03-17T13:00:00.000Z";
  process.env.DATABASE_URL = await newDatabase(server);
  // The app reads its configuration when it is loaded.
  const { appRouter } = await import("@/server/api/root");
  const { closePool } = await import("@/server/db/client");

  const owner = postgres(process.env.DATABASE_URL, { max: 2, onnotice: () => {} });
  try {
    const world = await insertMatrixWorld(drizzle(owner));
    const rows: Row[] = [];
    for (const person of people) {
      const actor = world.actors.find(({ name }) => name === person);
      if (!actor) throw new Error(`There is no ${person}`);
      for (const procedure of proceduresOf(appRouter)) {
        const sample = matrixSamples[procedure.path];
        if (sample && isAboutAthlete(procedure, sample))
          rows.push(await measure(procedure, sample, actor, world.missing, repetitions));
      }
    }
    return say(rows, repetitions);
  } finally {
    await owner.end();
    await closePool();
    await server.stop();
  }
}

interface Row {
  readonly path: string;
  readonly person: string;
  /** Milliseconds, the middle one of all repetitions. */
  readonly refused: number;
  readonly missing: number;
}

function isAboutAthlete({ definition }: TriedProcedure, sample: Sample): boolean {
  return (sample.access ?? definition.meta?.access)?.endsWith("-of") ?? false;
}

async function measure(
  procedure: TriedProcedure,
  sample: Sample,
  actor: Actor,
  missing: () => Target,
  repetitions: number,
): Promise<Row> {
  const times = { refused: [] as number[], missing: [] as number[] };
  for (let round = 0; round < repetitions + 10; round += 1) {
    // Whoever comes first finds colder caches, so that they take turns.
    const order = round % 2 === 0 ? (["refused", "missing"] as const) : (["missing", "refused"] as const);
    for (const which of order) {
      const time = await timeOf(procedure, sample, actor, which === "refused" ? actor.foreign : missing());
      if (round >= 10) times[which].push(time);
    }
  }
  return {
    path: procedure.path,
    person: actor.name,
    refused: medianOf(times.refused),
    missing: medianOf(times.missing),
  };
}

async function timeOf(procedure: TriedProcedure, sample: Sample, actor: Actor, target: Target) {
  const input = {
    requestId: newId<RequestId>(),
    ...sample.input(target, actor),
    ...(procedure.definition.meta?.access?.endsWith("-of") ? { athleteId: target.athleteId } : {}),
  };
  const began = performance.now();
  const outcome = await outcomeOf(procedure.call(actor.cookie, input));
  const time = performance.now() - began;
  if (outcome.kind !== "refusal" || outcome.code !== "NOT_FOUND")
    throw new Error(`${actor.name} must be refused by ${procedure.path}, was ${JSON.stringify(outcome)}`);
  return time;
}

function ratioOf({ refused, missing }: Row): number {
  return Math.max(refused / missing, missing / refused);
}

function say(rows: readonly Row[], repetitions: number): boolean {
  console.log(`${rows.length} pairs of refusals, ${repetitions} times each. The most different medians:\n`);
  for (const row of rows.toSorted((one, other) => ratioOf(other) - ratioOf(one)).slice(0, 10)) {
    const milliseconds = `${row.refused.toFixed(2)} and ${row.missing.toFixed(2)} ms`;
    console.log(
      `  ${row.path.padEnd(28)} ${row.person.padEnd(14)} ${milliseconds.padEnd(20)} ${ratioOf(row).toFixed(2)}×`,
    );
  }
  const tellingApart = rows.filter((row) => !(ratioOf(row) <= mostDifferent));
  console.log(
    `\n${tellingApart.length} of ${rows.length} tell by more than ${mostDifferent}× that somebody exists.`,
  );
  return rows.length > 0 && tellingApart.length === 0;
}
