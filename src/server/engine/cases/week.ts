import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import { sessionTypes } from "@/lib/domain/session-type";
import { parseTimeline, type Timeline } from "../timeline";

/** The Monday of week 0, unless the text names another. */
const usualMonday = "2026-05-04" as CalendarDate;

const athletes = {
  priorities: ["run-first", "strength-first", "balanced"],
  experiences: /^(novice|intermediate|experienced)-(runner|lifter)$/,
  sexes: ["female", "male"],
};
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/**
 * Reads a training week written as text, one thing a line:
 *
 * ```
 * athlete strength-first experienced-lifter novice-runner female 52 years Europe/Vienna resting:50 max:190 pace:280 sleep:7
 * now Tue 14:00
 * done Mon 07:00 run-easy 45min 8km @3
 * done Wed-4..-1 18:00 xt-easy 60min @5
 * Tue pm strength-heavy-lower 60min key sets:back-squat:5x3:85%:rir2
 * Wed run-vo2max 65min
 * Thu 07:00 run-hill-sprint 45min steps:6x9s/120s-walk
 * morning Mon energy:4 soreness:5 hrv:60
 * mark camp Mon..Sun
 * focus max-strength Mon-1..+2
 * phase taper Mon-1..+1
 * role deload Mon
 * race Sun+2 marathon A
 * event illness Mon..Wed
 * free Tue pm 0
 * record monthly-distance 2026-03-01 212
 * ```
 *
 * Days count from the Monday of week 0; `Tue+1` is a week later, `Wed-4..-1` each of the four weeks before, `Mon..Sun`
 * and `Mon-4..Sun-1` each day between. A session without a time or slot has none. Minutes are `60min`, unknown ones
 * `?min`; `@7` is the effort, planned or felt; `hr:150 zones:30/10/5 contacts:90 temp:28 climb:300 class:run-tempo`
 * are what a watch or the coach adds; `from:Tue` is the day for which it was first planned. A morning may have
 * `symptoms:fever,cough pain:knee:5:gait tags:alcohol`. Sets
 * are written `sets:back-squat:5x3:85%:100kg:rir2:rpe8:failure:warmup`. Lines that begin with `#` are remarks. Anything else is refused.
 */
export function week(text: string): Timeline {
  const draft: Draft = {
    monday: dayNumber(usualMonday),
    athlete: {
      priority: "run-first",
      runExperience: "intermediate",
      liftExperience: "intermediate",
      timeZone: "Europe/Berlin",
      weekStart: "monday",
    },
    asOf: null,
    sessions: [],
    wellness: [],
    marks: [],
    weeks: [],
    events: [],
    availability: [],
    records: [],
  };
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (line !== "" && !line.startsWith("#")) read(draft, line);
  }
  const parsed = parseTimeline({
    athlete: { ...draft.athlete, marks: draft.marks },
    asOf: draft.asOf ?? dateFromDayNumber(draft.monday),
    sessions: draft.sessions,
    wellness: draft.wellness,
    weeks: draft.weeks,
    events: draft.events,
    availability: draft.availability,
    records: draft.records,
  });
  if (!parsed.ok)
    throw new Error(
      `Week text: ${parsed.reason.map(({ path, expected }) => `${path} ${expected}`).join("; ")}`,
    );
  return parsed.value;
}

interface Draft {
  monday: number;
  athlete: Record<string, unknown>;
  asOf: string | null;
  sessions: Record<string, unknown>[];
  wellness: Record<string, unknown>[];
  marks: Record<string, unknown>[];
  weeks: Record<string, unknown>[];
  events: Record<string, unknown>[];
  availability: Record<string, unknown>[];
  records: Record<string, unknown>[];
}

function read(draft: Draft, line: string): void {
  const [first = "", ...rest] = line.split(/\s+/);
  if (first === "athlete") readAthlete(draft, rest, line);
  else if (first === "monday") draft.monday = dayNumber((rest[0] ?? "") as CalendarDate);
  else if (first === "now") {
    const [day = "", time] = rest;
    const date = dateFromDayNumber(daysOf(draft, day, line)[0] ?? 0);
    draft.asOf = time === undefined ? date : `${date}T${time}`;
  } else if (first === "mark") {
    const days = daysOf(draft, rest[1] ?? "", line);
    const [from, to] = [dateFromDayNumber(days[0] ?? 0), dateFromDayNumber(days.at(-1) ?? 0)];
    draft.marks.push({ kind: rest[0], from, to });
  } else if (first in weekFields) readWeeks(draft, weekFields[first] ?? "", rest, line);
  else if (first === "race") {
    const [day = "", distance, priority] = rest;
    for (const date of datesOf(draft, day, line))
      draft.events.push({ date, kind: "race", distance, ...(priority === undefined ? {} : { priority }) });
  } else if (first === "event") {
    const dates = datesOf(draft, rest[1] ?? "", line);
    draft.events.push({ kind: rest[0], date: dates[0], to: dates.at(-1) });
  } else if (first === "free") {
    for (const date of datesOf(draft, rest[0] ?? "", line))
      draft.availability.push({ date, slot: rest[1], maxMin: Number(rest[2]) });
  } else if (first === "record") draft.records.push({ kind: rest[0], date: rest[1], value: Number(rest[2]) });
  else if (first === "morning") readMorning(draft, rest, line);
  else if (first === "done") readSession(draft, "completed", rest, line);
  else if (first === "skipped") readSession(draft, "skipped", rest, line);
  else readSession(draft, "planned", [first, ...rest], line);
}

