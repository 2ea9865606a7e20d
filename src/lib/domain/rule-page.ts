import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant, TimeZone } from "@/lib/dates/time-zone";
import type { Quantity, QuantityUnit } from "@/lib/formatting/quantity";
import type { Comparator, EvidenceGrade, Family, Severity } from "./flag";
import type { DayLoad, EvidenceView, MessageText } from "./flag-view";
import type { SessionType } from "./session-type";

/** A rule in the catalogue. */
export interface RuleInBrief {
  readonly id: string;
  readonly family: Family;
  /** The last part of the id, as it stands in the address. */
  readonly slug: string;
  readonly title: string;
  readonly grade: EvidenceGrade;
  readonly contested: boolean;
  readonly stage: "trial" | "stable";
  readonly why: string;
  /** What it judges: a plan that can still change, or what was done and how it stands today. */
  readonly judges: readonly ("plan" | "log")[];
}

export interface RuleThreshold {
  readonly name: string;
  readonly value: number;
  readonly unit: QuantityUnit;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly note: string;
  /** Where the default comes from, in words. */
  readonly source: string;
}

/** A session of an example: when it is, and what the text of the example says of it. */
export interface ExampleSession {
  readonly id: string;
  readonly type: SessionType;
  readonly date: CalendarDate;
  /** `null` where the example gives no time. */
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly status: "planned" | "completed" | "skipped";
  readonly parts: readonly MessageText[];
}

/** Two sessions closer than a rule asks, in hours. */
export interface ExampleConflict {
  readonly sourceId: string;
  readonly targetId: string;
  readonly gap: number;
  readonly need: number;
}

export interface ExampleRail {
  readonly from: CalendarDate;
  readonly days: number;
  readonly sessions: readonly ExampleSession[];
  readonly conflict: ExampleConflict | null;
  /** Hours that the rule asks for after a session, drawn where nothing is in conflict. */
  readonly tail: { readonly sourceId: string; readonly targetId: string; readonly hours: number } | null;
}

/** Load of a day, or of the week that begins with it. */
export interface ExampleLoads {
  readonly weekly: boolean;
  readonly days: readonly DayLoad[];
  /** First day of the week that the rule speaks about. */
  readonly about: CalendarDate | null;
}

export interface ExampleMornings {
  readonly last: readonly { readonly date: CalendarDate; readonly parts: readonly MessageText[] }[];
  /** How many mornings lie before those, and their means. */
  readonly before: { readonly count: number; readonly means: readonly MessageText[] } | null;
}

/** How an example is shown: each kind of history has the drawing in which it can be read, or a table. */
export interface ExampleDrawing {
  readonly rail: ExampleRail | null;
  readonly loads: ExampleLoads | null;
  readonly sessions: readonly ExampleSession[];
  readonly mornings: ExampleMornings | null;
  /** Best months and weeks that the example names. */
  readonly records: readonly { readonly name: string; readonly value: Quantity }[];
}

/** A case of the rule's own table, on which it speaks, is quiet, or cannot say. */
export interface RuleExample {
  readonly name: string;
  readonly outcome: "fires" | "quiet" | "not-enough-data";
  readonly severity: Severity | null;
  /** What the flag says, where there is one. */
  readonly title: MessageText | null;
  readonly measured: Quantity | null;
  readonly limit: Quantity | null;
  /** What is missing, where the rule cannot say. */
  readonly missing: { readonly missing: string; readonly have: number; readonly need: number } | null;
  /** Who trains, and what lies ahead, where it matters. */
  readonly setting: readonly MessageText[];
  /** The moment at which it is judged. */
  readonly asOf: Instant;
  readonly zone: TimeZone;
  readonly drawing: ExampleDrawing;
  /** The case as it is written for the engine. */
  readonly text: string;
}

/** What fires beside the case that is most like it and does not. */
export interface ExamplePair {
  readonly fires: RuleExample;
  readonly quiet: RuleExample | null;
}

/** A rule's page: the same words for coach, athlete and developer. */
export interface RulePage extends RuleInBrief {
  readonly since: string;
  readonly changed: readonly { readonly version: string; readonly what: string }[];
  readonly action: string;
  /** What is measured, and against which of its numbers: one line for each way in which it speaks. */
  readonly formula: readonly {
    readonly says: MessageText;
    readonly measured: Quantity;
    readonly limit: Quantity;
    readonly note: string;
    readonly comparator: Comparator;
  }[];
  readonly needs: string;
  readonly levels: readonly { readonly severity: Severity; readonly text: MessageText }[];
  readonly modifiers: readonly { readonly name: string; readonly text: MessageText }[];
  readonly thresholds: readonly RuleThreshold[];
  readonly evidence: EvidenceView;
  readonly notFor: readonly string[];
  readonly examples: readonly ExamplePair[];
  readonly cannotSay: RuleExample | null;
  /** What the rule is known to be tried on: numbers of cases. */
  readonly caseCount: { readonly fires: number; readonly quiet: number; readonly cannotSay: number };
}
