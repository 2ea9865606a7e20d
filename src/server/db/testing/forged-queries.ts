import { eq } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { newId, type UserId } from "@/lib/ids";
import type { Target } from "@/server/api/testing/matrix-world";
import { hashOfSecret } from "@/server/services/roster/invitation-secret";
import { athleteStates, dailyLoads, flags } from "../schema/flags";
import { completedSessions, completedSets, importedFiles, logChanges, otherRecordings } from "../schema/log";
import { bodyMasses, injuries, oneRms, races, thresholds, trainingMarks } from "../schema/people";
import { blocks, planChanges, plannedSessions, publishedSessions, timesOff } from "../schema/plan";
import { checkIns } from "../schema/wellness";
import { exerciseFacts, testNow } from "./factories";

const days = { from: "2026-01-01" as CalendarDate, to: "2026-12-31" as CalendarDate };

/** A forged scope: what no code but `access.ts` can make. */
export const forgedScope = ({ athleteId, coachingId }: Target) => ({
  kind: "coach",
  athleteId,
  coachingId,
  consents: {},
  selfCoached: true,
});

/** The rows of an athlete as they are, to be written again by somebody who may not. */
async function rowsOf(owner: PostgresJsDatabase, { athleteId }: Target) {
  const read = async (table: PgTable & { athleteId: PgColumn }): Promise<Record<string, unknown>> => {
    const [row] = await owner.select().from(table).where(eq(table.athleteId, athleteId));
    if (!row) throw new Error("The athlete has no such row");
    return row;
  };
  return {
    block: await read(blocks),
    flag: await read(flags),
    dailyLoad: await read(dailyLoads),
    state: await read(athleteStates),
    planned: await read(plannedSessions),
    published: await read(publishedSessions),
    change: await read(planChanges),
    log: await read(completedSessions),
    set: await read(completedSets),
    logChange: await read(logChanges),
    file: await read(importedFiles),
    otherRecording: await read(otherRecordings),
    checkIn: await read(checkIns),
    threshold: await read(thresholds),
    oneRm: await read(oneRms),
    bodyMass: await read(bodyMasses),
    injury: await read(injuries),
    race: await read(races),
    mark: await read(trainingMarks),
    timeOff: await read(timesOff),
  };
}

type Arguments = readonly unknown[];

