import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { insertMatrixWorld, type MatrixWorld, type Target } from "@/server/api/testing/matrix-world";
import { selfOf } from "@/server/auth/access";
import type { SelfCtx } from "@/server/auth/scope";
import { archiveTables, notInArchive, readOnlyArchiveTables } from "@/server/db/archive-tables";
import { updateArchiveSettings } from "@/server/db/queries/archive";
import { users } from "@/server/db/schema/auth";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertAthlete, insertCoaching, testNow } from "@/server/db/testing/factories";
import { withTransaction } from "@/server/db/tx";
import { refreshFlags } from "@/server/services/flags/refresh";
import { exportArchive } from "./export-archive";
import { importArchive } from "./import-archive";
import { bytesOf, linesOf, openZip } from "./read-zip";

process.env.TANDEM_NOW = testNow;

const { owner, sql } = testDatabase();
let world: MatrixWorld;
let folder: string;

beforeAll(async () => {
  world = await insertMatrixWorld(owner);
  await sql`update imported_file set sha256 = encode(sha256(bytes), 'hex')`;
  folder = await mkdtemp(join(tmpdir(), "tandem-archive-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const silent = () => {};

async function selfCtx(
  name: "athlete" | "athlete without coach",
): Promise<SelfCtx & { readonly target: Target }> {
  const actor = world.actors.find((each) => each.name === name);
  const [user] = await owner
    .select()
    .from(users)
    .where(eq(users.id, actor?.userId as never));
  if (!user || !actor?.own) throw new Error(`There is no ${name}`);
  const ctx = ctxOf(user);
  return { ...ctx, scope: await selfOf(ctx), target: actor.own };
}

async function newcomer(name = "New Account"): Promise<SelfCtx> {
  const { user } = await insertAthlete(owner, { name });
  const ctx = ctxOf(user);
  return { ...ctx, scope: await selfOf(ctx) };
}

async function archiveOf(ctx: SelfCtx): Promise<string> {
  const path = join(folder, `${newId()}.zip`);
  await pipeline(await exportArchive(ctx), createWriteStream(path));
  return path;
}

/** What is in an archive: each part as sorted lines, files as bytes. */
async function contentOf(path: string) {
  const zip = await openZip(path);
  try {
    const parts: Record<string, readonly unknown[]> = {};
    for (const name of zip.names) {
      if (name.startsWith("files/")) parts[name] = [(await bytesOf(zip, name, 1000)).toString("hex")];
      if (!name.startsWith("tables/")) continue;
      parts[name] = [];
      for await (const line of linesOf(zip, name)) parts[name] = [...parts[name], JSON.parse(line)];
    }
    return parts;
  } finally {
    zip.close();
  }
}

const isReadOnly = (name: string) =>
  readOnlyArchiveTables.some((table) => name === `tables/${table.name}.jsonl`);
const withoutPeople = (content: Record<string, readonly unknown[]>) =>
  Object.fromEntries(
    Object.entries(content)
      .filter(([name]) => !isReadOnly(name))
      .map(([name, rows]) => {
        const people = archiveTables.find((table) => name === `tables/${table.name}.jsonl`)?.people ?? [];
        const same = rows.map((row) =>
          typeof row === "string"
            ? row
            : Object.fromEntries(
                Object.entries(row as object).filter(([column]) => !people.includes(column)),
              ),
        );
        return [name, same];
      }),
  );

describe("an archive", () => {
  it("has every table of an athlete and of a person in it, or a reason why not", async () => {
    const tables = await sql<{ name: string }[]>`
      select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and a.attname in ('athlete_id', 'owner_user_id', 'coach_user_id', 'user_id')`;
    const told = [...archiveTables, ...readOnlyArchiveTables].map(({ name }) => name);
    const settled = new Set([...told, ...Object.keys(notInArchive), "athlete"]);
    expect(tables.map(({ name }) => name).filter((name) => !settled.has(name))).toEqual([]);
    expect([...settled].filter((name) => !tables.some((table) => table.name === name))).toEqual([]);
    expect(told.filter((name) => name in notInArchive)).toEqual([]);
  });

  it("of somebody who plans for themself comes back whole in an empty account, and twice is once", async () => {
    const from = await selfCtx("athlete without coach");
    await withTransaction(from, (tx) => refreshFlags(tx, from));
    const path = await archiveOf(from);
    const content = await contentOf(path);
    for (const table of archiveTables)
      expect([table.name, content[`tables/${table.name}.jsonl`]?.length]).not.toEqual([table.name, 0]);
    expect(JSON.stringify(content)).not.toContain(from.scope.athleteId);

    // The same person in another place: findings name who set a rule.
    const into = await newcomer(from.user.name);
    const steps: number[] = [];
    const result = await importArchive(into, path, ({ done }) => steps.push(done));
    expect(result).toMatchObject({ ok: true, wasHere: false, files: 1 });
    expect(steps.length).toBeGreaterThan(5);
    const again = await contentOf(await archiveOf(into));
    expect(withoutPeople(again)).toEqual(withoutPeople(content));
    const [settings] =
      await sql`select priority, am_time, time_zone from athlete where id = ${into.scope.athleteId}`;
    const [before] =
      await sql`select priority, am_time, time_zone from athlete where id = ${from.scope.athleteId}`;
    expect(settings).toEqual(before);

    expect(await importArchive(into, path, silent)).toEqual({ ...result, wasHere: true });
    expect(withoutPeople(await contentOf(await archiveOf(into)))).toEqual(withoutPeople(content));
  });

  it("that broke off goes on where it is sent again, whatever was found meanwhile in what was there", async () => {
    const from = await selfCtx("athlete without coach");
    await withTransaction(from, (tx) => refreshFlags(tx, from));
    const path = await archiveOf(from);
    const content = await contentOf(path);
    const into = await newcomer(from.user.name);
    const steps: number[] = [];
    await importArchive(await newcomer(from.user.name), path, ({ stage, done }) => {
      if (stage === "writing") steps.push(done);
    });
    const beforeFlags =
      (steps.at(-1) ?? 0) -
      (content["tables/flag.jsonl"]?.length ?? 0) -
      (content["tables/flag_event.jsonl"]?.length ?? 0);
    for (const at of [steps[0], steps[Math.floor(steps.length / 2)], beforeFlags]) {
      const cut = importArchive(into, path, ({ stage, done }) => {
        if (stage === "writing" && done === at) throw new Error("cut off");
      });
      await expect(cut).rejects.toThrow("cut off");
      await withTransaction(into, (tx) => refreshFlags(tx, into));
    }
    const found = await sql`select 1 from flag where athlete_id = ${into.scope.athleteId}`;
    expect(found.length).toBeGreaterThan(0);
    expect(await importArchive(into, path, silent)).toMatchObject({ ok: true, wasHere: false });
    expect(withoutPeople(await contentOf(await archiveOf(into)))).toEqual(withoutPeople(content));
  });

  it("of somebody with a coach tells no draft, and is a plan of their own elsewhere", async () => {
    const from = await selfCtx("athlete");
    const path = await archiveOf(from);
    const content = await contentOf(path);
    expect(Object.keys(content)).not.toContain("tables/planned_session.jsonl");
    const into = await newcomer();
    expect(await importArchive(into, path, silent)).toMatchObject({ ok: true });
    const own = await contentOf(await archiveOf(into));
    const idsOf = (part: string) => (own[part] ?? []).map((row) => (row as { id: string }).id);
    expect(idsOf("tables/planned_session.jsonl")).toEqual(
      expect.arrayContaining(idsOf("tables/published_session.jsonl")),
    );
    const kept = Object.keys(content).filter(
      (name) => !isReadOnly(name) && !/flag|block|week_plan/.test(name),
    );
    const [theirs, ours] = [withoutPeople(content), withoutPeople(own)];
    for (const name of kept) expect([name, ours[name]]).toEqual([name, theirs[name]]);
  });

  it("is refused where there is something already, and by who does not write their plan", async () => {
    const from = await selfCtx("athlete without coach");
    const path = await archiveOf(from);
    expect(await importArchive(from, path, silent)).toEqual({ ok: false, reason: "not-empty" });
    const coached = await newcomer();
    await insertCoaching(owner, from.user.id, coached.scope.athleteId);
    const seen = { ...coached, scope: await selfOf(coached) };
    expect(await importArchive(seen, path, silent)).toEqual({ ok: false, reason: "coached" });
  });

  it("says nothing of who somebody is here, whatever was written into it", async () => {
    const ctx = await newcomer();
    const { user, scope } = ctx;
    const read = () => owner.select().from(users).where(eq(users.id, user.id));
    const [before] = await read();
    const forged = { email: "a@b.c", email_verified: testNow, onboarded_at: testNow, coaches: true };
    const told = { athlete: { slug: "forged" }, person: { ...forged, hour_cycle: "h12" } };
    await withTransaction(ctx, (tx) => updateArchiveSettings(tx, { scope, userId: user.id }, told));
    expect(await read()).toEqual([{ ...before, hourCycle: "h12" }]);
  });

  it("that is damaged or was made up is refused before anything is written", async () => {
    const path = await archiveOf(await selfCtx("athlete without coach"));
    const whole = await readFile(path);
    const into = await newcomer();
    const refused = async (bytes: Uint8Array) => {
      const other = join(folder, `${newId()}.zip`);
      await writeFile(other, bytes);
      await expect(importArchive(into, other, silent)).rejects.toMatchObject({ name: "AppError" });
    };
    await refused(whole.subarray(0, whole.length - 40));
    await refused(Buffer.from("no zip at all"));
    const cut = Buffer.from(whole);
    const inLog = cut.indexOf("tables/completed_session.jsonl") + 60;
    cut.writeUInt8((cut.readUInt8(inLog) + 1) % 256, inLog);
    await refused(cut);
    const rows = await sql`select 1 from audit_entry where athlete_id = ${into.scope.athleteId}`;
    expect(rows).toHaveLength(0);
  });
});
