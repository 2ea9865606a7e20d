import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant, TimeZone } from "@/lib/dates/time-zone";
import type { Quantity } from "@/lib/formatting/quantity";
import type { FlagId } from "@/lib/ids";
import type { Metres } from "@/lib/units/distance";
import type { Seconds } from "@/lib/units/duration";
import type {
  Comparator,
  EvidenceGrade,
  Family,
  FlagEventKind,
  FlagFact,
  FlagState,
  Level,
  RuleKind,
  Severity,
  ShownLevel,
  Tense,
  ThresholdOrigin,
} from "./flag";
import type { Slot } from "./session";
import type { SessionType } from "./session-type";

/** What stands in a gap of a sentence. Whoever prints it formats it in the reader's units. */
export type MessageValue =
  | Quantity
  | { readonly session: string; readonly type: SessionType }
  | { readonly date: string }
  | { readonly text: string };

/** A sentence with gaps: `{name}` in `template` stands for `params.name`. */
export interface MessageText {
  readonly template: string;
  readonly params: Readonly<Record<string, MessageValue>>;
}

/** A session as flags, drawings and lists name it. */
export interface SessionInBrief {
  readonly id: string;
  /** The planned session that it answers; of a planned session its own id. */
  readonly plannedId: string | null;
  readonly status: "planned" | "completed" | "skipped";
  readonly type: SessionType;
  readonly title: string;
  readonly date: CalendarDate;
  readonly slot: Slot;
  readonly start: Instant;
  readonly end: Instant;
  /** The start is the usual time of its slot. */
  readonly assumed: boolean;
  readonly duration: Seconds;
  readonly distance: Metres | null;
  /** Session effort, 0–10: given where it was done, expected where it is planned. */
  readonly effort: number | null;
  readonly key: boolean;
}

export interface FlagSubjectView {
  readonly kind: "session" | "day" | "week" | "state";
  readonly id: string;
  readonly role: "source" | "target";
  /** `null` where it is not a session, or where the session is gone. */
  readonly session: SessionInBrief | null;
}

export interface ThresholdView extends Quantity {
  /** Its name among the numbers of the rule. */
  readonly name: string;
  readonly comparator: Comparator;
  readonly origin: ThresholdOrigin;
  readonly setBy: string | null;
  readonly setAt: Instant | null;
}

/** How a flag stands for its reader: `resolved-in-draft` is gone from the working plan and not yet published. */
export type FlagStanding = FlagState | "resolved-in-draft";

/** A flag in a list. */
export interface FlagBrief {
  readonly id: FlagId;
  readonly ruleId: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly level: ShownLevel;
  /** The higher level that comes by itself when the decision is near. */
  readonly becomes: { readonly level: Level; readonly at: Instant } | null;
  /** Its rule is quietened, so that it is shown one level lower. */
  readonly quieter: boolean;
  readonly standing: FlagStanding;
  readonly tense: Tense;
  readonly decideBy: Instant | null;
  readonly title: MessageText;
  readonly measured: Quantity;
  readonly threshold: ThresholdView;
  readonly subjects: readonly FlagSubjectView[];
  /** The first fix, for those who write the plan; null where there is none. */
  readonly firstFix: { readonly id: string; readonly label: MessageText } | null;
  readonly fixCount: number;
  /** Flags that share a session with it and go by the same change: which one leads them, and how many they are. */
  readonly cause: { readonly leads: FlagId; readonly size: number } | null;
  readonly alsoConsidered: number;
  readonly raisedAt: Instant;
  readonly changedAt: Instant;
  readonly snoozedUntil: Instant | null;
  /** Until then it is left as it is, because it came and went too often. */
  readonly unstableUntil: Instant | null;
  /** Since when it is no longer found; it goes once that has held. */
  readonly clearSince: Instant | null;
}

/** One slot of a day before and after a fix. */
export interface DiffSlot {
  readonly date: CalendarDate;
  readonly slot: Slot;
  readonly before: readonly DiffSession[];
  readonly after: readonly DiffSession[];
}

export interface DiffSession {
  readonly id: string;
  readonly type: SessionType;
  readonly title: string;
  readonly duration: Seconds;
  readonly distance: Metres | null;
  /** Differs from the other side, by place or by content. */
  readonly changed: boolean;
}

