import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import type { Severity } from "@/lib/domain/flag";
import { restsWithin, singleRests } from "../../fix/rest-candidates";
import { isAtMost } from "../../metrics/metric";
import type { AppliedModifier } from "../../report";
import { defineRule, type Missing, outcome } from "../../rule";
import { atMost, compareSeverity } from "../../severity";
import { isMarked, type Snapshot } from "../../snapshot";
import { type Streak, streakDays, streaksBetween, streakUntil, trainingDays } from "../../weeks/streaks";

export const rule = defineRule({
  meta: {
    id: "recovery/no-rest-day",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Many days without a rest day",
    why: "Days without rest leave none on which the body catches up, and go with monotony. How many are too many is a matter of practice.",
    action: "Rest on the day that matters least.",
    levels: {
      warning: "from {warningDays}",
      caution: "from {cautionDays}",
      info: "from {infoDays}",
    },
    modifiers: {
      novice: "novice runners: from {noviceInfoDays}, {noviceCautionDays} and {noviceWarningDays}",
      "experienced-with-easy-days":
        "experienced runners with one day a week of at most {easyDayPct} of the mean day: from {experiencedInfoDays}, {experiencedCautionDays} and {experiencedWarningDays}",
      streaker: "info at most for who runs every day on purpose",
    },
    evidence: {
      grade: "practice",
      contested: false,
      limits: "Coaching practice; only the reasoning about unbroken load rests on a study, of 25 athletes.",
    },
    citations: ["foster-1998"],
    thresholds: {
      infoDays: {
        value: 7,
        unit: "days",
        min: 4,
        max: 28,
        step: 1,
        source: "practice",
        note: "Days in a row from which it is noted.",
      },
      cautionDays: {
        value: 10,
        unit: "days",
        min: 5,
        max: 35,
        step: 1,
        source: "practice",
        note: "Days in a row from which it is a caution.",
      },
      warningDays: {
        value: 14,
        unit: "days",
        min: 6,
        max: 42,
        step: 1,
        source: "practice",
        note: "Days in a row from which it is a warning.",
      },
      noviceInfoDays: {
        value: 5,
        unit: "days",
        min: 3,
        max: 14,
        step: 1,
        source: "practice",
        note: "For novice runners: days in a row from which it is noted.",
      },
      noviceCautionDays: {
        value: 7,
        unit: "days",
        min: 4,
        max: 21,
        step: 1,
        source: "practice",
        note: "For novice runners: days in a row from which it is a caution.",
      },
      noviceWarningDays: {
        value: 10,
        unit: "days",
        min: 5,
        max: 28,
        step: 1,
        source: "practice",
        note: "For novice runners: days in a row from which it is a warning.",
      },
      experiencedInfoDays: {
        value: 10,
        unit: "days",
        min: 5,
        max: 35,
        step: 1,
        source: "practice",
        note: "For experienced runners with easy days: days in a row from which it is noted.",
      },
      experiencedCautionDays: {
        value: 14,
        unit: "days",
        min: 6,
        max: 42,
        step: 1,
        source: "practice",
        note: "For experienced runners with easy days: days in a row from which it is a caution.",
      },
      experiencedWarningDays: {
        value: 21,
        unit: "days",
        min: 7,
        max: 49,
        step: 1,
        source: "practice",
        note: "For experienced runners with easy days: days in a row from which it is a warning.",
      },
      easyDayPct: {
        value: 40,
        unit: "pct",
        min: 10,
        max: 80,
        step: 5,
        source: "practice",
        note: "A day of at most this share of the week's mean day is easy.",
      },
      recoveryMinutes: {
        value: 30,
        unit: "min",
        min: 10,
        max: 90,
        step: 5,
        source: "practice",
        note: "Minutes without impact that leave a day a rest day.",
      },
      recoveryEffort: {
        value: 2,
        unit: "effort",
        min: 1,
        max: 4,
        step: 1,
        source: "practice",
        note: "Effort up to which such minutes, or walking, leave a day a rest day.",
      },
    },
    needs: "What was done on each day, or that nothing was.",
    messages: {
      ongoing: "No rest day for {days}",
      planned: "{days} without a rest day from {date} on",
    },
    notFor: ["Days of easy walking or mobility, which count as rest."],
  },

  check({ snapshot, t }) {
    const { now, open } = snapshot;
    const last = open.reduce((latest, { day }) => Math.max(latest, day), now.day);
    const limits = { minutes: t.recoveryMinutes, effort: t.recoveryEffort };
    const kindOf = trainingDays(snapshot, now.day - streakDays, last, limits);
    const missing: Missing[] = [];

    const isOver = kindOf(now.day) === "trained" && !open.some(({ day }) => day === now.day);
    const logged = streakUntil(kindOf, isOver ? now.day : now.day - 1);
    const state = logged === null ? null : judge(snapshot, logged, t);
    if (logged !== null && state === null && logged.unlogged > 0) {
      const all = logged.days + logged.unlogged;
      if (judge(snapshot, { ...logged, days: all }, t) !== null) missing.push(lacks(logged, all));
    }

    const ahead = streaksBetween(kindOf, isOver ? now.day + 1 : now.day, last).flatMap((streak) => {
      const judged = judge(snapshot, streak, t);
      if (judged === null) return [];
      const known = streak.from === logged?.from ? state : null;
      if (known !== null && compareSeverity(judged.severity, known.severity) <= 0) return [];
      return [planned(snapshot, streak, judged)];
    });
    return outcome([...(state === null ? [] : [ongoing(state)]), ...ahead], missing);
  },

  suggest({ finding, snapshot, t }) {
    const { now, open } = snapshot;
    if (finding.tense === "ongoing") return singleRests(snapshot, now.day, now.day + 6).slice(0, 5);
    const from = dayNumber((finding.subjects[0]?.id ?? now.date) as CalendarDate);
    const last = open.reduce((latest, { day }) => Math.max(latest, day), now.day);
    const limits = { minutes: t.recoveryMinutes, effort: t.recoveryEffort };
    const kindOf = trainingDays(snapshot, now.day - streakDays, last, limits);
    const streak = streaksBetween(kindOf, now.day, last).find((one) => one.from === from);
    const most = Math.ceil(finding.threshold.value) - 1;
    if (!streak) return [];
    const one = streak.days <= 2 * most ? singleRests(snapshot, Math.max(now.day, from), streak.to) : [];
    return [...restsWithin(snapshot, from, streak.to, most), ...one.slice(0, 5)];
  },
});

