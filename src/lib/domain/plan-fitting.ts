import type { CalendarDate } from "@/lib/dates/calendar-date";
import { fromMinutes, toMinutes } from "@/lib/units/duration";
import type { PlanFitting } from "./plan-settings";
import { timesOf } from "./run-items";
import type { ExercisePrescription, SessionContent } from "./session";
import { scaledBy, withType } from "./session-easing";
import { isRun, type SessionType } from "./session-type";
import { contentAt, type TemplateSession, templateSessionOf } from "./template";

/** Minutes below which no run is cut. */
export const shortestRun = 20;
/** What is left of the length of a hard run that is run easily. */
const easedShare = 0.8;
/** What heavy legs become: the same lifts for eight repetitions at two thirds, as when lifting begins (practice). */
const lighterFraction = 0.66;
const lighterReps = 8;
const lighterRpe = 5;

const nowhere = { date: "2000-01-03" as CalendarDate, slot: "am" } as const;

/** A plan's session as one athlete gets it: by their volume, and with what was taken back of it for them. */
export function fittedSession(
  session: TemplateSession,
  part: string,
  scale: number,
  fitting: PlanFitting | undefined,
): TemplateSession {
  if (fitting?.eased.includes(part)) return easedSession(session);
  const share = fitting?.shares[part] ?? 1;
  const scaled = scaledSession(session, isScalable(session) ? scale * share : scale);
  return isScalable(session) || share === 1 ? scaled : withFewerRepeats(scaled, share);
}

/** A session as an athlete of another volume runs it: easy and long runs only, to five minutes, and their title. */
export function scaledSession(session: TemplateSession, scale: number): TemplateSession {
  if (scale === 1 || !isScalable(session)) return session;
  const before = Math.round(toMinutes(session.duration));
  const minutes = Math.max(shortestRun, Math.round((before * scale) / 5) * 5);
  const { duration, distance, steps, title } = withMinutes(contentAt(session, nowhere), minutes);
  return { ...session, duration, distance, steps, title };
}

/** Whether a session is one whose length follows the athlete: an easy or a long run. */
export const isScalable = ({ type, steps }: Pick<TemplateSession, "type" | "steps">): boolean =>
  scalable.has(type) && steps.every(({ repeat }) => repeat === 1);

const scalable: ReadonlySet<SessionType> = new Set([
  "run-easy",
  "run-recovery",
  "run-steady",
  "run-long",
  "run-long-xl",
]);

/** A run of another length, and its title where that names the length. */
export function withMinutes(content: SessionContent, minutes: number): SessionContent {
  const before = Math.round(toMinutes(content.duration));
  const { duration, distance, steps } = { ...content, ...scaledBy(content, minutes / before) };
  const title = content.title.replace(`${before} min`, `${minutes} min`);
  return { ...content, duration, distance, steps, title };
}

/** A run with a share of its repeats, two at least, and its title where that counts them. */
function withFewerRepeats(session: TemplateSession, share: number): TemplateSession {
  const repeat = Math.max(0, ...session.steps.map((step) => step.repeat));
  const left = Math.max(2, Math.round(repeat * share));
  if (repeat <= left || session.steps.some(({ sets }) => sets)) return session;
  const steps = session.steps.map((step) => (step.repeat === repeat ? { ...step, repeat: left } : step));
  const secondsOf = (all: TemplateSession["steps"]) =>
    all.reduce((total, step) => total + (step.seconds ?? 0) * timesOf(step), 0);
  const saved = secondsOf(session.steps) - secondsOf(steps);
  return {
    ...session,
    steps,
    duration: fromMinutes(Math.round((session.duration - saved) / 60)),
    title: session.title.replace(`${repeat} ×`, `${left} ×`),
  };
}

function easedSession(session: TemplateSession): TemplateSession {
  const content = contentAt(session, nowhere);
  if (isRun(session.type)) {
    const minutes = Math.round((toMinutes(session.duration) * easedShare) / 5) * 5;
    const easy = withType(content, "run-easy", Math.max(shortestRun, minutes));
    return templateSessionOf({ ...content, ...easy, key: false, notes: "" });
  }
  const title = session.title.replace(/^Heavy legs/, "Lighter legs");
  const lighter = { type: "strength-moderate-lower", plannedRpe: lighterRpe, title } as const;
  return { ...session, ...lighter, lifts: session.lifts.map(lighterLine), classOverride: null };
}

/** What is given as a share of the maximum: other lines are no heavy ones. */
const lighterLine = (line: ExercisePrescription): ExercisePrescription =>
  line.load.kind === "pct-1rm" && line.load.fraction > lighterFraction
    ? { ...line, reps: lighterReps, toFailure: false, load: { kind: "pct-1rm", fraction: lighterFraction } }
    : line;
