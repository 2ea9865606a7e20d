import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { isLift } from "@/lib/domain/session-type";
import { sessionSubject } from "../../fingerprint";
import { fewerHardDays } from "../../fix/hard-day-candidates";
import { type Draft, defineRule, type Missing, outcome } from "../../rule";
import { compareSeverity } from "../../severity";
import type { Snapshot } from "../../snapshot";
import { type PlannedWindow, plannedWindows } from "../../weeks/hard-day-windows";

export const rule = defineRule({
  meta: {
    id: "interference/hard-stimuli-unconsolidated",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Hard legs on one day after another",
    why: "Heavy legs one day and a hard run the next leave no day that is easy for the legs. Both on one day, 6 h or more apart, keep the days between them easy.",
    action:
      "Put the lift and the hard run on one day, 6 h or more apart, the one that matters more first; a novice leaves one of them out.",
    levels: {
      warning: "in 7 days, {warningPairs} such pairs of days or more, or {warningDays} hard days or more",
      caution:
        "in 7 days, {cautionPairs} such pairs of days, or {cautionDays} hard days and no two easy days together",
      info: "a pair of days, and fewer than {easyDays} easy or rest days in 7",
    },
    modifiers: {},
    evidence: {
      grade: "practice",
      contested: false,
      limits: "No trial has compared hard sessions on one day with the same sessions on two.",
    },
    citations: ["robineau-2016", "stanley-2013"],
    thresholds: {
      warningPairs: {
        value: 3,
        unit: "count",
        min: 2,
        max: 6,
        step: 1,
        source: "practice",
        note: "So many pairs of neighbouring days in 7 days are a warning.",
      },
      cautionPairs: {
        value: 2,
        unit: "count",
        min: 1,
        max: 6,
        step: 1,
        source: "practice",
        note: "So many pairs of neighbouring days in 7 days are a caution.",
      },
      warningDays: {
        value: 5,
        unit: "count",
        min: 3,
        max: 7,
        step: 1,
        source: "practice",
        note: "So many hard days in 7 are a warning.",
      },
      cautionDays: {
        value: 4,
        unit: "count",
        min: 2,
        max: 7,
        step: 1,
        source: "practice",
        note: "So many hard days in 7 are a caution unless two easy days stand together.",
      },
      easyDays: {
        value: 3,
        unit: "count",
        min: 1,
        max: 5,
        step: 1,
        source: "practice",
        note: "With fewer easy or rest days in 7, a single pair is noted.",
      },
    },
    needs: "What is planned from today on, seven days of it where the answer hangs on the last of them.",
    messages: {
      pairs: "Heavy legs next to a hard run: {pairs} times in 7 days",
      hardDays: "Hard days: {days} of 7",
      fewEasy: "Heavy legs next to a hard run, easy days in 7: {easy}",
    },
    notFor: [
      "Days on which heavy legs and a hard run stand together.",
      "What was done: it is judged by the hours between.",
    ],
  },

  check({ snapshot, t }) {
    const windows = plannedWindows(snapshot);
    const judged = windows.flatMap((window) => {
      const verdict = verdictOf(window, t, window.unplanned);
      const draft = verdict === null ? null : draftOf(snapshot, window, verdict);
      return draft === null ? [] : [{ window, draft }];
    });
    const [first] = windows;
    const open = first && verdictOf(first, t, 0)?.severity !== verdictOf(first, t, first.unplanned)?.severity;
    return outcome(worstApart(judged), first && open ? [lacksDays(first)] : []);
  },

  suggest({ finding, snapshot }) {
    return fewerHardDays(snapshot, finding);
  },
});

type Limit = "warningPairs" | "cautionPairs" | "warningDays" | "cautionDays" | "easyDays";
type MessageKey = "pairs" | "hardDays" | "fewEasy";
type RuleDraft = Draft<Limit, MessageKey>;

interface Verdict {
  readonly severity: "info" | "caution" | "warning";
  readonly limit: Limit;
}

/** `extraEasy` days of the window are taken to be easy ones, although nobody has planned them. */
function verdictOf(
  { pairs, hardDays, easyDays, easyTogether }: PlannedWindow,
  t: Readonly<Record<Limit, number>>,
  extraEasy: number,
): Verdict | null {
  if (pairs.length >= t.warningPairs) return { severity: "warning", limit: "warningPairs" };
  if (hardDays.length >= t.warningDays) return { severity: "warning", limit: "warningDays" };
  if (pairs.length >= t.cautionPairs) return { severity: "caution", limit: "cautionPairs" };
  if (hardDays.length >= t.cautionDays && !easyTogether && extraEasy === 0) {
    return { severity: "caution", limit: "cautionDays" };
  }
  return pairs.length > 0 && easyDays + extraEasy < t.easyDays
    ? { severity: "info", limit: "easyDays" }
    : null;
}

function draftOf(snapshot: Snapshot, window: PlannedWindow, { severity, limit }: Verdict): RuleDraft | null {
  const ofPairs = limit === "warningPairs" || limit === "cautionPairs" || limit === "easyDays";
  const named = [...new Set((ofPairs ? window.pairs : window.hardDays).flat())];
  const target = named.find(
    ({ status, startMs }) => status === "planned" && (startMs ?? Infinity) > snapshot.now.ms,
  );
  if (!target) return null;
  const count = (value: number) => ({ value, unit: "count" as const });
  const [pairs, days, easy] = [window.pairs.length, window.hardDays.length, window.easyDays].map(count) as [
    ReturnType<typeof count>,
    ReturnType<typeof count>,
    ReturnType<typeof count>,
  ];
  const said: { readonly key: MessageKey; readonly params: Record<string, typeof pairs> } =
    limit === "easyDays"
      ? { key: "fewEasy", params: { easy } }
      : ofPairs
        ? { key: "pairs", params: { pairs } }
        : { key: "hardDays", params: { days } };
  return {
    severity,
    tense: "planned",
    subjects: named.map((session) => sessionSubject(session, isLift(session.type) ? "source" : "target")),
    target,
    measured: Object.values(said.params)[0] ?? days,
    limit: { name: limit, comparator: limit === "easyDays" ? "min" : "max" },
    facts: [
      { key: "first-of-7-days", value: dateFromDayNumber(window.fromDay), provenance: "planned" },
      { key: "hard-days", value: days, provenance: "planned" },
      { key: "easy-or-rest-days", value: easy, provenance: "planned" },
      { key: "heavy-legs-next-to-a-hard-run", value: pairs, provenance: "planned" },
    ],
    message: said,
    modifiers: [],
  };
}

/** Of windows that overlap the worst one speaks, and of equal ones the earliest. */
function worstApart(
  judged: readonly { readonly window: PlannedWindow; readonly draft: RuleDraft }[],
): RuleDraft[] {
  const kept: (typeof judged)[number][] = [];
  const byWeight = judged.toSorted(
    (a, b) => compareSeverity(b.draft.severity, a.draft.severity) || a.window.fromDay - b.window.fromDay,
  );
  for (const one of byWeight) {
    if (kept.every(({ window }) => Math.abs(window.fromDay - one.window.fromDay) >= 7)) kept.push(one);
  }
  return kept.map(({ draft }) => draft);
}

const lacksDays = ({ fromDay, unplanned }: PlannedWindow): Missing => ({
  missing: "days-of-plan",
  have: 7 - unplanned,
  need: 7,
  unit: "days",
  subjects: [{ kind: "day", id: dateFromDayNumber(fromDay), role: "target" }],
});
