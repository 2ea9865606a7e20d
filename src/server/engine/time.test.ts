import { describe, expect, it } from "vitest";
import { dateFromDayNumber, plusDays } from "@/lib/dates/calendar-date";
import { casesByRule } from "./cases/registry";
import { week } from "./cases/week";
import { loadSeries } from "./metrics/daily-load";
import { sessionGap } from "./metrics/session-gap";
import type { Finding } from "./report";
import { runRules } from "./run";
import { takeSnapshot } from "./snapshot";

const beforeQuality = "interference/short-gap-before-quality-run";
const findingsOf = (text: string) => runRules(takeSnapshot(week(text))).findings;
const ofRule = (text: string, id: string) => findingsOf(text).filter(({ ruleId }) => ruleId === id);

describe("a gap", () => {
  const judged = (zone: string, monday: string, lift: string, run: string) => {
    const text = `
      monday ${monday}
      athlete run-first ${zone}
      now Mon 12:00
      ${lift.replace(/(\d\d:\d\d)/, "$1 strength-heavy-lower 60min")}
      ${run.replace(/(\d\d:\d\d)/, "$1 run-vo2max 70min key")}`;
    const [finding] = ofRule(text, beforeQuality);
    const [a, b] = takeSnapshot(week(text)).plan;
    if (!a || !b) throw new Error("two sessions");
    return [sessionGap(a, b).value, finding?.severity ?? "quiet", finding?.measured.value ?? null];
  };

  // The lift lasts an hour: one from 23:30 ends at 00:30 and belongs to the day before.
  it.each([
    ["Europe/Berlin", "2026-03-16", 6, "caution"],
    ["Europe/Berlin", "2026-03-23", 5, "warning"],
    ["Europe/Berlin", "2026-10-19", 7, "caution"],
    ["America/New_York", "2026-02-23", 6, "caution"],
    ["America/New_York", "2026-03-02", 5, "warning"],
    ["America/New_York", "2026-10-26", 7, "caution"],
    ["Asia/Kathmandu", "2026-03-23", 6, "caution"],
    ["Pacific/Auckland", "2026-03-30", 7, "caution"],
    ["Pacific/Auckland", "2026-09-21", 5, "warning"],
    ["Australia/Lord_Howe", "2026-09-28", 5.5, "warning"],
  ])("in %s in the week of %s, from 00:30 to 06:30, has %d h: %s", (zone, monday, hours, severity) =>
    expect(judged(zone, monday, "Sat 23:30", "Sun 06:30")).toEqual([hours, severity, hours]),
  );

  it.each([
    ["Europe/Berlin", "2026-03-16", 24, "info"],
    ["Europe/Berlin", "2026-03-23", 23, "caution"],
    ["Europe/Berlin", "2026-10-19", 25, "info"],
    ["America/New_York", "2026-03-02", 23, "caution"],
    ["America/New_York", "2026-10-26", 25, "info"],
    ["Asia/Kathmandu", "2026-10-19", 24, "info"],
  ])(
    "in %s in the week of %s, from one day's clock to the next's, has %d h",
    (zone, monday, hours, severity) => {
      const [gap, found] = judged(zone, monday, "Sat 17:00", "Sun 18:00");
      expect(gap).toBe(hours);
      expect(found === "quiet" ? "info" : found).toBe(severity);
    },
  );

  it.each([
    // Ends on Wednesday at 07:00 UTC; the run is on Wednesday at 16:30 UTC, 12.5 h earlier on the clock.
    ["flying east over the date line", "Wed 18:00 in:Pacific/Auckland", "Wed 06:30 in:Pacific/Honolulu", 9.5],
    // The run's date is the day before the lift's.
    ["landing before one left", "Wed 06:00 in:Pacific/Auckland", "Tue 20:00 in:Pacific/Honolulu", 11],
    // Ends on Wednesday at 04:00 UTC; 18:00 in Auckland is 06:00 UTC.
    ["flying west over the date line", "Tue 17:00 in:Pacific/Honolulu", "Wed 18:00 in:Pacific/Auckland", 2],
    [
      "a day that the flight left out",
      "Mon 17:00 in:Pacific/Honolulu",
      "Wed 06:30 in:Pacific/Auckland",
      14.5,
    ],
    ["a quarter of an hour of zone", "Mon 18:00 in:Europe/Berlin", "Tue 07:00 in:Asia/Kathmandu", 8.25],
    ["a flight on the night of the clocks", "Sat 20:00 in:America/New_York", "Sun 08:00 in:Europe/Berlin", 5],
  ])("is what has passed: %s", (_, lift, run, hours) => {
    const monday = hours === 5 ? "2026-03-02" : "2026-05-04";
    expect(judged("Europe/Berlin", monday, lift, run)).toEqual([
      hours,
      hours < 6 ? "warning" : "caution",
      hours,
    ]);
  });
});

