import type { Instant } from "@/lib/dates/time-zone";
import type { RequestId, UserId } from "@/lib/ids";

/** The writes that wait on a device until they can be sent: about the person who makes them, or what they say. */
export type QueuedProcedure =
  | "log.logSession"
  | "log.saveSet"
  | "log.removeSet"
  | "log.finishLift"
  | "log.edit"
  | "log.skip"
  | "log.skipMany"
  | "log.takeBackSkips"
  | "log.delete"
  | "log.restore"
  | "messages.post"
  | "wellness.checkIn";

export type QueuedInput = { readonly requestId: RequestId } & Readonly<Record<string, unknown>>;

/** Why a write was not taken, where only its person can say what should become of it. */
export interface Refusal {
  /** The server's name for it: "already-logged", "changed-elsewhere", "invalid". */
  readonly reason: string;
  /** What it says to people. */
  readonly message: string;
  /** The rest of the answer: what stands there now. */
  readonly answer: unknown;
}

/** One write on this device, as it will be sent. */
export interface QueuedWrite {
  /** The order in which this device was told; given by its database. */
  readonly seq: number;
  readonly owner: UserId;
  /** What it is about, such as a session's id: writes of one lane are sent in order, and wait for each other. */
  readonly lane: string;
  /** What people call that: "Easy run". */
  readonly title: string;
  readonly at: Instant;
  readonly procedure: QueuedProcedure;
  readonly input: QueuedInput;
  /** What an edit was made over: what others changed since is kept, field by field. */
  readonly base: Fields | null;
  /** How often sending it failed without an answer. */
  readonly tries: number;
  readonly refusal: Refusal | null;
}

export type Queue = readonly QueuedWrite[];

/** What came of sending one write. */
export type Sent =
  | {
      readonly kind: "done";
      readonly answer: unknown;
      /** The log as it stands after an edit, in the fields of one. */
      readonly standing?: Fields | null;
    }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** No answer, or none that says anything about this write: it may have been taken all the same. */
  | { readonly kind: "unreachable" }
  /** Nobody is signed in, or somebody else is. It waits for its person. */
  | { readonly kind: "signed-out" };

type NewId = () => RequestId;
type Fields = Readonly<Record<string, unknown>>;

/**
 * The write to send now: the earliest that no other of its lane holds up. Null where all wait for somebody. Lanes in
 * `resting` are left out: what fails again and again must not hold up the rest.
 */
export function nextToSend(queue: Queue, resting: ReadonlySet<string> = new Set()): QueuedWrite | null {
  const held = new Set(resting);
  for (const write of inOrder(queue)) {
    if (write.refusal) held.add(write.lane);
    else if (!held.has(write.lane)) return write;
  }
  return null;
}

/** The queue after an answer. What was taken is gone; what was not stays, changed where that settles it. */
export function afterSending(queue: Queue, requestId: RequestId, sent: Sent, newId: NewId): Queue {
  const write = queue.find(({ input }) => input.requestId === requestId);
  if (!write || sent.kind === "signed-out") return queue;
  if (sent.kind === "done") {
    const left = queue.filter((each) => each !== write);
    return sent.standing ? inLane(left, write, (each) => madeOver(each, sent.standing as Fields)) : left;
  }
  if (sent.kind === "unreachable") return replaced(queue, write, { ...write, tries: write.tries + 1 });
  return afterRefusal(queue, write, sent.refusal, newId);
}

/** Which refusals settle themselves: nothing that somebody entered is dropped for what happened elsewhere meanwhile. */
function afterRefusal(queue: Queue, write: QueuedWrite, refusal: Refusal, newId: NewId): Queue {
  if (refusal.reason === "plan-gone") {
    // Left out and taken out of the plan come to the same.
    if (write.procedure === "log.skip") return queue.filter((each) => each !== write);
    return inLane(queue, write, (each) => again(each, withoutPlan(each.input), newId));
  }
  if (refusal.reason === "already-logged" && isOfLift(write)) {
    const { sessionId } = refusal.answer as { readonly sessionId: string };
    return inLane(queue, write, (each) => again(each, aboutLift(each.input, sessionId), newId));
  }
  if (refusal.reason === "not-found" && takesAway.has(write.procedure)) {
    return queue.filter((each) => each !== write);
  }
  if (refusal.reason === "changed-elsewhere" && write.procedure === "log.edit") {
    const merged = mergedEdit(write, refusal);
    if (merged) return replaced(queue, write, again(write, merged, newId));
  }
  return replaced(queue, write, { ...write, refusal });
}

const takesAway: ReadonlySet<QueuedProcedure> = new Set(["log.removeSet", "log.delete"]);

const isOfLift = ({ procedure }: QueuedWrite): boolean =>
  procedure === "log.saveSet" || procedure === "log.finishLift";

