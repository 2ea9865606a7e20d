import { epochMs, type Instant } from "@/lib/dates/time-zone";
import type { DismissReason, FlagEventKind } from "@/lib/domain/flag";
import type { RuleFates, RuleHealth } from "@/lib/domain/rule-health";
import { tunedNote } from "@/server/services/flags/store-findings";

/** One line of a flag's history, in its order. */
export interface FatefulEvent {
  readonly at: Instant;
  readonly what: FlagEventKind;
  readonly note: string;
  /** A person did it, and not the passing of time. */
  readonly byPerson: boolean;
}

type Fate = "fixed" | "acknowledged" | "snoozed" | "dismissed" | "expired" | "open";

interface Episode {
  readonly raisedAt: Instant;
  readonly fate: Fate;
  readonly reason: DismissReason | null;
  readonly decidedAt: Instant | null;
  readonly unstable: boolean;
}

const begins: ReadonlySet<FlagEventKind> = new Set(["raised", "came-back"]);

/** The times that one flag stood, each with what became of it. */
export function episodesOf(events: readonly FatefulEvent[]): Episode[] {
  const starts = events.flatMap(({ what }, index) => (begins.has(what) ? [index] : []));
  return starts.map((start, order) => episodeOf(events.slice(start, starts[order + 1] ?? events.length)));
}

function episodeOf(events: readonly FatefulEvent[]): Episode {
  const [raised] = events;
  if (!raised) throw new Error("A time that a flag stood begins with its raising");
  let [fate, reason]: [Fate, DismissReason | null] = ["open", null];
  let decidedAt: Instant | null = null;
  for (const { what, note, byPerson, at } of events) {
    const next = nextFate(fate, what, byPerson && note !== tunedNote);
    if (next !== fate && next !== "open" && next !== "expired") decidedAt ??= at;
    if (next === "dismissed" && what === "dismissed") reason = note.split(":")[0] as DismissReason;
    fate = next;
  }
  return {
    raisedAt: raised.at,
    fate,
    reason: fate === "dismissed" ? reason : null,
    decidedAt,
    unstable: events.some(({ what }) => what === "unstable"),
  };
}

/** What somebody said stands until they say something else; a change that clears it is worth more than words. */
function nextFate(fate: Fate, what: FlagEventKind, byPerson: boolean): Fate {
  switch (what) {
    case "fix-applied":
      return "fixed";
    case "resolved":
    case "resolved-in-draft":
      if (fate === "dismissed" || fate === "fixed") return fate;
      return byPerson ? "fixed" : fate === "open" ? "expired" : fate;
    case "acknowledged":
    case "snoozed":
      return what;
    // That a pattern was dismissed before is no decision about this one.
    case "dismissed":
      return byPerson ? "dismissed" : "expired";
    case "reopened":
    case "worse":
    case "back-in-draft":
      return "open";
    case "superseded":
      return fate === "open" ? "expired" : fate;
    default:
      return fate;
  }
}

/** Adds up what became of all flags of one rule. Each inner list is one flag's history. */
export function fatesOf(flags: readonly (readonly FatefulEvent[])[], since: Instant): RuleFates {
  const perFlag = flags.map((events) => episodesOf(events).filter(({ raisedAt }) => raisedAt >= since));
  const episodes = perFlag.flat();
  const count = (fate: Fate) => episodes.filter((each) => each.fate === fate).length;
  const reasons: Partial<Record<DismissReason, number>> = {};
  for (const { reason } of episodes) if (reason) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return {
    raised: episodes.length,
    fixed: count("fixed"),
    acknowledged: count("acknowledged"),
    snoozed: count("snoozed"),
    dismissed: count("dismissed"),
    reasons,
    expired: count("expired"),
    open: count("open"),
    unstable: episodes.filter(({ unstable }) => unstable).length,
    backAfterFix: perFlag.flatMap((each) => each.slice(0, -1)).filter(({ fate }) => fate === "fixed").length,
    hoursToDecision: middle(
      episodes.flatMap(({ raisedAt, decidedAt }) =>
        decidedAt === null ? [] : [(epochMs(decidedAt) - epochMs(raisedAt)) / 3_600_000],
      ),
    ),
  };
}

function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

const fewDecided = 8;
const noisyDecided = 10;
const noisyPart = 0.6;
const usefulPart = 0.4;

/** How a rule serves a coach, from what became of its flags. A plain acknowledgement speaks neither way. */
export function healthOf({ raised, fixed, acknowledged, dismissed }: RuleFates): {
  readonly health: RuleHealth;
  readonly usefulPart: number | null;
  readonly dismissedPart: number | null;
} {
  const decided = fixed + acknowledged + dismissed;
  const parts =
    decided === 0
      ? { usefulPart: null, dismissedPart: null }
      : { usefulPart: fixed / decided, dismissedPart: dismissed / decided };
  if (raised === 0) return { health: "quiet", ...parts };
  if (decided < fewDecided) return { health: "few-data", ...parts };
  if (dismissed / decided >= noisyPart && decided >= noisyDecided) return { health: "noisy", ...parts };
  return { health: fixed / decided >= usefulPart ? "useful" : "ok", ...parts };
}
