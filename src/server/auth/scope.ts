import type { Instant } from "@/lib/dates/time-zone";
import type { Consents } from "@/lib/domain/consent";
import type { UnitPreferences } from "@/lib/domain/preferences";
import type { AthleteId, CoachingId, RequestId, UserId } from "@/lib/ids";

declare const proven: unique symbol;

/** Proof that a person coaches an athlete now. Only `access.ts` makes one. */
export interface CoachScope {
  readonly [proven]: "coach";
  readonly kind: "coach";
  readonly athleteId: AthleteId;
  readonly coachingId: CoachingId;
  /** What the athlete lets this coach see. */
  readonly consents: Consents;
}

/** Proof that a person is the athlete. `selfCoached`: nobody else coaches them, so the plan is theirs to write. */
export interface SelfScope {
  readonly [proven]: "self";
  readonly kind: "self";
  readonly athleteId: AthleteId;
  readonly selfCoached: boolean;
}

export type AthleteScope = CoachScope | SelfScope;

/** Proof that a person may write the athlete's plan: a coach, or an athlete without one. */
export type PlannerScope = CoachScope | (SelfScope & { readonly selfCoached: true });

export interface SignedInUser {
  readonly id: UserId;
  readonly name: string;
  readonly email: string | null;
  readonly coaches: boolean;
  readonly trains: boolean;
  readonly onboarded: boolean;
  readonly preferences: UnitPreferences;
  /** When their account is deleted, as they asked. Until then they can come back, and do nothing else. */
  readonly leavesAt: Instant | null;
}

/** A write as it was sent, so that its repetition is answered with the first result. */
export interface WriteRequest {
  readonly id: RequestId;
  readonly procedure: string;
  readonly inputHash: string;
}

/** Who asks, when, and for which write. Everything a service knows beside its input. */
export interface Ctx {
  readonly user: SignedInUser;
  readonly now: Instant;
  readonly request: WriteRequest | null;
}

/**
 * A name for everything that can be read about an athlete on one of their days: there is another one as soon as
 * anything of it changes. It was read before whatever is read under it.
 */
export type Edition = string & { readonly [proven]: "edition" };

export interface ScopedCtx<Scope extends AthleteScope = AthleteScope> extends Ctx {
  readonly scope: Scope;
  /** Of a call that only reads. Without one, nothing that was read before may be given as an answer. */
  readonly edition?: Edition | null;
}

export type CoachCtx = ScopedCtx<CoachScope>;
export type SelfCtx = ScopedCtx<SelfScope>;
export type PlannerCtx = ScopedCtx<PlannerScope>;
