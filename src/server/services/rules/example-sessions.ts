import type { CalendarDate } from "@/lib/dates/calendar-date";
import { parseLocalDateTime, timeOf } from "@/lib/dates/local-date-time";
import { instantOf, plusSeconds } from "@/lib/dates/time-zone";
import type { MessageText, MessageValue } from "@/lib/domain/flag-view";
import type { ExampleSession } from "@/lib/domain/rule-page";
import { sessionTypeFacts } from "@/lib/domain/session-type";
import type { QuantityUnit } from "@/lib/formatting/quantity";
import { findExercise } from "@/server/engine/exercises";
import type { Timeline, TimelineSession } from "@/server/engine/timeline";

const usualSlots = { am: "07:00", pm: "18:00" } as const;

/** The sessions of an example in the order of time, each with what its text says of it. */
export const sessionsOf = (timeline: Timeline): ExampleSession[] =>
  timeline.sessions
    .filter(({ type }) => type !== "rest")
    .map((session) => sessionOf(timeline, session))
    .toSorted((a, b) => key(a).localeCompare(key(b)));

const key = ({ date, start }: ExampleSession) => `${date} ${start ?? ""}`;

function sessionOf(timeline: Timeline, session: TimelineSession): ExampleSession {
  const { id, type, status, start } = session;
  const date = start.slice(0, 10) as CalendarDate;
  const time = timeIn(session);
  const local = time === null ? null : parseLocalDateTime(`${date}T${time}`);
  const begins = local?.ok
    ? instantOf(date, timeOf(local.value), session.timeZone ?? timeline.athlete.timeZone)
    : null;
  const minutes = session.durationMin ?? sessionTypeFacts[type].usualMinutes;
  return {
    id,
    type,
    status,
    date,
    start: begins,
    end: begins && plusSeconds(begins, minutes * 60),
    parts: partsOf(session),
  };
}

function timeIn({ start, slot }: TimelineSession): string | null {
  if (start.length > 10) return start.slice(11, 16);
  const named = slot?.toLowerCase();
  return named === "am" || named === "pm" ? usualSlots[named] : null;
}

const said = (template: string, value: number, unit: QuantityUnit): MessageText => ({
  template,
  params: { value: { value, unit } },
});

function partsOf(session: TimelineSession): MessageText[] {
  const { durationMin, distanceKm, rpe, plannedRpe, avgHr, zoneMinutes, contacts, temperatureC } = session;
  const parts: MessageText[] = [];
  const add = (template: string, value: number | null | undefined, unit: QuantityUnit) => {
    if (value != null) parts.push(said(template, value, unit));
  };
  add("{value}", durationMin, "min");
  add("{value}", distanceKm, "km");
  add("planned effort {value}", session.status === "planned" || rpe != null ? plannedRpe : null, "effort");
  add("effort {value}", rpe, "effort");
  add("mean heart rate {value}", avgHr, "bpm");
  if (zoneMinutes) parts.push(plain(`zones ${zoneMinutes.join(", ")} min`));
  add("{value} landings", contacts, "count");
  add("{value}", temperatureC, "celsius");
  return [...parts, ...stepParts(session), ...setParts(session)];
}

const plain = (template: string): MessageText => ({ template, params: {} });

/** "6 times 9 s, then 120 s walking": neighbouring steps with one repeat belong together. */
function stepParts({ steps }: TimelineSession): MessageText[] {
  const groups: { repeat: number; texts: string[]; params: Record<string, MessageValue> }[] = [];
  for (const [index, { kind, sec, m, repeat, mode }] of (steps ?? []).entries()) {
    const times = repeat ?? 1;
    const last = groups.at(-1);
    const group =
      last && last.repeat === times && times > 1 ? last : { repeat: times, texts: [], params: {} };
    if (group !== last) groups.push(group);
    const name = `step${index}`;
    group.params[name] = sec == null ? { value: m ?? 0, unit: "m" } : { value: sec, unit: "s" };
    group.texts.push(`{${name}}${kind === "rest" ? ` ${modeWords[mode ?? "stand"]}` : ""}`);
  }
  return groups.map(({ repeat, texts, params }) => ({
    template: `${repeat > 1 ? `${repeat} × ` : ""}${texts.join(", then ")}`,
    params,
  }));
}

const modeWords = { run: "running", jog: "jogging", walk: "walking", stand: "recovery" } as const;

/** "back squat 5 × 3 at 85 %, 2 left": equal sets in a row are one part. */
function setParts({ sets }: TimelineSession): MessageText[] {
  const parts: { text: MessageText; count: number; id: string }[] = [];
  for (const set of sets ?? []) {
    const { exercise, reps, loadKg, pct1Rm, rir, toFailure, warmup } = set;
    const id = JSON.stringify(set);
    const last = parts.at(-1);
    if (last?.id === id) {
      last.count += 1;
      continue;
    }
    const load =
      loadKg != null
        ? { value: loadKg, unit: "kg" as const }
        : pct1Rm != null
          ? { value: pct1Rm, unit: "pct" as const }
          : null;
    const left = toFailure ? ", to failure" : rir == null ? "" : `, ${rir} left`;
    const name = (findExercise(exercise)?.name ?? exercise.replaceAll("-", " ")).toLowerCase();
    parts.push({
      id,
      count: 1,
      text: {
        template: `${warmup ? "warm-up " : ""}${name} {sets} × ${reps}${load ? " at {load}" : ""}${left}`,
        params: load ? { load } : {},
      },
    });
  }
  return parts.map(({ text: { template, params }, count }) => ({
    template: template.replace("{sets}", String(count)),
    params,
  }));
}
