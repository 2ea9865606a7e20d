import type { RuleCases } from "../case";

const weekDays = ["Mon", "Tue", "Wed", "Thu", "Fri"];
/** Weeks of days too much alike, after one with a long day. Each Sunday their monotony is a caution. */
const alike = (weeks: readonly string[], before: string) =>
  [
    `done Mon${before} 07:00 xt-easy 300min @5`,
    ...weeks.flatMap((week) => [
      ...weekDays.map((day) => `done ${day}${week} 07:00 xt-easy 60min @5`),
      `done Sat${week} 07:00 xt-easy 24min @5`,
    ]),
  ].join("\n");
const alikeWeek = alike([""], "-1");
const alikeWeeks = alike(["-2", "-1", ""], "-3");
const shortNights = "morning Mon-2..Sun-1 sleepHours:8\nmorning Mon..Sun sleepHours:4";
const usualNights = "morning Mon-2..Sun sleepHours:8";
const lowHrv = "morning Mon-5..Sun-1 hrv:60\nmorning Mon..Sun hrv:50";
/** Below its band from two weeks and six days ago. */
const longLowHrv = "morning Mon-8..Sun-3 hrv:60\nmorning Mon-2..Sun hrv:50";

export const cases: RuleCases = {
  quiet: [
    {
      name: "one kind: days too much alike",
      week: `
        now Sun 20:00
        ${alikeWeek}
        ${usualNights}
      `,
    },
    {
      name: "three kinds, two of them infos",
      week: `
        now Sun 20:00
        ${alikeWeek}
        morning Mon-1..Sun sleepHours:6.8
        morning Mon-5..Sat hrv:60
        morning Sun hrv:50
      `,
    },
    {
      name: "two signs of one kind",
      week: `
        now Sun 20:00
        ${shortNights}
        morning Mon-5..Thu all:4
        morning Fri..Sun all:2
      `,
    },
  ],
  fires: [
    {
      name: "days alike and short nights",
      severity: "info",
      tense: "ongoing",
      message: "together",
      week: `
        now Sun 20:00
        ${alikeWeek}
        ${shortNights}
      `,
    },
    {
      name: "days alike, short nights and low heart rate variability",
      covers: ["003:5"],
      severity: "caution",
      message: "together",
      week: `
        now Sun 20:00
        ${alikeWeek}
        ${shortNights}
        ${lowHrv}
      `,
    },
    {
      name: "the same three kinds a week and two weeks ago",
      severity: "warning",
      message: "lasting",
      week: `
        now Sun 20:00
        ${alikeWeeks}
        ${longLowHrv}
        morning Mon-5..Thu-2 sleepHours:8
        morning Fri-2..Sun sleepHours:4
      `,
    },
    {
      name: "the same three kinds for thirteen days",
      severity: "caution",
      message: "together",
      week: `
        now Sun 20:00
        ${alikeWeeks}
        ${longLowHrv}
        morning Mon-5..Fri-2 sleepHours:8
        morning Sat-2..Sun sleepHours:4
      `,
    },
    {
      name: "days alike, short nights, low heart rate variability and slower runs",
      severity: "warning",
      message: "together",
      week: `
        athlete run-first resting:50 max:190 pace:280
        now Sun 20:00
        ${alikeWeek}
        ${shortNights}
        ${lowHrv}
        done Mon-7..-3 07:00 run-easy 50min 10km @3 hr:140
        done Thu-7..-3 07:00 run-easy 50min 10km @3 hr:140
        done Wed-1 07:00 run-easy 55min 10km @3 hr:140
        done Fri-1 07:00 run-easy 55min 10km @3 hr:140
        done Sun-1 07:00 run-easy 55min 10km @3 hr:140
      `,
    },
  ],
  notEnoughData: [
    {
      name: "nothing is known",
      week: `
        now Sun 20:00
        Mon+1 07:00 run-easy 60min
      `,
      missing: "kinds-of-signs",
    },
  ],
};
