import { sessionSubject } from "../../fingerprint";
import { dropAll, fewerSets } from "../../fix/lift-candidates";
import { moveElsewhere } from "../../fix/pair-candidates";
import { dropped, shortened } from "../../fix/session-candidates";
import {
  capOf,
  factsOfLandings,
  isAlone,
  isExplosive,
  landingsFact,
  landingsOf,
} from "../../lifts/explosive-sessions";
import { isAbove, isBelow } from "../../metrics/metric";
import { nextPairs } from "../../metrics/session-gap";
import { pairSubjects, pairTenseOf, provenanceOf, sessionParam, tenseOf } from "../../pair-judging";
import { type Draft, defineRule, type Missing, outcome } from "../../rule";
import { atMost, worstOfEach } from "../../severity";
import type { Snapshot } from "../../snapshot";
import type { SnapSession } from "../../snapshot-session";
import { crowdedWeeks } from "../../weeks/crowded-weeks";
import { within } from "../../window";

const landings = (value: number, note: string) =>
  ({ value, unit: "count", min: 40, max: 250, step: 5, source: "practice", note }) as const;

export const rule = defineRule({
  meta: {
    id: "interference/explosive-dose",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Explosive leg work outside its dose",
    why: "Explosive work in place of a third of the training improved 5 km times. Much more of it, or more jumps than the legs are used to, costs without known gain.",
    action:
      "Do two explosive sessions of 15 to 90 minutes a week, 48 h apart, and build the jumps up slowly.",
    levels: {
      warning:
        "more than {manySessions} sessions in 7 days; or less than {apartHours} between two of more than {heavyContacts} contacts",
      caution:
        "more than {mostSessions} sessions in 7 days; longer than {longestMinutes}; or more contacts than {noviceContacts}, {contacts} or {trainedContacts} for a novice, intermediate or experienced lifter",
      info: "the only explosive session of 7 days is shorter than {shortestMinutes}",
    },
    modifiers: { "strength-first": "strength first: a caution is the only level" },
    evidence: {
      grade: "weak",
      contested: false,
      limits:
        "One classic trial of 18 athletes; in all trials together plyometrics did little for economy. Sessions a week, minutes and contacts are practice.",
    },
    citations: ["paavolainen-1999", "eihara-2022", "helland-2020"],
    thresholds: {
      shortestMinutes: {
        value: 15,
        unit: "min",
        min: 5,
        max: 30,
        step: 5,
        source: "practice",
        note: "A shorter session is not much of a dose when it is the only one.",
      },
      longestMinutes: {
        value: 90,
        unit: "min",
        min: 45,
        max: 120,
        step: 5,
        source: "practice",
        note: "A longer session is a caution.",
      },
      mostSessions: {
        value: 3,
        unit: "count",
        min: 2,
        max: 5,
        step: 1,
        source: "practice",
        note: "More sessions than this in 7 days are a caution.",
      },
      manySessions: {
        value: 4,
        unit: "count",
        min: 3,
        max: 7,
        step: 1,
        source: "practice",
        note: "More sessions than this in 7 days are a warning.",
      },
      noviceContacts: landings(80, "Novice lifter: most landings of a session."),
      contacts: landings(100, "Most landings of a session."),
      trainedContacts: landings(120, "Experienced lifter: most landings of a session."),
      heavyContacts: landings(100, "Two sessions of more landings than this need time between them."),
      apartHours: {
        value: 24,
        unit: "h",
        min: 12,
        max: 72,
        step: 6,
        source: "helland-2020: jump height was back after 24 to 48 h",
        note: "Least time between two such sessions.",
      },
    },
    needs: "Explosive sessions with their minutes, and their landings or the sets of jumps.",
    messages: {
      often: "{times} explosive sessions in 7 days",
      tooLong: "{session} of {duration}",
      manyContacts: "{session}: {landings} landings",
      short: "Only {duration} of explosive work in the week",
      tooClose: "{gap} between two sessions with many landings",
    },
    notFor: ["Hill sprints and strides.", "Jumps as a warm-up in another session."],
  },

  check({ snapshot, t }) {
    const { now, athlete } = snapshot;
    const sessions = snapshot.recent.filter(isExplosive);
    if (sessions.length === 0) return outcome([], []);
    const missing: Missing[] = [];
    const findings: Draft<keyof typeof t, Key>[] = [
      ...tooOften(snapshot, sessions, t),
      ...tooClose(snapshot, sessions, t),
    ];
    for (const session of sessions) {
      const tense = tenseOf(snapshot, session);
      if (tense === null) continue;
      const own = { tense, subjects: [sessionSubject(session, "target")], target: session, modifiers: [] };
      for (const part of partsOf(snapshot, session, sessions, t)) findings.push({ ...part, ...own });
      if (session.day < now.day) continue;
      if (session.durationMin === null) missing.push(lacks("duration", session));
      if (landingsOf(session) === null) missing.push(lacks("landings", session));
    }
    const strengthFirst = athlete.priority === "strength-first";
    return outcome(
      worstOfEach(strengthFirst ? findings.flatMap(onlyCaution) : findings),
      missing.slice(0, 1),
    );
  },

  suggest({ finding, snapshot, t }) {
    const target = snapshot.open.find(({ id }) => id === finding.subjects.at(-1)?.id);
    if (!target) return [];
    const { key } = finding.message;
    if (key === "tooClose") {
      return [...moveElsewhere(snapshot, finding, "target"), ...moveElsewhere(snapshot, finding, "source")];
    }
    if (key === "tooLong") return shortened(snapshot, target, Math.min(60, t.longestMinutes));
    if (key === "manyContacts") {
      const share = finding.threshold.value / finding.measured.value;
      return [1, 0.8, 0.6].flatMap((factor) => fewerSets(snapshot, target, share * factor));
    }
    if (key !== "often") return [];
    const week = within(snapshot.open, target.day - 6, target.day)
      .filter(isExplosive)
      .toReversed();
    const extra = finding.measured.value - t.mostSessions;
    return [
      ...(extra > 1
        ? dropAll(snapshot, week.slice(0, extra))
        : week.filter(({ key: isKey }) => !isKey).flatMap((session) => dropped(snapshot, session))),
      ...moveElsewhere(snapshot, finding, "target"),
    ];
  },
});

