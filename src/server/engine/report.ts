import type { ConsentItem } from "@/lib/domain/consent";
import type {
  Comparator,
  EvidenceGrade,
  Family,
  FlagFact,
  Level,
  Severity,
  ShownLevel,
  Tense,
  ThresholdOrigin,
} from "@/lib/domain/flag";
import type { MutingState, ReadSoFar } from "@/lib/domain/flag-view";
import type { ScheduleChange } from "@/lib/domain/schedule-change";
import type { SessionType } from "@/lib/domain/session-type";
import type { Quantity } from "@/lib/formatting/quantity";
import type { MetricId } from "./metrics/definitions";

/**
 * What stands in the gaps of a message. The engine never writes a number into prose: whoever prints the message
 * formats each value in the reader's units. `{ text }` is a word of the engine, such as a series' name.
 */
export type MessageParam =
  | Quantity
  | { readonly session: string; readonly type: SessionType }
  | { readonly date: string }
  | { readonly text: string };

/** `key` names a template of the rule's meta, or of `fix/labels.ts`; `{name}` in it stands for `params.name`. */
export interface Message {
  readonly key: string;
  readonly params: Readonly<Record<string, MessageParam>>;
}

/** What a finding is about. `id` is a session's id, a date, a week's first date, or 'now' for a state. */
export interface Subject {
  readonly kind: "session" | "day" | "week" | "state";
  readonly id: string;
  /** The source is what costs, the target what suffers. */
  readonly role: "source" | "target";
}

export interface UsedThreshold extends Quantity {
  /** Name of the threshold in the rule's meta. */
  readonly name: string;
  readonly comparator: Comparator;
  readonly origin: ThresholdOrigin;
  readonly setBy?: string;
  readonly setAt?: string;
}

export interface CitationFacts {
  readonly id: string;
  readonly label: string;
  readonly doi?: string;
  readonly n?: number;
  readonly population?: string;
  readonly seen?: ReadSoFar;
}

export interface Evidence {
  readonly grade: EvidenceGrade;
  readonly contested: boolean;
  readonly limits: string;
  readonly citations: readonly CitationFacts[];
}

/** Why the severity differs from the rule's plain bands: `key` of a modifier and how many levels it moved. */
export interface AppliedModifier {
  readonly key: string;
  readonly by: number;
  /** What it is known from beside plan and log. A reader who may not see that is not told the modifier. */
  readonly restsOn?: readonly ConsentItem[];
}

/** Another finding, as it is named from one. */
export interface FindingRef {
  readonly ruleId: string;
  readonly fingerprint: string;
  readonly severity: Severity;
  /** What that finding rests on beside what its rule always rests on. */
  readonly restsOn?: readonly ConsentItem[];
}

/** A state of the athlete or of the plan in which a rule has nothing to say. */
export interface Muting {
  readonly state: MutingState;
  /** First day of the state, as a date. */
  readonly from: string;
  /** What the state is known from beside plan and log. */
  readonly restsOn?: readonly ConsentItem[];
}

/** Why a finding does not stand by itself: another one speaks for it, or a state mutes it. */
export type Suppression = FindingRef | Muting;

export const isMuting = (suppression: Suppression): suppression is Muting => "state" in suppression;

