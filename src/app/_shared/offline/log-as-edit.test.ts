import { describe, expect, it } from "vitest";
import { instant, type TimeZone } from "@/lib/dates/time-zone";
import type { LoggedSession } from "@/lib/domain/log";
import { editOf, valuesOf } from "./log-as-edit";

describe("a log as an edit, and read again", () => {
  it.each([
    ["Europe/Vienna", "2026-03-17T06:00:00.000Z"],
    ["America/St_Johns", "2026-07-01T22:45:00.000Z"],
    ["Pacific/Kiritimati", "2026-01-01T10:05:00.000Z"],
  ])("begins when it began in %s", (timeZone, start) => {
    const log = { start: instant(start), timeZone: timeZone as TimeZone, distance: 10_200 } as LoggedSession;
    expect(valuesOf(editOf(log))).toMatchObject({ start: log.start, timeZone, distance: 10_200 });
  });
});
