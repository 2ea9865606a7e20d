import type { FlagFact, Severity } from "@/lib/domain/flag";
import { isRun, type SessionType } from "@/lib/domain/session-type";
import type { Quantity } from "@/lib/formatting/quantity";
import { easeOff, restUntil } from "../../fix/ease-candidates";
import { sessionParam } from "../../pair-judging";
import type { MessageParam } from "../../report";
import { defineRule, outcome } from "../../rule";
import { compareSeverity } from "../../severity";
import type { Snapshot } from "../../snapshot";
import { factsOf, type SnapSession } from "../../snapshot-session";
import { markedIllness, symptomsNow } from "../../wellness/illness";
import { morningsWithin } from "../../wellness/mornings";
import { type PainNow, painsNow } from "../../wellness/pain";
import { within } from "../../window";

export const rule = defineRule({
  meta: {
    id: "recovery/illness-or-pain",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Training with illness or pain",
    why: "Symptoms and pain that were told in the morning stand against what is trained that day and the next. The usual advice of sports medicine is to wait: little is lost in a few days.",
    action:
      "Rest until a morning without it. With fever, chest symptoms, or pain that lasts or changes movement, ask a physician before training again.",
    levels: {
      warning:
        "fever or chest symptoms with any training; pain of {severeScore} or more or that changes movement; pain of {painScore} or more for {lastingDays}",
      caution:
        "symptoms below the neck, or a day marked as ill, with any training; pain of {painScore} or more for {painDays} with running",
      info: "a cold above the neck with a hard session planned",
    },
    modifiers: {},
    evidence: {
      grade: "practice",
      contested: false,
      limits:
        "A convention of sports medicine, not tested in trials. In the cohort cited, psychological complaints went before injuries and respiratory ones not surely. It rests on what the athlete tells and is no diagnosis.",
    },
    citations: ["johnston-2020"],
    thresholds: {
      symptomDays: {
        value: 1,
        unit: "days",
        min: 0,
        max: 3,
        step: 1,
        source: "practice",
        note: "Symptoms count on their day and for so long after it, unless a morning without them comes first.",
      },
      painScore: {
        value: 4,
        unit: "points",
        min: 2,
        max: 8,
        step: 1,
        source: "practice",
        note: "Pain from this score of 10 on counts.",
      },
      painDays: {
        value: 2,
        unit: "days",
        min: 1,
        max: 5,
        step: 1,
        source: "practice",
        note: "For so long it is a caution with running.",
      },
      lastingDays: {
        value: 7,
        unit: "days",
        min: 3,
        max: 28,
        step: 1,
        source: "practice",
        note: "For so long it is a warning with any training.",
      },
      severeScore: {
        value: 7,
        unit: "points",
        min: 5,
        max: 10,
        step: 1,
        source: "practice",
        note: "Pain from this score of 10 on is a warning at once.",
      },
    },
    needs: "This morning's or yesterday's answers about symptoms and pain.",
    messages: {
      symptoms: "{symptom} with training planned or done",
      marked: "Marked as ill, with training planned or done",
      cold: "A cold, with {session} planned",
      pain: "Pain of {score} ({site}) for {days}, with running",
      lasting: "Pain of {score} ({site}) for {days}",
      severe: "Pain of {score} ({site}) with training",
      movement: "Pain that changes movement ({site})",
    },
    notFor: ["Telling what somebody has.", "Injuries under treatment, where the treatment decides."],
  },

  check({ snapshot, t }) {
    const { day } = snapshot.now;
    const [found] = [...illnessesOf(snapshot, t.symptomDays), ...painsOf(snapshot, t)].toSorted((a, b) =>
      compareSeverity(b.severity, a.severity),
    );
    if (found) {
      const { limit, ...rest } = found;
      return outcome(
        [
          {
            ...rest,
            tense: "ongoing" as const,
            subjects: [ofNow],
            target: null,
            // Pain that changes movement is a warning at any score.
            limit: {
              name: limit,
              comparator: "max" as const,
              ...(found.message.key === "movement" ? { value: 0 } : {}),
            },
            modifiers: [],
          },
        ],
        [],
      );
    }
    const silent = morningsWithin(snapshot, day - 1, day).length === 0;
    return outcome(
      [],
      silent && training(snapshot, day - 1, day + 1).length > 0
        ? [{ missing: "morning-answers", have: 0, need: 1, unit: "entries", subjects: [ofNow] }]
        : [],
    );
  },

  suggest({ finding, snapshot }) {
    const { day } = snapshot.now;
    if (finding.message.key === "cold") return easeOff(snapshot);
    const last = markedIllness(snapshot)?.to ?? day + 1;
    return restUntil(snapshot, Math.min(day + mostDaysAhead, Math.max(day + 1, last)));
  },
});

const ofNow = { kind: "state", id: "now", role: "target" } as const;
/** A marked illness may have no end; the plan of two weeks is enough to change. */
const mostDaysAhead = 13;

