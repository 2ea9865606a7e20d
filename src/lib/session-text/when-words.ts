import type { ClockTime } from "@/lib/dates/clock-time";
import type { Slot } from "@/lib/domain/session";

/** When a session is to be, as far as the text says. */
export interface WhenWords {
  /** 1 is Monday. */
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7 | null;
  /** "today" is 0, "tomorrow" 1. */
  readonly daysFromToday: 0 | 1 | null;
  readonly slot: Slot | null;
  readonly startTime: ClockTime | null;
  readonly key: boolean;
}

const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const dayWord =
  "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
const soonWord = "today|tomorrow";
const slotWord = "am|pm|morning|evening|afternoon";
const hour = "(?:[01]?\\d|2[0-3])(?::[0-5]\\d)?\\s?(?:am|pm)";
const clock = "(?:at\\s+)?(?:[01]?\\d|2[0-3]):[0-5]\\d";
const tail = new RegExp(
  `(?:^|[\\s,]+)(?:on\\s+|at\\s+)?(${dayWord}|${soonWord}|${hour}|${slotWord}|key|${clock})[.,]?\\s*$`,
  "i",
);
const head = new RegExp(`^\\s*(${dayWord}|${soonWord}|${slotWord})[:,]?\\s+`, "i");
/** Nobody trains before five; "4:10" is a pace. */
const isNight = (word: string) => Number(/\d+/.exec(word)?.[0]) < 5;
const isClock = new RegExp(`^${clock}$`, "i");

/**
 * Takes the words for day, slot and time from the end and the beginning of a text: "squat 5x3 thu pm". A time without
 * am or pm is one only beside a day or a slot, since alone it may be a pace.
 */
export function takeWhen(text: string): { readonly rest: string; readonly when: WhenWords } {
  let when: WhenWords = { weekday: null, daysFromToday: null, slot: null, startTime: null, key: false };
  let rest = text;
  let waiting: { readonly word: string; readonly before: string } | null = null;
  for (;;) {
    const match = tail.exec(rest);
    if (!match) break;
    const word = (match[1] ?? "").toLowerCase();
    const before = rest.slice(0, match.index);
    if (isClock.test(word)) {
      if (waiting || before.trimEnd().endsWith("@") || isNight(word)) break;
      waiting = { word, before: rest };
    } else when = withWord(when, word);
    rest = before;
  }
  const first = head.exec(rest);
  if (first) {
    when = withWord(when, (first[1] ?? "").toLowerCase());
    rest = rest.slice(first[0].length);
  }
  const isPlaced = when.weekday !== null || when.daysFromToday !== null || when.slot !== null;
  if (waiting && !isPlaced) return { rest: waiting.before, when };
  if (waiting) when = withTime(when, waiting.word.replace(/^at\s+/, ""));
  return { rest: rest.trim(), when };
}

function withWord(when: WhenWords, word: string): WhenWords {
  const weekday = days.findIndex((day) => word.startsWith(day));
  if (weekday >= 0) return { ...when, weekday: (weekday + 1) as WhenWords["weekday"] };
  if (word === "today" || word === "tomorrow") return { ...when, daysFromToday: word === "today" ? 0 : 1 };
  if (word === "key") return { ...when, key: true };
  if (word === "am" || word === "morning") return { ...when, slot: "am" };
  if (word === "pm" || word === "evening" || word === "afternoon") return { ...when, slot: "pm" };
  return withTime(when, word);
}

function withTime(when: WhenWords, word: string): WhenWords {
  const [, hours = "0", minutes = "00", half] = /^(\d{1,2})(?::(\d{2}))?\s?(am|pm)?$/.exec(word) ?? [];
  const written = Number(hours);
  const inDay = half === "pm" && written < 12 ? written + 12 : half === "am" && written === 12 ? 0 : written;
  const time = `${String(inDay).padStart(2, "0")}:${minutes}` as ClockTime;
  return { ...when, startTime: time, slot: time < "12:00" ? "am" : "pm" };
}
