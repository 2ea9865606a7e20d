import type { Severity } from "@/lib/domain/flag";
import { isAbove, isAtLeast } from "../metrics/metric";
import type { AppliedModifier } from "../report";
import type { Snapshot } from "../snapshot";
import type { Layoff } from "./layoff";
import { ailmentIn, crossTrainingPerWeek } from "./return-to-training";

/** The limits of a return, as `recovery/return-after-layoff` declares them. */
export type ReturnLimitName =
  | "shortInfoPct"
  | "shortCautionPct"
  | "mediumCautionPct"
  | "mediumWarningPct"
  | "longCautionPct"
  | "longWarningPct"
  | "firstRunPct"
  | "liftPct"
  | "mediumDays"
  | "longDays"
  | "crossTrainingCount"
  | "crossTrainingPct";
export type ReturnLimits = Readonly<Record<ReturnLimitName, number>>;
/** What makes a return easier or asks for more care. */
export interface Care {
  readonly points: number;
  readonly modifiers: readonly AppliedModifier[];
}

export function careOf(snapshot: Snapshot, pause: Layoff, t: ReturnLimits): Care {
  const trained = isAtLeast(crossTrainingPerWeek(snapshot, pause), t.crossTrainingCount);
  const ailment = ailmentIn(snapshot, pause);
  return {
    points: trained ? t.crossTrainingPct : 0,
    modifiers: [
      ...(trained ? [{ key: "cross-training", by: 0 }] : []),
      ...(ailment ? [{ key: "ailment", by: 1, restsOn: ailment.restsOn }] : []),
    ],
  };
}

/** How severe a share of the old week is after a break; `null` when nothing is said. */
export function bandOf(
  share: number,
  pause: Layoff,
  isFirstWeek: boolean,
  t: ReturnLimits,
): { readonly severity: Severity; readonly name: ReturnLimitName } | null {
  const over = (severity: Severity, name: ReturnLimitName) =>
    isAbove(share, t[name]) ? { severity, name } : null;
  if (pause.days >= t.longDays) return over("warning", "longWarningPct") ?? over("caution", "longCautionPct");
  if (pause.days >= t.mediumDays)
    return over("warning", "mediumWarningPct") ?? over("caution", "mediumCautionPct");
  return over("caution", "shortCautionPct") ?? (isFirstWeek ? over("info", "shortInfoPct") : null);
}

/** The share below which nothing is said. */
export const lowest = ({ days: off }: Layoff, t: ReturnLimits) =>
  off >= t.longDays ? t.longCautionPct : off >= t.mediumDays ? t.mediumCautionPct : t.shortInfoPct;
