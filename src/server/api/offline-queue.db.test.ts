import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, inject, it, vi } from "vitest";
import { transmit } from "@/app/_shared/offline/transmit";
import type { Instant } from "@/lib/dates/time-zone";
import { type CompletedSessionId, newId, type RequestId, type SetId, type UserId } from "@/lib/ids";
import {
  afterSending,
  nextToSend,
  type Queue,
  type QueuedInput,
  type QueuedProcedure,
  type QueuedWrite,
  saveMine,
} from "@/lib/offline/queue";
import { sessionCookies } from "@/server/auth/session";
import { completedSessions, completedSets } from "@/server/db/schema/log";
import { checkIns } from "@/server/db/schema/wellness";
import { testDatabase } from "@/server/db/testing/database";
import { insertAthlete, testNow } from "@/server/db/testing/factories";
import { signIn } from "./testing/matrix-world";

// A phone that loses its network, its session, its page and its answers at any moment, against the real API and
// database. Whatever happens in between: once all is sent, the server holds what was entered, once.

process.env.TANDEM_NOW = testNow;

let cookie: string | null = null;
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (name === sessionCookies[1] && cookie ? { value: cookie } : undefined),
  }),
}));
const { POST } = await import("@/app/api/trpc/[trpc]/route");

const { owner } = testDatabase();
const today = "2026-03-17";
const freshId = newId<RequestId>;

type Fate = "answered" | "request lost" | "answer lost" | "sent twice";
let fate: Fate = "answered";
let isOnline = true;

vi.stubGlobal("fetch", async (address: string, options: RequestInit) => {
  const cut = () => new TypeError("Failed to fetch");
  if (!isOnline || fate === "request lost") throw cut();
  const ask = () => POST(new Request(`http://tandem.test${address}`, options));
  const answer = await ask();
  if (fate === "answer lost") throw cut();
  return fate === "sent twice" ? await ask() : answer;
});

/** What a phone has: what it wrote down, and nothing else that outlives a page. */
interface Phone {
  readonly person: UserId;
  queue: Queue;
  seq: number;
}

function enter(
  phone: Phone,
  procedure: QueuedProcedure,
  lane: string,
  input: object,
  base: object | null = null,
) {
  phone.seq += 1;
  const write: QueuedWrite = {
    seq: phone.seq,
    owner: phone.person,
    lane,
    title: lane,
    at: testNow as Instant,
    procedure,
    input: { ...input, requestId: freshId() } as QueuedInput,
    base: base as QueuedWrite["base"],
    tries: 0,
    refusal: null,
  };
  // As the database of a browser keeps it.
  phone.queue = structuredClone([...phone.queue, write]);
}

/** Sends one write. A page that dies before it heard the answer has not changed what the phone keeps. */
async function sendNext(phone: Phone, dies = false): Promise<boolean> {
  const write = nextToSend(phone.queue);
  if (!write) return false;
  const sent = await transmit(write);
  if (!dies) phone.queue = structuredClone(afterSending(phone.queue, write.input.requestId, sent, freshId));
  return sent.kind !== "unreachable" && sent.kind !== "signed-out";
}

const runOf = (id: string) => ({
  id,
  type: "run-easy",
  title: "Easy run",
  start: "2026-03-17T07:00",
  timeZone: "Europe/Vienna",
  duration: 3240,
  distance: 10_100,
  rpe: 3,
  feel: null,
  note: "",
});

const liftOf = (id: string) => ({
  id,
  plannedId: null,
  type: "strength-heavy-lower",
  title: "Heavy legs",
  start: "2026-03-17T11:00",
  timeZone: "Europe/Vienna",
});
const setOf = (id: string, index: number, reps: number) => ({
  id,
  exercise: "Back squat",
  exerciseIndex: 0,
  setIndex: index,
  kind: "working",
  reps,
  load: 100_000,
  rpe: null,
});

/** What the person means to have entered. */
interface Meant {
  readonly runs: Map<string, { rpe: number; note: string }>;
  readonly lifts: Map<string, { sets: Map<string, number>; isFinished: boolean }>;
  energy: number | null;
}

const small = fc.nat({ max: 3 });
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("run" as const), nth: small }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("effort" as const),
      nth: small,
      value: fc.integer({ min: 4, max: 9 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("note" as const),
      nth: small,
      value: fc.constantFrom("wet", "hot"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("delete" as const), nth: small }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("set" as const),
      nth: fc.nat({ max: 1 }),
      set: small,
      reps: fc.integer({ min: 1, max: 9 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("untick" as const), nth: fc.nat({ max: 1 }), set: small }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("finish" as const), nth: fc.nat({ max: 1 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("check in" as const), energy: fc.integer({ min: 1, max: 5 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("network" as const), is: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("session" as const),
      of: fc.constantFrom("mine", "nobody", "somebody else"),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("send" as const),
      fate: fc.constantFrom<Fate>("answered", "answered", "request lost", "answer lost", "sent twice"),
      dies: fc.boolean(),
    }),
  },
);

const schedules = inject("schedules");

it(
  "loses nothing and doubles nothing, whatever is cut when",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 40 }), async (steps) => {
        const { user } = await insertAthlete(owner);
        const other = await insertAthlete(owner);
        const cookies = {
          mine: await signIn(owner, user),
          nobody: null,
          "somebody else": await signIn(owner, other.user),
        };
        cookie = cookies.mine;
        isOnline = true;
        const phone: Phone = { person: user.id, queue: [], seq: 0 };
        const meant: Meant = { runs: new Map(), lifts: new Map(), energy: null };
        const ids = Array.from({ length: 12 }, () => newId<SetId>());
        const checkInId = newId();
        for (const each of steps) {
          if (each.kind === "network") isOnline = each.is;
          else if (each.kind === "session") cookie = cookies[each.of as keyof typeof cookies];
          else if (each.kind === "send") {
            fate = each.fate;
            await sendNext(phone, each.dies);
          } else act(phone, meant, each, ids, checkInId);
        }

        [fate, isOnline, cookie] = ["answered", true, cookies.mine];
        for (let round = 0; phone.queue.length > 0; round += 1) {
          expect(round, JSON.stringify(phone.queue)).toBeLessThan(200);
          if (!(await sendNext(phone)))
            for (const { lane } of phone.queue) phone.queue = saveMine(phone.queue, lane, freshId);
        }
        expect(await heldOf(user.id)).toEqual(wanted(meant));
        expect(await heldOf(other.user.id)).toEqual({ runs: [], lifts: [], energy: null });
      }),
      { numRuns: schedules, seed: 20260317 },
    );
  },
  schedules * 3_000,
);

