import { eq } from "drizzle-orm";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import type { Instant, TimeZone } from "@/lib/dates/time-zone";
import type {
  NotificationId,
  PlanApplicationId,
  PlanChangeId,
  PlannedSessionId,
  RuleSettingId,
  TemplateUseId,
  UserId,
} from "@/lib/ids";
import { newId } from "@/lib/ids";
import { metres } from "@/lib/units/distance";
import { seconds } from "@/lib/units/duration";
import { grams } from "@/lib/units/mass";
import { calendarFeeds, sentChanges } from "@/server/db/schema/calendar-feed";
import {
  exercises,
  groupMembers,
  groups,
  planApplications,
  planJobs,
  templates,
  templateUses,
  templateVersions,
} from "@/server/db/schema/library";
import {
  completedSessions,
  completedSets,
  importedFiles,
  laps,
  logChanges,
  otherRecordings,
} from "@/server/db/schema/log";
import { messages, threadReads } from "@/server/db/schema/message";
import { notifications } from "@/server/db/schema/notification";
import {
  athletes,
  availabilities,
  bodyMasses,
  injuries,
  oneRms,
  races,
  thresholds,
  trainingMarks,
} from "@/server/db/schema/people";
import {
  blocks,
  plannedSessions,
  publishedSeasons,
  publishedSessions,
  timesOff,
  weekPlans,
} from "@/server/db/schema/plan";
import { athleteRuleSettings, coachRuleSettings } from "@/server/db/schema/rule-settings";
import { checkIns } from "@/server/db/schema/wellness";
import { testNow } from "@/server/db/testing/factories";
import type { Target } from "./matrix-world";

const day = (text: string) => `2026-03-${text}` as CalendarDate;
const at = (text: string) => `2026-03-${text}:00.000Z` as Instant;

/** A plan that gives rise to a flag, a log and a profile: at least one row of each kind. */
export async function insertTraining(owner: PostgresJsDatabase, target: Target, plannerId: UserId) {
  await insertPlan(owner, target, plannerId);
  await insertLog(owner, target, plannerId);
  await insertProfile(owner, target);
  const setting = { id: newId<RuleSettingId>(), threshold: "heavyHours", value: 30, setAt: testNow };
  const decided = { ...setting, ruleId: "interference/short-gap-before-quality-run", reason: target.marker };
  await owner
    .insert(athleteRuleSettings)
    .values({ athleteId: target.athleteId, setBy: plannerId, ...decided });
  await owner.insert(coachRuleSettings).values({ coachUserId: plannerId, ...decided });
  await insertLibrary(owner, target, plannerId);
  await insertWaysOut(owner, target);
  await insertMessages(owner, target, plannerId);
  const told = { userId: plannerId, id: newId<NotificationId>(), key: target.marker, at: testNow };
  await owner.insert(notifications).values({ ...told, athleteId: target.athleteId, kind: "plan" });
}

/** What was said of a session, and read. */
async function insertMessages(owner: PostgresJsDatabase, target: Target, authorUserId: UserId) {
  const { athleteId, sessionId, marker, messageId: id } = target;
  await owner
    .insert(messages)
    .values({ athleteId, id, sessionId, authorUserId, body: `${marker} said`, at: testNow });
  await owner
    .insert(threadReads)
    .values({ athleteId, userId: authorUserId, lane: athleteId, readAt: testNow });
}

/** A calendar link, and a session that was taken back from calendars. */
async function insertWaysOut(owner: PostgresJsDatabase, { athleteId, marker, gone }: Target) {
  await owner.insert(calendarFeeds).values({ athleteId, tokenHash: `${marker} hash`, madeAt: testNow });
  await owner.insert(sentChanges).values({
    athleteId,
    sessionId: gone.sessionId,
    sequence: 2,
    changedAt: testNow,
    title: `${marker} taken back`,
    date: day("21"),
    duration: seconds(2700),
  });
}

/**
 * A template in its second version and an exercise in the libraries of planner and athlete, and a session that the planner made from
 * the first.
 */
