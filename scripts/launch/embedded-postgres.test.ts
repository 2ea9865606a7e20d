import { cpSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openConnection } from "./connection.mjs";
import { ensureCluster, startPostgres } from "./embedded-postgres.mjs";
import { embeddedBinaries, isAllowed, waysWithoutRoot } from "./postgres-binaries.mjs";
import { startTestDatabase } from "./test-database.mjs";

let server: Awaited<ReturnType<typeof startTestDatabase>>;

beforeAll(async () => {
  server = await startTestDatabase({ durable: true });
}, 30_000);

afterAll(() => server.stop());

describe("the embedded PostgreSQL", () => {
  test("keeps what it acknowledged when it is killed", async () => {
    await query((sql) => sql`create table kept (i int)`);
    await query((sql) => sql`insert into kept select generate_series(1, 100)`);

    await server.kill?.();
    await server.restart?.();

    expect(await query((sql) => sql`select count(*)::int as n from kept`)).toEqual([{ n: 100 }]);
  }, 30_000);

  test("sorts the same on every machine, and asks for a password", async () => {
    const found = await query(
      (sql) => sql`
      select datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding,
        current_setting('timezone') as zone
      from pg_database where datname = current_database()`,
    );
    expect(found).toEqual([{ provider: "b", locale: "C.UTF-8", encoding: "UTF8", zone: "UTC" }]);

    const wrong = new URL(server.adminUrl);
    wrong.password = "wrong";
    const sql = openConnection(wrong.href);
    await expect(sql`select 1`).rejects.toThrow(/password authentication failed/);
    await sql.end();
  });
});

describe.runIf(process.getuid?.() === 0)("started by root, the embedded PostgreSQL", () => {
  test("runs as nobody in each way that the system allows, on the data of the other", async () => {
    const home = mkdtempSync(join(tmpdir(), "tandem-as-root-"));
    const ways = waysWithoutRoot.filter(isAllowed);
    const binaries = embeddedBinaries();
    // Only root may look into this folder, as into most clones that root makes.
    cpSync(dirname(binaries.folder), join(home, "native"), { recursive: true, verbatimSymlinks: true });
    const clusters = ways.map((way) => ({
      folder: join(home, "data"),
      log: join(home, "log"),
      password: "only for this test",
      binaries: { ...binaries, ...way, folder: join(home, "native", "bin") },
    }));
    expect(clusters.length).toBeGreaterThan(0);
    try {
      for (const cluster of [...clusters, ...clusters]) {
        await ensureCluster(cluster);
        const { child, stop, url } = await startPostgres(cluster);
        const sql = openConnection(url("postgres"));
        await sql`create table if not exists kept (i int)`;
        await sql.end();
        expect(uidOf(child.pid)).toBe(cluster.binaries.owner);
        await stop();
      }
    } finally {
      rmSync(home, { recursive: true });
    }
  }, 30_000);
});

const uidOf = (pid?: number) => statSync(`/proc/${pid}`).uid;

async function query<Rows>(ask: (sql: ReturnType<typeof openConnection>) => Promise<Rows>) {
  const sql = openConnection(server.adminUrl);
  try {
    return [...((await ask(sql)) as Iterable<unknown>)];
  } finally {
    await sql.end();
  }
}