/** 'focus' says what a week's lifting builds, 'phase' and 'role' what the week is for. */
const weekFields: Readonly<Record<string, string>> = { focus: "liftPhase", phase: "phase", role: "role" };

function readWeeks(draft: Draft, field: string, [value, days = ""]: readonly string[], line: string): void {
  for (const start of datesOf(draft, days, line)) {
    const known = draft.weeks.find((each) => each.start === start);
    if (known) known[field] = value;
    else draft.weeks.push({ start, [field]: value });
  }
}

const datesOf = (draft: Draft, days: string, line: string) =>
  daysOf(draft, days, line).map(dateFromDayNumber);

function readAthlete(draft: Draft, words: readonly string[], line: string): void {
  for (const [index, word] of words.entries()) {
    if (athletes.priorities.includes(word)) draft.athlete.priority = word;
    else if (athletes.experiences.test(word)) {
      const [experience, who] = word.split("-");
      draft.athlete[who === "runner" ? "runExperience" : "liftExperience"] = experience;
    } else if (athletes.sexes.includes(word)) draft.athlete.sex = word;
    else if (/^\d{2}$/.test(word) && words[index + 1] === "years")
      draft.athlete.birthYear = 2026 - Number(word);
    else if (word.includes("/")) draft.athlete.timeZone = word;
    else if (word.startsWith("week:")) draft.athlete.weekStart = word.slice(5);
    else if (/^(resting|max|pace|sleep):/.test(word)) {
      const [name = "", value] = word.split(":");
      draft.athlete[profileNumbers[name] ?? name] = Number(value);
    } else if (word !== "years") throw new Error(`Week text: cannot read "${word}" in "${line}"`);
  }
}

const profileNumbers: Readonly<Record<string, string>> = {
  resting: "restingHr",
  max: "maxHr",
  pace: "thresholdPaceSecPerKm",
  sleep: "sleepNeedHours",
};

function readMorning(draft: Draft, [days = "", ...items]: readonly string[], line: string): void {
  const names: Readonly<Record<string, string>> = { hrv: "hrvRmssdMs" };
  for (const day of daysOf(draft, days, line)) {
    const entry: Record<string, unknown> = { date: dateFromDayNumber(day) };
    for (const item of items) {
      const [name = "", value] = item.split(":");
      if (name === "all") {
        for (const each of ["sleepQuality", "energy", "soreness", "stress", "mood"])
          entry[each] = Number(value);
      } else if (name === "symptoms" || name === "tags") entry[name] = (value ?? "").split(",");
      else if (name === "pain") {
        const [, site, score, gait] = item.split(":");
        const pain = { site, score: Number(score), ...(gait === "gait" ? { altersMovement: true } : {}) };
        entry.pain = [...((entry.pain as []) ?? []), pain];
      } else entry[names[name] ?? name] = Number(value);
    }
    draft.wellness.push(entry);
  }
}

/** 'Tue', 'Tue+1', 'Wed-4..-1', 'Mon-4..Sun-1' or a date, as day numbers. */
function daysOf({ monday }: Draft, text: string, line: string): number[] {
  if (/^\d{4}-/.test(text)) return [dayNumber(text as CalendarDate)];
  const match = /^([A-Z][a-z]{2})([+-]\d+)?(?:\.\.([A-Z][a-z]{2})?([+-]\d+)?)?$/.exec(text);
  const from = match ? weekdays.indexOf((match[1] ?? "").toLowerCase()) : -1;
  if (!match || from === -1) throw new Error(`Week text: cannot read the day "${text}" in "${line}"`);
  const first = monday + from + 7 * Number(match[2] ?? 0);
  if (!text.includes("..")) return [first];
  const to = match[3] === undefined ? from : weekdays.indexOf(match[3].toLowerCase());
  const last = monday + to + 7 * Number(match[4] ?? 0);
  const step = match[3] === undefined ? 7 : 1;
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
}

