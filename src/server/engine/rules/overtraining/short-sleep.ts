import type { Severity } from "@/lib/domain/flag";
import { lessAhead, restSoon } from "../../fix/ease-candidates";
import { isBelow } from "../../metrics/metric";
import { meanSleep, sleepOf } from "../../metrics/sleep";
import type { MessageParam } from "../../report";
import { defineRule, outcome } from "../../rule";
import type { Snapshot } from "../../snapshot";
import { factsOf } from "../../snapshot-session";
import { within } from "../../window";

export const rule = defineRule({
  meta: {
    id: "overtraining/short-sleep",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Less sleep than training needs",
    why: "In 95 endurance athletes over a year, less than seven hours a night went with about 50 % more new injuries two weeks later, and more than seven hours with fewer.",
    action: "Take 10 to 20 % out of the week ahead and keep the rest day, until sleep is longer.",
    levels: {
      warning:
        "less than {warningHours} on average over seven nights, with {hardSessions} or more hard sessions in the seven days ahead",
      caution:
        "less than {cautionHours} on average over 14 nights, or less than {shortHours} on {shortNights} of the last five",
      info: "less than {infoHours} on average over 14 nights",
    },
    modifiers: {
      "own-need": "an athlete who is known to need less than seven hours: every limit is lower by as much",
    },
    evidence: {
      grade: "moderate",
      contested: false,
      limits:
        "One cohort of 95 athletes; sleep was told, not measured, and may stand for a life with much strain.",
    },
    citations: ["johnston-2020"],
    thresholds: {
      infoHours: {
        value: 7,
        unit: "h",
        min: 5,
        max: 9,
        step: 0.25,
        source: "johnston-2020: less than 7 h",
        note: "A mean of 14 nights below this is noted.",
      },
      cautionHours: {
        value: 6.5,
        unit: "h",
        min: 4.5,
        max: 8.5,
        step: 0.25,
        source: "practice",
        note: "A mean of 14 nights below this is a caution.",
      },
      shortHours: {
        value: 6,
        unit: "h",
        min: 4,
        max: 8,
        step: 0.25,
        source: "practice",
        note: "A night below this is a short one.",
      },
      shortNights: {
        value: 3,
        unit: "count",
        min: 1,
        max: 5,
        step: 1,
        source: "practice",
        note: "So many short nights of the last five are a caution.",
      },
      warningHours: {
        value: 6,
        unit: "h",
        min: 4,
        max: 8,
        step: 0.25,
        source: "practice",
        note: "A mean of seven nights below this is a warning before a hard week.",
      },
      hardSessions: {
        value: 3,
        unit: "count",
        min: 1,
        max: 6,
        step: 1,
        source: "practice",
        note: "From so many hard sessions on, the seven days ahead are a hard week.",
      },
    },
    needs: "The hours of at least eight of the last 14 nights.",
    messages: {
      mean: "Sleep is {hours} a night over {days}",
      nights: "{nights} of the last 5 nights under {hours}",
    },
    notFor: ["Disorders of sleep, which are for a physician.", "Nights of travel across time zones."],
  },

  check({ snapshot, t }) {
    const entries = snapshot.timeline.wellness ?? [];
    const { day } = snapshot.now;
    const less = Math.max(0, usualNeedHours - (snapshot.athlete.sleepNeedHours ?? usualNeedHours));
    const twoWeeks = meanSleep(entries, day, 14, fewestNights).value;
    const week = meanSleep(entries, day, 7, fewestOfWeek).value;
    const short = sleepOf(entries, day, 5).filter((hours) => isBelow(hours, t.shortHours - less)).length;
    const isShort = (hours: number | null, limit: number): hours is number =>
      hours !== null && isBelow(hours, limit - less);
    const made = (severity: Severity, found: Found) =>
      outcome([draftOf(severity, found, { twoWeeks, week, less })], []);

    if (isShort(week, t.warningHours) && hardAhead(snapshot) >= t.hardSessions) {
      return made("warning", { limit: "warningHours", hours: week, of: 7, under: t.warningHours - less });
    }
    if (isShort(twoWeeks, t.cautionHours)) {
      return made("caution", {
        limit: "cautionHours",
        hours: twoWeeks,
        of: 14,
        under: t.cautionHours - less,
      });
    }
    if (short >= t.shortNights) {
      return made("caution", { limit: "shortNights", nights: short, under: t.shortHours - less });
    }
    if (isShort(twoWeeks, t.infoHours)) {
      return made("info", { limit: "infoHours", hours: twoWeeks, of: 14, under: t.infoHours - less });
    }
    if (twoWeeks !== null) return outcome([], []);
    const have = sleepOf(entries, day, 14).length;
    const subjects = [{ kind: "state" as const, id: "now", role: "target" as const }];
    return outcome([], [{ missing: "nights-of-14", have, need: fewestNights, unit: "entries", subjects }]);
  },

  suggest({ snapshot }) {
    return [...lessAhead(snapshot), ...restSoon(snapshot)];
  },
});

/** Fewer nights than these say nothing about two weeks, or about one. */
const fewestNights = 8;
const fewestOfWeek = 4;
const usualNeedHours = 7;

/** Hard sessions of today and the six days after it. */
const hardAhead = ({ open, now }: Snapshot): number =>
  within(open, now.day, now.day + 6).filter((session) => factsOf(session).hard).length;

type Found =
  | {
      readonly limit: "warningHours" | "cautionHours" | "infoHours";
      readonly hours: number;
      readonly of: 7 | 14;
      readonly under: number;
    }
  | { readonly limit: "shortNights"; readonly nights: number; readonly under: number };

interface Known {
  readonly twoWeeks: number | null;
  readonly week: number | null;
  readonly less: number;
}

function draftOf(severity: Severity, found: Found, { twoWeeks, week, less }: Known) {
  const h = (value: number) => ({ value, unit: "h" as const });
  const computed = "computed" as const;
  return {
    severity,
    tense: "ongoing" as const,
    subjects: [{ kind: "state" as const, id: "now", role: "target" as const }],
    target: null,
    measured: "nights" in found ? { value: found.nights, unit: "count" as const } : h(found.hours),
    limit:
      "nights" in found
        ? { name: found.limit, comparator: "max" as const }
        : { name: found.limit, value: found.under, comparator: "min" as const },
    facts: [
      ...(week === null ? [] : [{ key: "mean-of-7-nights", value: h(week), provenance: computed }]),
      ...(twoWeeks === null ? [] : [{ key: "mean-of-14-nights", value: h(twoWeeks), provenance: computed }]),
      ...(less > 0
        ? [{ key: "usual-need", value: h(usualNeedHours - less), provenance: "profile" as const }]
        : []),
    ],
    message: messageOf(found),
    modifiers: less > 0 ? [{ key: "own-need", by: 0 }] : [],
  };
}

function messageOf(found: Found): {
  readonly key: "mean" | "nights";
  readonly params: Readonly<Record<string, MessageParam>>;
} {
  const h = (value: number) => ({ value, unit: "h" as const });
  return "nights" in found
    ? { key: "nights", params: { nights: { value: found.nights, unit: "count" }, hours: h(found.under) } }
    : { key: "mean", params: { hours: h(found.hours), days: { value: found.of, unit: "days" } } };
}
