import { sessionSubject } from "../../fingerprint";
import { movedTo } from "../../fix/later-candidates";
import { lighterRun } from "../../fix/pair-candidates";
import { replaced } from "../../fix/session-candidates";
import { isAtLeast, isAtMost, isBelow } from "../../metrics/metric";
import { sessionParam, tenseOf } from "../../pair-judging";
import {
  factsOfRace,
  type Hard,
  isBefore,
  type Kind,
  kindOf,
  lengths,
  type RaceLimits,
  raceSubject,
  windowOf,
} from "../../races/race-windows";
import { type Race, type RaceType, racesOf } from "../../races/races";
import { type Draft, defineRule, type Missing, outcome } from "../../rule";
import type { Snapshot } from "../../snapshot";
import type { SnapSession } from "../../snapshot-session";
import { isHeavyLegs } from "../../taxonomy";

const days = (value: number, note: string, source = "practice") => ({
  value,
  unit: "days" as const,
  min: 1,
  max: 28,
  step: 1,
  source,
  note,
});

const factor = (value: number, max: number, note: string) => ({
  value,
  unit: "ratio" as const,
  min: 1,
  max,
  step: 0.25,
  source: "practice",
  note,
});

export const rule = defineRule({
  meta: {
    id: "recovery/post-race",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Hard training soon after a race",
    why: "Soreness grows for three days after a marathon; oxygen uptake and threshold speed were back after seven. Easy running from the second day on did not slow recovery.",
    action: "Keep it easy until the window has passed. Easy running may begin after one or two days.",
    levels: {
      warning: "in the first {warningShare} of the window",
      caution: "from there to {cautionShare} of the window",
      info: "in the rest of the window, or easy running within {easyHours} ({easyLongHours} after a marathon)",
    },
    modifiers: {
      careful: "novice runners and from {ageFrom} years: windows ×{carefulFactor}",
      ultra: "beyond the marathon ×{ultraFactor}, from 80 km ×{longUltraFactor}",
      "c-race": "a C race counts as the hard session that it stands for, not as a race",
    },
    evidence: {
      grade: "moderate",
      contested: false,
      limits:
        "Two studies after marathons, of 11 and 64 runners, saw little left after seven or eight days. Longer windows, and those after other races, are practice.",
    },
    citations: ["takayama-2017", "martinez-navarro-2021"],
    thresholds: {
      quality5k: days(3, "Days to the next quality run after up to 5 km."),
      quality10k: days(4, "Days to the next quality run after 10 km."),
      qualityHalf: days(7, "Days to the next quality run after a half marathon."),
      qualityMarathon: days(14, "Days to the next quality run after a marathon."),
      legs5k: days(2, "Days to the next heavy legs after up to 5 km."),
      legs10k: days(3, "Days to the next heavy legs after 10 km."),
      legsHalf: days(5, "Days to the next heavy legs after a half marathon."),
      legsMarathon: days(
        10,
        "Days to the next heavy legs after a marathon.",
        "takayama-2017: sore for three days, fitness back after seven; practice",
      ),
      long5k: days(4, "Days to the next long run after up to 5 km."),
      long10k: days(6, "Days to the next long run after 10 km."),
      longHalf: days(10, "Days to the next long run after a half marathon."),
      longMarathon: days(14, "Days to the next long run after a marathon."),
      warningShare: {
        value: 50,
        unit: "pct",
        min: 25,
        max: 75,
        step: 5,
        source: "practice",
        note: "Share of the window in which it is a warning.",
      },
      cautionShare: {
        value: 75,
        unit: "pct",
        min: 50,
        max: 95,
        step: 5,
        source: "practice",
        note: "Share of the window up to which it is a caution.",
      },
      easyHours: {
        value: 24,
        unit: "h",
        min: 6,
        max: 72,
        step: 2,
        source: "practice",
        note: "Easy running is fine from this long after a race up to the half marathon.",
      },
      easyLongHours: {
        value: 48,
        unit: "h",
        min: 12,
        max: 120,
        step: 2,
        source: "martinez-navarro-2021: running from 48 h on did not slow recovery",
        note: "Easy running is fine from this long after a marathon and beyond.",
      },
      carefulFactor: factor(1.25, 2, "Scales the windows of novices and older athletes."),
      ageFrom: {
        value: 50,
        unit: "count",
        min: 35,
        max: 70,
        step: 1,
        source: "practice",
        note: "Years from which the windows are longer.",
      },
      ultraFactor: factor(1.25, 2, "Scales the windows of the marathon for longer races."),
      longUltraFactor: factor(1.5, 3, "Scales the windows of the marathon from 80 km."),
    },
    needs: "The race with its distance, in the calendar, the plan or the log.",
    messages: {
      hard: "{session} {days} after a race, usual {window}",
      easy: "{session} {gap} after a race",
    },
    notFor: ["Strides and short efforts inside easy running.", "Strength meets."],
  },

  check({ snapshot, t }) {
    const missing: Missing[] = [];
    const races = racesOf(snapshot);
    if (races.length === 0) return outcome([], missing);
    const from = snapshot.now.day - 7;
    const findings = snapshot.recent.flatMap((target) => {
      if (target.day < from || tenseOf(snapshot, target) === null) return [];
      const kind = kindOf(target);
      if (kind === null) return [];
      const judged = races.flatMap((race) => {
        if (!isBefore(race, target) || (target.status === "completed" && !race.done)) return [];
        if (race.type === null) {
          if (missing.length === 0 && kind !== "easy") missing.push(lacks(race, target));
          return [];
        }
        return judge(snapshot, { race, target, kind, type: race.type }, t) ?? [];
      });
      return judged
        .toSorted((a, b) => a.share - b.share)
        .slice(0, 1)
        .map(({ draft }) => draft);
    });
    return outcome(findings, missing);
  },

  suggest({ finding, snapshot }) {
    const target = snapshot.open.find(({ id }) => id === finding.subjects[1]?.id);
    const window = finding.facts.find(({ key }) => key === "race-window")?.value;
    const since = finding.facts.find(({ key }) => key === "days-since-race")?.value;
    if (!target || typeof window !== "object" || typeof since !== "object") return [];
    const free = target.day - since.value + Math.ceil(window.value);
    return [
      ...(finding.message.key === "hard" ? lighterRun(snapshot, finding) : []),
      ...(isHeavyLegs(target.type) ? replaced(snapshot, target, "strength-upper") : []),
      ...movedTo(snapshot, target, free),
    ];
  },
});

