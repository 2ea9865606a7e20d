import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import { returningWithin } from "./breaks/layoff";
import type { Finding, Muting } from "./report";
import type { Snapshot } from "./snapshot";
import { restfulWeekOf } from "./weeks/week-role";
import { illnessOf } from "./wellness/illness";

/** What has nothing to say while the plan takes load out on purpose. */
const mutedByRestfulWeek: Readonly<Record<string, (finding: Finding) => boolean>> = {
  "overtraining/missing-intensity-stimulus": () => true,
  "interference/strength-dose-run-first": ({ message }) => message.key === "none",
  "overtraining/hrv-below-baseline": ({ message }) => message.key === "above",
  "overtraining/deep-negative-form": ({ severity }) => severity === "info",
};

const always = () => true;

/** What compares with the weeks before, or misses what the break left out, and so has nothing to say after one. */
const mutedByLayoff: Readonly<Record<string, (finding: Finding) => boolean>> = {
  "overtraining/weekly-load-spike": always,
  "overtraining/chronic-ramp": always,
  "overtraining/acwr-context": always,
  "overtraining/intensity-distribution": ({ message }) =>
    message.key === "noLong" || message.key === "noEasy",
  "overtraining/monotony-strain": ({ message }) => message.key === "strain",
};

const speaksInIllness = ({ ruleId, message }: Finding): boolean =>
  ruleId === "recovery/illness-or-pain" || (ruleId === "recovery/heat-dose" && message.key === "whileIll");

/**
 * The state that mutes a finding; `null` where none does. An illness mutes what was and what is, and of the plan the
 * days that it is taken to change: a conflict three weeks ahead is still to be planned around.
 */
export function mutingOf(snapshot: Snapshot, finding: Finding): Muting | null {
  const illness = illnessOf(snapshot);
  if (illness !== null && !speaksInIllness(finding)) {
    const first = finding.tense === "planned" ? (spanOf(snapshot, finding)?.from ?? snapshot.now.day) : null;
    if (first === null || first <= illness.to) {
      const from = dateFromDayNumber(illness.from);
      return { state: "illness", from, ...(illness.restsOn.length > 0 ? { restsOn: illness.restsOn } : {}) };
    }
  }
  const span = mutedByLayoff[finding.ruleId]?.(finding) === true ? spanOf(snapshot, finding) : null;
  const layoff = span === null ? null : returningWithin(snapshot, span.from, span.to);
  if (layoff !== null) return { state: "layoff", from: dateFromDayNumber(layoff.from) };
  if (mutedByRestfulWeek[finding.ruleId]?.(finding) !== true) return null;
  const day = spanOf(snapshot, finding)?.from ?? snapshot.now.day;
  const restful = restfulWeekOf(snapshot, day);
  return restful === null ? null : { state: restful.kind, from: dateFromDayNumber(restful.day) };
}

/** The days that a finding is about: those of its sessions, its day, its week, or today. */
export function spanOf(snapshot: Snapshot, { subjects }: Finding): { from: number; to: number } | null {
  let span: { from: number; to: number } | null = null;
  for (const { kind, id } of subjects) {
    const day = dayOf(snapshot, kind, id);
    if (day === null) continue;
    const to = kind === "week" ? day + 6 : day;
    span = span === null ? { from: day, to } : { from: Math.min(span.from, day), to: Math.max(span.to, to) };
  }
  return span;
}

function dayOf(snapshot: Snapshot, kind: Finding["subjects"][number]["kind"], id: string): number | null {
  if (kind === "state") return snapshot.now.day;
  if (kind !== "session") return dayNumber(id as CalendarDate);
  return snapshot.recent.find((session) => session.id === id)?.day ?? null;
}
