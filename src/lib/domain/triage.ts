import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant, TimeZone } from "@/lib/dates/time-zone";
import type { Quantity } from "@/lib/formatting/quantity";
import type { AthleteId, FlagId, GroupId } from "@/lib/ids";
import type { Seconds } from "@/lib/units/duration";
import type { Priority } from "./athlete";
import type { Comparator, Level } from "./flag";
import type { LoadParts, MessageText } from "./flag-view";
import type { RosterRow } from "./roster";
import type { Slot } from "./session";
import type { SessionType } from "./session-type";

/** The flag of somebody that is to be decided first. */
export interface TriageFlag {
  readonly id: FlagId;
  readonly level: Level;
  readonly title: MessageText;
  readonly measured: Quantity;
  readonly threshold: Quantity & { readonly comparator: Comparator };
  readonly decideBy: Instant | null;
  /** Its sessions: planned ones, and what was done. */
  readonly sessionIds: readonly string[];
  /** The first day that it is about. */
  readonly date: CalendarDate | null;
  readonly hasFix: boolean;
  /** How many flags go by the same change. */
  readonly together: number;
}

/** A session of the days to come, as one sign. */
export interface TriageSession {
  readonly id: string;
  readonly type: SessionType;
  readonly title: string;
  readonly date: CalendarDate;
  readonly slot: Slot;
  readonly duration: Seconds;
  readonly done: boolean;
}

/** One athlete as their coach goes through the list. What this coach may not see is not in it. */
export interface TriageRow {
  readonly athleteId: AthleteId;
  readonly slug: string;
  readonly name: string;
  readonly timeZone: TimeZone;
  readonly priority: Priority;
  /** The athlete's own day. */
  readonly today: CalendarDate;
  readonly nextRace: RosterRow["nextRace"];
  readonly flag: TriageFlag | null;
  /** Open flags behind the first. */
  readonly moreFlags: number;
  /** Today and the six days after it, in order. */
  readonly sessions: readonly TriageSession[];
  /** AU of the last 7 days, and of 7 days as the last 28 had them; null where there is too little to say so. */
  readonly load: { readonly done: LoadParts; readonly usual: number | null };
  /** Sessions of the last 7 days that have an answer, of those that were asked for. */
  readonly logged: { readonly answered: number; readonly asked: number };
  /** Planned sessions without a log, where the notice of it stands. */
  readonly unlogged: number | null;
  readonly lastLoggedOn: CalendarDate | null;
}

export interface Triage {
  /** What to decide first at the top. */
  readonly rows: readonly TriageRow[];
  readonly groups: readonly {
    readonly id: GroupId;
    readonly name: string;
    readonly athleteIds: readonly AthleteId[];
  }[];
  /** When the oldest of the answers was given that the list rests on; null where nobody was judged yet. */
  readonly judgedAt: Instant | null;
}