type Key = "often" | "tooLong" | "manyContacts" | "short" | "tooClose";
type Limits = Readonly<
  Record<
    | "shortestMinutes"
    | "longestMinutes"
    | "mostSessions"
    | "manySessions"
    | "noviceContacts"
    | "contacts"
    | "trainedContacts"
    | "heavyContacts"
    | "apartHours",
    number
  >
>;
type Found = Draft<keyof Limits, Key>;

function tooOften(snapshot: Snapshot, sessions: readonly SnapSession[], t: Limits): Found[] {
  return crowdedWeeks(snapshot, sessions, t.mostSessions, t.manySessions).map(({ session, tense, times }) => {
    const measured = { value: times, unit: "count" as const };
    return {
      severity: isAbove(times, t.manySessions) ? "warning" : "caution",
      tense,
      subjects: [sessionSubject(session, "target")],
      target: session,
      measured,
      limit: { name: "mostSessions", comparator: "max" },
      facts: [{ key: "explosive-sessions", value: measured, provenance: "computed" }],
      message: { key: "often", params: { times: measured } },
      modifiers: [],
    };
  });
}

function tooClose(snapshot: Snapshot, sessions: readonly SnapSession[], t: Limits): Found[] {
  const heavy = (session: SnapSession) => isAbove(landingsOf(session) ?? 0, t.heavyContacts);
  return nextPairs(sessions, heavy, heavy, t.apartHours).flatMap((pair) => {
    const tense = pairTenseOf(snapshot, pair);
    if (tense === null) return [];
    const gap = { value: pair.gapHours, unit: "h" as const };
    return [
      {
        severity: "warning" as const,
        tense,
        subjects: pairSubjects(pair),
        target: pair.target,
        measured: gap,
        limit: { name: "apartHours" as const, comparator: "min" as const },
        facts: factsOfLandings(snapshot, pair),
        message: {
          key: "tooClose" as const,
          params: { first: sessionParam(pair.source), second: sessionParam(pair.target), gap },
        },
        modifiers: [],
      },
    ];
  });
}

type Part = Omit<Found, "tense" | "subjects" | "target" | "modifiers">;

/** What a session says by itself: its length, and its landings. */
function partsOf(snapshot: Snapshot, session: SnapSession, all: readonly SnapSession[], t: Limits): Part[] {
  const parts: Part[] = [];
  const named = sessionParam(session);
  const provenance = provenanceOf(snapshot, session);
  if (session.durationMin !== null) {
    const duration = { value: session.durationMin, unit: "min" as const };
    const said = {
      measured: duration,
      facts: [{ key: "duration", value: duration, provenance }],
    };
    const params = { session: named, duration };
    if (isAbove(duration.value, t.longestMinutes)) {
      const limit = { name: "longestMinutes" as const, comparator: "max" as const };
      parts.push({ ...said, severity: "caution", limit, message: { key: "tooLong", params } });
    }
    if (isBelow(duration.value, t.shortestMinutes) && isAlone(session, all)) {
      const limit = { name: "shortestMinutes" as const, comparator: "min" as const };
      parts.push({ ...said, severity: "info", limit, message: { key: "short", params } });
    }
  }
  const name = capOf(snapshot);
  const landed = { value: landingsOf(session) ?? 0, unit: "count" as const };
  if (isAbove(landed.value, t[name])) {
    parts.push({
      severity: "caution",
      measured: landed,
      limit: { name, comparator: "max" },
      facts: [landingsFact(snapshot, session)],
      message: { key: "manyContacts", params: { session: named, landings: landed } },
    });
  }
  return parts;
}

/** Strength first: what would be noted is not, and nothing is more than a caution. */
function onlyCaution(finding: Found): Found[] {
  if (finding.severity === "info") return [];
  const modifiers = finding.severity === "warning" ? [{ key: "strength-first", by: -1 }] : [];
  return [{ ...finding, severity: atMost(finding.severity, "caution"), modifiers }];
}

const lacks = (missing: string, session: SnapSession): Missing => ({
  missing,
  have: 0,
  need: 1,
  unit: "sessions",
  subjects: [sessionSubject(session, "target")],
});
