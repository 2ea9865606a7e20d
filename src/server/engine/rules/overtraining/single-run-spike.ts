import { isRun } from "@/lib/domain/session-type";
import { sessionSubject } from "../../fingerprint";
import { isAbove, isAtLeast } from "../../metrics/metric";
import { longestRun, type RunDistance, runDistances, spikePct } from "../../metrics/run-volume";
import { provenanceOf, sessionParam, tenseOf } from "../../pair-judging";
import { defineRule, type Missing, outcome } from "../../rule";
import { atMost } from "../../severity";
import type { Snapshot } from "../../snapshot";
import type { SnapSession } from "../../snapshot-session";
import { isRace } from "../../taxonomy";
import { within } from "../../window";

export const rule = defineRule({
  meta: {
    id: "overtraining/single-run-spike",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "One run much longer than the month's longest",
    why: "In 5205 runners, single runs more than 10 % beyond the longest of 30 days went with more overuse injuries. Change from week to week did not.",
    action: "Stay within 10 % of the longest run of the last 30 days, or run it in two.",
    levels: {
      warning: "more than {warningPct} longer",
      caution: "more than {longestPct} and at least {leastExcessKm} longer",
      info: "a race, or a distance that is estimated",
    },
    modifiers: {
      race: "info for the race itself",
      estimated: "info at most when a distance is estimated from time",
    },
    evidence: {
      grade: "moderate",
      contested: false,
      limits:
        "One very large cohort, observed and not randomised; the three bands do not rise evenly (1.64, 1.52, 2.28).",
    },
    citations: ["frandsen-2025"],
    thresholds: {
      longestPct: {
        value: 10,
        unit: "pct",
        min: 5,
        max: 50,
        step: 1,
        source: "frandsen-2025: more than 10 % longer",
        note: "How much longer than the longest of the days before a run may be.",
      },
      warningPct: {
        value: 100,
        unit: "pct",
        min: 30,
        max: 200,
        step: 5,
        source: "frandsen-2025: more than 100 % longer had the highest rate",
        note: "Above this it is a warning.",
      },
      windowDays: {
        value: 30,
        unit: "days",
        min: 14,
        max: 60,
        step: 1,
        source: "frandsen-2025: 30 days",
        note: "How far back the longest run is looked for.",
      },
      leastExcessKm: {
        value: 1,
        unit: "km",
        min: 0,
        max: 5,
        step: 0.5,
        source: "practice",
        note: "Less than this beyond is left alone.",
      },
      shortestKm: {
        value: 5,
        unit: "km",
        min: 0,
        max: 15,
        step: 1,
        source: "practice",
        note: "Shorter runs are left alone.",
      },
    },
    needs: "The run's distance, and a run with a distance in the 30 days before it.",
    messages: { longer: "{run} {pct} over the longest in {window}" },
    notFor: ["The first runs after 30 days without running, which have a rule of their own."],
  },

  check({ snapshot, t }) {
    const missing: Missing[] = [];
    const findings = [...doneRuns(snapshot), ...plannedRuns(snapshot)].flatMap(({ run, before }) => {
      const target = run.sessions.at(-1);
      const tense = target ? tenseOf(snapshot, target) : null;
      if (!target || tense === null) return [];
      if (run.km === null) {
        missing.push(lacks("run-distance", target));
        return [];
      }
      if (!isAtLeast(run.km, t.shortestKm)) return [];
      const longest = longestRun(before, run.day - t.windowDays, run.day - 1);
      if (longest.value === null) {
        missing.push(lacks(longest.coverage === 0 ? "run-in-30-days" : "run-distance", target));
        return [];
      }
      const pct = spikePct(run.km, longest.value.km);
      if (!isAbove(pct, t.longestPct) || !isAtLeast(run.km - longest.value.km, t.leastExcessKm)) return [];
      const race = isRace(target.type);
      const estimated = run.estimated || longest.value.estimated;
      const severity = isAbove(pct, t.warningPct) ? "warning" : "caution";
      const measured = { value: pct, unit: "pct" as const };
      return [
        {
          severity: race || estimated ? atMost(severity, "info") : severity,
          tense,
          subjects: [sessionSubject(target, "target")],
          target,
          measured,
          limit: { name: "longestPct" as const, comparator: "max" as const },
          facts: factsOfRun(snapshot, target, run, longest.value, t.windowDays),
          message: {
            key: "longer" as const,
            params: {
              run: sessionParam(target),
              pct: measured,
              window: { value: t.windowDays, unit: "days" as const },
            },
          },
          modifiers: [
            ...(race ? [{ key: "race", by: -1 }] : []),
            ...(estimated ? [{ key: "estimated", by: -1 }] : []),
          ],
        },
      ];
    });
    return outcome(findings, missing);
  },

  suggest({ finding, snapshot, t }) {
    const target = snapshot.open.find(({ id }) => id === finding.subjects[0]?.id);
    const longest = finding.facts.find(({ key }) => key === "longest-run")?.value;
    if (!target || typeof longest !== "object" || isRace(target.type)) return [];
    const distanceKm = mostAfter(longest.value, t.longestPct);
    const cap = { kind: "cap" as const, sessionId: target.id, distanceKm };
    const label = {
      key: "cap",
      params: { session: sessionParam(target), distance: { value: distanceKm, unit: "km" as const } },
    };
    const measured = { value: spikePct(distanceKm, longest.value), unit: "pct" as const };
    const later = laterCaps(snapshot, target, distanceKm, t);
    return [
      { kind: "suggestion", label, changes: [cap], measured },
      // A shorter run is a lower step for the ones after it: they rise from there.
      ...(later.length === 0
        ? []
        : [
            {
              kind: "suggestion" as const,
              label: { ...label, key: "capOnwards" },
              changes: [cap, ...later],
              measured,
            },
          ]),
    ];
  },
});

