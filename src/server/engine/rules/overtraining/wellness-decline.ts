import type { FlagFact, Severity } from "@/lib/domain/flag";
import type { WellnessItem } from "@/lib/domain/wellness";
import { easeOff } from "../../fix/ease-candidates";
import { isAtMost } from "../../metrics/metric";
import { fewestOfBaseline } from "../../metrics/week-mean";
import type { AppliedModifier } from "../../report";
import { defineRule, type Missing, outcome } from "../../rule";
import { atMost } from "../../severity";
import type { Snapshot } from "../../snapshot";
import { factsOf } from "../../snapshot-session";
import { restfulWeekOf } from "../../weeks/week-role";
import {
  fewestRecent,
  lowFor,
  lowMornings,
  recentMornings,
  type WellnessDays,
  wellnessDays,
  worstItem,
} from "../../wellness/wellness-days";
import { within } from "../../window";

export const rule = defineRule({
  meta: {
    id: "overtraining/wellness-decline",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Feeling clearly worse than usual",
    why: "Sleep, energy, soreness, stress and mood react to training more strongly and more consistently than most of what can be measured. The sum of a morning is compared with the athlete's own four weeks, never with others.",
    action: "Ask how things are. Make the next hard session easy, or put a rest day in.",
    levels: {
      warning:
        "{cautionDeviations} deviations or more below usual for {warningDays}, or one answer at its worst for {worstDays} running",
      caution:
        "{cautionDeviations} deviations or more below usual on {cautionDays} of the last five days, or {hardDeviations} on the last one with a hard session ahead",
      info: "{infoDeviations} deviation or more below usual on {infoDays} of the last three days",
    },
    modifiers: {
      taper: "info at most in a taper, when many feel flat",
    },
    evidence: {
      grade: "strong",
      contested: false,
      limits:
        "That self-report notices strain more surely than other measures is well supported; how far below usual matters is practice.",
    },
    citations: ["saw-2016", "hooper-1995", "mclean-2010", "nuuttila-2022"],
    thresholds: {
      infoDeviations: {
        value: 1,
        unit: "ratio",
        min: 0.5,
        max: 3,
        step: 0.1,
        source: "practice",
        note: "Deviations below usual from which a morning is noted.",
      },
      infoDays: {
        value: 2,
        unit: "days",
        min: 1,
        max: 3,
        step: 1,
        source: "practice",
        note: "So many of the last three mornings are noted.",
      },
      cautionDeviations: {
        value: 1.5,
        unit: "ratio",
        min: 0.5,
        max: 4,
        step: 0.1,
        source: "practice",
        note: "Deviations below usual from which a morning counts toward a caution or a warning.",
      },
      cautionDays: {
        value: 3,
        unit: "days",
        min: 1,
        max: 5,
        step: 1,
        source: "practice",
        note: "So many of the last five mornings are a caution.",
      },
      hardDeviations: {
        value: 2,
        unit: "ratio",
        min: 1,
        max: 5,
        step: 0.1,
        source: "practice",
        note: "From this on one morning is a caution when a hard session is planned for that day or the next.",
      },
      warningDays: {
        value: 7,
        unit: "days",
        min: 4,
        max: 21,
        step: 1,
        source: "practice",
        note: "For so many days it is a warning.",
      },
      worstDays: {
        value: 3,
        unit: "days",
        min: 2,
        max: 7,
        step: 1,
        source: "practice",
        note: "One answer at its worst for so many mornings running is a warning.",
      },
    },
    needs: "Three mornings of the last five with all five answers, and 14 in the four weeks before.",
    messages: {
      decline: "Mornings {deviations} deviations below usual",
      lasting: "Mornings below usual for {days}",
      worst: "{item} at its lowest for {days}",
    },
    notFor: [
      "Comparing athletes with each other.",
      "Finding the cause: training is one of many.",
      "Athletes who are ill, whose illness comes first.",
    ],
  },

  check({ snapshot, t }) {
    const days = wellnessDays(snapshot);
    const item = worstItem(snapshot, t.worstDays);
    if (item !== null) return outcome([worstDraft(snapshot, item, t.worstDays)], []);
    const missing = lacking(days);
    if (missing !== null) return outcome([], [missing]);
    const found = declineOf(snapshot, days, t);
    if (found === null) return outcome([], []);
    const low = within(days.judged, days.end - recentMornings + 1, days.end);
    const lowest = -Math.min(...low.map(({ z }) => z));
    const lasting = lowFor(days, t.infoDeviations);
    const deviations = { value: lowest, unit: "ratio" as const };
    const since = { value: lasting, unit: "days" as const };
    const isLasting = found.limit === "warningDays";
    return outcome(
      [
        {
          ...ofToday(snapshot, found.severity),
          measured: isLasting ? since : deviations,
          limit: { name: found.limit, comparator: "max" as const },
          facts: [
            fact("deviations-below-usual", deviations, "computed"),
            fact("mornings-told-of-five", { value: days.told, unit: "count" }, "logged"),
            ...(lasting > 0 ? [fact("days-below-usual", since, "computed")] : []),
          ],
          message: isLasting
            ? { key: "lasting" as const, params: { days: since } }
            : { key: "decline" as const, params: { deviations } },
        },
      ],
      [],
    );
  },

  suggest({ snapshot }) {
    return easeOff(snapshot);
  },
});

