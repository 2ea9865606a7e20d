import type { ImportedActivity, ImportWarning } from "@/server/import/activity";
import { instantText, wallTimeText } from "@/server/import/instant-text";
import type { ImportLimits } from "@/server/import/limits";
import type { FitMessage, FitRecording } from "./decode";
import { delayedHeartRates, type HeartRateSample } from "./delayed-heart-rate";
import { numberField, scaledField, textField } from "./field";
import { fitLaps, lapStart } from "./laps";
import { localTime } from "./local-time";
import { maxActivitySec } from "./plausible";
import { fitEpoch, mesg, minAbsoluteTimestamp, nameOf, sports, subSports } from "./profile";
import { timeOrder } from "./record-columns";
import { sessionTotals } from "./session-totals";
import { fitSets } from "./sets";
import { buildStream, type Span } from "./stream";
import { timerSeconds } from "./timer";

/** Everything of one recording that its activities are cut from. */
interface Source {
  readonly recording: FitRecording;
  readonly order: Uint32Array;
  readonly late: readonly HeartRateSample[];
  readonly byKind: ReadonlyMap<number, readonly FitMessage[]>;
}

/** The activities of one recording: one a session, or one of the samples alone when the file ends before its session. */
export function activitiesOf(recording: FitRecording, limits: ImportLimits): ImportedActivity[] {
  const byKind = groupByKind(recording.messages);
  const source: Source = {
    recording,
    byKind,
    order: withoutStrays(timeOrder(recording.records), recording.records.time),
    late: delayedHeartRates(byKind.get(mesg.hr) ?? [], limits.maxRecords),
  };
  const sessions = (byKind.get(mesg.session) ?? [])
    .map((message) => ({ message, start: sessionStart(message, source) }))
    .filter((session): session is { message: FitMessage; start: number } => session.start !== null)
    .sort((a, b) => a.start - b.start);
  if (sessions.length === 0) return withoutSession(source);
  return sessions.map(({ message, start }, index) =>
    activity(source, message, {
      start,
      from: index === 0 ? Number.NEGATIVE_INFINITY : start,
      to: sessions[index + 1]?.start ?? Number.POSITIVE_INFINITY,
    }),
  );
}

/** One damaged time would stretch an activity over years: samples far from the middle one are left out. */
function withoutStrays(order: Uint32Array, times: Float64Array): Uint32Array {
  const timeAt = (index: number) => times[order[index] ?? 0] ?? 0;
  const middle = timeAt(order.length >> 1);
  let [from, to] = [0, order.length];
  while (from < to && middle - timeAt(from) > maxActivitySec) from += 1;
  while (to > from && timeAt(to - 1) - middle > maxActivitySec) to -= 1;
  return order.subarray(from, to);
}

function groupByKind(messages: readonly FitMessage[]): ReadonlyMap<number, FitMessage[]> {
  const groups = new Map<number, FitMessage[]>();
  for (const message of messages) {
    const group = groups.get(message.num);
    if (group) group.push(message);
    else groups.set(message.num, [message]);
  }
  return groups;
}

function sessionStart(session: FitMessage, source: Source): number | null {
  const start = numberField(session, 2);
  if (start !== null && start > 0) return start;
  const end = numberField(session, 253);
  const elapsed = scaledField(session, 7, 1000);
  if (end !== null && elapsed !== null && elapsed <= end) return end - elapsed;
  const first = source.order[0];
  return first === undefined ? null : (source.recording.records.time[first] ?? null);
}

/** Two samples a second apart are the least that is an activity: a device writes a single one when it is switched on. */
function withoutSession(source: Source): ImportedActivity[] {
  const { records } = source.recording;
  const first = records.time[source.order[0] ?? 0];
  const last = records.time[source.order.at(-1) ?? 0];
  if (records.length < 2 || first === undefined || last === undefined || last - first < 1) return [];
  const span = { start: first, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  return [activity(source, null, span)];
}

function activity(source: Source, session: FitMessage | null, span: Span): ImportedActivity {
  const { recording, byKind, order, late } = source;
  const warnings: ImportWarning[] = [];
  const here = (num: number) => (byKind.get(num) ?? []).filter((message) => isWithin(timeOf(message), span));
  const built = buildStream(recording.records, order, late, span, {
    count: recordCount(source, span),
    hrv: here(mesg.hrv).length,
    lengths: here(mesg.length).length,
  });
  const sportMessage = byKind.get(mesg.sport)?.[0] ?? null;
  const sport = sportOf(session, sportMessage);
  const timer = session ? null : timerSeconds(here(mesg.event), span.start, built.stream);
  const totals = sessionTotals(session, sport.sport, built, timer, warnings);
  if (!session) warnings.unshift({ code: "no-session", message: noSession });
  const clock = span.start < minAbsoluteTimestamp ? "unset" : "utc";
  if (clock === "unset") warnings.unshift({ code: "clock-unset", message: clockUnset });
  const unix = span.start + fitEpoch;
  const local = localTime(byKind.get(mesg.activity)?.at(-1) ?? null, span.start);
  return {
    ...sport,
    name: session ? textField(session, 110) : null,
    start: instantText(unix),
    clock,
    localStart: local.wallSec === null ? null : wallTimeText(local.wallSec + fitEpoch),
    timeZoneOffsetMin: local.offsetMin,
    ...totals,
    laps: fitLaps(here(mesg.lap), span.start, built.stream),
    sets: fitSets(here(mesg.set), byKind.get(mesg.exerciseTitle) ?? [], span.start),
    records: built.summary,
    stream: built.stream,
    notes: null,
    warnings,
  };
}

const noSession =
  "The file ends without its summary, so time and distance are taken from its samples. Compare them with your watch.";
const clockUnset =
  "The watch's clock was not set, so the date in the file is not the real one. Set the day and time before you save.";

/** When a message happened: laps and sets state their start, the others their own time. */
function timeOf(message: FitMessage): number | null {
  if (message.num === mesg.lap) return lapStart(message);
  if (message.num === mesg.set) return numberField(message, 6) ?? numberField(message, 254);
  if (message.num === mesg.length) return numberField(message, 2) ?? message.time;
  return message.time;
}

/** Without a time a message belongs to the first activity, whose span is open at its start. */
const isWithin = (time: number | null, span: Span) => {
  const at = time ?? Number.NEGATIVE_INFINITY;
  return at >= span.from && at < span.to;
};

function recordCount(source: Source, span: Span): number {
  const { records } = source.recording;
  let inside = 0;
  for (const at of source.order) if (isWithin(records.time[at] ?? null, span)) inside += 1;
  const withoutTime = span.from === Number.NEGATIVE_INFINITY ? records.count - records.length : 0;
  return inside + withoutTime;
}

/** The session's own sport; else, in a file cut off before it, the one the athlete had chosen at the start. */
function sportOf(session: FitMessage | null, chosen: FitMessage | null) {
  if (session && numberField(session, 5) !== null) {
    return {
      sport: nameOf(sports, numberField(session, 5)) ?? "generic",
      subSport: nameOf(subSports, numberField(session, 6)),
    };
  }
  return {
    sport: (chosen && nameOf(sports, numberField(chosen, 0))) ?? "generic",
    subSport: chosen && nameOf(subSports, numberField(chosen, 1)),
  };
}