/** The distance that stays within the limit, in whole kilometres from 10 km and in halves below. */
function mostAfter(longestKm: number, pct: number): number {
  const most = longestKm * (1 + pct / 100) + 1e-9;
  return most >= 10 ? Math.floor(most) : Math.floor(most * 2) / 2;
}

/** The runs after `target` that would be too long once it is capped, each within the limit of those before it. */
function laterCaps(
  { open, logRuns }: Snapshot,
  target: SnapSession,
  distanceKm: number,
  t: { readonly longestPct: number; readonly windowDays: number; readonly leastExcessKm: number },
) {
  const done = logRuns.map(({ day, km }) => ({ day, km: km ?? 0 }));
  const kept = [...done, { day: target.day, km: distanceKm }];
  const caps: { kind: "cap"; sessionId: string; distanceKm: number }[] = [];
  for (const run of open.filter((session) => isRun(session.type) && session !== target)) {
    const km = run.distanceKm ?? 0;
    const longest = Math.max(
      0,
      ...kept.filter(({ day }) => day < run.day && day >= run.day - t.windowDays).map((one) => one.km),
    );
    const most = mostAfter(longest, t.longestPct);
    const tooLong = run.day > target.day && longest > 0 && km > most && km - longest >= t.leastExcessKm;
    if (tooLong && !isRace(run.type)) caps.push({ kind: "cap", sessionId: run.id, distanceKm: most });
    kept.push({ day: run.day, km: tooLong ? most : km });
  }
  return caps;
}

interface Judged {
  readonly run: RunDistance;
  /** The runs among which its longest predecessor is looked for. */
  readonly before: readonly RunDistance[];
}

/** What was run is compared with what was run. */
function doneRuns({ logRuns, now }: Snapshot): Judged[] {
  return within(logRuns, now.day - 7, now.day).map((run) => ({ run, before: logRuns }));
}

/**
 * A planned run is compared with the plan before it and with what was run until now. A planned run of the past that
 * nobody ran is no baseline.
 */
function plannedRuns({ open, logRuns, ownPace, now }: Snapshot): Judged[] {
  const planned = runDistances(
    open.filter(({ day }) => day >= now.day),
    () => ownPace,
  );
  const before = [...within(logRuns, now.day - longestWindowDays, now.day), ...planned];
  return planned.map((run) => ({ run, before }));
}

/** The widest window that can be set. */
const longestWindowDays = 60;

function factsOfRun(
  snapshot: Snapshot,
  target: SnapSession,
  run: RunDistance,
  longest: { readonly km: number; readonly estimated: boolean },
  windowDays: number,
) {
  const onRecord = Math.min(windowDays, run.day - (snapshot.observedFrom ?? run.day));
  return [
    {
      key: "days-on-record",
      value: { value: onRecord, unit: "days" as const },
      provenance: "computed" as const,
    },
    {
      key: "distance",
      value: { value: run.km ?? 0, unit: "km" as const },
      provenance: run.estimated ? ("estimated" as const) : provenanceOf(snapshot, target),
    },
    {
      key: "longest-run",
      value: { value: longest.km, unit: "km" as const },
      provenance: longest.estimated ? ("estimated" as const) : ("computed" as const),
    },
  ];
}

const lacks = (missing: string, session: SnapSession): Missing => ({
  missing,
  have: 0,
  need: 1,
  unit: "sessions",
  subjects: [sessionSubject(session, "target")],
});
