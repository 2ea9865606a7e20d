import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import { type Instant, instantOf, type TimeZone } from "@/lib/dates/time-zone";
import type { UnitPreferences } from "@/lib/domain/preferences";
import type { CompletedSession, PublishedSession } from "@/lib/domain/session";
import { sessionTypeFacts } from "@/lib/domain/session-type";
import { terrainLabels } from "@/lib/domain/terrain";
import { formatQuantity } from "@/lib/formatting/quantity";
import { noLimits } from "@/lib/session-text/aim";
import { liftText } from "@/lib/session-text/lift-text";
import { runText } from "@/lib/session-text/run-text";
import type { CalendarEvent } from "./ics";

/** What became of a session, as far as a calendar says it. */
export type DoneInCalendar = Pick<
  CompletedSession,
  "id" | "plannedId" | "status" | "title" | "start" | "duration" | "distance" | "rpe"
>;

/** How often a session that was sent has changed since; what it was, where it has been taken back. */
export interface SentChange {
  readonly sessionId: string;
  readonly sequence: number;
  readonly changedAt: Instant;
  readonly gone: {
    readonly title: string;
    readonly date: CalendarDate;
    readonly startTime: ClockTime | null;
    readonly duration: number;
  } | null;
}

export interface CalendarOfPlan {
  readonly sessions: readonly PublishedSession[];
  readonly done: readonly DoneInCalendar[];
  readonly changes: readonly SentChange[];
  readonly timeZone: TimeZone;
  readonly preferences: UnitPreferences;
  readonly titlesOnly: boolean;
  readonly includeDone: boolean;
  /** Address of a session's page, by its id. */
  readonly pageOf: (id: string) => string;
}

/**
 * An athlete's published plan as events: a session with a time of its own stands at it, any other on its day. What was
 * taken back is cancelled; what was done says so, or is left out, as the athlete wants it.
 */
export function planEvents(plan: CalendarOfPlan): readonly CalendarEvent[] {
  const changes = new Map(plan.changes.map((change) => [change.sessionId, change]));
  const answers = new Map(plan.done.flatMap((each) => (each.plannedId ? [[each.plannedId, each]] : [])));
  const planned = plan.sessions
    .filter(({ type, id }) => type !== "rest" && (plan.includeDone || !answers.has(id)))
    .map((session) => plannedEvent(plan, session, changes.get(session.id), answers.get(session.id)));
  const sent = new Set<string>(plan.sessions.map(({ id }) => id));
  const unplanned = plan.done.filter(
    ({ plannedId, status }) => status === "completed" && !(plannedId && sent.has(plannedId)),
  );
  return [
    ...planned,
    ...(plan.includeDone ? unplanned.map((each) => doneEvent(plan, each)) : []),
    ...plan.changes.flatMap((change) => (sent.has(change.sessionId) ? [] : goneEvent(plan, change))),
  ];
}

const startOf = (
  { timeZone }: CalendarOfPlan,
  { date, startTime }: { readonly date: CalendarDate; readonly startTime: ClockTime | null },
): CalendarEvent["start"] =>
  startTime === null ? { day: date } : { at: instantOf(date, startTime, timeZone) };

const answered = { completed: "Done: ", skipped: "Skipped: " } as const;

function plannedEvent(
  plan: CalendarOfPlan,
  session: PublishedSession,
  change: SentChange | undefined,
  done: DoneInCalendar | undefined,
): CalendarEvent {
  return {
    uid: session.id,
    sequence: change?.sequence ?? 0,
    changedAt: session.publishedAt,
    cancelled: false,
    start: startOf(plan, session),
    seconds: session.duration,
    summary: `${done ? answered[done.status] : ""}${session.title}`,
    description: plan.titlesOnly ? "" : descriptionOf(session, plan.preferences),
    url: plan.titlesOnly ? null : plan.pageOf(session.id),
  };
}

function doneEvent(plan: CalendarOfPlan, done: DoneInCalendar): CalendarEvent {
  const { preferences } = plan;
  const facts = [
    done.distance === null ? "" : formatQuantity({ value: done.distance, unit: "m" }, preferences),
    done.rpe === null ? "" : `Effort ${formatQuantity({ value: done.rpe, unit: "effort" }, preferences)}`,
  ];
  return {
    uid: done.id,
    sequence: 0,
    changedAt: done.start,
    cancelled: false,
    start: { at: done.start },
    seconds: done.duration,
    summary: `${answered.completed}${done.title}`,
    description: plan.titlesOnly ? "" : facts.filter(Boolean).join("\n"),
    url: plan.titlesOnly ? null : plan.pageOf(done.id),
  };
}

const goneEvent = (plan: CalendarOfPlan, { sessionId, gone, ...change }: SentChange): CalendarEvent[] =>
  gone === null
    ? []
    : [
        {
          uid: sessionId,
          ...change,
          cancelled: true,
          start: startOf(plan, gone),
          seconds: gone.duration,
          summary: gone.title,
          description: "",
          url: null,
        },
      ];

/** The session as it was written: kind and slot, length and effort, steps or exercises, notes. */
function descriptionOf(session: PublishedSession, preferences: UnitPreferences): string {
  const slot = session.startTime === null ? `, ${session.slot.toUpperCase()}` : "";
  const facts = [
    formatQuantity({ value: session.duration, unit: "s" }, preferences, { duration: "planned" }),
    session.distance === null ? "" : formatQuantity({ value: session.distance, unit: "m" }, preferences),
    session.plannedRpe === null
      ? ""
      : `effort ${formatQuantity({ value: session.plannedRpe, unit: "effort" }, preferences)}`,
    session.terrain === null ? "" : terrainLabels[session.terrain].toLowerCase(),
  ];
  const content = [
    runText(session.steps, { unit: preferences.distance, limits: noLimits }),
    liftText(session.lifts, { unit: preferences.mass }),
    session.heatPlan ? `Heat plan: ${session.heatPlan}` : "",
    session.notes,
  ];
  return [
    `${sessionTypeFacts[session.type].label}${slot}${session.key ? ", key session" : ""}`,
    facts.filter(Boolean).join(", "),
    ...content.filter(Boolean).map((text) => `\n${text}`),
  ].join("\n");
}