interface Found {
  readonly severity: Severity;
  readonly limit: "symptomDays" | "painScore" | "painDays" | "lastingDays" | "severeScore";
  readonly measured: Quantity;
  readonly facts: readonly FlagFact[];
  readonly message: {
    readonly key: "symptoms" | "marked" | "cold" | "pain" | "lasting" | "severe" | "movement";
    readonly params: Readonly<Record<string, MessageParam>>;
  };
}

const noTraining: ReadonlySet<SessionType> = new Set(["rest", "mobility", "walk", "heat-passive"]);

/** What was trained from `fromDay` on, and what is still planned up to `toDay`. */
function training({ log, open, now }: Snapshot, fromDay: number, toDay: number): SnapSession[] {
  return [...within(log, fromDay, now.day), ...within(open, now.day, toDay)].filter(
    ({ type }) => !noTraining.has(type),
  );
}

function illnessesOf(snapshot: Snapshot, symptomDays: number): Found[] {
  const { day } = snapshot.now;
  const found: Found[] = [];
  const symptoms = symptomsNow(snapshot, symptomDays);
  if (symptoms !== null) {
    // What was trained before the first symptoms was trained without them.
    const sessions = training(snapshot, Math.max(symptoms.from, day - 1), symptoms.last + symptomDays);
    const hard = within(snapshot.open, day, symptoms.last + symptomDays).find((one) => factsOf(one).hard);
    const cold = symptoms.kind === "cold";
    if (cold ? hard : sessions.length > 0) {
      const days = { value: symptoms.last - symptoms.from + 1, unit: "days" as const };
      const word = symptomWords[symptoms.worst] ?? symptoms.worst.replaceAll("-", " ");
      found.push({
        severity: cold ? "info" : symptoms.kind === "fever-or-chest" ? "warning" : "caution",
        limit: "symptomDays",
        measured: days,
        facts: [
          { key: "symptom", value: word, provenance: "logged" },
          { key: "days-with-symptoms", value: days, provenance: "logged" },
          ...(cold ? [] : [countOf(sessions)]),
        ],
        message:
          hard && cold ? { key: "cold", params: { session: sessionParam(hard) } } : symptomsMessage(word),
      });
    }
  }
  const marked = markedIllness(snapshot);
  const inIt = marked === null ? [] : training(snapshot, Math.max(marked.from, day - 1), marked.to);
  if (marked !== null && inIt.length > 0) {
    const days = { value: day - marked.from + 1, unit: "days" as const };
    found.push({
      severity: "caution",
      limit: "symptomDays",
      measured: days,
      facts: [{ key: "days-marked-as-ill", value: days, provenance: "logged" }, countOf(inIt)],
      message: { key: "marked", params: {} },
    });
  }
  return found;
}

const symptomsMessage = (word: string): Found["message"] => ({
  key: "symptoms",
  params: { symptom: { text: word } },
});

const countOf = (sessions: readonly SnapSession[]): FlagFact => ({
  key: "sessions-with-it",
  value: { value: sessions.length, unit: "count" },
  provenance: "computed",
});

const symptomWords: Readonly<Record<string, string>> = {
  fever: "fever",
  chest: "chest symptoms",
  stomach: "stomach symptoms",
  aches: "aches",
  "cold-above-neck": "a cold",
  other: "symptoms",
};

function painsOf(snapshot: Snapshot, t: Readonly<Record<Found["limit"], number>>): Found[] {
  const pains = painsNow(snapshot, t.painScore) ?? [];
  return pains.flatMap((pain) => {
    const sessions = training(snapshot, Math.max(pain.from, snapshot.now.day - 1), pain.last + 1);
    return sessions.length === 0 ? [] : (painFound(pain, sessions, t) ?? []);
  });
}

function painFound(
  pain: PainNow,
  sessions: readonly SnapSession[],
  t: Readonly<Record<Found["limit"], number>>,
): Found | null {
  const score = { value: pain.score, unit: "points" as const };
  const days = { value: pain.last - pain.from + 1, unit: "days" as const };
  const site = { text: pain.site === "other" ? "another place" : pain.site };
  const facts: FlagFact[] = [
    { key: "pain-of-10", value: score, provenance: "logged" },
    { key: "place", value: site.text, provenance: "logged" },
    ...(pain.score >= t.painScore
      ? [{ key: "days-with-pain", value: days, provenance: "logged" as const }]
      : []),
    countOf(sessions),
  ];
  const made = (severity: Severity, limit: Found["limit"], key: Found["message"]["key"]): Found => ({
    severity,
    limit,
    measured: limit === "painDays" || limit === "lastingDays" ? days : score,
    facts,
    message: { key, params: { score, site, days } },
  });
  if (pain.altersMovement) return made("warning", "severeScore", "movement");
  if (pain.score >= t.severeScore) return made("warning", "severeScore", "severe");
  if (pain.score < t.painScore) return null;
  if (days.value >= t.lastingDays) return made("warning", "lastingDays", "lasting");
  const runs = sessions.some(({ type }) => isRun(type));
  return runs && days.value >= t.painDays ? made("caution", "painDays", "pain") : null;
}
