import { readFileSync } from "node:fs";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { newId } from "@/lib/ids";
import { sessionCookies } from "@/server/auth/session";
import { testDatabase } from "@/server/db/testing/database";
import { testNow } from "@/server/db/testing/factories";
import { type Actor, type ActorName, insertMatrixWorld, type MatrixWorld } from "./testing/matrix-world";
import { copyOf, type PristineCopy } from "./testing/pristine-copy";

process.env.TANDEM_NOW = testNow;

let cookie: string | null = null;
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (name === sessionCookies[1] && cookie ? { value: cookie } : undefined),
  }),
}));

const { POST: upload } = await import("@/app/api/import/route");
const { GET: download } = await import("@/app/api/import/[fileId]/route");
const { GET: exported } = await import("@/app/api/export/[file]/route");
const { GET: workout } = await import("@/app/api/workouts/[athleteId]/[sessionId]/route");
const { GET: archive, POST: bringIn } = await import("@/app/api/archive/route");
const { GET: ask, POST: tell } = await import("@/app/api/trpc/[trpc]/route");

const { owner, sql } = testDatabase();
const site = "http://tandem.test";
const run = readFileSync(
  new URL("../import/samples/fitparse__activity-small-fenix2-run.fit", import.meta.url),
);
let world: MatrixWorld;
let copy: PristineCopy;

beforeAll(async () => {
  world = await insertMatrixWorld(owner);
  copy = await copyOf(sql);
});
beforeEach(() => copy.restore());

