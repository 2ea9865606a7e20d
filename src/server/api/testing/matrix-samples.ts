import { consentItems } from "@/lib/domain/consent";
import { newId } from "@/lib/ids";
import { exerciseFacts } from "@/server/db/testing/factories";
import type { Sample } from "./access-checker";
import type { Actor, Target } from "./matrix-world";

// One sample a procedure. A procedure without one fails the access matrix: whoever adds a procedure says here what
// a valid call of it looks like, and the matrix tries it as everybody on everything.

const nothing: Sample = { input: () => ({}) };
const about = (input: Sample["input"]): Sample => ({ input });

const content = (title: string, date: string, type = "run-easy") => ({
  type,
  title,
  date,
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
});

const preferences = {
  distance: "km",
  mass: "kg",
  hourCycle: "h23",
  weekStart: "monday",
  timeZone: "Europe/Vienna",
  locale: "en-GB",
};

const training = { priority: "balanced", runExperience: "novice", liftExperience: "novice" };
const consents = Object.fromEntries(consentItems.map((item) => [item, true]));
const session = ({ sessionId, version }: Target) => ({ sessionId, version });
const flag = ({ flagId }: Target) => ({ flagId });

const tunedRule = "interference/short-gap-before-quality-run";

const account: Record<string, Sample> = {
  "account.signInProviders": nothing,
  "account.shell": nothing,
  "account.get": nothing,
  "account.onboard": about((_, actor) => ({
    name: "New Name",
    preferences,
    coaches: actor.coaches,
    trains: true,
    athleteId: newId(),
    training,
  })),
  "account.updatePreferences": about(() => ({ preferences: { distance: "mi" } })),
  "account.changeRoles": about(() => ({ coaches: true, trains: true, athleteId: newId() })),
  // Nobody here signs in through a provider, so that there is none to unlink.
  "account.unlink": { input: () => ({ provider: "github" }), mayAnswerNo: true },
  "account.signOutEverywhere": nothing,
  // What is typed is nobody's name or address, so that it is refused.
  "account.askDeletion": { input: () => ({ confirmation: "nobody" }), mayAnswerNo: true },
  "account.comeBack": nothing,
  "account.audit": about(() => ({ before: null })),
  "account.coaches": nothing,
  "account.changeConsent": about(({ coachingId }) => ({ coachingId, item: "body-mass", allowed: false })),
};

const roster: Record<string, Sample> = {
  "roster.list": nothing,
  "roster.invitations": nothing,
  "roster.invite": about(() => ({
    id: newId(),
    secret: newId().replaceAll("-", "").padEnd(43, "x"),
    athleteName: "Somebody",
  })),
  "roster.revokeInvitation": about(({ invitationId }) => ({ id: invitationId })),
  // Whoever holds a link may open it, so that only links which the actor would hold are tried.
  "roster.findInvitation": about((target, actor) => ({ secret: secretOf(target, actor) })),
  "roster.acceptInvitation": {
    input: (target, actor) => ({
      secret: secretOf(target, actor),
      athleteId: newId(),
      coachingId: newId(),
      consents,
    }),
    // Their own coach's link: they are coached already, and a coach does not become their own athlete.
    mayAnswerNo: true,
  },
  "roster.endCoaching": about(({ coachingId }) => ({ coachingId })),
  "roster.athleteBySlug": { input: ({ slug }) => ({ slug }), access: "reader-of" },
};

const unknownSecret = () => newId().replaceAll("-", "").padEnd(43, "y");
const secretOf = (target: Target, actor: Actor) =>
  target === actor.own || target === actor.linked ? target.invitationSecret : unknownSecret();

const restDay = { kind: "insert-rest", date: "2026-03-19", reach: "week" };

