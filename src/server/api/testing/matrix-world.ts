import { createHash, randomBytes } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { localDateOf } from "@/lib/dates/time-zone";
import { seenAreas } from "@/lib/domain/audit";
import { consentItems } from "@/lib/domain/consent";
import {
  type AthleteId,
  type BlockId,
  type CheckInId,
  type CoachingId,
  type CompletedSessionId,
  type ExerciseId,
  type FlagId,
  type GroupId,
  type ImportedFileId,
  type InvitationId,
  type LogChangeId,
  type MessageId,
  newId,
  type PlanChangeId,
  type PlannedSessionId,
  type ProfileEntryId,
  type RequestId,
  type SetId,
  type TemplateId,
  type TimeOffId,
  type UserId,
} from "@/lib/ids";
import { createContext } from "@/server/api/context";
import { appRouter } from "@/server/api/root";
import { sessionCookies } from "@/server/auth/session";
import { seenDays } from "@/server/db/schema/audit";
import { signInSessions, type users } from "@/server/db/schema/auth";
import { flags } from "@/server/db/schema/flags";
import { athletes, coachings, consents, invitations } from "@/server/db/schema/people";
import { insertAthlete, insertUser, testNow } from "@/server/db/testing/factories";
import { insertTraining } from "./training-rows";

export const actorNames = [
  "anonymous",
  "stranger",
  "newcomer",
  "athlete",
  "other athlete",
  "athlete without coach",
  "coach",
  "other coach",
  "former coach",
  "pending coach",
] as const;
export type ActorName = (typeof actorNames)[number];

export const targetKinds = ["own", "linked", "foreign", "deleted", "non-existent"] as const;
export type TargetKind = (typeof targetKinds)[number];

/** Everything of one athlete that an input can name. */
export interface Target {
  readonly athleteId: AthleteId;
  readonly slug: string;
  readonly coachingId: CoachingId;
  readonly invitationId: InvitationId;
  readonly invitationSecret: string;
  readonly blockId: BlockId;
  /** Stands in the plan as published, untouched by a log. */
  readonly sessionId: PlannedSessionId;
  /** In the plan of today, not done yet. */
  readonly todaySessionId: PlannedSessionId;
  readonly version: number;
  readonly changeId: PlanChangeId;
  readonly undoneChangeId: PlanChangeId;
  readonly flagId: FlagId;
  readonly fixId: string;
  readonly completedId: CompletedSessionId;
  readonly completedLiftId: CompletedSessionId;
  readonly setId: SetId;
  readonly fileId: ImportedFileId;
  /** A correction of the lift that was done. */
  readonly logChangeId: LogChangeId;
  /** Follows the run that was done, on the same day. */
  readonly nextCompletedId: CompletedSessionId;
  readonly checkInId: CheckInId;
  readonly thresholdId: ProfileEntryId;
  readonly oneRmId: ProfileEntryId;
  readonly bodyMassId: ProfileEntryId;
  readonly injuryId: ProfileEntryId;
  readonly raceId: ProfileEntryId;
  readonly markId: ProfileEntryId;
  readonly timeOffId: TimeOffId;
  /** Written by whoever plans for the athlete. */
  readonly messageId: MessageId;
  /** In the library of whoever plans for the athlete; their session was made from it. */
  readonly templateId: TemplateId;
  /** Of whoever plans for the athlete, with the athlete in it. */
  readonly groupId: GroupId;
  /** Made by whoever plans for the athlete. */
  readonly exerciseId: ExerciseId;
  /** Of the same athlete, taken out of plan and log. */
  readonly gone: Readonly<Pick<Target, "sessionId" | "blockId" | "completedId">>;
  /** A word that stands in every text of this athlete, so that a leak is seen in any answer. */
  readonly marker: string;
}

export interface Actor {
  readonly name: ActorName;
  readonly userId: UserId | null;
  readonly cookie: string | null;
  readonly coaches: boolean;
  readonly own: Target | null;
  readonly linked: Target | null;
  /** An athlete with whom this person has nothing to do. */
  readonly foreign: Target;
}

