import type { ConsentItem } from "@/lib/domain/consent";
import type {
  Comparator,
  EvidenceGrade,
  Family,
  FlagFact,
  Severity,
  Tense,
  ThresholdOrigin,
} from "@/lib/domain/flag";
import type { ScheduleChange } from "@/lib/domain/schedule-change";
import type { Tail } from "@/lib/domain/session-judgement";
import type { SessionType } from "@/lib/domain/session-type";
import type { Quantity, QuantityUnit } from "@/lib/formatting/quantity";
import type { CitationId } from "./citations";
import type { AppliedModifier, Finding, Message, MessageParam, NotEnoughData, Subject } from "./report";
import type { Snapshot } from "./snapshot";
import type { SnapSession } from "./snapshot-session";
import { perValue } from "./window";

/** A number that a coach may set for an athlete, inside hard limits. */
export interface ThresholdSpec {
  readonly value: number;
  readonly unit: QuantityUnit;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Where the default comes from: a citation's id with what it showed, or "practice". */
  readonly source: string;
  /** What the number decides. */
  readonly note: string;
}

/** What a rule says about itself. People read these words; the rule's page is made from them. */
export interface RuleMeta<T extends string = string, M extends string = string> {
  /** `family/what-is-wrong`, equal to the path of the file. */
  readonly id: string;
  /** The version of the engine that brought the rule. */
  readonly since: string;
  /** Changes of thresholds or logic: version and what changed. */
  readonly changed: readonly { readonly version: string; readonly what: string }[];
  readonly stage: "trial" | "stable";
  /** What is wrong, in one line. */
  readonly title: string;
  readonly why: string;
  readonly action: string;
  readonly levels: Readonly<Record<Severity, string | null>>;
  readonly modifiers: Readonly<Record<string, string>>;
  readonly evidence: { readonly grade: EvidenceGrade; readonly contested: boolean; readonly limits: string };
  readonly citations: readonly CitationId[];
  readonly thresholds: Readonly<Record<T, ThresholdSpec>>;
  readonly needs: string;
  /** Templates; `{name}` is filled with a value that the reader's formatting prints. */
  readonly messages: Readonly<Record<M, string>>;
  readonly notFor: readonly string[];
}

/** A finding as a rule writes it; `run.ts` adds what every finding has. */
export interface Draft<T extends string = string, M extends string = string> {
  readonly severity: Severity;
  readonly tense: Tense;
  readonly subjects: readonly Subject[];
  /** The affected session: its start is when to decide, its mark makes the decision urgent. */
  readonly target: SnapSession | null;
  readonly measured: Quantity;
  readonly limit: {
    readonly name: T;
    /** The threshold after scaling, when it is not the plain one. */
    readonly value?: number;
    readonly unit?: QuantityUnit;
    readonly comparator: Comparator;
  };
  readonly facts: readonly FlagFact[];
  readonly message: { readonly key: M; readonly params: Readonly<Record<string, MessageParam>> };
  readonly modifiers: readonly AppliedModifier[];
  /** Fingerprints of the findings that it sums up: they are listed under it. */
  readonly sumsUp?: readonly string[];
  /** What this finding rests on beside what its rule always rests on. */
  readonly restsOn?: readonly ConsentItem[];
}

export type Missing = Omit<NotEnoughData, "ruleId">;

/** A rule answers or says what it lacks; there is no third way out. */
export type Outcome<T extends string = string, M extends string = string> =
  | {
      readonly status: "checked";
      readonly findings: readonly Draft<T, M>[];
      /** Subjects that could not be judged beside those that were. */
      readonly missing: readonly Missing[];
    }
  | { readonly status: "not-enough-data"; readonly missing: readonly Missing[] };

/** The usual way out of a rule: it lacks data when nothing was found and something could not be judged. */
export function outcome<T extends string, M extends string>(
  findings: readonly Draft<T, M>[],
  missing: readonly Missing[],
): Outcome<T, M> {
  return findings.length === 0 && missing.length > 0
    ? { status: "not-enough-data", missing }
    : { status: "checked", findings, missing };
}

/** A change that a rule proposes; `fix/choose.ts` tries it before anybody sees it. */
export interface Candidate {
  readonly kind: "safe" | "suggestion";
  readonly label: Message;
  readonly changes: readonly ScheduleChange[];
  /** The measured quantity after the change, where it is not a gap that can be measured again. */
  readonly measured?: Quantity;
}