const plan: Record<string, Sample> = {
  "plan.week": about(() => ({ week: "2026-W12" })),
  "plan.calendar": about(() => ({ from: "2026-03-01", to: "2026-03-31" })),
  "plan.currentWeek": nothing,
  "plan.session": about(({ sessionId }) => ({ sessionId })),
  "plan.previewMoves": about(({ sessionId }) => ({ week: "2026-W12", sessionId })),
  "plan.previewAddition": about(() => ({ week: "2026-W12", content: content("New", "2026-03-21") })),
  "plan.fixWeek": about(() => ({ week: "2026-W12" })),
  "plan.tryWeekFix": about(({ sessionId }) => ({
    week: "2026-W12",
    steps: [[{ kind: "move", sessionId, date: "2026-03-21", slot: "pm" }]],
  })),
  "plan.classify": about(({ sessionId }) => ({ sessionId, content: content("Easy", "2026-03-21") })),
  "plan.setTimeOff": about(() => ({
    timeOffId: newId(),
    seen: null,
    after: { kind: "travel", startsOn: "2026-03-21", endsOn: "2026-03-22", maxMinutes: 0 },
  })),
  "plan.exercises": nothing,
  "plan.changes": nothing,
  "plan.history": about(({ sessionId }) => ({ sessionId })),
  "plan.create": about(() => ({ sessionId: newId(), content: content("New", "2026-03-22") })),
  "plan.edit": about((target) => ({
    ...session(target),
    content: content("Edited", "2026-03-19", "strength-upper"),
  })),
  "plan.move": about((target) => ({ ...session(target), date: "2026-03-21", slot: "pm", startTime: null })),
  "plan.previewOwnMoves": about(({ sessionId }) => ({ week: "2026-W12", sessionId })),
  "plan.moveOwn": about(({ sessionId }) => ({
    sessionId,
    seen: { date: "2026-03-19", slot: "pm", startTime: "18:00" },
    date: "2026-03-21",
    slot: "pm",
  })),
  // Of the steps there are, none is an athlete's own move: what is taken back is tried where the move is.
  "plan.undoOwnMove": { input: ({ changeId }) => ({ changeId }), mayAnswerNo: true },
  "plan.delete": about(session),
  "plan.applyChange": about(({ sessionId, version }) => ({
    label: "Moved",
    changes: [{ kind: "move", sessionId, date: "2026-03-21", slot: "pm" }],
    versions: [{ sessionId, version }],
  })),
  "plan.changeMany": about((target) => ({
    sessions: [session(target)],
    change: { kind: "scale", percent: -20 },
  })),
  // The step that everybody has here created a session: there is no move in it that could be followed.
  "plan.followMove": { input: ({ changeId }) => ({ changeId, how: "push" }), mayAnswerNo: true },
  "plan.previewArrangement": about(() => ({ arrangement: restDay })),
  // What would change is known from the preview only, which a single call has not seen.
  "plan.arrange": { input: () => ({ arrangement: restDay, seen: [] }), mayAnswerNo: true },
  "plan.undo": about(({ changeId }) => ({ changeId })),
  "plan.redo": about(({ undoneChangeId }) => ({ changeId: undoneChangeId })),
  "plan.publishPreview": nothing,
  // That a session goes is published like any other change.
  "plan.publish": { input: (target) => ({ sessions: [session(target)] }), knowsDeleted: true },
  "plan.season": nothing,
  "plan.previewSeason": about(() => ({
    edits: [{ kind: "set-week", startDate: "2026-03-30", targetAu: 1800 }],
  })),
  "plan.editSeason": about(({ blockId }) => ({
    edits: [
      { kind: "place-block", blockId, startDate: "2026-03-16", weeks: 3 },
      { kind: "set-week", startDate: "2026-03-23", targetAu: 1500, role: "deload" },
    ],
    seen: { [blockId]: 1 },
  })),
  "plan.publishSeason": about(({ blockId }) => ({ seen: { [blockId]: 1, "2026-03-16": 1 } })),
  "plan.generatorDefaults": nothing,
  "plan.generateBlock": { input: () => ({ wish: tenKilometres }) },
  // What is written was seen in a preview, which a single call has not.
  "plan.writeGenerated": {
    input: () => ({ wish: tenKilometres, existing: "keep", fingerprint: "unseen" }),
    mayAnswerNo: true,
  },
};