describe("a day", () => {
  const loads = (text: string) => {
    const { logDays, now } = takeSnapshot(week(text));
    return loadSeries(logDays, now.day - 6, now.day, now.day - 6, now.day).map(({ value }) => value);
  };
  it.each(["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland"])(
    "in %s has what began on it, also on the nights when the clocks change",
    (zone) => {
      for (const monday of ["2026-05-04", "2026-03-23", "2026-03-02", "2026-10-19", "2026-03-30"]) {
        const text = `
          monday ${monday}
          athlete run-first ${zone}
          now Sun 23:59
          done Mon 00:00 run-easy 30min @4
          done Thu 23:30 run-easy 70min @4
          done Sat 23:59 run-easy 50min @4
          done Sun 02:30 run-easy 40min @4`;
        expect(loads(text)).toEqual([120, 0, 0, 280, 0, 200, 160]);
      }
    },
  );

  it("is that of the place where the session began", () => {
    expect(
      loads(`
        now Sun 20:00
        done Tue 07:00 run-easy 30min @4 in:Pacific/Auckland
        done Tue 19:00 run-easy 40min @4 in:Pacific/Auckland
        done Tue 17:00 run-easy 50min @4 in:Pacific/Honolulu
        done Wed 23:30 run-easy 70min @4 in:America/New_York
        done Fri 05:00 run-easy 60min @4 in:Asia/Kathmandu`),
    ).toEqual([0, 480, 280, 0, 240, 0, 0]);
  });

  it("that has not come at home yet waits for it, and counts from then on", () => {
    const at = (now: string) =>
      takeSnapshot(week(`now ${now}\ndone Tue 06:00 run-easy 60min @4 in:Pacific/Auckland`)).log.length;
    expect([at("Mon 23:59"), at("Tue 00:00")]).toEqual([0, 1]);
  });

  it("counts once for the rest days of who trains on it twice, and what lasts past midnight leaves the next one free", () => {
    const streak = (text: string) =>
      ofRule(`now Sun 22:00\ndone Sun-2 07:00 run-easy 50min @4\n${text}`, "recovery/no-rest-day").map(
        ({ measured }) => measured.value,
      );
    const run = "run-easy 50min @4";
    expect(streak(`done Mon..Sun 07:00 ${run}`)).toEqual([7]);
    // Six dates, seven runs: Tuesday came twice.
    expect(
      streak(`done Tue 08:00 ${run} in:Pacific/Auckland\ndone Tue..Sun 17:00 ${run} in:Pacific/Honolulu`),
    ).toEqual([]);
    // Wednesday was never there for her.
    expect(
      streak(
        `done Mon..Tue 17:00 ${run} in:Pacific/Honolulu\ndone Thu..Sun 07:00 ${run} in:Pacific/Auckland`,
      ),
    ).toEqual([]);
    expect(streak(`done Mon..Tue 07:00 ${run}\ndone Wed 23:30 ${run}\ndone Fri..Sun 07:00 ${run}`)).toEqual(
      [],
    );
    expect(streak(`done Mon..Wed 07:00 ${run}\ndone Thu 23:30 ${run}\ndone Fri..Sun 07:00 ${run}`)).toEqual([
      7,
    ]);
  });
});

