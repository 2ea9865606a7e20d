import type { CalendarDate } from "@/lib/dates/calendar-date";
import { plusDays } from "@/lib/dates/calendar-date";
import { type Instant, plusSeconds } from "@/lib/dates/time-zone";

/** One entry of a calendar. */
export interface CalendarEvent {
  /** The same for ever for the same thing. */
  readonly uid: string;
  /** Rises whenever what stands here is another, from 0. */
  readonly sequence: number;
  readonly changedAt: Instant;
  readonly cancelled: boolean;
  /** A whole day of the athlete's, or a moment. */
  readonly start: { readonly day: CalendarDate } | { readonly at: Instant };
  readonly seconds: number;
  readonly summary: string;
  /** Empty where nothing more is said. */
  readonly description: string;
  readonly url: string | null;
}

/**
 * A calendar to subscribe to (RFC 5545 with the names and the refresh interval of RFC 7986). The same events give the
 * same bytes, whenever they are asked for.
 */
export function icsCalendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Tandem//Training plan//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines(event: CalendarEvent): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `DTSTAMP:${utcStamp(event.changedAt)}`,
    `LAST-MODIFIED:${utcStamp(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    ...timeLines(event),
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
    ...(event.url ? [`URL:${event.url}`] : []),
    `STATUS:${event.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    // A plan for a day keeps nobody from a meeting on it.
    `TRANSP:${"day" in event.start || event.cancelled ? "TRANSPARENT" : "OPAQUE"}`,
    "END:VEVENT",
  ];
}

function timeLines({ start, seconds }: CalendarEvent): string[] {
  if ("day" in start) {
    return [
      `DTSTART;VALUE=DATE:${compactDate(start.day)}`,
      `DTEND;VALUE=DATE:${compactDate(plusDays(start.day, 1))}`,
    ];
  }
  return [
    `DTSTART:${utcStamp(start.at)}`,
    ...(seconds > 0 ? [`DTEND:${utcStamp(plusSeconds(start.at, seconds))}`] : []),
  ];
}

const compactDate = (day: CalendarDate) => day.replaceAll("-", "");
const utcStamp = (at: Instant) => `${at.slice(0, 19).replace(/[-:]/g, "")}Z`;

/** Text as a property holds it: what would end it or begin another is escaped, and control signs are left out. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come through.
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

const longestLine = 75;
const encoder = new TextEncoder();

/** A line in pieces of at most 75 octets, cut between characters. */
function folded(line: string): string {
  if (encoder.encode(line).length <= longestLine) return line;
  const pieces: string[] = [];
  let [piece, size] = ["", 0];
  for (const sign of line) {
    const octets = encoder.encode(sign).length;
    if (size + octets > longestLine) {
      pieces.push(piece);
      // The space that begins a continued line counts.
      [piece, size] = ["", 1];
    }
    piece += sign;
    size += octets;
  }
  return [...pieces, piece].join("\r\n ");
}