const tenKilometres = {
  goal: { kind: "race", race: { kind: "race-10k", date: "2026-06-07", km: null } },
  otherRaces: [],
  weeks: 10,
  transitionWeeks: 0,
  priority: "run-first",
  model: "linear",
  loading: "3:1",
  strengthStart: "anatomical-adaptation",
  runsPerWeek: 4,
  liftsPerWeek: 2,
  practices: {
    hillSprints: false,
    monthlyMileage: false,
    heat: false,
    crossTraining: false,
    heavyLifting: false,
  },
  recent: {
    weeklyKm: 30,
    longestRunKm: 12,
    runsPerWeek: 4,
    liftsPerWeek: 2,
    hardRunsPerWeek: 0,
    weeklyAu: null,
    loadingWeeks: 0,
    recordMonthKm: null,
  },
};

const profile: Record<string, Sample> = {
  "profile.get": nothing,
  "profile.saveBasics": about(() => ({
    ...training,
    sex: "female",
    birthDate: "1990-01-01",
    sleepNeedHours: 7.5,
    slotTimes: { am: "07:00", pm: "18:00" },
  })),
  "profile.saveThreshold": about(({ thresholdId: id }) => ({
    id,
    kind: "max-hr",
    value: 190,
    validFrom: "2026-03-01",
  })),
  "profile.removeThreshold": about(({ thresholdId: id }) => ({ id })),
  "profile.saveOneRm": about(({ oneRmId: id }) => ({
    id,
    exercise: "Back squat",
    load: 125_000,
    testedOn: "2026-03-02",
  })),
  "profile.removeOneRm": about(({ oneRmId: id }) => ({ id })),
  "profile.saveBodyMass": about(({ bodyMassId: id }) => ({ id, measuredOn: "2026-03-02", mass: 67_000 })),
  "profile.removeBodyMass": about(({ bodyMassId: id }) => ({ id })),
  "profile.saveAvailability": about(() => ({
    entries: [{ id: newId(), weekday: 2, slot: "pm", maxMinutes: 90 }],
  })),
  "profile.saveInjury": about(({ injuryId: id }) => ({
    id,
    site: "left calf",
    status: "improving",
    startedOn: "2026-03-01",
    endedOn: null,
    note: "",
  })),
  "profile.removeInjury": about(({ injuryId: id }) => ({ id })),
  "profile.saveRace": about(({ raceId: id }) => ({
    id,
    name: "Race",
    date: "2026-10-04",
    kind: "race-half",
    distanceMetres: null,
    priority: "B",
    goal: "",
  })),
  "profile.removeRace": about(({ raceId: id }) => ({ id })),
  "profile.saveMark": about(({ markId: id }) => ({
    id,
    kind: "camp",
    startsOn: "2026-04-06",
    endsOn: "2026-04-12",
    note: "",
  })),
  "profile.removeMark": about(({ markId: id }) => ({ id })),
};

const flags: Record<string, Sample> = {
  "flags.list": about(() => ({ status: "open", family: null })),
  "flags.muted": about(() => ({})),
  "flags.get": about(flag),
  "flags.applyFix": about((target) => ({ ...flag(target), fixId: target.fixId, label: "Fixed" })),
  "flags.acknowledge": about(flag),
  "flags.snooze": about((target) => ({ ...flag(target), until: { kind: "tomorrow" } })),
  "flags.dismiss": about((target) => ({ ...flag(target), reason: "on-purpose", note: "" })),
  "flags.reopen": about(flag),
  "triage.list": nothing,
  "live.news": nothing,
  "overview.get": nothing,
  "progress.recordsOf": about(() => ({ date: "2026-03-14" })),
  "progress.effortsOf": about(({ completedId }) => ({ sessionId: completedId })),
  "progress.get": about(() => ({ range: "13-months" })),
  "rules.list": nothing,
  "rules.tuning": about(() => ({ ruleId: tunedRule })),
  "rules.backtest": about(() => ({ ruleId: tunedRule, threshold: "heavyHours", value: 18, days: 14 })),
  "rules.tune": about(() => ({
    id: newId(),
    ruleId: tunedRule,
    decision: { kind: "threshold", threshold: "heavyHours", value: 18 },
    reason: "",
  })),
  "rules.health": nothing,
  "rules.ownDefault": about(() => ({ ruleId: tunedRule })),
  "rules.quietChoices": about(() => ({ ruleId: tunedRule })),
  "rules.resetDefaults": nothing,
  "rules.saveDefault": about(() => ({
    id: newId(),
    ruleId: tunedRule,
    decision: { kind: "switch", to: "off" },
    reason: "Tried for a season",
  })),
  "rules.example": about(() => ({ family: "recovery", rule: "hard-days-too-close" })),
  "rules.get": about(() => ({ family: "recovery", rule: "hard-days-too-close" })),
};

