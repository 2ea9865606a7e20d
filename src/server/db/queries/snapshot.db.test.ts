import { describe, expect, it } from "vitest";
import type { Instant } from "@/lib/dates/time-zone";
import { raceKinds } from "@/lib/domain/athlete";
import type { AthleteScope } from "@/server/auth/scope";
import { casesByRule } from "@/server/engine/cases/registry";
import { week } from "@/server/engine/cases/week";
import { rules } from "@/server/engine/registry";
import { type Rule, thresholdsOf } from "@/server/engine/rule";
import { askRule } from "@/server/engine/run";
import { isoOf, takeSnapshot } from "@/server/engine/snapshot";
import type { Timeline } from "@/server/engine/timeline";
import { testDatabase } from "../testing/database";
import { insertTimeline } from "../testing/insert-timeline";
import type { Tx } from "../tx";
import { loadTimeline } from "./snapshot";

const { owner } = testDatabase();

const planned = ({ sessions }: Timeline) => sessions.filter(({ status }) => status === "planned");

/** What no user can store, and how a case shows that it rests on it. */
const notStored: readonly (readonly [why: string, restsOnIt: (timeline: Timeline) => boolean])[] = [
  [
    "a planned session stands in a slot",
    (timeline) => planned(timeline).some(({ start, slot }) => start.length === 10 && slot == null),
  ],
  [
    "a planned session has a length",
    (timeline) => planned(timeline).some(({ durationMin }) => durationMin === null),
  ],
  [
    "a session is planned in the athlete's own zone",
    (timeline) => planned(timeline).some(({ timeZone }) => timeZone != null),
  ],
  [
    "a resting heart rate is a whole number",
    ({ wellness }) => (wellness ?? []).some(({ restingHr }) => restingHr != null && restingHr % 1 !== 0),
  ],
  [
    "a race is of a known kind",
    ({ events }) => (events ?? []).some(({ kind, distance }) => kind === "race" && isUnknown(distance)),
  ],
  [
    "a month in the log has its weeks, and so a farthest one",
    ({ records }) => (records ?? []).some(({ value }) => value >= 300),
  ],
  [
    "an illness is told day by day",
    ({ events, asOf }) =>
      (events ?? []).some(({ kind, date, to }) => kind === "illness" && (to ?? date) > asOf.slice(0, 10)),
  ],
];
const isUnknown = (distance: string | number | null | undefined) =>
  distance == null ||
  (typeof distance === "string" && !raceKinds.some((kind) => kind === `race-${distance}`));

/** What a rule says of a timeline, with ids left out: they are others once it is stored. */
function answerOf(rule: Rule, timeline: Timeline) {
  const outcome = askRule(rule, takeSnapshot(timeline), thresholdsOf(rule, {}));
  const found = outcome.status === "checked" ? outcome.findings : [];
  const said = found
    .map(({ severity, tense, message, measured: { value } }) => ({
      text: `${severity} ${tense} ${message.key}`,
      value,
    }))
    .toSorted((one, other) => one.text.localeCompare(other.text) || one.value - other.value);
  const missing = new Set(outcome.missing.map((each) => each.missing));
  return {
    text: [outcome.status, ...said.map(({ text }) => text), ...[...missing].sort()].join(", "),
    values: said.map(({ value }) => value),
  };
}

/** Seconds and grams are stored whole. */
const isSame = (given: ReturnType<typeof answerOf>, read: ReturnType<typeof answerOf>) =>
  given.text === read.text &&
  given.values.every((value, index) => Math.abs(value - (read.values[index] ?? Number.NaN)) <= 0.5);

async function storedAndRead(timeline: Timeline): Promise<Timeline> {
  const athleteId = await insertTimeline(owner, timeline);
  const asOf = isoOf(takeSnapshot(timeline).now.ms) as Instant;
  return loadTimeline(owner as unknown as Tx, { athleteId } as AthleteScope, { asOf, plan: "working" });
}

describe("a timeline that is stored and read", () => {
  it.each(rules.map((rule) => [rule.meta.id, rule] as const))(
    "gives the same answers: %s",
    async (id, rule) => {
      const table = casesByRule[id];
      if (!table) throw new Error(`${id} has no cases`);
      const answers = await Promise.all(
        [...table.quiet, ...table.fires, ...table.notEnoughData].map(async ({ name, week: text }) => {
          const timeline = week(text);
          if (notStored.some(([, restsOnIt]) => restsOnIt(timeline))) return null;
          const [given, read] = [answerOf(rule, timeline), answerOf(rule, await storedAndRead(timeline))];
          return isSame(given, read) ? null : { name, given, read };
        }),
      );
      expect(answers.filter((differing) => differing !== null)).toEqual([]);
    },
  );
});