type Limits = Readonly<
  Record<
    "infoDeviations" | "infoDays" | "cautionDeviations" | "cautionDays" | "hardDeviations" | "warningDays",
    number
  >
>;
type Limit = "infoDeviations" | "cautionDeviations" | "hardDeviations" | "warningDays";

function declineOf(
  snapshot: Snapshot,
  days: WellnessDays,
  t: Limits,
): { readonly severity: Severity; readonly limit: Limit } | null {
  if (lowFor(days, t.cautionDeviations) >= t.warningDays)
    return { severity: "warning", limit: "warningDays" };
  if (lowMornings(days, recentMornings, t.cautionDeviations) >= t.cautionDays) {
    return { severity: "caution", limit: "cautionDeviations" };
  }
  const last = days.judged.at(-1);
  const low = last !== undefined && last.day === days.end && isAtMost(last.z, -t.hardDeviations);
  if (low && hasHardAhead(snapshot, days.end)) return { severity: "caution", limit: "hardDeviations" };
  const noted = lowMornings(days, 3, t.infoDeviations) >= t.infoDays;
  return noted ? { severity: "info", limit: "infoDeviations" } : null;
}

/** A hard session still to come on the day of the last morning or on the one after it. */
const hasHardAhead = ({ open, now }: Snapshot, end: number): boolean =>
  within(open, now.day, end + 1).some(
    (session) =>
      factsOf(session).hard &&
      (session.startMs === null || session.startMs > now.ms || session.day > now.day),
  );

function worstDraft(snapshot: Snapshot, item: WellnessItem, worstDays: number) {
  const days = { value: worstDays, unit: "days" as const };
  return {
    ...ofToday(snapshot, "warning"),
    measured: days,
    limit: { name: "worstDays" as const, comparator: "max" as const },
    facts: [fact("answer", itemWords[item], "logged"), fact("mornings-at-its-lowest", days, "logged")],
    message: { key: "worst" as const, params: { item: { text: itemWords[item] }, days } },
  };
}

const itemWords: Readonly<Record<WellnessItem, string>> = {
  sleepQuality: "sleep quality",
  energy: "energy",
  soreness: "freedom from soreness",
  stress: "freedom from stress",
  mood: "mood",
};

/** A state of today, which a taper explains in part. */
function ofToday(snapshot: Snapshot, plain: Severity) {
  const taper = restfulWeekOf(snapshot, snapshot.now.day)?.kind === "taper" && plain !== "info";
  return {
    severity: taper ? atMost(plain, "info") : plain,
    tense: "ongoing" as const,
    subjects: [{ kind: "state" as const, id: "now", role: "target" as const }],
    target: null,
    modifiers: taper ? [{ key: "taper", by: -1 } satisfies AppliedModifier] : [],
  };
}

const fact = (key: string, value: FlagFact["value"], provenance: FlagFact["provenance"]): FlagFact => ({
  key,
  value,
  provenance,
});

function lacking({ told, before, judged, end }: WellnessDays): Missing | null {
  const subjects = [{ kind: "state" as const, id: "now", role: "target" as const }];
  if (told < fewestRecent) {
    return { missing: "mornings-of-five", have: told, need: fewestRecent, unit: "entries", subjects };
  }
  if (within(judged, end - recentMornings + 1, end).length > 0) return null;
  return {
    missing: "mornings-of-four-weeks",
    have: Math.min(before, fewestOfBaseline - 1),
    need: fewestOfBaseline,
    unit: "entries",
    subjects,
  };
}
