import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import type { TemplateId } from "@/lib/ids";
import type { LiftFocus, Phase, RunFocus } from "./block";
import type { SessionContent, Slot } from "./session";

export const templateKinds = ["session", "week", "plan"] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** What a session asks for, wherever it is put. Its aims are relative: percent of threshold, zone, percent of 1RM, RPE. */
export type TemplateSession = Omit<SessionContent, "date" | "slot" | "startTime" | "locked">;

/** One session of a week or a plan. */
export interface PlacedTemplate {
  /** Names it among the sessions of its template, and stays when it is moved or written anew. */
  readonly part: string;
  /** 0 is Monday, whatever day the athlete begins a week with: the gaps between sessions stay as they were written. */
  readonly day: number;
  readonly slot: Slot;
  readonly session: TemplateSession;
}

export interface PlanTemplateWeek {
  readonly phase: Phase;
  /** What its running is for; the phase's own where nothing is said. */
  readonly focus?: RunFocus | undefined;
  /** What its lifting is for; not said where it is absent. */
  readonly liftFocus?: LiftFocus | undefined;
  readonly sessions: readonly PlacedTemplate[];
}

export type TemplateContent =
  | { readonly kind: "session"; readonly session: TemplateSession }
  | { readonly kind: "week"; readonly sessions: readonly PlacedTemplate[] }
  | { readonly kind: "plan"; readonly weeks: readonly PlanTemplateWeek[] };

/** What a template is found by. */
export interface TemplateDetails {
  readonly title: string;
  /** Empty where it lies in none. */
  readonly folder: string;
  readonly tags: readonly string[];
}

/** A template as it stands. */
export interface Template extends TemplateDetails {
  readonly id: TemplateId;
  /** Comes with the product: it can be used and copied, and nobody changes it. */
  readonly included: boolean;
  /** What it is for, in a sentence; only what comes with the product has one. */
  readonly about: string;
  readonly version: number;
  readonly content: TemplateContent;
}

/** How often a person has used a template, and when last. */
export interface TemplateUsage {
  readonly count: number;
  readonly lastAt: Instant | null;
}

/** All sessions of a template with the week that each is in, from 0. */
export function placedOf(content: TemplateContent): readonly (PlacedTemplate & { readonly week: number })[] {
  if (content.kind === "session")
    return [{ part: "", day: 0, slot: "am", session: content.session, week: 0 }];
  if (content.kind === "week") return content.sessions.map((each) => ({ ...each, week: 0 }));
  return content.weeks.flatMap(({ sessions }, week) => sessions.map((each) => ({ ...each, week })));
}

/** A template's session at its place in a plan. */
export const contentAt = (
  session: TemplateSession,
  place: { readonly date: CalendarDate; readonly slot: Slot },
): SessionContent => ({ ...session, ...place, startTime: null, locked: false });

/** The part of a session that a template keeps. */
export function templateSessionOf(content: SessionContent): TemplateSession {
  const { type, classOverride, title, duration, distance, plannedRpe, key, steps, lifts, notes } = content;
  const { terrain = null, heatPlan = null } = content;
  return {
    type,
    classOverride,
    title,
    duration,
    distance,
    plannedRpe,
    key,
    steps,
    lifts,
    terrain,
    heatPlan,
    notes,
  };
}
