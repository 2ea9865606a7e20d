import type { RuleCases } from "../case";

/** A run every day of four weeks, long on Sundays, all with the same minutes by zone. */
const daily = (zones: string, minutes = 28) => `
        now Sun 20:00
        done Mon-3..Sat-3 07:00 run-easy ${minutes}min @4 zones:${zones}
        done Mon-2..Sat-2 07:00 run-easy ${minutes}min @4 zones:${zones}
        done Mon-1..Sat-1 07:00 run-easy ${minutes}min @4 zones:${zones}
        done Mon..Sat 07:00 run-easy ${minutes}min @4 zones:${zones}
        done Sun-3..+0 07:00 run-long ${minutes}min @4 zones:${zones}`;
/** Weeks of easy running with a long run, as measured. */
const easyWeeks = (weeks: string) => `
        done Tue${weeks} 07:00 run-easy 60min @3 zones:60/0/0
        done Thu${weeks} 07:00 run-easy 60min @3 zones:60/0/0
        done Sun${weeks} 07:00 run-long 110min @4 zones:110/0/0`;

export const cases: RuleCases = {
  quiet: [
    { name: "80 % fully conversational", covers: ["001:6"], week: daily("22.4/5.6/0") },
    { name: "75 % easy", week: daily("21/7/0") },
    { name: "balanced: 70 % easy", week: `athlete balanced${daily("19.6/8.4/0")}` },
    { name: "strength first: 40 % easy", week: `athlete strength-first${daily("11.2/16.8/0")}` },
    { name: "less than 3 h a week: 65 % easy", week: daily("16.25/8.75/0", 25) },
    {
      name: "5 h 45 in four weeks",
      week: `
        now Sun 20:00
        done Mon-3..Sat-3 07:00 run-easy 15min @4 zones:5/10/0
        done Mon-2..Sat-2 07:00 run-easy 15min @4 zones:5/10/0
        done Mon-1..Sat-1 07:00 run-easy 15min @4 zones:5/10/0
        done Mon..Wed 07:00 run-easy 15min @4 zones:5/10/0
        done Thu 07:00 run-easy 15min @4 zones:5/10/0
        done Sun 07:00 run-long 15min @4 zones:5/10/0
      `,
    },
    {
      name: "half of the runs at high intensity",
      week: `
        athlete balanced
        now Sun 20:00
        done Tue-3..+0 07:00 run-vo2max 60min @8 zones:50/0/10
        done Sun-3..+0 07:00 run-long 60min @4 zones:60/0/0
      `,
    },
    {
      name: "a long run two weeks ago, not run first",
      week: `
        athlete balanced
        now Sun 20:00
        done Tue-3..+0 07:00 run-easy 60min @3 zones:60/0/0
        done Thu-3..+0 07:00 run-easy 60min @3 zones:60/0/0
        done Sun-3..-2 07:00 run-long 110min @4 zones:110/0/0
      `,
    },
    {
      name: "an easy run of 90 min is a long one",
      week: `
        now Sun 20:00
        done Tue-3..+0 07:00 run-easy 60min @3 zones:60/0/0
        done Thu-3..+0 07:00 run-easy 60min @3 zones:60/0/0
        done Sun-3..+0 07:00 run-easy 90min @4 zones:90/0/0
      `,
    },
    {
      name: "no long run in a taper",
      week: `
        now Sun 20:00
        phase taper Mon-1..+0
        done Tue-3..+0 07:00 run-easy 60min @3 zones:60/0/0
        done Thu-3..+0 07:00 run-easy 60min @3 zones:60/0/0
        done Sun-3..-2 07:00 run-long 110min @4 zones:110/0/0
      `,
    },
    {
      name: "a long run that nobody answered",
      week: `
        now Sun 20:00
        done Tue-3..+0 07:00 run-easy 60min @3 zones:60/0/0
        done Thu-3..+0 07:00 run-easy 60min @3 zones:60/0/0
        done Sun-3..-2 07:00 run-long 110min @4 zones:110/0/0
        Sun-1 07:00 run-long 110min
      `,
    },
    {
      name: "one session of intervals among steady, long and recovery runs",
      covers: ["000:19"],
      week: `
        now Sun 20:00${easyWeeks("-3..+0")}
        done Fri-3..+0 07:00 run-hiit 40min @8 zones:28/2/10
        Tue+1..+2 07:00 run-easy 60min steps:3600s
        Sun+1..+2 07:00 run-long 110min
      `,
    },
  ],
  fires: [
    {
      name: "74.5 % easy",
      severity: "info",
      tense: "ongoing",
      message: "easyShare",
      week: daily("20.86/7.14/0"),
    },
    { name: "65 % easy", severity: "info", week: daily("18.2/9.8/0") },
    { name: "64.5 % easy", severity: "caution", week: daily("18.06/9.94/0") },
    { name: "55 % easy", severity: "caution", week: daily("15.4/12.6/0") },
    { name: "54.5 % easy", covers: ["002:7"], severity: "warning", week: daily("15.26/12.74/0") },
    { name: "balanced: 69.5 % easy", severity: "info", week: `athlete balanced${daily("19.46/8.54/0")}` },
    { name: "less than 3 h a week: 64.5 % easy", severity: "info", week: daily("16.125/8.875/0", 25) },
    {
      name: "6 h in four weeks, 33 % easy",
      severity: "warning",
      week: `
        now Sun 20:00
        done Mon-3..Sat-3 07:00 run-easy 15min @4 zones:5/10/0
        done Mon-2..Sat-2 07:00 run-easy 15min @4 zones:5/10/0
        done Mon-1..Sat-1 07:00 run-easy 15min @4 zones:5/10/0
        done Mon..Fri 07:00 run-easy 15min @4 zones:5/10/0
        done Sun 07:00 run-long 15min @4 zones:5/10/0
      `,
    },
    {
      name: "easy runs felt at 6, without zones",
      severity: "info",
      message: "easyShare",
      week: `
        now Sun 20:00
        done Mon-3..Sat 07:00 run-easy 40min @6
        done Sun 07:00 run-long 60min @4
      `,
    },
    {
      name: "six of eleven runs at high intensity",
      covers: ["003:18"],
      severity: "caution",
      message: "mostHard",
      week: `
        athlete balanced
        now Sun 20:00
        done Tue-3..+0 07:00 run-vo2max 60min @8 zones:50/0/10
        done Fri-1..+0 07:00 run-hill-repeats 60min @8 zones:50/0/10
        done Sun-3..+0 07:00 run-long 60min @4 zones:60/0/0
        done Sat 07:00 run-easy 60min @3 zones:60/0/0
      `,
    },
    {
      name: "every run of two weeks at high intensity",
      severity: "warning",
      message: "allHard",
      week: `
        now Sun 20:00${easyWeeks("-3..-2")}
        done Tue-1..+0 07:00 run-vo2max 40min @8 zones:35/0/5
        done Fri-1..+0 07:00 run-vo2max 40min @8 zones:35/0/5
      `,
    },
    {
      name: "strength first: every run of two weeks at high intensity",
      severity: "info",
      message: "allHard",
      week: `
        athlete strength-first
        now Sun 20:00${easyWeeks("-3..-2")}
        done Tue-1..+0 07:00 run-vo2max 40min @8 zones:35/0/5
        done Fri-1..+0 07:00 run-vo2max 40min @8 zones:35/0/5
      `,
    },
    {
      name: "no long run in two weeks",
      covers: ["003:23"],
      severity: "info",
      message: "noLong",
      week: `
        now Sun 20:00
        done Tue-3..+0 07:00 run-easy 60min @3 zones:60/0/0
        done Thu-3..+0 07:00 run-easy 60min @3 zones:60/0/0
        done Sun-3..-2 07:00 run-long 110min @4 zones:110/0/0
      `,
    },
    {
      name: "no run of 90 min in two weeks",
      severity: "info",
      message: "noLong",
      week: `
        now Sun 20:00
        done Tue-3..+0 07:00 run-easy 60min @3 zones:60/0/0
        done Thu-3..+0 07:00 run-easy 60min @3 zones:60/0/0
        done Sun-3..+0 07:00 run-easy 89min @4 zones:89/0/0
      `,
    },
    {
      name: "no easy run in two weeks",
      covers: ["003:13"],
      severity: "info",
      message: "noEasy",
      week: `
        now Sun 20:00${easyWeeks("-3..-2")}
        done Tue-1..+0 07:00 run-steady 60min @4 zones:60/0/0
        done Sun-1..+0 07:00 run-long 110min @4 zones:110/0/0
      `,
    },
    {
      name: "planned: every run of two weeks at high intensity",
      severity: "warning",
      tense: "planned",
      message: "allHard",
      week: `
        now Sun 20:00${easyWeeks("-3..+0")}
        Tue+1..+2 07:00 run-vo2max 40min
        Fri+1..+2 07:00 run-vo2max 40min
        Sun+1..+2 07:00 run-hill-repeats 40min
      `,
    },
  ],
  notEnoughData: [
    {
      name: "three weeks on record",
      missing: "weeks-of-training",
      week: `
        now Sun 20:00${easyWeeks("-2..+0")}
      `,
    },
    {
      name: "runs without minutes",
      missing: "session-minutes",
      week: `
        now Sun 20:00
        done Tue-3..+0 07:00 run-easy ?min @3
        done Thu-3..+0 07:00 run-easy 60min @3
        done Sun-3..+0 07:00 run-long 110min @4
      `,
    },
  ],
};