export interface FixView {
  readonly id: string;
  readonly kind: "safe" | "suggestion";
  readonly label: MessageText;
  readonly changeCount: number;
  readonly measured: { readonly before: Quantity; readonly after: Quantity | null };
  /** AU of the athlete's week. */
  readonly weekLoad: { readonly before: number; readonly after: number };
  readonly clears: number;
  readonly creates: readonly {
    readonly title: MessageText;
    readonly severity: Severity;
    readonly measured: Quantity;
    readonly threshold: Quantity;
  }[];
  /** Empty where the plan has changed so that the fix no longer fits. */
  readonly diff: readonly DiffSlot[];
}

/** How far a publication was read by those who wrote the rules: through others only where `secondary`. */
export type ReadSoFar = "text" | "abstract" | "secondary" | "memory";

export interface CitationView {
  readonly id: string;
  readonly label: string;
  readonly doi: string | null;
  readonly n: number | null;
  readonly population: string | null;
  /** `null` in what an engine found that did not note it yet. */
  readonly seen: ReadSoFar | null;
}

export interface EvidenceView {
  readonly grade: EvidenceGrade;
  readonly contested: boolean;
  readonly limits: string;
  readonly citations: readonly CitationView[];
}

export interface FlagHistoryEntry {
  readonly at: Instant;
  /** `null` where the engine did it. */
  readonly who: string | null;
  readonly what: FlagEventKind;
  readonly note: string;
}

/** Earlier flags of the same rule for the same athlete. */
export interface EarlierFlags {
  readonly total: number;
  readonly resolved: number;
  readonly fixed: number;
  readonly dismissed: number;
}

/** Load by kind of training, in AU. */
export interface LoadParts {
  readonly run: number;
  readonly lift: number;
  readonly other: number;
}

/** Load of one local day, for the drawing of a flag about days. */
export interface DayLoad {
  readonly date: CalendarDate;
  /** `null` where it is not known. */
  readonly done: LoadParts | null;
  /** What the plan asks for and the log has not answered. */
  readonly planned: LoadParts;
}

/** One page about one flag. */
export interface FlagView extends FlagBrief {
  readonly stage: "trial" | "stable";
  readonly engineVersion: string;
  readonly key: boolean;
  readonly why: string;
  readonly action: string;
  readonly facts: readonly FlagFact[];
  readonly modifiers: readonly { readonly text: MessageText; readonly by: number }[];
  readonly evidence: EvidenceView;
  readonly fixes: readonly FixView[];
  readonly noFixReason: string | null;
  readonly also: readonly { readonly ruleId: string; readonly title: string; readonly severity: Severity }[];
  readonly history: readonly FlagHistoryEntry[];
  readonly earlier: EarlierFlags;
  readonly dismissReason: string | null;
  /** How its rule's flags come and go, which says when a dismissed one is shown again. */
  readonly comesBack: RuleKind;
  readonly note: string;
  /** What the drawing shows. */
  readonly around: {
    readonly from: CalendarDate;
    readonly days: number;
    readonly zone: TimeZone;
    readonly sessions: readonly SessionInBrief[];
    readonly loads: readonly DayLoad[];
  };
  /** Open flags that go by the same change, and the change; `null` where it stands alone. */
  readonly sameCause: { readonly fix: MessageText; readonly others: readonly FlagBrief[] } | null;
  /** The flags before and after it in the open list. */
  readonly neighbours: {
    readonly position: number;
    readonly total: number;
    readonly previous: FlagId | null;
    readonly next: FlagId | null;
  } | null;
}

/** A rule that could not answer, and what it takes. */
export interface PausedRule {
  readonly ruleId: string;
  readonly title: string;
  readonly missing: string;
  readonly have: number;
  readonly need: number;
  readonly unit: "days" | "weeks" | "sessions" | "entries";
  /** How many subjects wait for the same thing. */
  readonly count: number;
}

/** A state of the athlete or of the plan in which a rule has nothing to say. */
export type MutingState = "illness" | "layoff" | "taper" | "transition" | "deload";

/** A rule that found something and is kept quiet by a state. */
export interface MutedRule {
  readonly ruleId: string;
  readonly title: string;
  readonly state: MutingState;
  /** First day of the state. */
  readonly from: CalendarDate;
  /** How many findings of the rule are kept quiet. */
  readonly count: number;
}
