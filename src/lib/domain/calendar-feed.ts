import type { Instant } from "@/lib/dates/time-zone";

/** What an athlete knows of their calendar link. The link itself is shown once, when it is made. */
export interface CalendarFeed {
  /** Calendars show the names of sessions and nothing else. */
  readonly titlesOnly: boolean;
  readonly includeDone: boolean;
  readonly madeAt: Instant;
  /** When a calendar last asked for it. */
  readonly lastReadAt: Instant | null;
}
