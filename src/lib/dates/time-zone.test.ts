import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { instantSchema, timeZoneSchema } from "@/lib/schemas/dates";
import { calendarDate, dateFromDayNumber, dayNumber, plusDays } from "./calendar-date";
import { clockTime, clockTimeFromMinutes } from "./clock-time";
import {
  compareInstants,
  epochMs,
  hoursBetween,
  hoursInDay,
  type Instant,
  instant,
  instantFromEpochMs,
  instantOf,
  listTimeZones,
  localDateOf,
  localDateTimeAt,
  localTimeOf,
  offsetMinutes,
  parseInstant,
  parseTimeZone,
  plusSeconds,
  startOfDay,
  type TimeZone,
  timeZone,
} from "./time-zone";

const from2015 = Date.UTC(2015, 0, 1);
const to2035 = Date.UTC(2035, 0, 1);
const anyMs = fc.integer({ min: from2015, max: to2035 });
const anyMoment = anyMs.map(instantFromEpochMs);
const anyZone = fc.constantFrom(...listTimeZones());
const awkwardZones = [
  "Pacific/Apia",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Europe/Berlin",
  "Africa/Casablanca",
  "Pacific/Kiritimati",
  "Pacific/Chatham",
].map(timeZone);

const at = (local: string, zone: string) =>
  instantOf(calendarDate(local.slice(0, 10)), clockTime(local.slice(11)), timeZone(zone));

/** The same question, put to Intl without any cache. */
function intlLocal(ms: number, zone: TimeZone): string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  return format.format(ms).replace(" ", "T");
}

describe("instants", () => {
  it.each([
    ["2026-03-17T13:00:00Z", "2026-03-17T13:00:00.000Z"],
    ["2026-03-17T13:00:00.5+01:00", "2026-03-17T12:00:00.500Z"],
    ["2026-03-17 13:00:00.123456+00", "2026-03-17T13:00:00.123Z"],
    ["2026-01-01T01:00+05:45", "2025-12-31T19:15:00.000Z"],
    ["2026-03-17T13:00-0330", "2026-03-17T16:30:00.000Z"],
  ])("reads %s", (text, value) => {
    expect(parseInstant(text)).toEqual({ ok: true, value });
    expect(instantSchema.parse(text)).toBe(value);
  });

  it.each([
    "2026-03-17T13:00:00",
    "2026-02-30T13:00:00.000Z",
    "2026-03-17T24:00:00.000Z",
    "2026-03-17",
    "now",
  ])("refuses %s", (text) => {
    expect(parseInstant(text).ok).toBe(false);
    expect(instantSchema.safeParse(text).success).toBe(false);
    expect(() => instant(text)).toThrow();
  });

  it("is its milliseconds, in order", () => {
    const wide = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 });
    fc.assert(
      fc.property(wide, wide, (a, b) => {
        const [first, second] = [instantFromEpochMs(a), instantFromEpochMs(b)];
        expect(first).toBe(Temporal.Instant.fromEpochMilliseconds(a).toString({ fractionalSecondDigits: 3 }));
        expect(epochMs(first)).toBe(a);
        expect(Math.sign(compareInstants(first, second))).toBe(Math.sign(a - b));
        expect(hoursBetween(first, second)).toBe((b - a) / 3_600_000);
      }),
    );
  });

  it("moves by seconds and back", () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: -1e8, max: 1e8 }), (moment, seconds) => {
        expect(plusSeconds(plusSeconds(moment, seconds), -seconds)).toBe(moment);
        expect(hoursBetween(moment, plusSeconds(moment, seconds))).toBe(seconds / 3600);
      }),
    );
  });
});