/** What one rule says about one subject. */
export interface Finding {
  /** Rule and subjects: the same finding tomorrow, or after an edit elsewhere, has the same fingerprint. */
  readonly fingerprint: string;
  readonly ruleId: string;
  readonly family: Family;
  readonly stage: "trial" | "stable";
  readonly engineVersion: string;
  readonly severity: Severity;
  readonly level: ShownLevel;
  /** When the level will rise by itself because the decision comes nearer. */
  readonly becomes: { readonly level: Level; readonly at: string } | null;
  readonly tense: Tense;
  readonly subjects: readonly Subject[];
  /** ISO instant of the first affected session that can still change. */
  readonly decideBy: string | null;
  /** The affected session is marked key. */
  readonly key: boolean;
  readonly measured: Quantity;
  readonly threshold: UsedThreshold;
  /** Every threshold of the rule as it was used, so that the finding can be explained a year later. */
  readonly thresholds: Readonly<Record<string, number>>;
  readonly facts: readonly FlagFact[];
  readonly message: Message;
  readonly modifiers: readonly AppliedModifier[];
  /** What it rests on beside what its rule always rests on. Who may not see that does not see the finding. */
  readonly restsOn?: readonly ConsentItem[];
  readonly evidence: Evidence;
  /** Best first, at most three. */
  readonly fixes: readonly Fix[];
  /** Said where there is no fix; null where there is one. */
  readonly noFixReason: string | null;
  /** Findings about the same thing that are listed under this one. */
  readonly alsoConsidered: readonly FindingRef[];
  /** The finding under which this one is listed, or the state that mutes it; null for one that stands by itself. */
  readonly suppressedBy: Suppression | null;
  /** Its rule is quietened: it is shown one level lower, except where it is to be decided now. */
  readonly quieter?: true;
}

/** A change of the plan that was tried: the whole engine ran again, this finding went, none as bad came. */
export interface Fix {
  readonly id: string;
  /** `safe` moves sessions, content and load stay; `suggestion` changes the training. */
  readonly kind: "safe" | "suggestion";
  readonly label: Message;
  readonly changes: readonly ScheduleChange[];
  readonly before: { readonly measured: Quantity; readonly weekLoad: number };
  readonly after: {
    /** The measured quantity between the same subjects after the change; null where there is none any more. */
    readonly measured: Quantity | null;
    /** AU of the athlete's week of the finding, logged and planned. */
    readonly weekLoad: number;
    /** Fingerprints that go. */
    readonly clears: readonly string[];
    /** What comes, always milder than what goes. */
    readonly creates: readonly CreatedFinding[];
  };
}

export interface CreatedFinding extends FindingRef {
  readonly message: Message;
  readonly measured: Quantity;
  readonly threshold: UsedThreshold;
}

/** A question that a rule could not answer, and what it would take. Silence is never taken for an all-clear. */
export interface NotEnoughData {
  readonly ruleId: string;
  /** Stable key of what is missing: 'start-time', 'run-distance', 'weeks-of-load'. */
  readonly missing: string;
  readonly have: number;
  readonly need: number;
  readonly unit: "days" | "weeks" | "sessions" | "entries";
  readonly subjects: readonly Subject[];
}

export interface EvaluationReport {
  readonly engineVersion: string;
  /** ISO instant, local date and zone that were taken as now. */
  readonly asOf: { readonly instant: string; readonly date: string; readonly timeZone: string };
  readonly metrics: Readonly<Record<string, ReportedMetric>>;
  /** Every finding, worst first. Those with `suppressedBy` are listed under another one. */
  readonly findings: readonly Finding[];
  readonly notEnoughData: readonly NotEnoughData[];
}

/** A value as it was worked out; `ReportedMetric` says beside it by which definition. */
export interface MeasuredMetric {
  readonly value: unknown;
  readonly unit: string;
  readonly status: string;
  /** Known days or items of those in the window, 0–1. */
  readonly coverage: number;
}

export interface ReportedMetric extends MeasuredMetric {
  /** Id of what it is, in `metrics/definitions.ts`: formula, window, what happens where data is missing. */
  readonly definition: MetricId;
}

/** The findings that stand by themselves. */
export const leadingFindings = (report: EvaluationReport): readonly Finding[] =>
  report.findings.filter((finding) => finding.suppressedBy === null);

/**
 * A finding that stands by itself, or that does for a reader who may not see what speaks for it: what becomes a flag.
 * An illness that is kept from somebody must not show in flags that go.
 */
export const mayStand = ({ suppressedBy }: Pick<Finding, "suppressedBy">): boolean =>
  suppressedBy === null || (suppressedBy.restsOn ?? []).length > 0;
