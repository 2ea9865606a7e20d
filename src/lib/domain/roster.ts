import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant, TimeZone } from "@/lib/dates/time-zone";
import type { AthleteId, CoachingId, InvitationId, UserId } from "@/lib/ids";
import type { Athlete, Priority, RacePriority } from "./athlete";
import type { ConsentChange, Consents, SharedPeriod } from "./consent";
import type { Level } from "./flag";

/** One athlete as the coach's list shows them. Loads in AU, of the athlete's current week. */
export interface RosterRow {
  readonly athleteId: AthleteId;
  readonly coachingId: CoachingId;
  readonly slug: string;
  readonly name: string;
  readonly priority: Priority;
  readonly timeZone: TimeZone;
  readonly coachedSince: Instant;
  readonly nextRace: {
    readonly name: string;
    readonly date: CalendarDate;
    readonly priority: RacePriority;
  } | null;
  readonly openFlags: Readonly<Record<Level, number>>;
  readonly lastLoggedOn: CalendarDate | null;
  readonly weekLoad: { readonly planned: number; readonly completed: number };
}

/** An invitation that waits to be accepted. Its link is known only to whoever made it. */
export interface PendingInvitation {
  readonly id: InvitationId;
  readonly athleteName: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** What somebody who opens an invitation learns. Without a valid secret, nothing. */
export type InvitationView =
  | { readonly state: "unknown" }
  | { readonly state: "expired" | "used" | "revoked" | "own" | "already-coached"; readonly coachName: string }
  | {
      readonly state: "valid";
      readonly coachName: string;
      readonly athleteName: string;
      readonly expiresAt: Instant;
    };

/** An athlete's space as the person who opened it may use it. */
export interface AthleteSpace {
  readonly athlete: Athlete;
  readonly relation: "self" | "coach";
  /** Whether this person writes the plan: a coach, or an athlete without one. */
  readonly canPlan: boolean;
  readonly coachNames: readonly string[];
  /** What this coach may see; null for the athlete, who sees everything. */
  readonly consents: Consents | null;
}

/** A coach as the athlete's settings show them. */
export interface CoachOfMine {
  readonly coachingId: CoachingId;
  /** Null and an empty name where the coach's account is gone. */
  readonly coachUserId: UserId | null;
  readonly name: string;
  /** When their account is deleted, where they asked for it. */
  readonly leavesAt: Instant | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly consents: Consents;
  /** Newest first, without the decisions made when the coaching began. */
  readonly history: readonly ConsentChange[];
  readonly shared: readonly SharedPeriod[];
}
