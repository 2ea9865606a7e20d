import { describe, expect, it } from "vitest";
import { calendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Ground } from "./arrangement";
import { plannedSession as session } from "./testing/planned-session";
import { weekCopied } from "./week-copy";

const monday = calendarDate("2026-03-16");
const weekFrom = (from: number) => Array.from({ length: 7 }, (_, index) => plusDays(monday, from + index));
const ground: Ground = {
  firstDay: monday,
  lastDay: plusDays(monday, 60),
  maxMinutes: (date) => (date === plusDays(monday, 9) ? 0 : null),
  raceDays: new Set(),
};
const source = [
  session("a", { locked: true, key: true }),
  session("b", { date: plusDays(monday, 2) }),
  session("race", { date: plusDays(monday, 5), type: "race-10k" }),
];
const schedule = (...others: ReturnType<typeof session>[]) => ({
  sessions: [...source, ...others],
  done: new Set<string>(),
  athleteId: source[0]?.athleteId as never,
});

describe("a copied week", () => {
  it("adds by weekday behind what stands there, and says what it skips", () => {
    const there = session("there", { date: plusDays(monday, 7) });
    const { changes, stays } = weekCopied(schedule(there), ground, {
      source,
      weeks: [weekFrom(7), weekFrom(14)],
      replace: false,
    });
    expect(changes.map(({ before, after }) => [before, after?.title, after?.date, after?.position])).toEqual([
      [null, "a", plusDays(monday, 7), 1],
      [null, "a", plusDays(monday, 14), 0],
      [null, "b", plusDays(monday, 16), 0],
    ]);
    expect(changes[0]?.after).toMatchObject({ key: true, locked: false });
    expect(stays.map(({ session: { title }, reason }) => [title, reason])).toEqual([
      ["b", "no-room"],
      ["race", "race"],
      ["race", "race"],
    ]);
  });

  it("replaces only where it is asked to, and only what may go; twice the same is not there twice", () => {
    const locked = session("locked", { date: plusDays(monday, 14), locked: true });
    const free = session("free", { date: plusDays(monday, 14) });
    const again = { source, weeks: [weekFrom(14)], replace: true };
    const { changes } = weekCopied(schedule(locked, free), ground, again);
    expect(changes.filter(({ after }) => after === null).map(({ sessionId }) => sessionId)).toEqual(["free"]);
    const copies = changes.flatMap(({ after }) => after ?? []);
    const second = weekCopied(schedule(...copies), ground, { ...again, replace: false });
    expect(second.changes).toEqual([]);
    expect(second.stays.map(({ reason }) => reason)).toEqual(["there", "there", "race"]);
  });
});