describe("a week", () => {
  const rises = (text: string) =>
    ofRule(text, "overtraining/weekly-load-spike").map(({ subjects, measured }) => [
      subjects[0]?.id,
      Math.round(measured.value ?? 0),
    ]);
  const usual = "done Wed-5..-1 07:00 xt-easy 100min @5";
  // Wednesday is 6 May. 70 minutes beside the usual 100 are 170 % of them, beside other 70 they are 140 %.
  describe.each(["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland"])(
    "in %s",
    (zone) => {
      it.each([
        ["monday", "Fri-1", [["2026-04-27", 70]]],
        ["saturday", "Fri-1", [["2026-04-25", 70]]],
        ["sunday", "Fri-1", [["2026-04-26", 70]]],
        ["monday", "Sat-1", [["2026-04-27", 70]]],
        ["saturday", "Sat-1", [["2026-05-02", 40]]],
        ["sunday", "Sat-1", [["2026-04-26", 70]]],
        ["monday", "Sun-1", [["2026-04-27", 70]]],
        ["saturday", "Sun-1", [["2026-05-02", 40]]],
        ["sunday", "Sun-1", [["2026-05-03", 40]]],
        ["monday", "Mon", [["2026-05-04", 40]]],
      ] as const)("that begins on %s puts %s where it belongs", (weekStart, day, expected) => {
        const text = (time: string) => `
        athlete run-first ${zone} week:${weekStart}
        now Wed 20:00
        ${usual}
        done ${day} ${time} xt-easy 70min @5
        done Wed 07:00 xt-easy 70min @5`;
        for (const time of ["00:10", "07:00", "23:40"]) expect(rises(text(time))).toEqual(expected);
      });
    },
  );

  it("has the run over its last midnight", () => {
    const at = (start: string) => `
      now Wed 20:00
      ${usual}
      done ${start} xt-easy 70min @5
      done Wed 07:00 xt-easy 70min @5`;
    expect(rises(at("Sun-1 23:30"))).toEqual([["2026-04-27", 70]]);
    expect(rises(at("Mon 00:10"))).toEqual([["2026-05-04", 40]]);
  });

  it("goes by the date at the place of the session, not at home", () => {
    // Monday in Auckland is Sunday in Berlin, and Sunday in Honolulu is Monday.
    const at = (start: string) => `
      now Wed 20:00
      ${usual}
      done ${start}
      done Wed 07:00 xt-easy 70min @5`;
    expect(rises(at("Mon 08:00 xt-easy 70min @5 in:Pacific/Auckland"))).toEqual([["2026-05-04", 40]]);
    expect(rises(at("Sun-1 20:00 xt-easy 70min @5 in:Pacific/Honolulu"))).toEqual([["2026-04-27", 70]]);
  });

  it.each([
    // Early in its calendar week, a race on Wednesday is judged by the seven days before it.
    ["monday", "full", 100],
    ["sunday", "full", 100],
    // From Saturday on there are four days before it.
    ["saturday", "noQuality", 28],
  ] as const)("from %s is judged before a race by the runs of its days", (weekStart, message, measured) => {
    for (const zone of ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland"]) {
      for (const time of ["00:10", "07:00", "23:40"]) {
        const found = ofRule(
          `
          athlete run-first week:${weekStart} ${zone}
          now Tue 20:00
          race Wed+1 10k A
          done Mon-6..Mon ${time} run-easy 60min 10km @4
          Tue..Tue+1 ${time} run-easy 60min 10km @4`,
          "recovery/taper",
        ).map((finding) => [finding.message.key, Math.round(finding.measured.value ?? 0)]);
        expect(found).toEqual([[message, measured]]);
      }
    }
  });
});

describe("the zone of an athlete", () => {
  /** A part of all cases, without those that are about zones themselves. */
  const texts = Object.values(casesByRule)
    .flatMap(({ quiet, fires, notEnoughData }) => [...quiet, ...fires, ...notEnoughData])
    .map(({ week: text }) => text)
    .filter((text, index) => index % 4 === 0 && !/^\s*(athlete .*\/|monday )| in:/m.test(text));
  const said = (text: string, zone: string, monday: string) =>
    findingsOf(`monday ${monday}\nathlete ${zone}\n${text}`);
  const essence = ({ fingerprint, severity, tense, measured }: Finding) =>
    `${fingerprint} ${severity} ${tense} ${measured.value} ${measured.unit}`;
  const sorted = (findings: readonly Finding[]) => findings.map(essence).toSorted();

  it.each(["Europe/Berlin", "America/New_York", "Pacific/Auckland"])(
    "changes nothing in weeks in which clocks stay: %s",
    (zone) => {
      for (const text of texts) {
        expect(sorted(said(text, zone, "2026-06-01"))).toEqual(
          sorted(said(text, "Asia/Kathmandu", "2026-06-01")),
        );
      }
    },
  );

  it.each([
    ["Europe/Berlin", "2026-03-23", -1],
    ["America/New_York", "2026-10-26", 1],
    ["Pacific/Auckland", "2026-03-30", 1],
  ])("moves only gaps in weeks in which clocks change: %s in the week of %s", (zone, monday, by) => {
    let moved = 0;
    for (const text of texts) {
      const [there, still] = [said(text, zone, monday), said(text, "Asia/Kathmandu", monday)];
      const days = (findings: readonly Finding[]) =>
        sorted(findings.filter(({ measured }) => measured.unit !== "h"));
      expect(days(there)).toEqual(days(still));
      for (const { fingerprint, measured } of there) {
        const same = still.find((each) => each.fingerprint === fingerprint && each.measured.unit === "h");
        if (!same || measured.value === same.measured.value) continue;
        expect((measured.value ?? 0) - (same.measured.value ?? 0)).toBeCloseTo(by, 6);
        moved += 1;
      }
    }
    expect(moved).toBeGreaterThan(0);
  });

  it("names the days of its weeks as the calendar does, over the whole year", () => {
    for (const zone of ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland"]) {
      let date = dateFromDayNumber(takeSnapshot(week(`athlete ${zone}\nmonday 2026-01-05`)).now.day);
      for (let days = 0; days < 365; days += 1, date = plusDays(date, 1)) {
        const { now } = takeSnapshot({ ...week(`athlete ${zone}`), asOf: `${date}T23:59` });
        expect(now.date).toBe(date);
      }
    }
  });
});
