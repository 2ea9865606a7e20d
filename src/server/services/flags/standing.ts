import { epochMs, type Instant } from "@/lib/dates/time-zone";
import type { FlagStatus } from "@/lib/domain/flag";
import type { FlagStanding } from "@/lib/domain/flag-view";
import type { AthleteScope } from "@/server/auth/scope";
import type { FlagRow } from "@/server/db/queries/flags";
import { levelOf, type ShownAs } from "@/server/engine/level";
import type { Finding } from "@/server/engine/report";
import { isFrozen } from "./life-cycle";
import { isFindingWithheld, isSpokenFor } from "./withhold";

type FlagText = Pick<FlagRow, "finding" | "publishedFinding">;
type Standing = Pick<FlagRow, "state" | "snoozedUntil" | "inPlan" | "inPublished">;

export const writesPlan = (scope: AthleteScope): boolean => scope.kind === "coach" || scope.selfCoached;

/** The plan that this person reads. */
export const planOf = (scope: AthleteScope) => (writesPlan(scope) ? "working" : "published");

/**
 * Who sees a flag: those who write the plan see what their working plan gives rise to, and what it has just put
 * right; an athlete with a coach sees what was published, and never what only a draft holds.
 */
export function isVisible(scope: AthleteScope, row: Standing & FlagText): boolean {
  const finding = findingRead(scope, row);
  if (isFindingWithheld(scope, finding) || isSpokenFor(scope, finding)) return false;
  return writesPlan(scope) || row.inPublished;
}

/** The same flag may have other numbers in a draft: whoever reads the published plan reads its numbers. */
export const findingRead = (scope: AthleteScope, { finding, publishedFinding }: FlagText): Finding =>
  writesPlan(scope) ? finding : (publishedFinding ?? finding);

/** How a flag stands for its reader now: a snooze ends by itself when its time has come. */
export function standingOf(scope: AthleteScope, row: Standing, now: Instant): FlagStanding {
  if (row.state === "resolved" || row.state === "superseded") return row.state;
  if (writesPlan(scope) && !row.inPlan) return "resolved-in-draft";
  if (row.state === "snoozed" && row.snoozedUntil !== null && row.snoozedUntil <= now) return "open";
  return row.state;
}

/** The level that people see now: that of the severity that holds, and no more than Watch for what is unstable. */
export function levelShown(
  row: Pick<FlagRow, "finding" | "severity" | "unstableUntil">,
  now: Instant,
): ShownAs {
  const shown = levelOf({ ...row.finding, severity: row.severity }, epochMs(now));
  if (!isFrozen(row, now)) return shown;
  return { level: shown.level === "hidden" ? "hidden" : "watch", becomes: null };
}

/** The part of the list in which a standing is found. */
export function statusOf(standing: FlagStanding): FlagStatus {
  if (standing === "open" || standing === "acknowledged") return standing;
  return standing === "snoozed" ? "later" : "closed";
}