/** The same lift begun on two devices is one lift: what this one has goes to that which is there, set by set. */
function aboutLift(input: QueuedInput, id: string): QueuedInput {
  return "lift" in input ? { ...input, lift: { ...(input.lift as object), id } } : { ...input, id };
}

function withoutPlan(input: QueuedInput): QueuedInput {
  if ("lift" in input) return { ...input, lift: { ...(input.lift as object), plannedId: null } };
  return "plannedId" in input ? { ...input, plannedId: null } : input;
}

/** What stands there now in the fields of an edit, or null where the answer does not say. */
export function standingOf({ answer }: Refusal, edit: QueuedInput): Fields | null {
  const standing = (answer as { readonly standing?: Fields } | null)?.standing;
  return standing && Object.keys(edit).every((key) => key === "requestId" || key in standing)
    ? standing
    : null;
}

/** The fields that were changed on both sides, each to something else. */
export function fieldsAtOdds({ input, base }: QueuedWrite, standing: Fields) {
  return Object.keys(input).filter((key) => {
    if (key === "requestId" || key === "version") return false;
    const [mine, theirs] = [input[key], standing[key]];
    return !isSame(mine, theirs) && !isSame(mine, base?.[key]) && !isSame(theirs, base?.[key]);
  });
}

/** A later correction by the same person is made over their earlier one, of which it did not know the end. */
function madeOver(write: QueuedWrite, standing: Fields): QueuedWrite {
  if (write.procedure !== "log.edit" || !write.base) return write;
  const { input, base } = write;
  // What was set to something else in between and back again was changed all the same.
  const stays = (key: string) => isSame(input[key], standing[key]) && !isSame(input[key], base[key]);
  const known = Object.entries(standing).map(([key, now]) => [key, stays(key) ? base[key] : now]);
  return { ...write, input: over(input, base, standing), base: Object.fromEntries(known) as Fields };
}

/** Mine where I changed something, what stands there elsewhere. */
function over(input: QueuedInput, base: Fields, standing: Fields): QueuedInput {
  const merged = Object.entries(input).map(([key, mine]) => [
    key,
    key !== "requestId" && isSame(mine, base[key]) ? standing[key] : mine,
  ]);
  return { ...(Object.fromEntries(merged) as QueuedInput), version: standing.version };
}

/** An edit over what stands there now: mine where I changed something, theirs elsewhere. Null where both did. */
function mergedEdit(write: QueuedWrite, refusal: Refusal): QueuedInput | null {
  const standing = standingOf(refusal, write.input);
  if (!standing || !write.base || fieldsAtOdds(write, standing).length > 0) return null;
  return over(write.input, write.base, standing);
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Sends again what was not taken, as a request of its own: the server answers one that it knows as it did before. */
export const tryAgain = (queue: Queue, lane: string, newId: NewId): Queue =>
  queue.map((each) => (each.lane === lane && each.refusal ? again(each, each.input, newId) : each));

/** Keeps a session beside the one that answers the plan already. */
export const keepBoth = (queue: Queue, lane: string, newId: NewId): Queue =>
  queue.map((each) => (each.lane === lane ? again(each, withoutPlan(each.input), newId) : each));

/** Saves an edit as it is, over what others changed meanwhile. */
export const saveMine = (queue: Queue, lane: string, newId: NewId): Queue =>
  queue.map((each) => {
    const standing = each.lane === lane && each.refusal && standingOf(each.refusal, each.input);
    return standing ? again(each, { ...each.input, version: standing.version }, newId) : each;
  });

/** What is left when somebody gives up everything that waits about one thing, and what they gave up. */
export const discarded = (queue: Queue, lane: string): { readonly queue: Queue; readonly gone: Queue } => ({
  queue: queue.filter((each) => each.lane !== lane),
  gone: queue.filter((each) => each.lane === lane),
});

/** What waits about each thing, the oldest first. */
export function lanesOf(queue: Queue): readonly Queue[] {
  return [...Map.groupBy(inOrder(queue), ({ lane }) => lane).values()];
}

const inOrder = (queue: Queue): Queue => queue.toSorted((a, b) => a.seq - b.seq);

const again = (write: QueuedWrite, input: QueuedInput, newId: NewId): QueuedWrite => ({
  ...write,
  input: { ...input, requestId: newId() },
  refusal: null,
  tries: 0,
});

const replaced = (queue: Queue, write: QueuedWrite, by: QueuedWrite): Queue =>
  queue.map((each) => (each === write ? by : each));

const inLane = (queue: Queue, { lane }: QueuedWrite, change: (write: QueuedWrite) => QueuedWrite): Queue =>
  queue.map((each) => (each.lane === lane ? change(each) : each));
