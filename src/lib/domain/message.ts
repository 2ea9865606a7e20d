import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import type { AthleteId, MessageId } from "@/lib/ids";
import type { SessionType } from "./session-type";

/** How long a message can be taken back after it was sent, in seconds. */
export const unsendSeconds = 10;

/** The session that something was said of. */
export interface SessionSpokenOf {
  readonly id: string;
  readonly title: string;
  readonly type: SessionType;
  readonly date: CalendarDate;
}

/** How many messages a thread opens with, and how many more are asked for at a time. */
export const threadPage = 50;

export interface Message {
  readonly id: MessageId;
  readonly sessionId: string | null;
  /** Null where nothing was named, and where the reader does not see that session (any more). */
  readonly session: SessionSpokenOf | null;
  /** Null where their account is gone. */
  readonly author: string | null;
  readonly isMine: boolean;
  readonly isUnread: boolean;
  readonly body: string;
  readonly at: Instant;
}

/** What an athlete and their coaches wrote to each other, or of that what was said of one session. */
export interface Thread {
  /** The oldest first. */
  readonly messages: readonly Message[];
  readonly hasEarlier: boolean;
  /** Who reads it beside the reader. */
  readonly others: readonly string[];
}

export interface ThreadInBrief {
  readonly athleteId: AthleteId;
  readonly slug: string;
  /** With whom: the athlete, or for the athlete their coaches. */
  readonly name: string;
  readonly unread: number;
  readonly last: {
    readonly body: string;
    readonly at: Instant;
    readonly isMine: boolean;
    readonly author: string | null;
  } | null;
}