type Entry = Exclude<
  typeof step extends fc.Arbitrary<infer Step> ? Step : never,
  { kind: "network" | "session" | "send" }
>;

function act(phone: Phone, meant: Meant, entry: Entry, ids: readonly string[], checkInId: string) {
  if (entry.kind === "check in") {
    meant.energy = entry.energy;
    const nothing = { sleepQuality: null, soreness: null, stress: null, mood: null, sleepHours: null };
    const rest = { restingHr: null, hrvRmssdMs: null, symptoms: [], pain: [], tags: [], note: "" };
    const answers = { id: checkInId, date: today, energy: entry.energy, ...nothing, ...rest };
    return enter(phone, "wellness.checkIn", "check-in", answers);
  }
  if ("set" in entry || entry.kind === "finish") return actOnLift(phone, meant, entry, ids);
  const id = ids[entry.nth] as string;
  const run = meant.runs.get(id);
  if (entry.kind === "run" && !run && !phone.queue.some(({ lane }) => lane === id) && !gone.has(id)) {
    meant.runs.set(id, { rpe: 3, note: "" });
    return enter(phone, "log.logSession", id, { ...runOf(id), plannedId: null, source: "manual" });
  }
  if (!run) return;
  if (entry.kind === "delete") {
    gone.add(id);
    meant.runs.delete(id);
    return enter(phone, "log.delete", id, { id });
  }
  if (entry.kind !== "effort" && entry.kind !== "note") return;
  // The phone shows what it was told at first: what was corrected meanwhile is known to the server alone.
  const change = entry.kind === "effort" ? { rpe: entry.value } : { note: entry.value };
  Object.assign(run, change);
  enter(phone, "log.edit", id, { ...runOf(id), ...change, version: 1 }, { ...runOf(id), version: 1 });
}

const gone = new Set<string>();

function actOnLift(
  phone: Phone,
  meant: Meant,
  entry: Extract<Entry, { kind: "set" | "untick" | "finish" }>,
  ids: readonly string[],
) {
  const id = ids[4 + entry.nth] as CompletedSessionId;
  const lift = meant.lifts.get(id);
  if (entry.kind === "set") {
    const begun = lift ?? { sets: new Map<string, number>(), isFinished: false };
    meant.lifts.set(id, begun);
    const setId = ids[6 + entry.set + (entry.nth ? 2 : 0)] as string;
    if (entry.nth && entry.set > 1) return;
    if (!entry.nth && entry.set > 1) return;
    begun.sets.set(setId, entry.reps);
    return enter(phone, "log.saveSet", id, { lift: liftOf(id), set: setOf(setId, entry.set, entry.reps) });
  }
  if (!lift || lift.sets.size === 0) return;
  if (entry.kind === "untick") {
    const [setId] = lift.sets.keys();
    if (!setId || lift.sets.size === 1) return;
    lift.sets.delete(setId);
    return enter(phone, "log.removeSet", id, { id, setId });
  }
  lift.isFinished = true;
  const sets = [...lift.sets].map(([setId, reps], index) => setOf(setId, index, reps));
  enter(phone, "log.finishLift", id, {
    lift: liftOf(id),
    sets,
    duration: 3600,
    rpe: 7,
    feel: null,
    note: "",
  });
}

const wanted = ({ runs, lifts, energy }: Meant) => ({
  runs: [...runs].map(([id, said]) => ({ id, ...said })).toSorted(byId),
  lifts: [...lifts]
    .filter(([, { sets }]) => sets.size > 0)
    .map(([id, { sets, isFinished }]) => ({ id, isFinished, sets: [...sets].toSorted() }))
    .toSorted(byId),
  energy,
});

async function heldOf(userId: UserId) {
  const { athletes } = await import("@/server/db/schema/people");
  const [athlete] = await owner.select().from(athletes).where(eq(athletes.userId, userId));
  const athleteId = athlete?.id as never;
  const logs = (
    await owner.select().from(completedSessions).where(eq(completedSessions.athleteId, athleteId))
  ).filter(({ deletedAt }) => deletedAt === null);
  const sets = await owner.select().from(completedSets).where(eq(completedSets.athleteId, athleteId));
  const [checkIn, ...more] = await owner.select().from(checkIns).where(eq(checkIns.athleteId, athleteId));
  expect(more).toEqual([]);
  return {
    runs: logs
      .filter(({ type }) => type === "run-easy")
      .map(({ id, rpe, note }) => ({ id, rpe, note }))
      .toSorted(byId),
    lifts: logs
      .filter(({ type }) => type !== "run-easy")
      .map(({ id, inProgress }) => ({
        id,
        isFinished: !inProgress,
        sets: sets
          .filter(({ sessionId }) => sessionId === id)
          .map((set) => [set.id, set.reps])
          .toSorted(),
      }))
      .toSorted(byId),
    energy: checkIn?.energy ?? null,
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => a.id.localeCompare(b.id);