/** Arguments of every query about an athlete, after the transaction: noun → function → what it is called with. */
export async function forgedArguments(
  owner: PostgresJsDatabase,
  target: Target,
  coachUserId: UserId,
): Promise<Record<string, Record<string, Arguments>>> {
  const scope = forgedScope(target);
  const rows = await rowsOf(owner, target);
  const spread = (row: object, values: object = {}) => ({ ...row, ...values });
  const setting = {
    id: newId(),
    ruleId: "recovery/no-rest-day",
    decision: { kind: "switch", to: "off" },
    reason: "",
    setAt: testNow,
    setBy: coachUserId,
  };
  const pair = { id: target.sessionId, version: 1, planned: rows.planned, published: rows.published };
  const session = spread(rows.planned, { id: newId(), draft: null });
  const by = { userId: coachUserId, at: testNow };
  const { sessionId, completedId, completedLiftId, athleteId, coachingId } = target;
  const details = { title: "Forged", folder: "", tags: [] };
  const template = { kind: "session", session: {} };
  const exercise = exerciseFacts;
  const archived = { scope, userId: coachUserId };
  const stretch = { from: "2020-01-01T00:00:00.000Z", to: "2030-01-01T00:00:00.000Z" };
  const archiveTable = { name: "threshold", owner: "athlete_id", key: ["id"] };
  return {
    athlete: { lockAthlete: [scope], getAthlete: [scope] },
    season: {
      getWorkingSeason: [scope],
      getPublishedSeason: [scope],
      upsertPublishedSeason: [scope, { blocks: [], weeks: [] }, by],
      upsertBlock: [scope, spread(rows.block, { id: newId(), focus: "endurance" }), testNow],
      deleteBlock: [scope, target.blockId, testNow],
      upsertWeekPlan: [scope, "2026-04-06", { targetAu: 1000, role: null }],
    },
    flags: {
      hasDrafts: [scope],
      listFlagRows: [scope],
      listFlagRowsOf: [[athleteId], ["open"]],
      findFlagRow: [scope, target.flagId],
      insertFlag: [spread(rows.flag, { id: newId(), fingerprint: "forged" })],
      updateFlag: [scope, target.flagId, { state: "dismissed" }],
      insertFlagEvent: [scope, { flagId: target.flagId, at: testNow, actorUserId: null, what: "raised" }],
      listFlagEvents: [scope, target.flagId],
      countRecentFlips: [scope, "2020-01-01T00:00:00.000Z"],
      listEarlierFlags: [scope, spread(rows.flag, { id: newId() })],
      listFixedFlagIds: [scope, "recovery/hard-days-too-close"],
      listDailyLoads: [scope, days.from],
      upsertDailyLoads: [[spread(rows.dailyLoad, { date: "2025-01-01" })]],
      deleteDailyLoads: [scope, ["2026-03-15", "2026-03-14"]],
      upsertAthleteState: [rows.state],
      findAthleteState: [scope],
      listEvaluations: [[athleteId]],
      wakeSnoozedFlags: [scope, "2030-01-01T00:00:00.000Z"],
    },
    imports: {
      insertImportedFile: [scope, spread(rows.file, { id: newId(), sha256: "forged" })],
      findImportedFile: [scope, target.fileId],
      listLogsByKey: [scope, [`${target.marker} activity`]],
      isActivityTaken: [scope, completedId],
      insertOtherRecordings: [
        scope,
        [{ fileId: target.fileId, activityKey: "forged", sessionId: completedId, separateId: null }],
      ],
      listOtherRecordings: [scope, completedId],
      updateRecordingSeparate: [
        scope,
        { fileId: target.fileId, activityKey: rows.otherRecording.activityKey },
        completedId,
      ],
    },
    invitations: {
      listPendingInvitations: [coachUserId, testNow],
      updateInvitationRevoked: [coachUserId, target.invitationId, testNow],
      updateInvitationAccepted: [target.invitationId, by],
      insertInvitation: [
        {
          id: newId(),
          coachUserId,
          tokenHash: hashOfSecret("forged"),
          athleteName: "Forged",
          createdAt: testNow,
          expiresAt: testNow,
        },
      ],
      insertCoaching: [{ athleteId, id: newId(), coachUserId: newId(), startedAt: testNow }],
    },
    "athlete-names": { listAthleteNames: [[athleteId]] },
    groups: {
      listGroups: [coachUserId],
      upsertGroup: [coachUserId, { id: target.groupId, name: "Forged", athleteIds: [athleteId] }, testNow],
      deleteGroup: [coachUserId, target.groupId],
    },
    "plan-application": {
      insertPlanApplication: [
        scope,
        {
          id: newId(),
          templateId: target.templateId,
          templateVersion: 1,
          settings: {},
          changeId: target.changeId,
          appliedBy: coachUserId,
          at: testNow,
        },
      ],
      findPlanApplication: [scope, target.changeId],
      listPlanApplications: [
        [athleteId],
        { templateId: target.templateId, appliedBy: coachUserId, since: "2020-01-01T00:00:00.000Z" },
      ],
    },
    "plan-job": {
      insertPlanJobs: [
        { applicationId: newId(), templateId: target.templateId },
        [{ athleteId, settings: {}, basis: "forged" }],
        { userId: coachUserId, at: testNow },
      ],
      listPlanJobs: [coachUserId, { templateId: target.templateId, since: "2020-01-01T00:00:00.000Z" }],
      listWaitingPlanJobs: [coachUserId],
      takePlanJob: [scope, target.changeId, coachUserId],
      updatePlanJob: [scope, target.changeId, { state: "done" }],
      listWaitingForPlans: [],
    },
    exercises: {
      listMadeExercises: [coachUserId],
      listExercisesFor: [scope],
      findMadeExercise: [coachUserId, target.exerciseId],
      insertExercise: [coachUserId, { ...exercise, id: newId() }, testNow],
      updateExercise: [
        coachUserId,
        { id: target.exerciseId, readVersion: 1 },
        { ...exercise, name: "Forged" },
      ],
      listAthletesWithExercise: [[athleteId], ["Back squat"], days.from],
    },
    library: {
      listTemplateRows: [coachUserId, "session"],
      findTemplateRow: [coachUserId, target.templateId],
      insertTemplate: [coachUserId, { ...details, id: newId(), content: template }, testNow],
      insertTemplateVersion: [
        coachUserId,
        { id: target.templateId, readVersion: 2, content: template },
        testNow,
      ],
      updateTemplate: [coachUserId, target.templateId, { title: "Forged" }],
      listTemplateVersions: [coachUserId, target.templateId],
      findTemplateVersion: [coachUserId, target.templateId, 1],
    },
    "template-use": {
      insertTemplateUses: [
        scope,
        { templateId: target.templateId, templateVersion: 1, usedBy: coachUserId, changeId: target.changeId },
        [{ sessionId, part: "", content: rows.planned }],
        testNow,
      ],
      listTemplateUsage: [[athleteId], coachUserId],
      listUsedSessions: [[athleteId], target.templateId, days.from],
      listUsedParts: [[athleteId], target.templateId],
      listFreeTimes: [[athleteId]],
      listThresholdPaces: [[athleteId], days.to],
    },
    log: {
      listLogs: [scope, days],
      listLogsBefore: [scope, days.to, 20],
      findLog: [scope, completedId],
      findLogOfPlanned: [scope, sessionId],
      insertLog: [scope, spread(rows.log, { id: newId(), activityKey: null })],
      insertLogs: [
        scope,
        [{ log: spread(rows.log, { id: newId(), activityKey: null }), sets: [], laps: [] }],
        testNow,
      ],
      updateLog: [scope, completedId, { title: "Forged" }, testNow],
      upsertSets: [scope, completedLiftId, [spread(rows.set, { reps: 99 })], testNow],
      deleteSet: [scope, completedLiftId, target.setId],
      insertLaps: [
        scope,
        completedId,
        [{ index: 9, duration: 60, distance: null, avgHr: null, maxHr: null }],
      ],
      deleteLaps: [scope, completedId],
      listLoggedExercises: [scope],
      findLastSets: [scope, ["Back squat"], null],
    },
    "own-move": {
      updatePlaces: [
        scope,
        {
          id: sessionId,
          to: { date: "2026-03-22", slot: "am", startTime: null, position: 9 },
          at: testNow,
          working: true,
        },
      ],
    },
    "log-history": {
      findWholeLog: [scope, completedId],
      writeLogState: [scope, completedId, { title: "Forged" }, testNow],
      replaceSets: [scope, completedLiftId, [spread(rows.set, { reps: 99 })], testNow],
      insertLogChange: [scope, spread(rows.logChange, { id: newId() })],
      findLogChange: [scope, target.logChangeId],
      listLogChanges: [scope, [completedLiftId]],
      listReplacedLogs: [scope, [completedId]],
      listMadeOf: [scope, [completedId]],
      listCorrectedIds: [scope, [completedLiftId]],
      updateReplaced: [scope, [completedId], completedLiftId, testNow],
      isReplaced: [scope, completedId],
    },
    plan: {
      listPlannedSessions: [scope, days],
      listPublishedSessions: [scope, days],
      findPublishedSession: [scope, sessionId],
      listPairs: [scope, [sessionId]],
      listDrafts: [scope],
      listAnsweredIds: [scope, [sessionId, target.todaySessionId]],
      insertPlannedSession: [session, testNow],
      updatePlannedSession: [scope, { session: rows.planned, readVersion: 1, at: testNow, deleted: false }],
      publishPairs: [scope, [pair], by],
      insertPlanChange: [
        scope,
        { id: newId(), actorUserId: coachUserId, at: testNow, label: "Forged", changes: [] },
      ],
      updatePlanChangeUndone: [scope, target.changeId, testNow],
      updatePlanChangeContent: [scope, target.changeId, { label: "Forged", changes: [] }],
      findPlanChange: [scope, target.changeId],
      listPlanChangesOf: [scope, sessionId],
      listPlanChanges: [scope, "2026-01-01T00:00:00.000Z"],
    },
    profile: {
      updateBasics: [
        scope,
        {
          priority: "run-first",
          runExperience: "novice",
          liftExperience: "novice",
          sex: null,
          birthDate: null,
          slotTimes: { am: "05:00", pm: "19:00" },
        },
      ],
      listThresholds: [scope],
      upsertThreshold: [scope, spread(rows.threshold, { value: 150 })],
      listOneRms: [scope],
      upsertOneRm: [scope, spread(rows.oneRm, { load: 1000 })],
      listBodyMasses: [scope],
      upsertBodyMass: [scope, spread(rows.bodyMass, { mass: 50_000 })],
      listAvailability: [scope],
      updateAvailability: [scope, [{ id: newId(), weekday: 3, slot: "am", maxMinutes: 10 }]],
      listInjuries: [scope],
      upsertInjury: [scope, spread(rows.injury, { note: "forged" })],
      listRaces: [scope],
      upsertRace: [scope, spread(rows.race, { goal: "forged" })],
      listMarks: [scope],
      upsertMark: [scope, spread(rows.mark, { note: "forged" })],
      deleteEntry: [scope, { kind: "race", id: target.raceId }],
    },
    progress: {
      listDoneInOutline: [scope],
      listBestEfforts: [scope],
      listHeaviestSets: [scope, { from: null, mostReps: 10 }],
      listExercisesOn: [scope, "2026-03-14"],
    },
    roster: {
      listCoachedAthletes: [coachUserId],
      listNextRaces: [[athleteId], days.from],
      listLastLogged: [[athleteId]],
      sumPlannedLoad: [{ athleteId, ...days }],
      sumCompletedLoad: [{ athleteId, ...days }],
      updateAllCoachingsEnded: [scope, testNow],
      updateCoachingEnded: [scope, coachingId, testNow],
      findCoachOf: [scope, coachingId],
      countActiveCoachings: [coachUserId],
      listCoachNames: [scope],
      listCoaches: [scope],
      insertConsents: [
        [{ athleteId, coachingId, item: "body-mass", allowed: true, decidedAt: "2026-05-01T00:00:00.000Z" }],
      ],
      listLastEditors: [scope],
      updateSessionsToPublished: [scope, { ids: [sessionId], at: testNow }],
    },
    "rule-health": {
      listFlagEventsOf: [[athleteId], "2020-01-01T00:00:00.000Z"],
      listRuleSettingsOf: [[athleteId]],
      listConsentsOf: [[coachingId]],
    },
    "rule-settings": {
      listAthleteRuleSettings: [scope],
      listRuleDefaultsFor: [scope],
      listSettingsInForce: [[athleteId]],
      listRuleSettingHistory: [scope, "interference/short-gap-before-quality-run"],
      listOwnRuleDefaults: [coachUserId],
      insertAthleteRuleSetting: [scope, setting],
      insertRuleDefault: [setting],
    },
    "session-brief": {
      listSessionsInBrief: [
        scope,
        { athlete: { timeZone: "UTC", slotTimes: { am: "07:00", pm: "18:00" } }, plan: "working", days },
      ],
    },
    snapshot: { loadTimeline: [scope, { asOf: testNow, plan: "working" }] },
    "snapshot-athlete": { loadTimelineAthlete: [scope, testNow] },
    "snapshot-context": { loadContext: [scope, { ...days, today: days.from }] },
    audit: {
      countAudits: [scope, "feed.make", "2020-01-01T00:00:00.000Z"],
      countDeedsByDay: [
        { athleteId, userId: coachUserId },
        { ...stretch, timeZone: "Europe/Vienna" },
      ],
      listDeeds: [
        { athleteId, userId: coachUserId },
        { ...stretch, actions: ["plan.create-session"] },
      ],
      findLastDeed: [{ athleteId, userId: coachUserId }, stretch.to],
      insertSeen: [coachUserId, { athleteIds: [athleteId], area: "plan", at: testNow }],
      listSeen: [scope, days],
      findLastSeen: [scope, days.to],
    },
    archive: {
      listArchiveRows: [archived, archiveTable, { after: null, published: false }],
      insertArchiveRows: [
        archived,
        archiveTable,
        [{ id: newId(), kind: "lthr", value: 170, valid_from: "2026-01-01" }],
      ],
      deleteFlagsToldBy: [scope, [{ id: newId(), fingerprint: rows.flag.fingerprint }]],
      listFileNames: [scope],
      getArchiveSettings: [archived],
      updateArchiveSettings: [archived, { athlete: { priority: "balanced" }, person: { hour_cycle: "h12" } }],
      hasTraining: [scope],
      findArchiveImport: [scope, target.changeId],
    },
    export: {
      listSessionsAfter: [scope, null],
      listSetsAfter: [scope, null],
      listCheckInsAfter: [scope, null],
    },
    notifications: {
      insertNotification: [
        testNow,
        { to: coachUserId, athleteId, kind: "plan", key: "forged", details: { sessions: [sessionId] } },
      ],
      insertDecisions: [coachUserId, testNow, [{ athleteId, flagId: target.flagId, key: "forged" }]],
      listKnownKeys: [coachUserId, [target.marker]],
      listNotificationRows: [coachUserId, 10],
      countUnread: [coachUserId],
      updateRead: [coachUserId, null, testNow],
      listNotificationSettings: [coachUserId],
      upsertNotificationSetting: [coachUserId, { kind: "flag", channel: "app", wanted: false }],
      listLastEdits: [[athleteId]],
    },
    "calendar-feed": {
      findFeed: [scope],
      upsertFeed: [scope, "forged", testNow],
      updateFeed: [scope, { titlesOnly: true }],
      deleteFeed: [scope],
      updateFeedRead: [scope, testNow],
      listSentChanges: [scope, days.from],
    },
    messages: {
      listMessages: [scope, { reader: coachUserId, sessionId: null, most: 50 }],
      findMessage: [scope, target.messageId],
      insertMessage: [
        scope,
        { id: newId(), sessionId, authorUserId: coachUserId, body: "Forged", at: testNow },
      ],
      deleteMessage: [scope, target.messageId],
      upsertThreadRead: [scope, { userId: coachUserId, lane: sessionId, readAt: testNow }],
      listLastMessages: [coachUserId, [athleteId]],
      countUnreadMessages: [coachUserId, [athleteId]],
    },
    triage: {
      listOpenFlagRowsOf: [[athleteId], testNow],
      listWorkingSessionsOf: [[athleteId], days],
      listSentSessionsOf: [[athleteId], days],
      listAnswersOf: [[athleteId], days],
      listLoadsOf: [[athleteId], days.from],
      listTimesOffOf: [[athleteId], days],
      listSlotTimesOf: [[athleteId]],
      findOldestAnswer: [[athleteId]],
    },
    week: {
      listDoneInBrief: [scope, days],
      findDoneInBrief: [scope, completedId],
      listSetsAndLaps: [scope, completedLiftId],
    },
    "time-off": {
      listTimesOff: [scope, days],
      findTimeOff: [scope, target.timeOffId],
      upsertTimeOff: [scope, { ...rows.timeOff, id: newId(), note: "Forged" }],
      deleteTimeOff: [scope, target.timeOffId],
    },
    wellness: {
      listCheckIns: [scope, days],
      upsertCheckIn: [scope, spread(rows.checkIn, { note: "forged" }), testNow],
      listCycleAnswers: [scope, days],
      findAsksCycle: [scope],
      updateAsksCycle: [scope, true],
      findCheckInById: [scope, target.checkInId],
      fillCheckIns: [scope, [{ ...rows.checkIn, restingHr: 40, hrvRmssdMs: 90, sleepHours: 9 }], testNow],
    },
  };
}

