import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "lift and hard run on one day, twice, and a long run",
      covers: ["004:103"],
      week: `
        Tue 07:00 run-vo2max 65min
        Tue 18:00 strength-heavy-lower 60min
        Wed 07:00 run-easy 45min
        Fri 07:00 run-tempo 60min
        Fri 18:00 strength-heavy-lower 60min
        Sat 07:00 run-easy 45min
        Sun 08:00 run-long 120min
      `,
    },
    {
      name: "one pair of days, and exactly 3 easy ones",
      week: `
        Mon 18:00 strength-heavy-lower 60min
        Tue 07:00 run-tempo 60min
        Wed 07:00 run-easy 45min
        Thu 07:00 run-steady 50min
        Fri 17:00 strength-upper 45min
        Sat 07:00 run-easy 45min
        Sun 08:00 run-long 120min
      `,
    },
    {
      name: "three hard days with easy ones between",
      covers: ["000:17"],
      week: `
        Mon 18:00 strength-heavy-lower 60min
        Wed 07:00 run-hiit 35min
        Sat 07:00 run-tempo 60min
      `,
    },
    {
      name: "four hard days, and two easy ones together",
      week: `
        Mon 07:00 run-tempo 60min
        Tue 07:00 run-vo2max 60min
        Fri 07:00 run-tempo 60min
        Sat 08:00 run-long 120min
      `,
    },
    {
      name: "moderate legs next to a hard run",
      week: `
        Mon 18:00 strength-moderate-lower 60min
        Tue 07:00 run-tempo 60min
        Thu 18:00 strength-moderate-lower 60min
        Fri 07:00 run-vo2max 60min
      `,
    },
    {
      name: "what was done is not judged here",
      week: `
        now Mon+1
        done Mon 18:00 strength-heavy-lower 60min
        done Tue 07:00 run-tempo 60min
        done Wed 18:00 strength-heavy-lower 60min
        done Thu 07:00 run-tempo 60min
        Tue+1 07:00 run-easy 45min
      `,
    },
  ],
  fires: [
    {
      name: "two pairs of days",
      severity: "caution",
      tense: "planned",
      message: "pairs",
      week: `
        Mon 18:00 strength-heavy-lower 60min
        Tue 07:00 run-vo2max 65min
        Thu 18:00 strength-failure-lower 60min
        Fri 07:00 run-tempo 60min
      `,
    },
    {
      name: "the run first, the lift the day after, twice",
      severity: "caution",
      message: "pairs",
      week: `
        athlete strength-first
        Mon 07:00 run-vo2max 65min
        Tue 18:00 strength-heavy-lower 60min
        Thu 07:00 run-tempo 60min
        Fri 18:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "three pairs of days on four hard ones",
      severity: "warning",
      message: "pairs",
      week: `
        Mon 18:00 strength-heavy-lower 60min
        Tue 07:00 run-vo2max 65min
        Wed 18:00 strength-heavy-lower 60min
        Thu 07:00 run-tempo 60min
      `,
    },
    {
      name: "one pair of days, and 2 easy ones",
      severity: "info",
      message: "fewEasy",
      week: `
        Mon 18:00 strength-heavy-lower 60min
        Tue 07:00 run-tempo 60min
        Wed 07:00 run-easy 45min
        Thu 07:00 run-steady 50min
        Fri 17:00 strength-explosive 40min
        Sat 07:00 run-easy 45min
        Sun 08:00 run-long 120min
      `,
    },
    {
      name: "five hard days and no lift",
      severity: "warning",
      message: "hardDays",
      week: `
        Mon 07:00 run-tempo 60min
        Tue 07:00 xt-hard 45min
        Wed 07:00 run-vo2max 60min
        Sat 07:00 run-tempo 60min
        Sun 08:00 run-long 120min
      `,
    },
    {
      name: "four hard days with single easy ones between",
      severity: "caution",
      message: "hardDays",
      week: `
        Mon 07:00 run-tempo 60min
        Tue 18:00 strength-heavy-lower 60min
        Thu 07:00 run-vo2max 60min
        Sat 08:00 run-long 120min
      `,
    },
    {
      name: "two weeks of it are two findings",
      severity: "caution",
      count: 2,
      week: `
        Mon..+1 18:00 strength-heavy-lower 60min
        Tue..+1 07:00 run-vo2max 65min
        Thu..+1 18:00 strength-heavy-lower 60min
        Fri..+1 07:00 run-tempo 60min
      `,
    },
    {
      name: "a pair that was begun this morning",
      severity: "caution",
      message: "pairs",
      week: `
        now Mon 12:00
        done Mon 07:00 run-vo2max 65min
        Tue 18:00 strength-heavy-lower 60min
        Thu 07:00 run-tempo 60min
        Fri 18:00 strength-heavy-lower 60min
      `,
    },
  ],
  notEnoughData: [
    {
      name: "the plan ends three days from now",
      missing: "days-of-plan",
      week: `
        now Fri
        Fri 18:00 strength-heavy-lower 60min
        Sat 07:00 run-tempo 60min
      `,
    },
  ],
};