/** A short jog right after the race belongs to it. */
const coolDown = { hours: 2, minutes: 30 };

interface Pair {
  readonly race: Race;
  readonly type: RaceType;
  readonly target: SnapSession;
  readonly kind: Kind;
}

interface Judged {
  /** What of the window has passed, in percent: the least counts when several races lie behind. */
  readonly share: number;
  readonly draft: Draft<keyof RaceLimits, "hard" | "easy">;
}

function judge(snapshot: Snapshot, pair: Pair, t: RaceLimits): Judged | null {
  return pair.kind === "easy" ? judgeEasy(snapshot, pair, t) : judgeHard(snapshot, pair, pair.kind, t);
}

function judgeHard(snapshot: Snapshot, pair: Pair, kind: Hard, t: RaceLimits): Judged | null {
  const { race, target } = pair;
  const { window, name, modifiers } = windowOf(snapshot, pair, kind, t);
  const since = target.day - race.day;
  if (!isBelow(since, window)) return null;
  const share = (since / window) * 100;
  const severity = isBelow(share, t.warningShare)
    ? ("warning" as const)
    : isBelow(share, t.cautionShare)
      ? ("caution" as const)
      : ("info" as const);
  const measured = { value: since, unit: "days" as const };
  const limit = { value: window, unit: "days" as const };
  return {
    share,
    draft: {
      ...common(snapshot, pair),
      severity,
      measured,
      limit: { name, ...limit, comparator: "min" as const },
      facts: [
        { key: "days-since-race", value: measured, provenance: "computed" as const },
        { key: "race-window", value: limit, provenance: "rule" as const },
        ...factsOfRace(snapshot, race),
      ],
      message: {
        key: "hard" as const,
        params: { session: sessionParam(target), days: measured, window: limit },
      },
      modifiers,
    },
  };
}

function judgeEasy(snapshot: Snapshot, pair: Pair, t: RaceLimits): Judged | null {
  const { race, target, type } = pair;
  if (race.priority === "C" || target.startMs === null) return null;
  const gapHours = Math.max(0, (target.startMs - race.endMs) / 3_600_000);
  const name = lengths[type] === "Marathon" ? "easyLongHours" : "easyHours";
  const isCoolDown =
    isAtMost(gapHours, coolDown.hours) && isAtMost(target.durationMin ?? coolDown.minutes, coolDown.minutes);
  if (isCoolDown || isAtLeast(gapHours, t[name])) return null;
  const gap = { value: gapHours, unit: "h" as const };
  return {
    share: 100 + gapHours,
    draft: {
      ...common(snapshot, pair),
      severity: "info" as const,
      measured: gap,
      limit: { name, comparator: "min" as const },
      facts: [
        {
          key: "gap",
          value: gap,
          provenance: race.assumed ? ("slot-default" as const) : ("computed" as const),
        },
        {
          key: "days-since-race",
          value: { value: target.day - race.day, unit: "days" as const },
          provenance: "computed" as const,
        },
        {
          key: "race-window",
          value: { value: t[name] / 24, unit: "days" as const },
          provenance: "rule" as const,
        },
        ...factsOfRace(snapshot, race),
      ],
      message: { key: "easy" as const, params: { session: sessionParam(target), gap } },
      modifiers: [],
    },
  };
}

const common = (snapshot: Snapshot, { race, target }: Pair) => ({
  tense: tenseOf(snapshot, target) ?? ("planned" as const),
  subjects: [raceSubject(race), sessionSubject(target, "target")],
  target,
});

const lacks = (race: Race, target: SnapSession): Missing => ({
  missing: "race-distance",
  have: 0,
  need: 1,
  unit: "sessions",
  subjects: [raceSubject(race), sessionSubject(target, "target")],
});
