import { onlineManager } from "@tanstack/react-query";
import { lostConnection } from "@/app/_shared/offline/connection";
import { serverTime } from "@/app/_shared/offline/device-notes";
import { keepStorage } from "@/app/_shared/offline/device-storage";
import { addWrite, changeWrites, readWrites } from "@/app/_shared/offline/device-store";
import { queueOwner } from "@/app/_shared/offline/queue-state";
import { followQueue, queueChanged } from "@/app/_shared/offline/queue-store";
import { settledWords } from "@/app/_shared/offline/refusal-words";
import { transmit } from "@/app/_shared/offline/transmit";
import type { Transmitted } from "@/app/_trpc/send-write";
import { showToast } from "@/app/_ui/toast-store";
import { newId, type RequestId, type UserId } from "@/lib/ids";
import { invariant } from "@/lib/invariant";
import {
  afterSending,
  nextToSend,
  type QueuedProcedure,
  type QueuedWrite,
  type Refusal,
} from "@/lib/offline/queue";

/** What became of a write as far as its maker waited for it. */
export type Outcome =
  | { readonly kind: "sent"; readonly answer: unknown }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** It is on this device and will be sent. */
  | { readonly kind: "waiting" }
  /** It could be kept nowhere and did not arrive. */
  | { readonly kind: "failed" };

export type NewWrite = Pick<QueuedWrite, "procedure" | "input" | "lane" | "title"> &
  Partial<Pick<QueuedWrite, "base">>;

const patienceMs = 6000;
const asksToKeep: ReadonlySet<QueuedProcedure> = new Set(["log.logSession", "log.finishLift"]);
const firstPauseMs = 5000;
const longestPauseMs = 300_000;

const makers = new Map<number, (outcome: Outcome) => void>();
const followers = new Set<(alone: boolean) => void>();
let pause: ReturnType<typeof setTimeout> | null = null;

/** Begins with what was left when this person's last page ended. */
export async function beginSending(owner: UserId): Promise<void> {
  await followQueue(owner);
  await sendAll();
}

/** Tells of every write that was taken; `alone` where nobody on this page waits for it. */
export function onSent(tell: (alone: boolean) => void): () => void {
  followers.add(tell);
  return () => followers.delete(tell);
}

/**
 * Writes something down on this device, then sends it. Waits for the answer while one can be expected soon; what has
 * none by then is sent later, in order, also after the browser was closed.
 */
export async function submit(made: NewWrite): Promise<Outcome> {
  const owner = queueOwner();
  invariant(owner, "a write before it is known whose it is");
  const write = { base: null, ...made, owner, at: serverTime(), tries: 0, refusal: null };
  let seq: number;
  try {
    seq = await addWrite(write);
  } catch {
    return outcomeOf(await transmit({ ...write, seq: 0 }), "failed");
  }
  const outcome = new Promise<Outcome>((resolve) => {
    makers.set(seq, resolve);
    setTimeout(() => resolve({ kind: "waiting" }), onlineManager.isOnline() ? patienceMs : 0);
  });
  await queueChanged();
  void sendAll();
  // From the first session on there is something to lose.
  if (asksToKeep.has(made.procedure)) void keepStorage().catch(() => {});
  const became = await outcome;
  makers.delete(seq);
  // Whoever waits sees why it was not taken, and has what they typed before them.
  if (became.kind === "refused") {
    await changeWrites(owner, (queue) => queue.filter((each) => each.seq !== seq));
    await queueChanged();
  }
  return became;
}

let sending: Promise<void> | null = null;
let askedAgain = false;

/** Sends what waits, in order. One tab at a time. */
export function sendAll(): Promise<void> {
  askedAgain = true;
  sending ??= oneTabAtATime(drain)
    .catch(() => {})
    .finally(() => {
      sending = null;
      if (askedAgain) void sendAll();
    });
  return sending;
}

/** Two tabs that send the same write are answered the same twice; they only waste the line. */
const oneTabAtATime = async (work: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request(`tandem queue ${queueOwner()}`, work) : work();

async function drain(): Promise<void> {
  const resting = new Set<string>();
  while (askedAgain) {
    askedAgain = false;
    for (let write = await next(resting); write; write = await next(resting)) {
      const sent = await sendOne(write);
      if (sent.kind === "signed-out" || (sent.kind === "unreachable" && !sent.answered)) {
        askedAgain = false;
        return settleMakers({ kind: "waiting" });
      }
      if (sent.kind === "unreachable") resting.add(write.lane);
    }
  }
  settleMakers({ kind: "waiting" });
}

async function next(resting: ReadonlySet<string>): Promise<QueuedWrite | null> {
  const owner = queueOwner();
  return owner ? nextToSend(await readWrites(owner), resting) : null;
}

async function sendOne(write: QueuedWrite): Promise<Transmitted> {
  const { owner, seq, tries } = write;
  const sent = await transmit(write);
  const { requestId } = write.input;
  const after = await changeWrites(owner, (queue) => afterSending(queue, requestId, sent, newId<RequestId>));
  const left = after.find((each) => each.seq === seq);
  const maker = makers.get(seq);
  if (sent.kind === "done") {
    maker?.({ kind: "sent", answer: sent.answer });
    for (const tell of followers) tell(!maker);
  } else if (sent.kind === "refused") {
    if (left?.refusal) maker?.({ kind: "refused", refusal: left.refusal });
    else showToast(settledWords(write, sent.refusal));
    if (!left) maker?.({ kind: "sent", answer: null });
  } else if (sent.kind === "unreachable") {
    if (!sent.answered) lostConnection();
    pauseFor(Math.min(firstPauseMs * 2 ** tries, longestPauseMs));
  } else sayWhyItWaits();
  await queueChanged();
  return sent;
}

function outcomeOf(sent: Transmitted, otherwise: "failed"): Outcome {
  if (sent.kind === "done") return { kind: "sent", answer: sent.answer };
  return sent.kind === "refused" ? sent : { kind: otherwise };
}

function settleMakers(outcome: Outcome) {
  for (const settle of makers.values()) settle(outcome);
}

function pauseFor(milliseconds: number) {
  if (pause !== null) clearTimeout(pause);
  pause = setTimeout(() => {
    pause = null;
    void sendAll();
  }, milliseconds);
}

function sayWhyItWaits() {
  const here = location.pathname + location.search;
  showToast({
    message: "You are signed out. What you saved waits on this device until you sign in again.",
    action: { label: "Sign in", run: () => location.assign(`/login?returnTo=${encodeURIComponent(here)}`) },
  });
}
