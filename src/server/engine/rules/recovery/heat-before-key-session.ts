import { sessionSubject } from "../../fingerprint";
import { moveElsewhere } from "../../fix/pair-candidates";
import { dropped } from "../../fix/session-candidates";
import { heatKept, isHeat } from "../../metrics/heat-state";
import { isBelow } from "../../metrics/metric";
import { sessionGap } from "../../metrics/session-gap";
import { pairFacts, pairSubjects, pairsWithoutTime, pairTenseOf, sessionParam } from "../../pair-judging";
import { type Race, racesOf } from "../../races/races";
import type { Finding } from "../../report";
import { type Draft, defineRule, outcome } from "../../rule";
import { isMarked, type Snapshot } from "../../snapshot";
import type { SnapSession } from "../../snapshot-session";
import { isHeavyLegs, isQualityRun, isRace } from "../../taxonomy";

export const rule = defineRule({
  meta: {
    id: "recovery/heat-before-key-session",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Heat shortly before hard work",
    why: "A sauna in the evening was followed by slower hard work the next morning. Heat adapts as well after a hard session, or on the eve of an easy day.",
    action: "Put the heat after the hard session, or before an easy day. Before a race stop two days ahead.",
    levels: {
      warning: "less than {raceHours} before a race or time trial",
      caution: "less than {qualityHours} before a quality run",
      info: "less than {legsHours} before heavy legs",
    },
    modifiers: {
      "heat-block": "in a heat block: hardly any of the adaptation fades in the days before a race",
    },
    evidence: {
      grade: "moderate",
      contested: false,
      limits: "One crossover in 20 swimmers and triathletes; the hours before legs and races are practice.",
    },
    citations: ["skorski-2020", "daanen-2018"],
    thresholds: {
      qualityHours: {
        value: 24,
        unit: "h",
        min: 12,
        max: 48,
        step: 1,
        source: "skorski-2020: slower the morning after a sauna",
        note: "Least gap from heat to a quality run.",
      },
      raceHours: {
        value: 48,
        unit: "h",
        min: 24,
        max: 96,
        step: 1,
        source: "practice",
        note: "Least gap from heat to a race or time trial.",
      },
      legsHours: {
        value: 24,
        unit: "h",
        min: 6,
        max: 48,
        step: 1,
        source: "practice",
        note: "Least gap from heat to heavy legs.",
      },
    },
    needs: "The start of both sessions, or the slot they stand in.",
    messages: {
      beforeRun: "Heat {gap} before {session}",
      beforeRace: "Heat {gap} before a race on {date}",
    },
    notFor: ["Heat before an easy or a long run."],
  },

  check({ snapshot, t }) {
    const missing = [
      ...pairsWithoutTime(snapshot, isHeat, (s) => isTest(s) || isQualityRun(s.type), 1),
      ...pairsWithoutTime(snapshot, isHeat, (s) => isHeavyLegs(s.type), 1),
    ];
    const heats = snapshot.recent.filter(isHeat);
    const findings = heats.flatMap((heat) => {
      const close = closest(snapshot, heat, t);
      return close === null ? [] : (draftOf(snapshot, heat, close) ?? []);
    });
    return outcome(findings, missing);
  },

  suggest({ finding, snapshot }) {
    return [
      ...moveElsewhere(snapshot, finding, "source"),
      ...moveElsewhere(snapshot, finding, "target"),
      ...sourceOf(snapshot, finding).flatMap((heat) => dropped(snapshot, heat)),
    ];
  },

  tails({ type, t }) {
    if (type !== "heat-passive" && type !== "heat-active") return [];
    return [{ to: "quality-run", lane: "run", hours: t.qualityHours }];
  },
});

const sourceOf = ({ open }: Snapshot, { subjects }: Finding) =>
  open.filter(({ id }) => subjects.some((subject) => subject.role === "source" && subject.id === id));

type Limits = Readonly<Record<"qualityHours" | "raceHours" | "legsHours", number>>;

interface Close {
  /** `null` for a race that only the calendar knows. */
  readonly target: SnapSession | null;
  readonly race: Race | null;
  readonly gapHours: number;
  readonly name: keyof Limits;
}

const severityOf = { raceHours: "warning", qualityHours: "caution", legsHours: "info" } as const;

const isTest = ({ type }: SnapSession) => isRace(type) || type === "run-time-trial";

function limitOf(session: SnapSession): keyof Limits | null {
  if (isTest(session)) return "raceHours";
  if (isQualityRun(session.type)) return "qualityHours";
  return isHeavyLegs(session.type) ? "legsHours" : null;
}

const order: readonly (keyof Limits)[] = ["raceHours", "qualityHours", "legsHours"];

/** What follows too soon and suffers most: a race before a quality run, that before heavy legs. */
function closest(snapshot: Snapshot, heat: SnapSession, t: Limits): Close | null {
  if (heat.endMs === null || heat.startMs === null) return null;
  const found: Close[] = [];
  for (let index = snapshot.recent.indexOf(heat) + 1; index < snapshot.recent.length; index += 1) {
    const target = snapshot.recent[index];
    if (!target || target.day > heat.day + 5) break;
    const name = limitOf(target);
    const gap = sessionGap(heat, target).value;
    if (name !== null && gap !== null && isBelow(gap, t[name])) {
      found.push({ target, race: null, gapHours: gap, name });
    }
  }
  for (const race of racesOf(snapshot)) {
    const gap = (race.startMs - heat.endMs) / 3_600_000;
    if (race.session === null && race.day >= snapshot.now.day && gap >= 0 && isBelow(gap, t.raceHours)) {
      found.push({ target: null, race, gapHours: gap, name: "raceHours" });
    }
  }
  return found.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))[0] ?? null;
}

function draftOf(
  snapshot: Snapshot,
  heat: SnapSession,
  { target, race, gapHours, name }: Close,
): Draft<keyof Limits, "beforeRun" | "beforeRace"> | null {
  const gap = { value: gapHours, unit: "h" as const };
  const inBlock = name === "raceHours" && isMarked(snapshot, "heat-block", heat.day);
  const kept = {
    key: "heat-kept",
    value: { value: heatKept(2) * 100, unit: "pct" as const },
    provenance: "computed" as const,
  };
  const common = {
    severity: severityOf[name],
    measured: gap,
    limit: { name, comparator: "min" as const },
    modifiers: inBlock ? [{ key: "heat-block", by: 0 }] : [],
  };
  if (target === null) {
    const date = race?.date ?? heat.date;
    return {
      ...common,
      tense: "planned" as const,
      subjects: [sessionSubject(heat, "source"), { kind: "day" as const, id: date, role: "target" as const }],
      target: heat,
      facts: [{ key: "gap", value: gap, provenance: "slot-default" as const }, ...(inBlock ? [kept] : [])],
      message: { key: "beforeRace" as const, params: { gap, date: { date } } },
    };
  }
  const pair = { source: heat, target, gapHours, assumed: heat.assumed || target.assumed };
  const tense = pairTenseOf(snapshot, pair);
  if (tense === null) return null;
  return {
    ...common,
    tense,
    subjects: pairSubjects(pair),
    target,
    facts: [...pairFacts(snapshot, pair), ...(inBlock ? [kept] : [])],
    message: { key: "beforeRun" as const, params: { gap, session: sessionParam(target) } },
  };
}