async function insertLibrary(owner: PostgresJsDatabase, target: Target, plannerId: UserId) {
  const { templateId, marker } = target;
  const session = {
    type: "run-easy" as const,
    classOverride: null,
    title: `${marker} template`,
    duration: seconds(2700),
    distance: null,
    plannedRpe: 3,
    key: false,
    steps: [],
    lifts: [],
    terrain: null,
    heatPlan: null,
    notes: "",
  };
  const [athlete] = await owner.select().from(athletes).where(eq(athletes.id, target.athleteId));
  for (const ownerUserId of new Set([plannerId, athlete?.userId ?? plannerId])) {
    await owner
      .insert(templates)
      .values({ ownerUserId, id: templateId, kind: "session", title: session.title, version: 2 });
    await owner.insert(templateVersions).values(
      [1, 2].map((version) => ({
        ownerUserId,
        templateId,
        version,
        content: { kind: "session" as const, session: { ...session, notes: `${marker} ${version}` } },
        at: testNow,
      })),
    );
    await owner.insert(exercises).values({
      ownerUserId,
      id: target.exerciseId,
      name: `${marker} squat`,
      pattern: "squat",
      region: "lower",
      eccentric: "med",
      unilateral: false,
      loadType: "kg",
    });
  }
  const place = { date: day("19"), slot: "pm" as const, startTime: null, locked: false };
  await owner.insert(templateUses).values({
    athleteId: target.athleteId,
    id: newId<TemplateUseId>(),
    sessionId: target.sessionId,
    templateId,
    templateVersion: 1,
    content: { ...session, ...place },
    usedBy: plannerId,
    at: testNow,
  });
  await owner.insert(planApplications).values({
    athleteId: target.athleteId,
    id: newId<PlanApplicationId>(),
    templateId,
    templateVersion: 1,
    settings: { align: "start", date: day("16"), fit: "cut", existing: "keep", volume: "own" },
    changeId: newId<PlanChangeId>(),
    appliedBy: plannerId,
    at: testNow,
  });
  await owner.insert(planJobs).values({
    athleteId: target.athleteId,
    applicationId: newId<PlanApplicationId>(),
    templateId,
    settings: { align: "start", date: day("16"), fit: "cut", existing: "keep", volume: "own" },
    basis: `${marker} basis`,
    state: "refused",
    reason: "review-again",
    requestedBy: plannerId,
    requestedAt: testNow,
  });
  await owner.insert(groups).values({ coachUserId: plannerId, id: target.groupId, name: `${marker} group` });
  const member = { coachUserId: plannerId, groupId: target.groupId, athleteId: target.athleteId };
  await owner.insert(groupMembers).values(member);
}

async function insertPlan(owner: PostgresJsDatabase, target: Target, plannerId: UserId) {
  const { athleteId, marker, blockId } = target;
  await owner.insert(blocks).values({
    athleteId,
    id: blockId,
    lane: "run",
    name: `${marker} block`,
    phase: "base",
    startDate: day("16"),
    weeks: 2,
    runFocus: "endurance",
  });
  const week = { athleteId, startDate: day("16"), targetAu: 2000, role: "load" as const };
  await owner.insert(weekPlans).values(week);
  await owner.insert(publishedSeasons).values({
    athleteId,
    blocks: [],
    weeks: [{ ...week, version: 1 }],
    publishedAt: testNow,
    publishedBy: plannerId,
  });
  await owner.insert(blocks).values({
    athleteId,
    id: target.gone.blockId,
    lane: "lift",
    name: `${marker} deleted block`,
    startDate: day("30"),
    weeks: 1,
    liftFocus: "hypertrophy",
    deletedAt: testNow,
  });
  const session = (id: PlannedSessionId, values: Partial<typeof plannedSessions.$inferInsert>) => ({
    athleteId,
    id,
    type: "run-easy" as const,
    title: `${marker} session`,
    date: day("17"),
    slot: "pm" as const,
    duration: seconds(2700),
    notes: `${marker} notes`,
    ...values,
  });
  // Heavy legs on the evening before a key interval session: no plan that the engine lets pass.
  const sessions = [
    session(target.todaySessionId, {}),
    session(target.sessionId, {
      type: "strength-heavy-lower",
      date: day("19"),
      startTime: "18:00" as ClockTime,
      duration: seconds(3600),
      plannedRpe: 8,
    }),
    session(newId<PlannedSessionId>(), {
      type: "run-vo2max",
      date: day("20"),
      slot: "am",
      startTime: "07:00" as ClockTime,
      duration: seconds(3600),
      plannedRpe: 8,
      key: true,
    }),
  ];
  await owner
    .insert(plannedSessions)
    .values([...sessions, session(target.gone.sessionId, { deletedAt: testNow, date: day("21") })]);
  await owner
    .insert(publishedSessions)
    .values(sessions.map((each) => ({ ...each, publishedAt: testNow, publishedBy: plannerId })));
}