export interface MatrixWorld {
  readonly actors: readonly Actor[];
  readonly targets: readonly Target[];
  readonly deleted: Target;
  /** Ids that nobody has, new ones each time. */
  readonly missing: () => Target;
}

const secretOf = () => randomBytes(32).toString("base64url");
const hashOf = (secret: string) => createHash("sha256").update(secret).digest("hex");

/** Ids that nobody has. */
export function missingTarget(): Target {
  const id = newId<never>;
  return {
    athleteId: id(),
    slug: `nobody-${newId().slice(-8)}`,
    coachingId: id(),
    invitationId: id(),
    invitationSecret: secretOf(),
    blockId: id(),
    sessionId: id(),
    todaySessionId: id(),
    version: 1,
    changeId: id(),
    undoneChangeId: id(),
    flagId: id(),
    fixId: "no-such-fix",
    completedId: id(),
    completedLiftId: id(),
    setId: id(),
    fileId: id(),
    logChangeId: id(),
    nextCompletedId: id(),
    checkInId: id(),
    thresholdId: id(),
    oneRmId: id(),
    bodyMassId: id(),
    injuryId: id(),
    raceId: id(),
    markId: id(),
    timeOffId: id(),
    messageId: id(),
    templateId: id(),
    groupId: id(),
    exerciseId: id(),
    gone: { sessionId: id(), blockId: id(), completedId: id() },
    marker: `marker-${newId().slice(-12)}`,
  };
}

/** The API as a browser with this session cookie meets it. */
export const callerOf = (cookie: string | null) =>
  appRouter.createCaller(
    createContext((name) => (name === sessionCookies[1] ? (cookie ?? undefined) : undefined)),
  );

type Owner = PostgresJsDatabase;
type User = typeof users.$inferSelect;

/** A session of the sign-in library for a person. Returns what the cookie holds. */
export async function signIn(owner: Owner, user: User): Promise<string> {
  const sessionToken = newId();
  await owner
    .insert(signInSessions)
    .values({ sessionToken, userId: user.id, expires: new Date("2099-01-01T00:00:00Z") });
  return sessionToken;
}

export async function insertMatrixWorld(owner: Owner): Promise<MatrixWorld> {
  const coach = await insertUser(owner, { coaches: true, name: "Coach" });
  const otherCoach = await insertUser(owner, { coaches: true, name: "Other Coach" });
  const formerCoach = await insertUser(owner, { coaches: true, name: "Former Coach" });
  const pendingCoach = await insertUser(owner, { coaches: true, name: "Pending Coach" });
  const stranger = await insertUser(owner, { name: "Stranger" });
  const newcomer = await insertUser(owner, { name: "", onboardedAt: null });

  const first = await insertTarget(owner, coach);
  const second = await insertTarget(owner, otherCoach);
  const alone = await insertTarget(owner, null);
  const gone = await insertTarget(owner, null);
  await owner.delete(athletes).where(eq(athletes.id, gone.target.athleteId));

  await owner.insert(coachings).values({
    athleteId: first.target.athleteId,
    id: newId<CoachingId>(),
    coachUserId: formerCoach.id,
    startedAt: testNow,
    endedAt: testNow,
  });
  await insertInvitation(owner, pendingCoach, missingTarget());

  const actor = async (
    name: ActorName,
    user: User | null,
    links: Pick<Actor, "own" | "linked" | "foreign">,
  ) => ({
    name,
    userId: user?.id ?? null,
    cookie: user && (await signIn(owner, user)),
    coaches: user?.coaches ?? false,
    ...links,
  });
  const nothing = { own: null, linked: null, foreign: first.target };
  return {
    actors: [
      await actor("anonymous", null, nothing),
      await actor("stranger", stranger, nothing),
      await actor("newcomer", newcomer, nothing),
      await actor("athlete", first.user, { own: first.target, linked: null, foreign: second.target }),
      await actor("other athlete", second.user, { own: second.target, linked: null, foreign: first.target }),
      await actor("athlete without coach", alone.user, {
        own: alone.target,
        linked: null,
        foreign: first.target,
      }),
      await actor("coach", coach, { own: null, linked: first.target, foreign: second.target }),
      await actor("other coach", otherCoach, { own: null, linked: second.target, foreign: first.target }),
      await actor("former coach", formerCoach, nothing),
      await actor("pending coach", pendingCoach, nothing),
    ],
    targets: [first.target, second.target, alone.target],
    deleted: gone.target,
    missing: missingTarget,
  };
}