/** Queries that are about no athlete, or open the wall on purpose after a proof. */
export const queriesOfNoAthlete: Readonly<Record<string, string>> = {
  findActiveCoaching: "a scope is made from it",
  findStanding: "a scope is made from it",
  listCoachRelations: "scopes are made from it",
  findNewsState: "each is told of those whom they may read",
  findOwnAthlete: "a scope is made from it",
  findAthleteIdBySlug: "a scope is made from it",
  insertAudit: "who did what is written for the doer",
  findUserBySession: "people",
  findUser: "people",
  hasAccount: "people",
  pingDatabase: "nothing is read",
  allowEvaluation: "lets the engine read the working plan, after a scope was proven",
  endEvaluation: "ends that",
  allowOwnMove: "lets an athlete put their own sessions elsewhere, after their scope was proven",
  endOwnMove: "ends that",
  findInvitationByHash: "whoever holds the secret may read it",
  listColumns: "names of columns",
  findFeedReader: "whoever holds the secret may read it",
  updatePerson: "people",
  updateOwnAthleteCalendar: "one's own athlete",
  insertAthlete: "one's own athlete",
  isSlugTaken: "a slug is taken for everybody",
  findOwnSlug: "one's own athlete",
  listLinkedProviders: "people",
  deleteLinkedProvider: "people",
  countSessions: "people",
  deleteSessions: "people",
  insertSession: "people",
  updateLeaving: "people",
  updateComingBack: "people",
  listDueDeletions: "people, who asked for it",
  deleteReader: "people, where they asked for it and it is due",
};
