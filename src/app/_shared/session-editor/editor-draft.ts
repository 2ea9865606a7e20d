import { z } from "zod";
import { dropKept, keep, readKept } from "@/app/_shared/drafts/kept";
import type { SessionContent } from "@/lib/domain/session";
import { isLift, isRun, type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";
import type { PlannedSessionId } from "@/lib/ids";
import type { AthleteLimits } from "@/lib/session-text/aim";
import { totalsOfSteps } from "@/lib/session-text/step-pace";
import { seconds } from "@/lib/units/duration";

/** A session as it is being written. Everything typed is kept, also what another type has no use for. */
export interface EditorDraft extends Omit<SessionContent, "duration"> {
  readonly duration: SessionContent["duration"] | null;
  /** The steps and the exercises as they were typed; absent where the form was used, or nothing was typed. */
  readonly runText?: string | undefined;
  readonly liftText?: string | undefined;
  /** Lines of a text in which no line is a step or an exercise. */
  readonly alone?: readonly string[];
}

export interface StoredDraft {
  readonly sessionId: PlannedSessionId;
  readonly draft: EditorDraft;
}

/** A new session of a slot: an easy run, until its type is chosen. */
export function blankDraft(place: Pick<SessionContent, "date" | "slot">): EditorDraft {
  return {
    ...place,
    type: "run-easy",
    classOverride: null,
    title: sessionTypeFacts["run-easy"].label,
    startTime: null,
    duration: seconds(sessionTypeFacts["run-easy"].usualMinutes * 60),
    distance: null,
    plannedRpe: sessionTypeFacts["run-easy"].usualRpe,
    key: false,
    locked: false,
    steps: [],
    lifts: [],
    terrain: null,
    heatPlan: null,
    notes: "",
  };
}

/** Another type. What was only the old type's usual value becomes the new one's. */
export function withTypeChosen(draft: EditorDraft, type: SessionType): EditorDraft {
  const [old, next] = [sessionTypeFacts[draft.type], sessionTypeFacts[type]];
  const hadUsualTitle = draft.title.trim() === "" || draft.title === old.label;
  const hadUsualDuration = draft.duration === null || draft.duration === old.usualMinutes * 60;
  const hadUsualEffort = draft.plannedRpe === null || draft.plannedRpe === old.usualRpe;
  return {
    ...draft,
    type,
    classOverride: null,
    title: hadUsualTitle ? next.label : draft.title,
    duration: hadUsualDuration ? seconds(next.usualMinutes * 60) : draft.duration,
    plannedRpe: hadUsualEffort ? next.usualRpe : draft.plannedRpe,
  };
}

/** Other steps. A duration that was theirs, or the type's usual one, follows them. */
export function withSteps(
  draft: EditorDraft,
  change: Pick<EditorDraft, "steps" | "runText" | "alone">,
  limits: AthleteLimits,
): EditorDraft {
  const before = minutesOf(draft.steps, limits);
  const after = minutesOf(change.steps, limits);
  const usual = sessionTypeFacts[draft.type].usualMinutes * 60;
  const follows = draft.duration === null || draft.duration === before || draft.duration === usual;
  const alone = draft.steps.length === 0 && change.runText === undefined ? (draft.alone ?? []) : [];
  const [first, ...others] = change.steps;
  return {
    ...draft,
    ...change,
    // A text without a step goes over the first step that the form makes.
    ...(first && alone.length > 0 ? { steps: [{ ...first, above: alone }, ...others], alone: [] } : {}),
    ...(follows && after > 0 ? { duration: seconds(after) } : {}),
  };
}

const minutesOf = (steps: EditorDraft["steps"], limits: AthleteLimits) =>
  Math.round(totalsOfSteps(steps, limits).seconds / 60) * 60;

export const hasDistance = (type: SessionType) => isRun(type) || type === "walk" || type.startsWith("xt-");

/** What is sent: without what the chosen type has no use for. */
export function contentOfDraft({ runText, liftText, alone = [], ...draft }: EditorDraft) {
  const isWritten = isRun(draft.type) || isLift(draft.type);
  return {
    ...draft,
    duration: draft.duration ?? 0,
    distance: hasDistance(draft.type) ? draft.distance : null,
    steps: isRun(draft.type) ? draft.steps : [],
    lifts: isLift(draft.type) ? draft.lifts : [],
    terrain: isRun(draft.type) ? draft.terrain : null,
    heatPlan: isRun(draft.type) ? draft.heatPlan : null,
    // Lines among which is no step are words about the session.
    notes: [...(isWritten ? alone : []), draft.notes].join("\n").trim(),
  };
}

const storedSchema = z.object({ sessionId: z.string(), draft: z.looseObject({ type: z.string() }) });
const nameOf = (name: string) => `session ${name}`;

/** What was typed here before and not saved; null where there is nothing. */
export function readDraft(name: string): StoredDraft | null {
  const parsed = storedSchema.safeParse(readKept(nameOf(name)));
  return parsed.success ? (parsed.data as unknown as StoredDraft) : null;
}

export const keepDraft = (name: string, stored: StoredDraft): void => keep(nameOf(name), stored);
export const dropDraft = (name: string): void => dropKept(nameOf(name));
