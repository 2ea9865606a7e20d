import { v5, v7 } from "uuid";

declare const id: unique symbol;
type Id<Name extends string> = string & { readonly [id]: Name };

export type UserId = Id<"user">;
export type AthleteId = Id<"athlete">;
export type CoachingId = Id<"coaching">;
export type InvitationId = Id<"invitation">;
export type BlockId = Id<"block">;
/** One planned session. A completed session has an id of its own and points at the plan. */
export type PlannedSessionId = Id<"planned session">;
export type CompletedSessionId = Id<"completed session">;
/** One change of a log after it was written. */
export type LogChangeId = Id<"log change">;
export type SetId = Id<"set">;
export type CheckInId = Id<"check-in">;
export type FlagId = Id<"flag">;
export type ImportedFileId = Id<"imported file">;
export type PlanChangeId = Id<"plan change">;
/** One decision about a rule: a threshold set or a rule switched off, for an athlete or as a coach's default. */
export type RuleSettingId = Id<"rule setting">;
/** A template of the library: a UUID, or the name of one that comes with the product. */
export type TemplateId = Id<"template">;
/** A plan applied to some athletes in one go: the same id for each of them. */
export type PlanApplicationId = Id<"plan application">;
/** An exercise that somebody added to those that the product knows. */
export type ExerciseId = Id<"exercise">;
/** Some athletes of a coach under one name. */
export type GroupId = Id<"group">;
/** One session put into a plan from a template. */
export type TemplateUseId = Id<"template use">;
export type MessageId = Id<"message">;
/** Something that a person was told. */
export type NotificationId = Id<"notification">;
export type RequestId = Id<"request">;
/** Rows of the athlete's profile: thresholds, one-rep maxima, races, injuries, time off. */
export type ProfileEntryId = Id<"profile entry">;
export type TimeOffId = Id<"time off">;

/**
 * A new time-ordered identifier (UUID version 7, RFC 9562). The client makes it before it sends a write, so
 * that a retried write is recognised as the same one.
 */
export function newId<T extends Id<string>>(): T {
  return v7() as T;
}

/**
 * The identifier of one part of something that has one (UUID version 5): the same again for the same part, so that
 * doing the whole once more does nothing twice.
 */
export const derivedId = <T extends Id<string>>(whole: Id<string>, part: string): T => v5(part, whole) as T;