export interface TailInput<T extends string = string> {
  readonly type: SessionType;
  readonly durationMin: number | null;
  readonly athlete: Snapshot["athlete"];
  readonly age: number | null;
  readonly t: Readonly<Record<T, number>>;
}

export interface SuggestInput<T extends string = string> {
  readonly finding: Finding;
  readonly snapshot: Snapshot;
  readonly t: Readonly<Record<T, number>>;
}

export interface CheckInput<T extends string = string> {
  readonly snapshot: Snapshot;
  readonly t: Readonly<Record<T, number>>;
}

/** What a rule of the second pass is asked with. */
export interface SecondPassInput<T extends string = string> extends CheckInput<T> {
  /** What the rules of the first pass say, less what a state mutes. */
  readonly others: readonly Finding[];
  /** Rules of the first pass that found something, or had all that they need to find nothing. */
  readonly answered: ReadonlySet<string>;
  /** The same as it was that many days ago, from the log and the mornings alone. */
  othersBefore(days: number, ruleIds: ReadonlySet<string>): readonly Finding[];
}

interface RuleParts<T extends string, M extends string> {
  readonly meta: RuleMeta<T, M>;
  /** Best first. An empty answer means that no change of the plan helps. */
  suggest(input: SuggestInput<NoInfer<T>>): readonly Candidate[];
  tails?(input: TailInput<NoInfer<T>>): readonly Omit<Tail, "ruleId">[];
}

export interface RuleSource<T extends string, M extends string> extends RuleParts<T, M> {
  check(input: CheckInput<NoInfer<T>>): Outcome<NoInfer<T>, NoInfer<M>>;
}

export interface SecondPassSource<T extends string, M extends string> extends RuleParts<T, M> {
  check(input: SecondPassInput<NoInfer<T>>): Outcome<NoInfer<T>, NoInfer<M>>;
}

export type FirstPassRule = RuleSource<string, string> & { readonly family: Family; readonly pass: "first" };
export type SecondPassRule = SecondPassSource<string, string> & {
  readonly family: Family;
  readonly pass: "second";
};

/** A rule among others, its own names forgotten. */
export type Rule = FirstPassRule | SecondPassRule;

/**
 * Declares a rule. The names of thresholds and messages are inferred from `meta`: reading a threshold or naming a
 * message that the rule does not declare is a compile error.
 */
export function defineRule<const T extends string, const M extends string>(source: RuleSource<T, M>): Rule {
  // The registry treats all rules alike; each got exactly the names it declares from `thresholdsOf`.
  const plain = source as unknown as RuleSource<string, string>;
  return { ...plain, family: familyOfRule(source.meta.id), pass: "first" };
}

/** Declares a rule that judges what the others found. It is asked after them and sees none of its own kind. */
export function defineSecondPassRule<const T extends string, const M extends string>(
  source: SecondPassSource<T, M>,
): Rule {
  const plain = source as unknown as SecondPassSource<string, string>;
  return { ...plain, family: familyOfRule(source.meta.id), pass: "second" };
}

const familyOfRule = (id: string): Family => id.slice(0, id.indexOf("/")) as Family;

/** A threshold set for an athlete, or a coach's default. */
export interface ThresholdOverride {
  readonly value: number;
  readonly origin: Exclude<ThresholdOrigin, "rule">;
  readonly setBy?: string;
  readonly setAt?: string;
}

export interface RuleSettings {
  /** By rule id, then by threshold. Values outside the rule's hard limits are taken at the limit. */
  readonly thresholds?: Readonly<Record<string, Readonly<Record<string, ThresholdOverride>>>>;
  /** Rules that are switched off for this athlete. */
  readonly off?: readonly string[];
  /** Rules whose findings are shown one level lower, except those that are to be decided now. */
  readonly quiet?: readonly string[];
}

/** The values that a rule works with: its defaults, with what was set inside the hard limits. */
export function thresholdsOf(rule: Rule, settings: RuleSettings): Readonly<Record<string, number>> {
  const set = settings.thresholds?.[rule.meta.id];
  return set === undefined ? defaultsOf(rule) : valuesOf(rule, set);
}

const defaultsOf = perValue((rule: Rule) => valuesOf(rule, {}));

function valuesOf(
  rule: Rule,
  set: Readonly<Record<string, ThresholdOverride>>,
): Readonly<Record<string, number>> {
  const values: Record<string, number> = {};
  for (const [name, spec] of Object.entries(rule.meta.thresholds)) {
    const value = set[name]?.value ?? spec.value;
    values[name] = Math.min(spec.max, Math.max(spec.min, value));
  }
  return values;
}