function readSession(
  draft: Draft,
  status: string,
  [days = "", ...words]: readonly string[],
  line: string,
): void {
  const session: Record<string, unknown> = { status, durationMin: null };
  let time: string | null = null;
  for (const word of words) {
    if (/^\d{2}:\d{2}$/.test(word)) time = word;
    else if (word === "am" || word === "pm") session.slot = word;
    else if ((sessionTypes as readonly string[]).includes(word)) session.type = word;
    else if (/^[\d.]+min$/.test(word)) session.durationMin = Number(word.slice(0, -3));
    else if (/^[\d.]+km$/.test(word)) session.distanceKm = Number(word.slice(0, -2));
    else if (/^@[\d.]+$/.test(word))
      session[status === "completed" ? "rpe" : "plannedRpe"] = Number(word.slice(1));
    else if (word === "key" || word === "locked") session[word] = true;
    else if (word.startsWith("id:")) session.id = word.slice(3);
    else if (word.startsWith("for:")) session.plannedId = word.slice(4);
    else if (word.startsWith("from:"))
      session.originalStart = dateFromDayNumber(daysOf(draft, word.slice(5), line)[0] ?? 0);
    else if (word.startsWith("class:")) session.classOverride = word.slice(6);
    else if (word.startsWith("zones:")) session.zoneMinutes = word.slice(6).split("/").map(Number);
    else if (/^(hr|contacts|temp|climb):/.test(word)) {
      const [name = "", value] = word.split(":");
      session[measurements[name] ?? name] = Number(value);
    } else if (word.startsWith("in:")) session.timeZone = word.slice(3);
    else if (word.startsWith("sets:"))
      session.sets = [...((session.sets as []) ?? []), ...setsOf(word, line)];
    else if (word.startsWith("steps:"))
      session.steps = [...((session.steps as []) ?? []), ...stepsOf(word, line)];
    else if (word !== "?min") throw new Error(`Week text: cannot read "${word}" in "${line}"`);
  }
  for (const day of daysOf(draft, days, line)) {
    const date = dateFromDayNumber(day);
    draft.sessions.push({
      ...session,
      id: (session.id as string | undefined) ?? `${session.type}-${draft.sessions.length + 1}`,
      start: time === null ? date : `${date}T${time}`,
    });
  }
}

const measurements: Readonly<Record<string, string>> = {
  hr: "avgHr",
  temp: "temperatureC",
  climb: "elevationGainM",
};

/** 'sets:back-squat:5x3:85%:rir2' */
function setsOf(word: string, line: string): Record<string, unknown>[] {
  const [, exercise = "", amount = "", ...marks] = word.split(":");
  const match = /^(\d+)x(\d+)$/.exec(amount);
  if (!match) throw new Error(`Week text: cannot read the sets in "${line}"`);
  const set: Record<string, unknown> = { exercise, reps: Number(match[2]) };
  for (const mark of marks) {
    if (mark.endsWith("%")) set.pct1Rm = Number(mark.slice(0, -1));
    else if (mark.startsWith("rir")) set.rir = Number(mark.slice(3));
    else if (mark.startsWith("rpe")) set.rpe = Number(mark.slice(3));
    else if (mark.endsWith("kg")) set.loadKg = Number(mark.slice(0, -2));
    else if (mark === "failure") set.toFailure = true;
    else if (mark === "warmup") set.warmup = true;
    else throw new Error(`Week text: cannot read "${mark}" in "${line}"`);
  }
  return Array.from({ length: Number(match[1]) }, () => set);
}

/** 'steps:6x9s/120s-walk', or 'steps:1200s' for a step alone. */
function stepsOf(word: string, line: string): Record<string, unknown>[] {
  const alone = /^steps:(\d+)s$/.exec(word);
  if (alone) return [{ kind: "work", sec: Number(alone[1]), mode: "run" }];
  const match = /^steps:(\d+)x(\d+)s(-uphill)?(?:\/(\d+)s(?:-(jog|walk|stand|run))?)?$/.exec(word);
  if (!match) throw new Error(`Week text: cannot read the steps in "${line}"`);
  const repeat = Number(match[1]);
  const uphill = match[3] === undefined ? {} : { zone: "max", target: "uphill" };
  const work = { kind: "work", sec: Number(match[2]), repeat, mode: "run", ...uphill };
  if (match[4] === undefined) return [work];
  return [
    work,
    { kind: "rest", sec: Number(match[4]), repeat, ...(match[5] === undefined ? {} : { mode: match[5] }) },
  ];
}
