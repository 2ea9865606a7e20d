import { type CalendarDate, dateFromDayNumber } from "@/lib/dates/calendar-date";
import type { Severity } from "@/lib/domain/flag";
import type { Quantity } from "@/lib/formatting/quantity";
import { daysBefore } from "./earlier";
import { rules as allRules, ruleById } from "./registry";
import type { Finding } from "./report";
import type { RuleSettings } from "./rule";
import { runRules } from "./run";
import { compareSeverity } from "./severity";
import type { Snapshot } from "./snapshot";

/** One time that a rule spoke: about one thing, or about a state for as long as it lasted. */
export interface Raised {
  readonly fingerprint: string;
  /** First and last evening on which it stood. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The worst that it was. */
  readonly severity: Severity;
  readonly measured: Quantity;
}

export interface Backtest {
  readonly ruleId: string;
  /** Evenings that were judged, up to today. */
  readonly days: number;
  /** Evenings of them on which the rule lacked data. */
  readonly withoutData: number;
  /** With the settings as they are, oldest first. */
  readonly raised: readonly Raised[];
  /** With the settings as proposed. */
  readonly wouldRaise: readonly Raised[];
}

export interface BacktestQuestion {
  readonly now: RuleSettings;
  readonly proposed: RuleSettings;
  /** How many evenings, 90 where nothing is said. */
  readonly days?: number;
  /** Findings that the reader may not see are not counted either. */
  readonly isShown?: (finding: Finding) => boolean;
}

/** Days that are tried when nobody says how many. */
export const backtestDays = 90;

/**
 * Judges an athlete's own past again, evening by evening: what one rule raised with the settings as they are, and
 * what it would have raised with others. What was logged later is not known on an evening; the plan is taken as it
 * stands now, because how it stood then is not kept. `null` for a rule that does not exist.
 */
export function backtest(
  snapshot: Snapshot,
  ruleId: string,
  { now, proposed, days = backtestDays, isShown = () => true }: BacktestQuestion,
): Backtest | null {
  const rule = ruleById.get(ruleId);
  if (!rule || snapshot.observedFrom === null) {
    return rule ? { ruleId, days: 0, withoutData: 0, raised: [], wouldRaise: [] } : null;
  }
  const asked = rule.pass === "second" ? allRules : [rule];
  const judged = Math.min(days, snapshot.now.day - snapshot.observedFrom + 1);
  const [raised, wouldRaise] = [new Episodes(), new Episodes()];
  const counts = (finding: Finding) => ofRule(ruleId)(finding) && isShown(finding);
  let withoutData = 0;
  for (let back = judged - 1; back >= 0; back -= 1) {
    const evening = daysBefore(snapshot, back);
    const before = runRules(evening, now, asked);
    raised.see(evening.now.day, before.findings.filter(counts));
    wouldRaise.see(evening.now.day, runRules(evening, proposed, asked).findings.filter(counts));
    if (before.notEnoughData.some((each) => each.ruleId === ruleId)) withoutData += 1;
  }
  return { ruleId, days: judged, withoutData, raised: raised.all(), wouldRaise: wouldRaise.all() };
}

/** What people would have been shown. */
const ofRule = (ruleId: string) => (finding: Finding) =>
  finding.ruleId === ruleId && finding.suppressedBy === null && finding.level !== "hidden";

/** A finding that is gone for two evenings and comes back is another one. */
const sameEpisodeDays = 2;

class Episodes {
  private readonly list: {
    fingerprint: string;
    from: number;
    to: number;
    severity: Severity;
    measured: Quantity;
  }[] = [];

  see(day: number, findings: readonly Finding[]): void {
    for (const { fingerprint, severity, measured } of findings) {
      const last = this.list.findLast((each) => each.fingerprint === fingerprint);
      if (!last || day - last.to > sameEpisodeDays) {
        this.list.push({ fingerprint, from: day, to: day, severity, measured });
        continue;
      }
      last.to = day;
      if (compareSeverity(severity, last.severity) <= 0) continue;
      last.severity = severity;
      last.measured = measured;
    }
  }

  all(): Raised[] {
    return this.list.map(({ from, to, ...rest }) => ({
      ...rest,
      from: dateFromDayNumber(from),
      to: dateFromDayNumber(to),
    }));
  }
}
