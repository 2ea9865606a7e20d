import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "6 days in a row",
      week: `
        now Sun 22:00
        done Sun-1 07:00 run-easy 50min @4
        done Tue..Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "6 planned days in a row",
      week: `
        now Sun 22:00
        done Sat 07:00 run-easy 50min @4
        Mon+1..Sat+1 07:00 run-easy 50min @4
      `,
    },
    {
      name: "novice runner: 4 days in a row",
      week: `
        athlete run-first novice-runner
        now Sun 22:00
        done Tue 07:00 run-easy 50min @4
        done Thu..Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "experienced runner with an easy day a week: 9 days in a row",
      week: `
        athlete run-first experienced-runner
        now Sun 22:00
        done Thu-1 07:00 run-easy 50min @4
        done Sat-1 07:00 run-easy 50min @4
        done Sun-1 07:00 run-easy 50min @4
        done Mon 07:00 run-easy 50min @4
        done Tue 07:00 run-easy 50min @4
        done Wed 07:00 run-easy 50min @4
        done Thu 07:00 run-easy 17min @4
        done Fri 07:00 run-easy 50min @4
        done Sat 07:00 run-easy 50min @4
        done Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "30 very easy minutes on the bike between",
      week: `
        now Sun 22:00
        done Wed-1..Wed 07:00 run-easy 50min @4
        done Thu 07:00 xt-easy 30min @2
        done Fri..Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "a long easy walk between",
      week: `
        now Sun 22:00
        done Wed-1..Wed 07:00 run-easy 50min @4
        done Thu 07:00 walk 120min @2
        done Fri..Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "mobility without an effort between",
      week: `
        now Sun 22:00
        done Wed-1..Wed 07:00 run-easy 50min @4
        done Thu 07:00 mobility 25min
        done Fri..Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "a skipped run is a rest day",
      week: `
        now Sun 22:00
        done Sat-1..Tue 07:00 run-easy 50min @4
        skipped Wed 07:00 run-easy 50min @4
        done Thu..Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "a rest day in the plan",
      week: `
        now Sun 22:00
        done Fri..Sat 07:00 run-easy 50min @4
        Mon+1..Sat+1 07:00 run-easy 50min @4
        Mon+2..Sat+2 07:00 run-easy 50min @4
      `,
    },
  ],
  fires: [
    {
      name: "7 days in a row",
      covers: ["000:17", "003:118"],
      severity: "info",
      tense: "ongoing",
      message: "ongoing",
      week: `
        now Sun 22:00
        done Sat-1 07:00 run-easy 50min @4
        done Mon..Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "9 days in a row",
      severity: "info",
      week: `
        now Sun 22:00
        done Thu-1 07:00 run-easy 50min @4
        done Sat-1..Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "10 days in a row",
      severity: "caution",
      week: `
        now Sun 22:00
        done Wed-1 07:00 run-easy 50min @4
        done Fri-1..Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "13 days in a row",
      severity: "caution",
      week: `
        now Sun 22:00
        done Sun-2 07:00 run-easy 50min @4
        done Tue-1..Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "14 days in a row",
      severity: "warning",
      week: `
        now Sun 22:00
        done Sat-2 07:00 run-easy 50min @4
        done Mon-1..Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "novice runner: 5 days in a row",
      severity: "info",
      week: `
        athlete run-first novice-runner
        now Sun 22:00
        done Mon 07:00 run-easy 50min @4
        done Wed..Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "novice runner: 6 days in a row",
      severity: "info",
      week: `
        athlete run-first novice-runner
        now Sun 22:00
        done Sun-1 07:00 run-easy 50min @4
        done Tue..Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "novice runner: 7 days in a row",
      severity: "caution",
      week: `
        athlete run-first novice-runner
        now Sun 22:00
        done Sat-1 07:00 run-easy 50min @4
        done Mon..Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "novice runner: 9 days in a row",
      severity: "caution",
      week: `
        athlete run-first novice-runner
        now Sun 22:00
        done Thu-1 07:00 run-easy 50min @4
        done Sat-1..Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "novice runner: 10 days in a row",
      severity: "warning",
      week: `
        athlete run-first novice-runner
        now Sun 22:00
        done Wed-1 07:00 run-easy 50min @4
        done Fri-1..Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "7 planned days in a row",
      severity: "info",
      tense: "planned",
      message: "planned",
      week: `
        now Sun 22:00
        done Sat 07:00 run-easy 50min @4
        Mon+1..Sun+1 07:00 run-easy 50min @4
      `,
    },
    {
      name: "16 planned days in a row",
      severity: "warning",
      tense: "planned",
      week: `
        now Sun 22:00
        done Sat 07:00 run-easy 50min @4
        Mon+1..Tue+3 07:00 run-easy 50min @4
      `,
    },
    {
      name: "5 days done and 6 planned",
      severity: "caution",
      tense: "planned",
      week: `
        now Thu 22:00
        done Sun-1 07:00 run-easy 50min @4
        done Mon..Thu 07:00 run-easy 50min @4
        Fri..Wed+1 07:00 run-easy 50min @4
      `,
    },
    {
      name: "8 days done and 2 planned are more than either",
      severity: "caution",
      tense: "planned",
      count: 2,
      week: `
        now Thu 22:00
        done Thu-1..Thu 07:00 run-easy 50min @4
        Fri..Sat 07:00 run-easy 50min @4
      `,
    },
    {
      name: "two stretches of the plan",
      severity: "info",
      tense: "planned",
      count: 2,
      week: `
        now Sun 22:00
        done Sat 07:00 run-easy 50min @4
        Mon+1..Sun+1 07:00 run-easy 50min @4
        Tue+2..Mon+3 07:00 run-easy 50min @4
      `,
    },
    {
      name: "who runs every day on purpose",
      severity: "info",
      week: `
        now Sun 22:00
        done Sun-3 07:00 run-easy 50min @4
        done Tue-2..Sun 07:00 run-easy 50min @4
        mark streaker Mon-4..Sun+4
      `,
    },
    {
      name: "experienced runner with an easy day a week: 10 days in a row",
      severity: "info",
      week: `
        athlete run-first experienced-runner
        now Sun 22:00
        done Wed-1 07:00 run-easy 50min @4
        done Fri-1 07:00 run-easy 50min @4
        done Sat-1 07:00 run-easy 50min @4
        done Sun-1 07:00 run-easy 50min @4
        done Mon 07:00 run-easy 50min @4
        done Tue 07:00 run-easy 50min @4
        done Wed 07:00 run-easy 50min @4
        done Thu 07:00 run-easy 17min @4
        done Fri 07:00 run-easy 50min @4
        done Sat 07:00 run-easy 50min @4
        done Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "experienced runner with an easy day a week: 13 days in a row",
      severity: "info",
      week: `
        athlete run-first experienced-runner
        now Sun 22:00
        done Sun-2 07:00 run-easy 50min @4
        done Tue-1 07:00 run-easy 50min @4
        done Wed-1 07:00 run-easy 50min @4
        done Thu-1 07:00 run-easy 17min @4
        done Fri-1 07:00 run-easy 50min @4
        done Sat-1 07:00 run-easy 50min @4
        done Sun-1 07:00 run-easy 50min @4
        done Mon 07:00 run-easy 50min @4
        done Tue 07:00 run-easy 50min @4
        done Wed 07:00 run-easy 50min @4
        done Thu 07:00 run-easy 17min @4
        done Fri 07:00 run-easy 50min @4
        done Sat 07:00 run-easy 50min @4
        done Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "experienced runner with an easy day a week: 14 days in a row",
      severity: "caution",
      week: `
        athlete run-first experienced-runner
        now Sun 22:00
        done Sat-2 07:00 run-easy 50min @4
        done Mon-1 07:00 run-easy 50min @4
        done Tue-1 07:00 run-easy 50min @4
        done Wed-1 07:00 run-easy 50min @4
        done Thu-1 07:00 run-easy 17min @4
        done Fri-1 07:00 run-easy 50min @4
        done Sat-1 07:00 run-easy 50min @4
        done Sun-1 07:00 run-easy 50min @4
        done Mon 07:00 run-easy 50min @4
        done Tue 07:00 run-easy 50min @4
        done Wed 07:00 run-easy 50min @4
        done Thu 07:00 run-easy 17min @4
        done Fri 07:00 run-easy 50min @4
        done Sat 07:00 run-easy 50min @4
        done Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "experienced runner with an easy day a week: 20 days in a row",
      severity: "caution",
      week: `
        athlete run-first experienced-runner
        now Sun 22:00
        done Sun-3 07:00 run-easy 50min @4
        done Tue-2 07:00 run-easy 50min @4
        done Wed-2 07:00 run-easy 50min @4
        done Thu-2 07:00 run-easy 17min @4
        done Fri-2 07:00 run-easy 50min @4
        done Sat-2 07:00 run-easy 50min @4
        done Sun-2 07:00 run-easy 50min @4
        done Mon-1 07:00 run-easy 50min @4
        done Tue-1 07:00 run-easy 50min @4
        done Wed-1 07:00 run-easy 50min @4
        done Thu-1 07:00 run-easy 17min @4
        done Fri-1 07:00 run-easy 50min @4
        done Sat-1 07:00 run-easy 50min @4
        done Sun-1 07:00 run-easy 50min @4
        done Mon 07:00 run-easy 50min @4
        done Tue 07:00 run-easy 50min @4
        done Wed 07:00 run-easy 50min @4
        done Thu 07:00 run-easy 17min @4
        done Fri 07:00 run-easy 50min @4
        done Sat 07:00 run-easy 50min @4
        done Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "experienced runner with an easy day a week: 21 days in a row",
      severity: "warning",
      week: `
        athlete run-first experienced-runner
        now Sun 22:00
        done Sat-3 07:00 run-easy 50min @4
        done Mon-2 07:00 run-easy 50min @4
        done Tue-2 07:00 run-easy 50min @4
        done Wed-2 07:00 run-easy 50min @4
        done Thu-2 07:00 run-easy 17min @4
        done Fri-2 07:00 run-easy 50min @4
        done Sat-2 07:00 run-easy 50min @4
        done Sun-2 07:00 run-easy 50min @4
        done Mon-1 07:00 run-easy 50min @4
        done Tue-1 07:00 run-easy 50min @4
        done Wed-1 07:00 run-easy 50min @4
        done Thu-1 07:00 run-easy 17min @4
        done Fri-1 07:00 run-easy 50min @4
        done Sat-1 07:00 run-easy 50min @4
        done Sun-1 07:00 run-easy 50min @4
        done Mon 07:00 run-easy 50min @4
        done Tue 07:00 run-easy 50min @4
        done Wed 07:00 run-easy 50min @4
        done Thu 07:00 run-easy 17min @4
        done Fri 07:00 run-easy 50min @4
        done Sat 07:00 run-easy 50min @4
        done Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "experienced runner whose easiest day is 43 % of the mean",
      severity: "caution",
      week: `
        athlete run-first experienced-runner
        now Sun 22:00
        done Wed-1 07:00 run-easy 50min @4
        done Fri-1 07:00 run-easy 50min @4
        done Sat-1 07:00 run-easy 50min @4
        done Sun-1 07:00 run-easy 50min @4
        done Mon 07:00 run-easy 50min @4
        done Tue 07:00 run-easy 50min @4
        done Wed 07:00 run-easy 50min @4
        done Thu 07:00 run-easy 20min @4
        done Fri 07:00 run-easy 50min @4
        done Sat 07:00 run-easy 50min @4
        done Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "experienced runner, a planned week with an easy day and three more",
      severity: "caution",
      tense: "planned",
      week: `
        athlete run-first experienced-runner
        now Sun 22:00
        done Sat 07:00 run-easy 50min @4
        Mon+1..Thu+2 07:00 run-easy 50min @4
        Sat+1 18:00 walk 20min @1
      `,
    },
    {
      name: "35 very easy minutes on the bike are training",
      severity: "caution",
      week: `
        now Sun 22:00
        done Wed-1..Wed 07:00 run-easy 50min @4
        done Thu 07:00 xt-easy 35min @2
        done Fri..Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "30 minutes on the bike at effort 3 are training",
      severity: "caution",
      week: `
        now Sun 22:00
        done Wed-1..Wed 07:00 run-easy 50min @4
        done Thu 07:00 xt-easy 30min @3
        done Fri..Sun 07:00 run-easy 50min @4
      `,
    },
    {
      name: "two short rides of a day are one long one",
      severity: "caution",
      week: `
        now Sun 22:00
        done Wed-1..Wed 07:00 run-easy 50min @4
        done Thu 07:00 xt-easy 20min @2
        done Fri..Sun 07:00 run-easy 50min @4
        done Thu 18:00 xt-easy 20min @1
      `,
    },
    {
      name: "a run without an effort is a day of training",
      severity: "info",
      week: `
        now Sun 22:00
        done Mon..Sat 07:00 run-easy 50min @4
        done Sun 07:00 run-easy 50min
        done Fri-1 07:00 run-easy 50min @4
      `,
    },
    {
      name: "a planned run that nobody answered is neither",
      severity: "info",
      week: `
        now Sun 22:00
        done Fri-1..Tue 07:00 run-easy 50min @4
        Wed 07:00 run-easy 50min @4
        done Thu..Sun 07:00 run-easy 50min @4
      `,
    },
  ],
  notEnoughData: [
    {
      name: "six days in a row around one that nobody answered",
      missing: "unlogged-days",
      week: `
        now Sun 22:00
        done Sat-1 07:00 run-easy 50min @4
        done Mon..Tue 07:00 run-easy 50min @4
        Wed 07:00 run-easy 50min @4
        done Thu..Sun 07:00 run-easy 50min @4
      `,
    },
  ],
};