describe("time zones", () => {
  it("knows names of the IANA database and nothing else", () => {
    for (const name of ["Europe/Vienna", "Asia/Kathmandu", "Asia/Katmandu", "UTC", "Etc/GMT+12"]) {
      expect(parseTimeZone(name)).toEqual({ ok: true, value: name });
    }
    for (const name of ["Europe/Atlantis", "+05:45", "", "Vienna", "CEST"]) {
      expect(timeZoneSchema.safeParse(name).success).toBe(false);
      expect(() => timeZone(name)).toThrow();
    }
    expect(listTimeZones().length).toBeGreaterThan(400);
    expect(listTimeZones()).toContain("UTC");
  });

  it.each([
    ["Europe/Berlin", "2026-03-29T00:30", "2026-03-29T06:30", 5],
    ["Europe/Berlin", "2026-10-24T20:00", "2026-10-25T08:00", 13],
    ["America/New_York", "2026-03-07T19:00", "2026-03-09T18:30", 46.5],
    ["America/New_York", "2026-10-31T18:00", "2026-11-02T17:30", 48.5],
  ])("in %s %s to %s is %d h", (zone, end, start, hours) => {
    expect(hoursBetween(at(end, zone), at(start, zone))).toBe(hours);
  });

  it.each([
    ["2026-01-15T23:30:00Z", "Europe/Berlin", "2026-01-16"],
    ["2026-01-15T23:30:00Z", "America/Los_Angeles", "2026-01-15"],
    ["2026-01-16T07:30:00Z", "America/Los_Angeles", "2026-01-15"],
    ["2026-06-30T22:15:00Z", "Europe/London", "2026-06-30"],
    ["2026-12-31T11:30:00Z", "Pacific/Auckland", "2027-01-01"],
    ["2026-03-17T18:20:00Z", "Asia/Kathmandu", "2026-03-18"],
  ])("%s in %s is %s", (moment, zone, date) => {
    expect(localDateOf(instant(moment), timeZone(zone))).toBe(date);
  });

  it.each([
    ["Europe/Berlin", "2026-03-28", 24],
    ["Europe/Berlin", "2026-03-29", 23],
    ["Europe/Berlin", "2026-10-25", 25],
    ["Australia/Lord_Howe", "2026-04-05", 24.5],
    ["Australia/Lord_Howe", "2026-10-04", 23.5],
    ["Pacific/Apia", "2011-12-30", 0],
    ["Pacific/Apia", "2011-12-29", 24],
    ["America/Havana", "2026-03-08", 23],
    ["America/Havana", "2026-11-01", 25],
    ["Asia/Beirut", "2026-03-29", 23],
  ])("a day in %s, %s, has %d h", (zone, date, hours) => {
    expect(hoursInDay(calendarDate(date), timeZone(zone))).toBe(hours);
  });

  it("takes the earlier of two and moves past what is skipped", () => {
    expect(at("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
    expect(at("2026-03-29T02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
    expect(localTimeOf(at("2026-03-29T02:30", "Europe/Berlin"), timeZone("Europe/Berlin"))).toBe("03:30");
    expect(at("2026-10-04T02:15", "Australia/Lord_Howe")).toBe("2026-10-03T15:45:00.000Z");
    expect(at("2011-12-30T12:00", "Pacific/Apia")).toBe("2011-12-30T22:00:00.000Z");
    expect(localDateTimeAt(at("2011-12-30T12:00", "Pacific/Apia"), timeZone("Pacific/Apia"))).toBe(
      "2011-12-31T12:00",
    );
    expect(startOfDay(calendarDate("2026-03-08"), timeZone("America/Havana"))).toBe(
      "2026-03-08T05:00:00.000Z",
    );
    expect(at("2026-11-01T00:30", "America/Havana")).toBe("2026-11-01T04:30:00.000Z");
    expect(at("2026-03-08T01:59", "America/St_Johns")).toBe("2026-03-08T05:29:00.000Z");
  });

  it("says offsets in minutes", () => {
    const march = instant("2026-03-17T13:00:00Z");
    expect(offsetMinutes(march, timeZone("Asia/Kathmandu"))).toBe(345);
    expect(offsetMinutes(march, timeZone("America/St_Johns"))).toBe(-150);
    expect(offsetMinutes(march, timeZone("Australia/Lord_Howe"))).toBe(660);
    expect(offsetMinutes(march, timeZone("UTC"))).toBe(0);
  });

  it("agrees with Intl in every zone from 2015 to 2035", () => {
    fc.assert(
      fc.property(anyZone, anyMs, (zone, ms) => {
        expect(localDateTimeAt(instantFromEpochMs(ms), zone)).toBe(intlLocal(ms, zone));
      }),
      { numRuns: 1500 },
    );
  });

  it.each(awkwardZones)("agrees with Intl around every change of clocks in %s", (zone) => {
    const format = new Intl.DateTimeFormat("sv-SE", {
      timeZone: zone,
      dateStyle: "short",
      timeStyle: "short",
    });
    let before = offsetMinutes(instantFromEpochMs(from2015), zone);
    for (let ms = from2015; ms < to2035; ms += 86_400_000) {
      const offset = offsetMinutes(instantFromEpochMs(ms), zone);
      if (offset !== before) {
        for (let quarter = -97; quarter <= 1; quarter++) {
          const near = ms + quarter * 900_000 - 1000;
          expect(localDateTimeAt(instantFromEpochMs(near), zone)).toBe(format.format(near).replace(" ", "T"));
        }
      }
      before = offset;
    }
  });

  it("goes from a moment to the clock and back, but for the hour that comes twice", () => {
    fc.assert(
      fc.property(fc.oneof(anyZone, fc.constantFrom(...awkwardZones)), anyMoment, (zone, moment) => {
        const minute = instantFromEpochMs(Math.floor(epochMs(moment) / 60_000) * 60_000);
        const back = instantOf(localDateOf(minute, zone), localTimeOf(minute, zone), zone);
        expect(localDateTimeAt(back, zone)).toBe(localDateTimeAt(minute, zone));
        const hours = hoursBetween(back, minute);
        expect(hours === 0 || (hours > 0 && hours <= 3)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("resolves gaps and overlaps as Temporal does", () => {
    const days = fc.integer({
      min: dayNumber(calendarDate("2015-01-01")),
      max: dayNumber(calendarDate("2035-01-01")),
    });
    const zones = fc.oneof(anyZone, fc.constantFrom(...awkwardZones));
    fc.assert(
      fc.property(zones, days, fc.integer({ min: 0, max: 1439 }), (zone, day, minute) => {
        const [date, time] = [dateFromDayNumber(day), clockTimeFromMinutes(minute)];
        const zoned = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone);
        expect(epochMs(instantOf(date, time, zone))).toBe(zoned.epochMilliseconds);
      }),
      { numRuns: 800 },
    );
  });

  it("lets the days of a zone follow each other without gap or overlap", () => {
    const days = fc.integer({
      min: dayNumber(calendarDate("2015-01-01")),
      max: dayNumber(calendarDate("2035-01-01")),
    });
    fc.assert(
      fc.property(fc.oneof(anyZone, fc.constantFrom(...awkwardZones)), days, (zone, day) => {
        const date = dateFromDayNumber(day);
        const [start, next] = [startOfDay(date, zone), startOfDay(plusDays(date, 1), zone)];
        expect(localDateOf(start, zone)).toBe(date);
        expect(localDateOf(plusSeconds(start, -1), zone) < date).toBe(true);
        expect(localDateOf(plusSeconds(next, -1), zone)).toBe(date);
        expect([22, 23, 23.5, 24, 24.5, 25, 26]).toContain(hoursBetween(start, next));
      }),
      { numRuns: 600 },
    );
  });

  it("keeps the order of moments on the clock between changes", () => {
    const noon = (date: string, zone: string) =>
      instantOf(calendarDate(date), clockTimeFromMinutes(720), timeZone(zone));
    expect(hoursBetween(noon("2026-03-28", "Europe/Berlin"), noon("2026-03-29", "Europe/Berlin"))).toBe(23);
    expect(localDateOf(noon("2026-03-17", "Pacific/Kiritimati"), timeZone("Pacific/Pago_Pago"))).toBe(
      "2026-03-16",
    );
  });

  it("converts thousands of times at little cost", () => {
    const zone = timeZone("America/St_Johns");
    const moments: Instant[] = [];
    for (let index = 0; index < 50_000; index++)
      moments.push(instantFromEpochMs(from2015 + index * 3_600_000));
    const started = performance.now();
    for (const moment of moments) localDateOf(moment, zone);
    const microseconds = ((performance.now() - started) * 1000) / moments.length;
    expect(microseconds).toBeLessThan(20);
  });
});
