import type { RuleCases } from "../case";

/** A first rated session twelve weeks ago. */
const rated = "now Sun 20:00\ndone Mon-12 18:00 run-steady 40min @4";

export const cases: RuleCases = {
  quiet: [
    {
      name: "1 harder in five of five",
      week: `
        ${rated}
        done Mon..Fri 07:00 run-steady 40min for:p @5
        Mon-8 07:00 run-steady 40min id:p @4
      `,
    },
    {
      name: "2 harder in two of five",
      week: `
        ${rated}
        Mon-8 07:00 run-steady 40min id:p @4
        done Mon..Tue 07:00 run-steady 40min for:p @6
        done Wed..Fri 07:00 run-steady 40min for:p @5
      `,
    },
    {
      name: "missing efforts are not counted",
      week: `
        ${rated}
        Mon-8 07:00 run-steady 40min id:p @4
        done Mon-1..Fri-1 07:00 run-steady 40min for:p @4
        done Mon..Tue 07:00 run-steady 40min for:p @6
        done Wed..Fri 07:00 run-steady 40min for:p
      `,
    },
    {
      name: "an easy run felt at 6.5",
      covers: ["001:13"],
      week: `
        ${rated}
        Mon-8 07:00 run-steady 40min id:p @4
        done Mon-1..Fri-1 07:00 run-steady 40min for:p @4
        done Mon 07:00 run-easy 40min @6.5
      `,
    },
    {
      name: "an easy run felt at 7 two weeks ago",
      week: `
        ${rated}
        Mon-8 07:00 run-steady 40min id:p @4
        done Mon-1..Fri-1 07:00 run-steady 40min for:p @4
        done Sat-2 07:00 run-easy 40min @7
      `,
    },
    {
      name: "races are meant to be hard",
      week: `
        ${rated}
        Mon-8 07:00 race-10k 60min id:p @6
        Mon-9 07:00 run-steady 40min id:s @4
        done Mon-1..Fri-1 07:00 run-steady 40min for:s @4
        done Mon 07:00 race-10k 60min for:p @10
        done Wed 07:00 race-10k 60min for:p @10
        done Fri 07:00 race-10k 60min for:p @10
      `,
    },
    {
      name: "two weeks without a rated session",
      week: `
        ${rated}
        Mon-8 07:00 run-steady 40min id:p @4
        done Tue-3..Sat-3 07:00 run-steady 40min for:p @8
      `,
    },
    {
      name: "only two of five runs and two of five lifts",
      week: `
        ${rated}
        Mon-8 07:00 run-steady 40min id:p @4
        Mon-9 07:00 strength-upper 40min id:l @4
        done Mon..Tue 07:00 run-steady 40min for:p @7
        done Wed..Fri 07:00 run-steady 40min for:p @4
        done Mon..Tue 18:00 strength-upper 40min for:l @7
        done Wed..Fri 18:00 strength-upper 40min for:l @4
      `,
    },
  ],
  fires: [
    {
      name: "1.5 harder in three of five",
      severity: "info",
      tense: "ongoing",
      message: "harder",
      week: `
        ${rated}
        Mon-8 07:00 run-steady 40min id:p @4
        done Mon..Wed 07:00 run-steady 40min for:p @5.5
        done Thu..Fri 07:00 run-steady 40min for:p @4
      `,
    },
    {
      name: "2 harder in three of five",
      severity: "caution",
      week: `
        ${rated}
        Mon-8 07:00 run-steady 40min id:p @4
        done Mon..Wed 07:00 run-steady 40min for:p @6
        done Thu..Fri 07:00 run-steady 40min for:p @4
      `,
    },
    {
      name: "2.5 harder in three of five",
      severity: "caution",
      week: `
        ${rated}
        Mon-8 07:00 run-steady 40min id:p @4
        done Mon..Wed 07:00 run-steady 40min for:p @6.5
        done Thu..Fri 07:00 run-steady 40min for:p @4
      `,
    },
    {
      name: "3 harder in three of five",
      covers: ["000:17"],
      severity: "warning",
      week: `
        ${rated}
        Mon-8 07:00 run-steady 40min id:p @4
        done Mon..Wed 07:00 run-steady 40min for:p @7
        done Thu..Fri 07:00 run-steady 40min for:p @4
      `,
    },
    {
      name: "2 harder in three, and only those on record",
      severity: "caution",
      week: `
        ${rated}
        Mon-8 07:00 run-steady 40min id:p @4
        done Mon..Wed 07:00 run-steady 40min for:p @6
      `,
    },
    {
      name: "lifts 3 harder, runs as planned",
      severity: "warning",
      message: "harder",
      week: `
        ${rated}
        Mon-8 07:00 run-steady 40min id:p @4
        Mon-9 07:00 strength-upper 40min id:l @5
        done Mon..Fri 07:00 run-steady 40min for:p @4
        done Mon 18:00 strength-upper 40min for:l @8
        done Wed 18:00 strength-upper 40min for:l @8
        done Fri 18:00 strength-upper 40min for:l @8
      `,
    },
    {
      name: "an easy run felt at 7",
      severity: "warning",
      tense: "happened",
      message: "easyRun",
      week: `
        ${rated}
        Mon-8 07:00 run-steady 40min id:p @4
        done Mon-1..Fri-1 07:00 run-steady 40min for:p @4
        done Mon 07:00 run-easy 40min @7
      `,
    },
    {
      name: "rating for just four weeks",
      severity: "warning",
      message: "easyRun",
      week: `
        now Sun 20:00
        Mon-8 07:00 run-steady 40min id:p @4
        done Sat-4 18:00 run-steady 40min @4
        done Mon-1..Fri-1 07:00 run-steady 40min for:p @4
        done Sat 07:00 run-easy 40min @7
        done Sun 07:00 run-easy 40min @7
      `,
      count: 2,
    },
  ],
  notEnoughData: [
    {
      name: "rating for less than four weeks",
      missing: "weeks-of-effort",
      week: `
        now Sun 20:00
        Mon-8 07:00 run-steady 40min id:p @4
        done Mon-3 18:00 run-steady 40min @4
        done Mon-1..Fri-1 07:00 run-steady 40min for:p @8
      `,
    },
    {
      name: "rating for three weeks and two days",
      missing: "weeks-of-effort",
      week: `
        now Sun 20:00
        done Fri-3 18:00 run-steady 40min @4
        done Sun 07:00 run-easy 40min
      `,
    },
    {
      name: "four sessions with both efforts",
      missing: "sessions-with-effort",
      week: `
        ${rated}
        Mon-8 07:00 run-steady 40min id:p @4
        done Mon..Thu 07:00 run-steady 40min for:p @4
        done Fri 07:00 run-steady 40min for:p
      `,
    },
    {
      name: "nothing was ever rated",
      missing: "weeks-of-effort",
      week: `
        now Sun 20:00
        done Mon-12..-1 18:00 run-steady 40min
      `,
    },
  ],
};
