import type { AthleteId, UserId } from "@/lib/ids";
import type { Ctx } from "@/server/auth/scope";
import { onNews } from "@/server/db/news-channel";
import { findNewsState, type NewsState } from "@/server/db/queries/news";
import { withTransaction } from "@/server/db/tx";

/** That something changed, and of whom. What it is, whoever shows it asks for again. */
export interface News {
  /** Athletes of whom the person may read, now. */
  readonly athleteIds: readonly AthleteId[];
  /** Something about the person themself: whom they coach, or what they were sent. */
  readonly person: boolean;
}

export interface NewsUpTo {
  readonly news: News;
  /** Given to `followNews` again, it goes on from here. */
  readonly upTo: string;
}

// One act is several transactions now and then, and one look is enough for them.
const gatherMs = 100;
// A connection may be dead without anybody noticing.
const lookAnywayMs = 60_000;

/**
 * Tells a person of every change they may know of, for as long as the signal lets it, from a point on that was told
 * before or from now. Nothing is missed and nothing told twice within one stream; after a break, what was about to be
 * told may come again. What is told is proven by the database each time: who may read an athlete no more is told
 * nothing of them from that moment on.
 */
export async function* followNews(
  ctx: Ctx,
  from: string | null,
  signal: AbortSignal,
): AsyncGenerator<NewsUpTo, void, void> {
  const about = new Set<string>([ctx.user.id]);
  const bell = newBell();
  const stop = onNews((each) => {
    if (each === null || about.has(each)) bell.ring();
  });
  try {
    const told = new Map<AthleteId | UserId, bigint>();
    let since = from === null ? null : BigInt(from);
    while (!signal.aborted) {
      const state = await withTransaction({ ...ctx, request: null }, (tx) => findNewsState(tx, ctx.user.id));
      about.clear();
      for (const id of state.changes.keys()) about.add(id);
      const news = newsIn(state, since, told, ctx.user.id);
      // The first of a stream is told in any case: it says from where on to go on.
      if (since === null || news.person || news.athleteIds.length > 0) {
        yield { news, upTo: String(state.upTo) };
      }
      since = state.upTo;
      await bell.rung(signal, lookAnywayMs);
      await pause(gatherMs, signal);
    }
  } finally {
    stop();
  }
}

function newsIn(
  { upTo, changes }: NewsState,
  since: bigint | null,
  told: Map<AthleteId | UserId, bigint>,
  person: UserId,
): News {
  const fresh: (AthleteId | UserId)[] = [];
  for (const [id, changedIn] of changes) {
    if (changedIn === null) continue;
    // A point of time that has not come yet is of another database, of which nothing is known here.
    const isNew = since !== null && (changedIn >= since || since > upTo) && told.get(id) !== changedIn;
    told.set(id, changedIn);
    if (isNew) fresh.push(id);
  }
  return {
    athleteIds: fresh.filter((id) => id !== person) as AthleteId[],
    person: fresh.includes(person),
  };
}

interface Bell {
  readonly ring: () => void;
  /** Answers at once where it rang since it was last asked; otherwise when it rings, or when the time is over. */
  readonly rung: (signal: AbortSignal, mostMs: number) => Promise<void>;
}

function newBell(): Bell {
  let rang = false;
  let wake: (() => void) | null = null;
  return {
    ring: () => {
      rang = true;
      wake?.();
    },
    rung: async (signal, mostMs) => {
      if (!rang) {
        const early = new AbortController();
        wake = () => early.abort();
        await pause(mostMs, AbortSignal.any([signal, early.signal]));
        wake = null;
      }
      rang = false;
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
}