const runHead = { type: "run-easy", title: "Easy run", start: "2026-03-17T06:30", timeZone: "Europe/Vienna" };
const felt = { rpe: 4, feel: 4, note: "" };
const measured = { ...runHead, ...felt, duration: 2700, distance: 8000 };
const lift = ({ completedLiftId }: Target) => ({
  id: completedLiftId,
  plannedId: null,
  type: "strength-moderate-lower",
  title: "Lift",
  start: "2026-03-14T17:00",
  timeZone: "Europe/Vienna",
});
const set = (id: string) => ({
  id,
  exercise: "Back squat",
  exerciseIndex: 0,
  setIndex: 1,
  kind: "working",
  reps: 5,
  load: 90_000,
  rpe: 8,
});

const log: Record<string, Sample> = {
  "imports.recordings": about(({ completedId }) => ({ sessionId: completedId })),
  // The files here are three bytes long, and no activity can be read from them.
  "imports.separate": {
    input: ({ completedId, fileId, marker }) => ({
      sessionId: completedId,
      fileId,
      activityKey: `${marker} another`,
    }),
    mayAnswerNo: true,
  },
  "log.day": nothing,
  "log.entry": about(({ completedId }) => ({ id: completedId })),
  "log.previousSets": about(({ completedLiftId }) => ({
    exercises: ["Back squat"],
    except: completedLiftId,
  })),
  "log.session": about(({ completedId }) => ({ sessionId: completedId })),
  "log.recent": about(() => ({ before: null })),
  "log.logSession": about(({ todaySessionId }) => ({
    id: newId(),
    plannedId: todaySessionId,
    ...measured,
    source: "manual",
  })),
  "log.saveSet": about((target) => ({ lift: lift(target), set: set(newId()) })),
  "log.removeSet": about(({ completedLiftId, setId }) => ({ id: completedLiftId, setId })),
  "log.finishLift": about((target) => ({
    lift: lift(target),
    duration: 3600,
    ...felt,
    sets: [set(target.setId)],
  })),
  "log.edit": about(({ completedId }) => ({ id: completedId, version: 1, ...measured })),
  "log.skip": about(({ todaySessionId }) => ({
    id: newId(),
    plannedId: todaySessionId,
    reason: "travel",
    note: "",
  })),
  "log.skipMany": about(({ todaySessionId }) => ({
    sessions: [{ id: newId(), plannedId: todaySessionId }],
    reason: "travel",
  })),
  "log.takeBackSkips": about(({ completedId }) => ({ ids: [completedId] })),
  "log.delete": about(({ completedId }) => ({ id: completedId })),
  "log.restore": about(({ gone }) => ({ id: gone.completedId })),
  "log.history": about(({ completedId }) => ({ id: completedId })),
  "log.heirs": about(({ completedId }) => ({ id: completedId })),
  "log.split": about(({ nextCompletedId }) => ({
    id: nextCompletedId,
    version: 1,
    at: { kind: "time", seconds: 1500 },
    parts: [newId(), newId()],
  })),
  "log.merge": about(({ completedId, nextCompletedId }) => ({
    id: completedId,
    version: 1,
    otherId: nextCompletedId,
    wholeId: newId(),
  })),
  "log.putBack": about(({ logChangeId }) => ({ changeId: logChangeId })),
  "log.relink": about(({ completedId }) => ({ id: completedId, plannedId: null })),
};

const wellness: Record<string, Sample> = {
  "wellness.day": about(() => ({ date: "2026-03-17" })),
  "wellness.list": about(() => ({ from: "2026-03-10", to: "2026-03-17" })),
  "wellness.askCycle": about(() => ({ asks: true })),
  "wellness.checkIn": about(({ checkInId }) => ({
    id: checkInId,
    date: "2026-03-17",
    sleepQuality: 3,
    energy: 3,
    soreness: 3,
    stress: 3,
    mood: 3,
    sleepHours: 7,
    restingHr: 50,
    hrvRmssdMs: null,
    symptoms: [],
    pain: [],
    tags: [],
    cycle: null,
    note: "",
  })),
};