async function insertLog(owner: PostgresJsDatabase, target: Target, writtenBy: UserId) {
  const { athleteId, marker, fileId } = target;
  await owner.insert(importedFiles).values({
    athleteId,
    id: fileId,
    name: `${marker}.fit`,
    format: "fit",
    sha256: marker.padEnd(64, "0"),
    bytes: new Uint8Array([1, 2, 3]),
    importedAt: testNow,
  });
  const done = {
    athleteId,
    status: "completed" as const,
    title: `${marker} done`,
    timeZone: "Europe/Vienna" as TimeZone,
    duration: seconds(3000),
    rpe: 4,
    note: `${marker} note`,
  };
  await owner.insert(completedSessions).values([
    {
      ...done,
      id: target.completedId,
      type: "run-easy" as const,
      date: day("15"),
      start: at("15T08:00"),
      distance: metres(9000),
      source: "file" as const,
      fileId,
      activityKey: `${marker} activity`,
    },
    {
      ...done,
      id: target.nextCompletedId,
      type: "run-easy" as const,
      date: day("15"),
      start: at("15T09:00"),
      source: "manual" as const,
    },
    {
      ...done,
      id: target.completedLiftId,
      type: "strength-moderate-lower" as const,
      date: day("14"),
      start: at("14T16:00"),
      source: "manual" as const,
    },
  ]);
  await owner.insert(otherRecordings).values({
    athleteId,
    fileId,
    activityKey: `${marker} another`,
    sessionId: target.completedId,
  });
  await owner.insert(completedSessions).values({
    ...done,
    id: target.gone.completedId,
    type: "run-easy",
    date: day("13"),
    start: at("13T16:00"),
    source: "manual",
    deletedAt: testNow,
  });
  await owner.insert(completedSets).values({
    athleteId,
    sessionId: target.completedLiftId,
    id: target.setId,
    exercise: "Back squat",
    exerciseIndex: 0,
    setIndex: 0,
    kind: "working",
    reps: 8,
    load: grams(80_000),
    rpe: 7,
  });
  await owner.insert(laps).values({ athleteId, sessionId: target.completedId, index: 0, duration: 3000 });
  await owner.insert(logChanges).values({
    athleteId,
    id: target.logChangeId,
    sessionId: target.completedLiftId,
    actorUserId: writtenBy,
    at: testNow,
    kind: "edited",
    before: { title: `${marker} before` },
    after: { title: `${marker} done` },
  });
  await owner.insert(checkIns).values({
    athleteId,
    id: target.checkInId,
    date: day("17"),
    sleepQuality: 4,
    energy: 4,
    soreness: 4,
    stress: 4,
    mood: 4,
    sleepHours: 7.5,
    cycle: { period: "started", day: null, symptoms: ["cramps"] },
    note: `${marker} slept`,
    updatedAt: testNow,
  });
}

async function insertProfile(owner: PostgresJsDatabase, target: Target) {
  const { athleteId, marker } = target;
  const ofAthlete = (id: Target["raceId"]) => ({ athleteId, id });
  await owner
    .insert(thresholds)
    .values({ ...ofAthlete(target.thresholdId), kind: "max-hr", value: 188, validFrom: day("01") });
  await owner.insert(oneRms).values({
    ...ofAthlete(target.oneRmId),
    exercise: "Back squat",
    load: grams(120_000),
    testedOn: day("01"),
  });
  await owner
    .insert(bodyMasses)
    .values({ ...ofAthlete(target.bodyMassId), measuredOn: day("01"), mass: grams(68_000) });
  await owner
    .insert(availabilities)
    .values({ ...ofAthlete(newId()), weekday: 1, slot: "am", maxMinutes: 60 });
  await owner.insert(injuries).values({
    ...ofAthlete(target.injuryId),
    site: `${marker} calf`,
    status: "stable",
    startedOn: day("01"),
    note: marker,
  });
  await owner.insert(races).values({
    ...ofAthlete(target.raceId),
    name: `${marker} race`,
    date: "2026-09-27" as CalendarDate,
    kind: "race-marathon",
    priority: "A",
    goal: marker,
  });
  await owner.insert(timesOff).values({
    athleteId,
    id: target.timeOffId,
    kind: "busy",
    startsOn: day("28"),
    endsOn: day("29"),
    note: marker,
  });
  await owner.insert(trainingMarks).values({
    ...ofAthlete(target.markId),
    kind: "travel",
    startsOn: day("23"),
    endsOn: day("24"),
    note: marker,
  });
}
