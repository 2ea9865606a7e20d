import postgres from "postgres";
import type { AthleteId, UserId } from "@/lib/ids";
import { env } from "@/server/env";
import { logger } from "@/server/logger";

/** Whom something was changed about. Null after a time without a connection, in which anything may have been missed. */
export type NewsAbout = AthleteId | UserId | null;
type Listener = (about: NewsAbout) => void;

interface Channel {
  readonly listeners: Set<Listener>;
  sql: postgres.Sql | null;
  retry: NodeJS.Timeout | undefined;
  waitMs: number;
}

const name = "tandem_news";
const firstWaitMs = 100;
const longestWaitMs = 5_000;

// One a process: development evaluates modules again on every change.
const shared = globalThis as { tandemNews?: Channel };

function channel(): Channel {
  shared.tandemNews ??= { listeners: new Set(), sql: null, retry: undefined, waitMs: firstWaitMs };
  return shared.tandemNews;
}

/**
 * Calls back after every commit, of this process or another, that changed something about an athlete or a person.
 * The call says about whom and nothing more: what it was, and whether the listener may know, is asked of the database.
 * Returns how to stop. The connection is opened for the first listener and closed after the last.
 */
export function onNews(listener: Listener): () => void {
  const own = channel();
  own.listeners.add(listener);
  if (!own.sql && !own.retry) connect(own);
  return () => {
    own.listeners.delete(listener);
    if (own.listeners.size === 0) close(own);
  };
}

function connect(own: Channel): void {
  own.retry = undefined;
  const tell = (about: NewsAbout) => {
    for (const listener of own.listeners) listener(about);
  };
  const lost = () => {
    if (own.sql !== sql) return;
    own.sql = null;
    void sql.end({ timeout: 1 }).catch(() => {});
    if (own.listeners.size === 0) return;
    own.retry = setTimeout(connect, own.waitMs, own);
    own.waitMs = Math.min(own.waitMs * 2, longestWaitMs);
  };
  // A connection of its own: one of the pool would have to be held for as long as anybody looks.
  const sql: postgres.Sql = postgres(env().DATABASE_URL, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    prepare: false,
    fetch_types: false,
    onnotice: () => {},
    connection: { application_name: "tandem news", role: "tandem_app" },
    onclose: lost,
    // Taken by the library, though its types leave it out: its own `listen` gives up when the server is away for long.
    onnotify: (_: string, about: string) => tell(about as NewsAbout),
  } as postgres.Options<Record<string, never>>);
  own.sql = sql;
  sql.unsafe(`listen ${name}`).then(
    () => {
      own.waitMs = firstWaitMs;
      tell(null);
    },
    (error) => {
      logger.warn("The connection that hears of changes is lost", { reason: String(error) });
      lost();
    },
  );
}

function close(own: Channel): void {
  clearTimeout(own.retry);
  own.retry = undefined;
  const { sql } = own;
  own.sql = null;
  void sql?.end({ timeout: 1 }).catch(() => {});
}