const {
  date: _,
  slot: __,
  startTime: ___,
  locked: ____,
  ...templateSession
} = content("Template", "2026-03-22");
const sessionTemplate = { kind: "session", session: templateSession };
const template = ({ templateId }: Target) => ({ templateId });
const details = { title: "Template", folder: "Mine", tags: ["base"] };

const planSettings = { align: "end", date: "2026-05-10", fit: "cut", existing: "replace", volume: "own" };

const library: Record<string, Sample> = {
  "library.list": about(() => ({ kind: "session" })),
  "library.get": about(template),
  "library.people": nothing,
  "library.exercises": nothing,
  "library.saveExercise": about(({ exerciseId }) => ({ exerciseId, version: 1, facts: exerciseFacts })),
  "library.archiveExercise": about(({ exerciseId }) => ({ exerciseId, version: 1, archived: true })),
  "library.outdated": about(template),
  "library.create": about(() => ({ templateId: newId(), ...details, content: sessionTemplate })),
  "library.duplicate": about((target) => ({ ...template(target), newId: newId() })),
  "library.save": about((target) => ({ ...template(target), version: 2, content: sessionTemplate })),
  "library.restoreVersion": about((target) => ({ ...template(target), version: 2, from: 1 })),
  "library.describe": about((target) => ({ ...template(target), ...details })),
  "library.archive": about((target) => ({ ...template(target), archived: true })),
  "library.place": about(() => ({ templateId: "easy-45", date: "2026-03-22", slot: "am" })),
  "library.previewPlace": about(() => ({ week: "2026-W12", templateId: "easy-45" })),
  "library.replace": about((target) => ({ ...session(target), templateId: "easy-45" })),
  "library.updateUses": about((target) => ({
    ...template(target),
    templateVersion: 2,
    operationId: newId(),
    sessions: [session(target)],
    additions: [],
  })),
  "library.planPeople": nothing,
  "library.applications": about(template),
  "library.reviewPlan": about(() => ({ templateId: "plan-half-12", settings: planSettings })),
  // What was reviewed is never what this sends, so that the plan is refused as one that has changed.
  "library.applyPlan": {
    input: ({ athleteId }) => ({
      templateId: "plan-half-12",
      applicationId: newId(),
      athletes: [{ athleteId, settings: planSettings, basis: "other" }],
    }),
    // Who has a coach plans for nobody, not for themself either.
    mayAnswerNo: true,
  },
  "library.planJobs": about(template),
  "library.saveGroup": about(({ groupId, athleteId }) => ({
    groupId,
    name: "Evening",
    athleteIds: [athleteId],
  })),
  "library.removeGroup": about(({ groupId }) => ({ groupId })),
  "library.saveWeeks": about(() => ({ templateId: newId(), ...details, from: "2026-03-16", weeks: 1 })),
};

const feed: Record<string, Sample> = {
  "feed.get": nothing,
  "feed.make": about(() => ({ secret: newId().replaceAll("-", "").padEnd(43, "x") })),
  "feed.change": about(() => ({ titlesOnly: true })),
  "feed.remove": nothing,
};

const messages: Record<string, Sample> = {
  "messages.threads": nothing,
  "messages.thread": about(({ sessionId }) => ({ sessionId, most: 50 })),
  "messages.post": about(({ sessionId }) => ({ id: newId(), sessionId, body: "How did it feel?" })),
  // Nobody takes back what somebody else wrote.
  "messages.unsend": { input: ({ messageId }) => ({ id: messageId }), mayAnswerNo: true },
  "messages.markRead": about(() => ({ sessionId: null, upTo: "2026-03-17T13:00:00.000Z" })),
};

const notifications: Record<string, Sample> = {
  "notifications.list": nothing,
  "notifications.markRead": about(() => ({ ids: null })),
  "notifications.settings": nothing,
  "notifications.changeSettings": about(() => ({ kind: "flag", channel: "app", wanted: false })),
};

export const matrixSamples: Readonly<Record<string, Sample>> = {
  ...account,
  ...roster,
  ...plan,
  ...profile,
  ...flags,
  ...log,
  ...wellness,
  ...library,
  ...feed,
  ...messages,
  ...notifications,
};
