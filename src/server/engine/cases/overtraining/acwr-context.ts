import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "1.45 times the three weeks before",
      week: `
        now Sun 22:00
        done Mon-6..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 87min @5
      `,
    },
    {
      name: "low for 13 days",
      week: `
        now Wed 22:00
        done Mon-8..Sun-3 07:00 xt-easy 60min @5
        done Mon-2..Wed 07:00 xt-easy 18min @5
      `,
    },
    {
      name: "low, and back in the last week",
      week: `
        now Sun 22:00
        done Mon-8..Sun-3 07:00 xt-easy 60min @5
        done Mon-2..Sun-1 07:00 xt-easy 18min @5
        done Mon..Sun 07:00 xt-easy 30min @5
      `,
    },
    {
      name: "four weeks without load have nothing to compare with",
      week: `
        now Sun 22:00
        done Mon-8..Sun-5 07:00 xt-easy 60min @5
        done Wed 07:00 mobility 20min @0
      `,
    },
    {
      name: "the day that is still to come is left out",
      week: `
        now Sun 12:00
        done Mon-6..Sat 07:00 xt-easy 60min @5
        Sun 18:00 xt-easy 600min @5
      `,
    },
  ],
  fires: [
    {
      name: "1.55 times the three weeks before",
      severity: "info",
      week: `
        now Sun 22:00
        done Mon-6..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 93min @5
      `,
      tense: "ongoing",
      message: "above",
    },
    {
      name: "four times the three weeks before, and never more than a note",
      severity: "info",
      week: `
        athlete run-first novice-runner 61 years
        now Sun 22:00
        done Mon-6..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 240min @5
      `,
    },
    {
      name: "day 28 on record",
      severity: "info",
      week: `
        now Sun 22:00
        done Mon-3..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 100min @5
      `,
    },
    {
      name: "one long day after light ones weighs more than the weeks",
      severity: "info",
      week: `
        now Sun 22:00
        done Mon-6..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sat 07:00 xt-easy 30min @5
        done Sun 07:00 xt-easy 300min @5
      `,
      message: "weighted",
    },
    {
      name: "low for 14 days",
      severity: "info",
      week: `
        now Thu 22:00
        done Mon-8..Sun-3 07:00 xt-easy 60min @5
        done Mon-2..Thu 07:00 xt-easy 18min @5
      `,
      message: "below",
    },
    {
      name: "one day whose load is not known is left out",
      severity: "info",
      week: `
        now Sun 22:00
        done Mon-6..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sat 07:00 xt-easy 93min @5
        done Sun 07:00 xt-easy 93min
      `,
    },
  ],
  notEnoughData: [
    {
      name: "27 days on record",
      missing: "days-of-load",
      week: `
        now Sat 22:00
        done Mon-3..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sat 07:00 xt-easy 120min @5
      `,
    },
    {
      name: "two days of the week whose load is not known",
      missing: "days-of-load",
      week: `
        now Sun 22:00
        done Mon-6..Sun-1 07:00 xt-easy 60min @5
        done Mon..Fri 07:00 xt-easy 120min @5
        done Sat..Sun 07:00 xt-easy 120min
      `,
    },
    {
      name: "nothing was ever logged",
      missing: "days-of-load",
      week: `
        now Sun 22:00
        Mon+1 07:00 xt-easy 60min @5
      `,
    },
  ],
};