async function insertInvitation(owner: Owner, coach: User, target: Target) {
  await owner.insert(invitations).values({
    id: target.invitationId,
    coachUserId: coach.id,
    tokenHash: hashOf(target.invitationSecret),
    athleteName: `${target.marker} invited`,
    createdAt: testNow,
    expiresAt: "2026-03-24T13:00:00.000Z" as typeof testNow,
  });
}

/** An athlete with a row in every table. Without a coach they are their own. */
async function insertTarget(owner: Owner, coach: User | null) {
  const ids = missingTarget();
  const { user, athlete } = await insertAthlete(
    owner,
    { name: `${ids.marker} person`, coaches: coach === null },
    { slug: ids.slug },
  );
  const target = { ...ids, athleteId: athlete.id };
  const coachUser = coach ?? user;
  const { athleteId, coachingId } = target;
  await owner
    .insert(coachings)
    .values({ athleteId, id: coachingId, coachUserId: coachUser.id, startedAt: testNow });
  await owner
    .insert(consents)
    .values(consentItems.map((item) => ({ athleteId, coachingId, item, allowed: true, decidedAt: testNow })));
  if (coach) {
    const date = localDateOf(testNow, athlete.timeZone);
    await owner
      .insert(seenDays)
      .values(seenAreas.map((area) => ({ athleteId, coachingId, date, area, firstAt: testNow })));
  }
  await insertInvitation(owner, coachUser, target);
  await insertTraining(owner, target, coachUser.id);

  const cookie = await signIn(owner, coachUser);
  const history = await writePlanHistory(cookie, target);
  const [flag] = await owner
    .select()
    .from(flags)
    .where(eq(flags.athleteId, athleteId))
    .then((rows) => rows.filter(({ state, finding }) => state === "open" && finding.fixes.length > 0));
  if (!flag) throw new Error("The plan of the access matrix gives rise to no flag with a fix");
  await owner.delete(signInSessions).where(inArray(signInSessions.sessionToken, [cookie]));
  return {
    user,
    target: { ...target, ...history, flagId: flag.id, fixId: flag.finding.fixes[0]?.id ?? "" },
  };
}

/** One step that can be undone and one that was, written as a coach writes them; everything published. */
async function writePlanHistory(cookie: string, target: Target) {
  const caller = callerOf(cookie);
  const { athleteId, marker } = target;
  const create = async (day: number) => {
    const created = await caller.plan.create({
      requestId: newId<RequestId>(),
      athleteId,
      sessionId: newId<PlannedSessionId>(),
      content: {
        type: "run-easy",
        title: `${marker} easy`,
        date: `2026-03-${day}` as CalendarDate,
        slot: "am",
        startTime: null,
        duration: 2700,
        distance: null,
        plannedRpe: 3,
        key: false,
        locked: false,
        steps: [],
        classOverride: null,
        lifts: [],
        notes: "",
      },
    });
    if (!created.ok) throw new Error("The session was not created");
    return created.changeId;
  };
  const changeId = await create(24);
  const undoneChangeId = await create(25);
  await caller.plan.undo({ requestId: newId<RequestId>(), athleteId, changeId: undoneChangeId });
  return { changeId, undoneChangeId };
}