const actor = (name: ActorName): Actor => {
  const found = world.actors.find((each) => each.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
};

async function answered(name: ActorName, call: () => Promise<Response>) {
  cookie = actor(name).cookie;
  const response = await call();
  return { status: response.status, text: await response.text() };
}

interface Upload {
  readonly requestId?: string;
  readonly fileId?: string;
  readonly bytes?: Uint8Array;
  readonly origin?: string | null;
}

function sending({ requestId = newId(), fileId = newId(), bytes = run, origin = site }: Upload = {}) {
  const form = new FormData();
  form.set("file", new File([new Uint8Array(bytes)], "run.fit"));
  form.set("requestId", requestId);
  form.set("fileId", fileId);
  const headers = { host: "tandem.test", ...(origin ? { origin } : {}) };
  return () => upload(new Request(`${site}/api/import`, { method: "POST", body: form, headers }));
}

describe("an upload", () => {
  it.each([
    ["anonymous", 401],
    ["stranger", 404],
    ["coach", 404],
  ] as const)("from %s ends in %i and leaves nothing", async (name, status) => {
    expect(await answered(name, sending())).toMatchObject({ status });
    expect(await copy.changedTables()).toEqual([]);
  });

  it.each([
    ["another site", "https://elsewhere.test"],
    ["nowhere", null],
  ])("that a page of %s sends is refused", async (_, origin) => {
    expect(await answered("athlete", sending({ origin }))).toMatchObject({ status: 403 });
    expect(await copy.changedTables()).toEqual([]);
  });

  it("is kept once for its athlete, however often it is sent, and touches nobody else", async () => {
    const sent = { requestId: newId(), fileId: actor("athlete").foreign.fileId };
    const [one, other] = await Promise.all([1, 2].map(() => answered("athlete", sending(sent))));
    expect([one?.status, other?.status]).toEqual([200, 200]);
    expect(JSON.parse(one?.text ?? "")).toMatchObject({ ok: true });
    expect(JSON.parse(other?.text ?? "")).toEqual(JSON.parse(one?.text ?? ""));
    expect(await copy.touchedAthletes()).toEqual([actor("athlete").own?.athleteId]);
    const files =
      await sql`select 1 from imported_file where athlete_id = ${actor("athlete").own?.athleteId ?? ""}`;
    expect(files).toHaveLength(2);
  });

  it("with the key of another file is refused", async () => {
    const sent = { requestId: newId() };
    await answered("athlete", sending(sent));
    const longer = new Uint8Array([...run, 0]);
    expect((await answered("athlete", sending({ ...sent, bytes: longer }))).status).toBe(409);
  });
});

describe("a stored file", () => {
  const fetching = (fileId: string) => () =>
    download(new Request(`${site}/api/import/${fileId}`), { params: Promise.resolve({ fileId }) });

  it("comes back to its athlete byte for byte", async () => {
    cookie = actor("athlete").cookie;
    const response = await fetching(actor("athlete").own?.fileId ?? "")();
    expect(response.headers.get("cache-control")).toContain("no-store");
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([1, 2, 3]);
  });

  it("looks to everybody else like one that does not exist", async () => {
    const [target] = world.targets;
    for (const name of ["other athlete", "coach", "former coach", "stranger", "newcomer"] as const) {
      const missing = await answered(name, fetching(newId()));
      expect(missing.status).toBe(404);
      expect(await answered(name, fetching(target?.fileId ?? ""))).toEqual(missing);
    }
    expect(await answered("anonymous", fetching(target?.fileId ?? ""))).toMatchObject({ status: 401 });
  });

  it("is not looked for under what is no id", async () => {
    const missing = await answered("athlete", fetching(newId()));
    expect(await answered("athlete", fetching("../../etc/passwd"))).toEqual(missing);
  });
});

describe("what goes out", () => {
  const table = (file: string) => () =>
    exported(new Request(`${site}/api/export/${file}`), { params: Promise.resolve({ file }) });
  const forWatch =
    ({ athleteId, sessionId }: { readonly athleteId: string; readonly sessionId: string }) =>
    () =>
      workout(new Request(`${site}/api/workouts/${athleteId}/${sessionId}`), {
        params: Promise.resolve({ athleteId, sessionId }),
      });

  it.each(["sessions.csv", "sets.csv", "check-ins.csv"])(
    "%s holds what is one's own, and that alone",
    async (file) => {
      const { own, foreign } = actor("athlete");
      const { status, text } = await answered("athlete", table(file));
      expect(status).toBe(200);
      expect(text.trim().split("\r\n").length).toBeGreaterThan(1);
      expect(text).toContain(own?.marker);
      expect(text).not.toContain(foreign.marker);
      for (const name of ["coach", "stranger"] as const)
        expect(await answered(name, table(file))).toMatchObject({ status: 404 });
      expect(await answered("anonymous", table(file))).toMatchObject({ status: 401 });
    },
  );

  it("is no table of another name", async () => {
    expect((await answered("athlete", table("users.csv"))).status).toBe(404);
  });

  it("is a session for a watch to its athlete and their coach, and to nobody else", async () => {
    const own = actor("athlete").own ?? actor("athlete").foreign;
    for (const name of ["athlete", "coach"] as const)
      expect(await answered(name, forWatch(own))).toMatchObject({ status: 200 });
    const missing = await answered("stranger", forWatch({ athleteId: newId(), sessionId: newId() }));
    expect(missing.status).toBe(404);
    for (const name of ["other athlete", "former coach", "stranger"] as const)
      expect(await answered(name, forWatch(own))).toEqual(missing);
    expect(await answered("anonymous", forWatch(own))).toMatchObject({ status: 401 });
    // Of a draft that was never sent, its coach alone has something.
    await sql`delete from published_session where athlete_id = ${own.athleteId} and id = ${own.sessionId}`;
    expect(await answered("athlete", forWatch(own))).toEqual(missing);
    expect(await answered("coach", forWatch(own))).toMatchObject({ status: 200 });
  });

  it("is everything to its athlete alone", async () => {
    cookie = actor("athlete").cookie;
    const response = await archive();
    expect(response.headers.get("content-type")).toBe("application/zip");
    expect(new Uint8Array(await response.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    for (const name of ["coach", "stranger"] as const)
      expect(await answered(name, archive)).toMatchObject({ status: 404 });
    expect(await answered("anonymous", archive)).toMatchObject({ status: 401 });
  });

  it("is given some times an hour, and no more", async () => {
    const { athleteId } = actor("athlete").own ?? { athleteId: "" };
    await sql`insert into audit_entry (id, at, actor_user_id, athlete_id, action, details)
      select gen_random_uuid(), ${testNow}, ${actor("athlete").userId}, ${athleteId}, 'archive.export', '{}'
      from generate_series(1, 12)`;
    expect(await answered("athlete", archive)).toMatchObject({ status: 429 });
    expect(await answered("other athlete", archive)).toMatchObject({ status: 200 });
  });

  const bringing =
    (body: string, origin = site) =>
    () =>
      bringIn(
        new Request(`${site}/api/archive`, {
          method: "POST",
          body,
          headers: { host: "tandem.test", origin },
        }),
      );

  it("comes in from a page of this site, for somebody who trains, where it is an archive", async () => {
    expect(await answered("athlete", bringing("zip", "https://elsewhere.test"))).toMatchObject({
      status: 403,
    });
    expect(await answered("anonymous", bringing("zip"))).toMatchObject({ status: 401 });
    expect(await answered("coach", bringing("zip"))).toMatchObject({ status: 404 });
    const refused = await answered("athlete without coach", bringing("zip"));
    expect(JSON.parse(refused.text)).toMatchObject({
      message: expect.stringContaining("no archive of Tandem"),
    });
    // That it was sent is noted, and counts towards how often that may be.
    expect(await copy.changedTables()).toEqual(["audit_entry"]);
  });
});

describe("the API over HTTP", () => {
  const query =
    (path: string, input: unknown, headers: Record<string, string> = {}) =>
    () =>
      ask(
        new Request(`${site}/api/trpc/${path}?batch=1&input=${encodeURIComponent(JSON.stringify(input))}`, {
          headers,
        }),
      );
  const seasonOf = (athleteId: string) => ({ json: { athleteId } });

  it("answers every call of a batch as it would alone", async () => {
    const { linked, foreign } = actor("coach");
    const input = {
      0: seasonOf(foreign.athleteId),
      1: seasonOf(newId()),
      2: seasonOf(linked?.athleteId ?? ""),
    };
    const { text } = await answered("coach", query("plan.season,plan.season,plan.season", input));
    const [theirs, nobodys, own] = JSON.parse(text);
    expect(theirs.error.json.data).toMatchObject({ code: "NOT_FOUND", httpStatus: 404 });
    expect(theirs).toEqual(nobodys);
    expect(own.result.data.json.blocks).toHaveLength(1);
    expect(text).not.toContain(foreign.marker);
  });

  it("takes no header for a session", async () => {
    const { athleteId } = world.targets[0] ?? { athleteId: "" };
    const headers = {
      "x-middleware-subrequest": "src/proxy",
      authorization: "Bearer anything",
      "x-user-id": newId(),
    };
    const { status, text } = await answered(
      "anonymous",
      query("plan.season", { 0: seasonOf(athleteId) }, headers),
    );
    expect(status).toBe(401);
    expect(text).not.toContain("marker");
  });

  it("does not write because somebody follows a link", async () => {
    const { linked } = actor("coach");
    const input = {
      0: {
        json: { requestId: newId(), athleteId: linked?.athleteId, sessionId: linked?.sessionId, version: 1 },
      },
    };
    expect(await answered("coach", query("plan.delete", input))).toMatchObject({ status: 405 });
    expect(await copy.changedTables()).toEqual([]);
  });

  it("does not answer a write that another site's form sends", async () => {
    const body = JSON.stringify({ 0: { json: { requestId: newId() } } });
    const call = () =>
      tell(
        new Request(`${site}/api/trpc/account.signOutEverywhere?batch=1`, {
          method: "POST",
          body,
          headers: { "content-type": "text/plain" },
        }),
      );
    expect((await answered("coach", call)).status).toBe(415);
    expect(await copy.changedTables()).toEqual([]);
  });
});