type Three = "infoDays" | "cautionDays" | "warningDays";
type LimitName = Three | `${"novice" | "experienced"}${Capitalize<Three>}`;
type Limits = Readonly<Record<LimitName | "easyDayPct", number>>;

interface Judged {
  readonly severity: Severity;
  readonly days: number;
  readonly limit: LimitName;
  readonly modifiers: readonly AppliedModifier[];
}

function judge(snapshot: Snapshot, streak: Streak, t: Limits): Judged | null {
  const names = limitsOf(snapshot, streak, t);
  const limits = names.map((name) => t[name]) as [number, number, number];
  if (streak.days < limits[0]) return null;
  const plain = streak.days >= limits[2] ? "warning" : streak.days >= limits[1] ? "caution" : "info";
  const streaker = isMarked(snapshot, "streaker", Math.min(streak.to, snapshot.now.day));
  return {
    severity: streaker ? atMost(plain, "info") : plain,
    days: streak.days,
    limit: names[0],
    modifiers: [
      ...(names[0] === "noviceInfoDays" ? [{ key: "novice", by: 0 }] : []),
      ...(names[0] === "experiencedInfoDays" ? [{ key: "experienced-with-easy-days", by: 0 }] : []),
      ...(streaker ? [{ key: "streaker", by: -1 }] : []),
    ],
  };
}

function limitsOf(snapshot: Snapshot, streak: Streak, t: Limits): readonly [LimitName, LimitName, LimitName] {
  const { runExperience } = snapshot.athlete;
  if (runExperience === "novice") return ["noviceInfoDays", "noviceCautionDays", "noviceWarningDays"];
  const easy = runExperience === "experienced" && hasEasyDays(snapshot, streak, t.easyDayPct);
  return easy
    ? ["experiencedInfoDays", "experiencedCautionDays", "experiencedWarningDays"]
    : ["infoDays", "cautionDays", "warningDays"];
}

/** Every seven days of the streak, counted from its end, have one that is easy beside the others. */
function hasEasyDays(snapshot: Snapshot, { from, to }: Streak, easyPct: number): boolean {
  for (let end = to; end - 6 >= from; end -= 7) {
    const loads = Array.from({ length: 7 }, (_, back) => loadOn(snapshot, end - back)).filter(
      (load) => load !== null,
    );
    const mean = loads.reduce((total, load) => total + load, 0) / loads.length;
    if (!loads.some((load) => isAtMost(load, (mean * easyPct) / 100))) return false;
  }
  return true;
}

/** AU of a day, logged and still planned; `null` when it is not known. */
function loadOn({ logDays, open, now }: Snapshot, day: number): number | null {
  let total: number | null = logDays.get(day)?.value ?? (logDays.get(day) ? null : 0);
  if (day < now.day) return total;
  for (const session of open) {
    if (session.day === day && total !== null) {
      total = session.load.value === null ? null : total + session.load.value;
    }
  }
  return total;
}

const daysOf = (value: number) => ({ value, unit: "days" as const });

function draft({ severity, days, limit, modifiers }: Judged) {
  return {
    severity,
    measured: daysOf(days),
    limit: { name: limit, comparator: "max" as const },
    facts: [{ key: "days-without-rest", value: daysOf(days), provenance: "computed" as const }],
    modifiers,
  };
}

const ongoing = (judged: Judged) => ({
  ...draft(judged),
  tense: "ongoing" as const,
  subjects: [{ kind: "state" as const, id: "now", role: "target" as const }],
  target: null,
  message: { key: "ongoing" as const, params: { days: daysOf(judged.days) } },
});

/** About the day on which it began: that stays the same as the days go by. */
function planned(snapshot: Snapshot, streak: Streak, judged: Judged) {
  const date = dateFromDayNumber(streak.from);
  const first = snapshot.open.find(({ day }) => day >= snapshot.now.day && day >= streak.from);
  return {
    ...draft(judged),
    tense: "planned" as const,
    subjects: [{ kind: "day" as const, id: date, role: "target" as const }],
    target: first ?? null,
    message: { key: "planned" as const, params: { days: daysOf(judged.days), date: { date } } },
  };
}

const lacks = ({ days }: Streak, need: number): Missing => ({
  missing: "unlogged-days",
  have: days,
  need,
  unit: "days",
  subjects: [{ kind: "state", id: "now", role: "target" }],
});
