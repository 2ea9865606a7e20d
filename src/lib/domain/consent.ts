import { compareInstants, type Instant } from "@/lib/dates/time-zone";

/** What an athlete decides for each coach. Plan, logs, load and flags come with the coaching relation itself. */
export const consentItems = [
  "sleep-energy-soreness",
  "stress-mood",
  "illness-pain",
  "body-mass",
  "heart-rate-variability",
  "resting-heart-rate",
  "menstrual-cycle",
] as const;
export type ConsentItem = (typeof consentItems)[number];

/** What a new coach may see before the athlete changes anything. */
export const consentDefaults: Readonly<Record<ConsentItem, boolean>> = {
  "sleep-energy-soreness": true,
  "stress-mood": true,
  "illness-pain": false,
  "body-mass": false,
  "heart-rate-variability": false,
  "resting-heart-rate": false,
  "menstrual-cycle": false,
};

export type Consents = Readonly<Record<ConsentItem, boolean>>;

/** One decision about one item. */
export interface ConsentChange {
  readonly item: ConsentItem;
  readonly allowed: boolean;
  readonly decidedAt: Instant;
}

/** A stretch of time in which a coach could see an item. `to` is null while it lasts. */
export interface SharedPeriod {
  readonly item: ConsentItem;
  readonly from: Instant;
  readonly to: Instant | null;
}

/**
 * When a coach could see what, item by item in the order in which people decide about them, oldest stretch first.
 * `decisions` are all of one coaching in any order. Before the first one about an item its default counts, after
 * `endedAt` nothing is seen.
 */
export function sharedPeriods(
  decisions: readonly ConsentChange[],
  { startedAt, endedAt }: { readonly startedAt: Instant; readonly endedAt: Instant | null },
): readonly SharedPeriod[] {
  return consentItems.flatMap((item) => {
    const periods: SharedPeriod[] = [];
    let from = consentDefaults[item] ? startedAt : null;
    const close = (to: Instant | null) => {
      if (from !== null && from !== to) periods.push({ item, from, to });
      from = null;
    };
    const own = decisions
      .filter((each) => each.item === item)
      .toSorted((a, b) => compareInstants(a.decidedAt, b.decidedAt));
    for (const { allowed, decidedAt } of own) {
      if (!allowed) close(decidedAt);
      else from ??= decidedAt;
    }
    close(endedAt);
    return periods;
  });
}

/** What could be seen at some time from `from` to before `to`. */
export const sharedBetween = (
  periods: readonly SharedPeriod[],
  from: Instant,
  to: Instant,
): readonly ConsentItem[] => {
  const seen = periods.filter(
    (each) => compareInstants(each.from, to) < 0 && (each.to === null || compareInstants(each.to, from) > 0),
  );
  return consentItems.filter((item) => seen.some((each) => each.item === item));
};
