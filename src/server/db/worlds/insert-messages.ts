import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { instantOf } from "@/lib/dates/time-zone";
import type { AthleteId, UserId } from "@/lib/ids";
import { messages, threadReads } from "../schema/message";
import { worldId } from "./session-rows";
import type { WorldAthlete } from "./world";

interface Thread {
  readonly athlete: WorldAthlete;
  readonly athleteId: AthleteId;
  readonly userId: UserId;
  readonly coachUserId: UserId;
  readonly today: CalendarDate;
  readonly sessions: readonly { readonly id: string; readonly date: CalendarDate }[];
}

/** What athlete and coach wrote to each other. Both have read what came before their own last word. */
export async function insertMessages(tx: PostgresJsDatabase, thread: Thread): Promise<void> {
  const { athlete, athleteId, today } = thread;
  const authorOf = { athlete: thread.userId, coach: thread.coachUserId };
  const said = (athlete.messages ?? []).map(({ by, day, at, body, about }, index) => ({
    athleteId,
    id: worldId<never>(athlete.key, "message", index),
    sessionId:
      about === undefined
        ? null
        : (thread.sessions.find(({ date }) => date === plusDays(today, about))?.id ?? null),
    authorUserId: authorOf[by],
    body,
    at: instantOf(plusDays(today, day), clockTime(at), athlete.timeZone),
  }));
  if (said.length === 0) return;
  await tx.insert(messages).values(said);
  const reads = [thread.userId, thread.coachUserId].flatMap((userId) => {
    const own = said.findLast(({ authorUserId }) => authorUserId === userId);
    return own ? [{ athleteId, userId, lane: athleteId, readAt: own.at }] : [];
  });
  if (reads.length > 0) await tx.insert(threadReads).values(reads);
}
