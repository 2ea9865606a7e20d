import { describe, expect, it } from "vitest";
import { instant } from "@/lib/dates/time-zone";
import { newId, type RequestId, type UserId } from "@/lib/ids";
import {
  afterSending,
  discarded,
  fieldsAtOdds,
  keepBoth,
  lanesOf,
  nextToSend,
  type Queue,
  type QueuedWrite,
  type Sent,
  saveMine,
  tryAgain,
} from "./queue";

const freshId = newId<RequestId>;
const maya = newId<UserId>();
let seq = 0;

function write(given: Partial<QueuedWrite> & { input?: QueuedWrite["input"] } = {}): QueuedWrite {
  seq += 1;
  return {
    seq,
    owner: maya,
    lane: "run",
    title: "Easy run",
    at: instant("2026-03-17T13:00:00Z"),
    procedure: "log.logSession",
    input: { requestId: freshId(), plannedId: "plan", rpe: 3 },
    base: null,
    tries: 0,
    refusal: null,
    ...given,
  };
}

const refused = (reason: string, answer: unknown = null): Sent => ({
  kind: "refused",
  refusal: { reason, message: "No.", answer },
});
const queueAfter = (queue: Queue, one: QueuedWrite, sent: Sent) =>
  afterSending(queue, one.input.requestId, sent, freshId);

describe("the order", () => {
  it("is that in which things were entered, and who waits for somebody holds up their own lane alone", () => {
    const [first, second, other] = [write(), write(), write({ lane: "lift" })];
    const queue = [other, second, first];
    expect(nextToSend(queue)).toBe(first);
    const held = queueAfter(queue, first, refused("invalid"));
    expect(nextToSend(held)).toBe(other);
    expect(nextToSend(held, new Set(["lift"]))).toBeNull();
    expect(lanesOf(held).map((lane) => lane.length)).toEqual([2, 1]);
  });

  it("stays while there is no answer, or nobody is signed in", () => {
    const one = write();
    expect(queueAfter([one], one, { kind: "unreachable" })).toEqual([{ ...one, tries: 1 }]);
    expect(queueAfter([one], one, { kind: "signed-out" })).toEqual([one]);
    expect(queueAfter([one], one, { kind: "done", answer: null })).toEqual([]);
  });
});

describe("what happened elsewhere meanwhile", () => {
  it("keeps a session whose plan is gone, as a request of its own", () => {
    const one = write();
    const [kept] = queueAfter([one], one, refused("plan-gone"));
    expect(kept).toMatchObject({ refusal: null, input: { plannedId: null, rpe: 3 } });
    expect(kept?.input.requestId).not.toBe(one.input.requestId);
  });

  it("makes one lift of one that was begun on two devices, with all that follows", () => {
    const set = write({
      lane: "lift",
      procedure: "log.saveSet",
      input: { requestId: freshId(), lift: { id: "here", plannedId: "plan" }, set: { id: "a" } },
    });
    const untick = write({
      lane: "lift",
      procedure: "log.removeSet",
      input: { requestId: freshId(), id: "here", setId: "a" },
    });
    const moved = queueAfter([set, untick], set, refused("already-logged", { sessionId: "there" }));
    expect(moved).toMatchObject([
      { input: { lift: { id: "there", plannedId: "plan" }, set: { id: "a" } } },
      { input: { id: "there", setId: "a" } },
    ]);
  });

  it("asks where a run is logged already, and keeps both where that is meant", () => {
    const one = write();
    const asked = queueAfter([one], one, refused("already-logged", { sessionId: "there" }));
    expect(asked[0]?.refusal?.reason).toBe("already-logged");
    expect(keepBoth(asked, "run", freshId)).toMatchObject([{ refusal: null, input: { plannedId: null } }]);
    expect(discarded(asked, "run")).toMatchObject({ queue: [], gone: [{ title: "Easy run" }] });
    const again = tryAgain(asked, "run", freshId)[0];
    expect(again?.refusal).toBeNull();
    expect(again?.input.requestId).not.toBe(one.input.requestId);
  });

  it("takes what is gone already as taken away", () => {
    const one = write({ procedure: "log.delete" });
    expect(queueAfter([one], one, refused("not-found"))).toEqual([]);
    expect(queueAfter([one], one, refused("not-allowed"))).toHaveLength(1);
  });
});

describe("a correction over another", () => {
  const base = { version: 1, rpe: 3, note: "" };
  const edit = (said: object) =>
    write({ procedure: "log.edit", base, input: { requestId: freshId(), ...base, ...said } });

  it("keeps both where they say different things", () => {
    const one = edit({ rpe: 6 });
    const standing = { version: 4, rpe: 3, note: "wet" };
    expect(queueAfter([one], one, refused("changed-elsewhere", { standing }))).toMatchObject([
      { refusal: null, input: { version: 4, rpe: 6, note: "wet" } },
    ]);
  });

  it("asks where they say the same thing differently, and shows which", () => {
    const one = edit({ rpe: 6, note: "wet" });
    const standing = { version: 4, rpe: 8, note: "" };
    const asked = queueAfter([one], one, refused("changed-elsewhere", { standing }));
    expect(asked[0]?.refusal).not.toBeNull();
    expect(fieldsAtOdds(one, standing)).toEqual(["rpe"]);
    expect(saveMine(asked, "run", freshId)).toMatchObject([
      { refusal: null, input: { version: 4, rpe: 6, note: "wet" } },
    ]);
  });

  it("of one's own stands over the one before it", () => {
    const [first, second] = [edit({ rpe: 6 }), edit({ note: "wet" })];
    const standing = { version: 2, rpe: 6, note: "" };
    expect(queueAfter([first, second], first, { kind: "done", answer: null, standing })).toMatchObject([
      { input: { version: 2, rpe: 6, note: "wet" }, base: standing },
    ]);
  });

  it("of one's own that goes back to what stood before is not taken for no change", () => {
    const [first, second, third] = [edit({ note: "hot" }), edit({ note: "wet" }), edit({ note: "hot" })];
    const standing = (note: string, version: number) => ({
      kind: "done" as const,
      answer: null,
      standing: { version, rpe: 3, note },
    });
    const afterFirst = queueAfter([first, second, third], first, standing("hot", 2));
    const [again, last] = afterFirst as [QueuedWrite, QueuedWrite];
    expect(again.input).toMatchObject({ version: 2, note: "wet" });
    expect(queueAfter([again, last], again, standing("wet", 3))).toMatchObject([
      { input: { version: 3, note: "hot" } },
    ]);
  });
});
