import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "monotony below 1.5",
      week: `
        now Sun 20:00
        done Mon-1 07:00 xt-easy 300min @5
        done Mon 07:00 xt-easy 60min @5
        done Tue 07:00 xt-easy 60min @5
        done Wed 07:00 xt-easy 60min @5
        done Thu 07:00 xt-easy 60min @5
        done Fri 07:00 xt-easy 29min @5
      `,
    },
    {
      name: "78 % of the usual load",
      week: `
        now Sun 20:00
        done Mon-1 07:00 xt-easy 384.62min @5
        done Mon 07:00 xt-easy 60min @5
        done Tue 07:00 xt-easy 60min @5
        done Wed 07:00 xt-easy 60min @5
        done Thu 07:00 xt-easy 60min @5
        done Fri 07:00 xt-easy 60min @5
      `,
    },
    {
      name: "far above the mean of six weeks of which two were lighter, and not above the highest of them",
      week: `
        now Sun 20:00
        done Mon-6 07:00 xt-easy 60min @5
        done Mon-5 07:00 xt-easy 140min @5
        done Mon-4 07:00 xt-easy 140min @5
        done Mon-3 07:00 xt-easy 142min @5
        done Mon-2 07:00 xt-easy 60min @5
        done Mon-1 07:00 xt-easy 60min @5
        done Mon 07:00 xt-easy 142min @5
      `,
    },
    {
      name: "six weeks almost alike: the next one is not far above them",
      week: `
        now Sun 20:00
        done Mon-6 07:00 xt-easy 118min @5
        done Mon-5 07:00 xt-easy 122min @5
        done Mon-4 07:00 xt-easy 118min @5
        done Mon-3 07:00 xt-easy 122min @5
        done Mon-2 07:00 xt-easy 118min @5
        done Mon-1 07:00 xt-easy 122min @5
        done Mon 07:00 xt-easy 137min @5
      `,
    },
    {
      name: "strain 0.95 deviations above",
      week: `
        now Sun 20:00
        done Mon-6 07:00 xt-easy 100min @5
        done Mon-5 07:00 xt-easy 140min @5
        done Mon-4 07:00 xt-easy 100min @5
        done Mon-3 07:00 xt-easy 140min @5
        done Mon-2 07:00 xt-easy 100min @5
        done Mon-1 07:00 xt-easy 140min @5
        done Mon 07:00 xt-easy 139min @5
      `,
    },
    {
      name: "a rest week",
      week: `
        now Sun 20:00
        done Mon-1 07:00 xt-easy 300min @5
        done Mon 07:00 mobility 20min @0
      `,
    },
    {
      name: "light and even",
      week: `
        now Sun 20:00
        done Mon-1 07:00 xt-easy 300min @5
        done Mon 07:00 xt-easy 20min @5
        done Tue 07:00 xt-easy 20min @5
        done Wed 07:00 xt-easy 20min @5
        done Thu 07:00 xt-easy 20min @5
        done Fri 07:00 xt-easy 20min @5
        done Sat 07:00 xt-easy 20min @5
        done Sun 07:00 xt-easy 20min @5
      `,
    },
  ],
  fires: [
    {
      name: "monotony 1.55",
      severity: "info",
      week: `
        now Sun 20:00
        done Mon-1 07:00 xt-easy 300min @5
        done Mon 07:00 xt-easy 60min @5
        done Tue 07:00 xt-easy 60min @5
        done Wed 07:00 xt-easy 60min @5
        done Thu 07:00 xt-easy 60min @5
        done Fri 07:00 xt-easy 45min @5
      `,
      tense: "ongoing",
      message: "alike",
    },
    {
      name: "monotony 1.95",
      severity: "info",
      week: `
        now Sun 20:00
        done Mon-1 07:00 xt-easy 300min @5
        done Mon 07:00 xt-easy 60min @5
        done Tue 07:00 xt-easy 60min @5
        done Wed 07:00 xt-easy 60min @5
        done Thu 07:00 xt-easy 60min @5
        done Fri 07:00 xt-easy 60min @5
        done Sat 07:00 xt-easy 19min @5
      `,
    },
    {
      name: "monotony 2.05",
      severity: "caution",
      week: `
        now Sun 20:00
        done Mon-1 07:00 xt-easy 300min @5
        done Mon 07:00 xt-easy 60min @5
        done Tue 07:00 xt-easy 60min @5
        done Wed 07:00 xt-easy 60min @5
        done Thu 07:00 xt-easy 60min @5
        done Fri 07:00 xt-easy 60min @5
        done Sat 07:00 xt-easy 24min @5
      `,
    },
    {
      name: "novice runner: monotony 1.75",
      severity: "info",
      week: `
        athlete run-first novice-runner
        now Sun 20:00
        done Mon-1 07:00 xt-easy 300min @5
        done Mon 07:00 xt-easy 60min @5
        done Tue 07:00 xt-easy 60min @5
        done Wed 07:00 xt-easy 60min @5
        done Thu 07:00 xt-easy 60min @5
        done Fri 07:00 xt-easy 60min @5
        done Sat 07:00 xt-easy 9min @5
      `,
    },
    {
      name: "novice runner: monotony 1.85",
      severity: "caution",
      week: `
        athlete run-first novice-runner
        now Sun 20:00
        done Mon-1 07:00 xt-easy 300min @5
        done Mon 07:00 xt-easy 60min @5
        done Tue 07:00 xt-easy 60min @5
        done Wed 07:00 xt-easy 60min @5
        done Thu 07:00 xt-easy 60min @5
        done Fri 07:00 xt-easy 60min @5
        done Sat 07:00 xt-easy 14min @5
      `,
    },
    {
      name: "monotony 2.45 two weeks running",
      severity: "caution",
      week: `
        now Sun 20:00
        done Mon-2 07:00 xt-easy 300min @5
        done Mon-1 07:00 xt-easy 60min @5
        done Tue-1 07:00 xt-easy 60min @5
        done Wed-1 07:00 xt-easy 60min @5
        done Thu-1 07:00 xt-easy 60min @5
        done Fri-1 07:00 xt-easy 60min @5
        done Sat-1 07:00 xt-easy 59min @5
        done Mon 07:00 xt-easy 60min @5
        done Tue 07:00 xt-easy 60min @5
        done Wed 07:00 xt-easy 60min @5
        done Thu 07:00 xt-easy 60min @5
        done Fri 07:00 xt-easy 60min @5
        done Sat 07:00 xt-easy 59min @5
      `,
    },
    {
      name: "monotony 2.55 two weeks running",
      severity: "warning",
      week: `
        now Sun 20:00
        done Mon-2 07:00 xt-easy 300min @5
        done Mon-1 07:00 xt-easy 60min @5
        done Tue-1 07:00 xt-easy 60min @5
        done Wed-1 07:00 xt-easy 60min @5
        done Thu-1 07:00 xt-easy 60min @5
        done Fri-1 07:00 xt-easy 60min @5
        done Sat-1 07:00 xt-easy 60min @5
        done Sun-1 07:00 xt-easy 2min @5
        done Mon 07:00 xt-easy 60min @5
        done Tue 07:00 xt-easy 60min @5
        done Wed 07:00 xt-easy 60min @5
        done Thu 07:00 xt-easy 60min @5
        done Fri 07:00 xt-easy 60min @5
        done Sat 07:00 xt-easy 60min @5
        done Sun 07:00 xt-easy 2min @5
      `,
    },
    {
      name: "seven equal days",
      covers: ["000:23", "002:31"],
      severity: "caution",
      week: `
        now Sun 20:00
        done Mon-1 07:00 xt-easy 300min @5
        done Mon 07:00 xt-easy 60min @5
        done Tue 07:00 xt-easy 60min @5
        done Wed 07:00 xt-easy 60min @5
        done Thu 07:00 xt-easy 60min @5
        done Fri 07:00 xt-easy 60min @5
        done Sat 07:00 xt-easy 60min @5
        done Sun 07:00 xt-easy 60min @5
      `,
    },
    {
      name: "80 % of the usual load",
      severity: "info",
      week: `
        now Sun 20:00
        done Mon-1 07:00 xt-easy 375.00min @5
        done Mon 07:00 xt-easy 60min @5
        done Tue 07:00 xt-easy 60min @5
        done Wed 07:00 xt-easy 60min @5
        done Thu 07:00 xt-easy 60min @5
        done Fri 07:00 xt-easy 60min @5
      `,
    },
    {
      name: "six weeks almost alike, and the next one well above them",
      severity: "info",
      week: `
        now Sun 20:00
        done Mon-6 07:00 xt-easy 118min @5
        done Mon-5 07:00 xt-easy 122min @5
        done Mon-4 07:00 xt-easy 118min @5
        done Mon-3 07:00 xt-easy 122min @5
        done Mon-2 07:00 xt-easy 118min @5
        done Mon-1 07:00 xt-easy 122min @5
        done Mon 07:00 xt-easy 139min @5
      `,
      message: "strain",
    },
    {
      name: "strain 1.05 deviations above",
      severity: "info",
      week: `
        now Sun 20:00
        done Mon-6 07:00 xt-easy 100min @5
        done Mon-5 07:00 xt-easy 140min @5
        done Mon-4 07:00 xt-easy 100min @5
        done Mon-3 07:00 xt-easy 140min @5
        done Mon-2 07:00 xt-easy 100min @5
        done Mon-1 07:00 xt-easy 140min @5
        done Mon 07:00 xt-easy 141min @5
      `,
      message: "strain",
    },
    {
      name: "strain 1.95 deviations above",
      severity: "info",
      week: `
        now Sun 20:00
        done Mon-6 07:00 xt-easy 100min @5
        done Mon-5 07:00 xt-easy 140min @5
        done Mon-4 07:00 xt-easy 100min @5
        done Mon-3 07:00 xt-easy 140min @5
        done Mon-2 07:00 xt-easy 100min @5
        done Mon-1 07:00 xt-easy 140min @5
        done Mon 07:00 xt-easy 159min @5
      `,
    },
    {
      name: "strain 2.05 deviations above",
      severity: "caution",
      week: `
        now Sun 20:00
        done Mon-6 07:00 xt-easy 100min @5
        done Mon-5 07:00 xt-easy 140min @5
        done Mon-4 07:00 xt-easy 100min @5
        done Mon-3 07:00 xt-easy 140min @5
        done Mon-2 07:00 xt-easy 100min @5
        done Mon-1 07:00 xt-easy 140min @5
        done Mon 07:00 xt-easy 161min @5
      `,
    },
    {
      name: "monotony 2.05 and strain far above",
      severity: "warning",
      week: `
        now Sun 20:00
        done Mon-6 07:00 xt-easy 100min @5
        done Mon-5 07:00 xt-easy 140min @5
        done Mon-4 07:00 xt-easy 100min @5
        done Mon-3 07:00 xt-easy 140min @5
        done Mon-2 07:00 xt-easy 100min @5
        done Mon-1 07:00 xt-easy 140min @5
        done Mon 07:00 xt-easy 60min @5
        done Tue 07:00 xt-easy 60min @5
        done Wed 07:00 xt-easy 60min @5
        done Thu 07:00 xt-easy 60min @5
        done Fri 07:00 xt-easy 60min @5
        done Sat 07:00 xt-easy 24min @5
      `,
    },
    {
      name: "more than a quarter is estimated",
      severity: "info",
      week: `
        now Sun 20:00
        done Mon-1 07:00 xt-easy 300min @5
        done Mon 07:00 xt-easy 60min @5
        done Tue 07:00 xt-easy 60min @5
        done Wed 07:00 xt-easy 60min @5
        done Thu 07:00 xt-easy 60min @5
        Fri-2 07:00 xt-easy 60min @5 id:p1
        Sat-2 07:00 xt-easy 60min @5 id:p2
        done Fri 07:00 xt-easy 60min for:p1
        done Sat 07:00 xt-easy 60min for:p2
      `,
    },
    {
      name: "the week ahead",
      severity: "caution",
      week: `
        now Sun-1 20:00
        done Mon-2 07:00 xt-easy 300min @5
        done Mon-1 07:00 xt-easy 300min @5
        Mon 07:00 xt-easy 60min @5
        Tue 07:00 xt-easy 60min @5
        Wed 07:00 xt-easy 60min @5
        Thu 07:00 xt-easy 60min @5
        Fri 07:00 xt-easy 60min @5
        Sat 07:00 xt-easy 24min @5
      `,
      tense: "planned",
    },
  ],
  notEnoughData: [
    {
      name: "a day without a load",
      missing: "days-of-load",
      week: `
        now Sun 20:00
        done Mon-1 07:00 xt-easy 300min @5
        done Mon 07:00 xt-easy 60min @5
        done Tue 07:00 xt-easy 60min @5
        done Wed 07:00 xt-easy 60min @5
        done Thu 07:00 xt-easy 60min @5
        done Fri 07:00 xt-easy 60min @5
        done Sat 07:00 xt-easy 60min @5
        done Sun 07:00 xt-easy 60min
      `,
    },
    {
      name: "the first week on record",
      missing: "weeks-of-load",
      week: `
        now Sun 20:00
        done Mon 07:00 xt-easy 60min @5
        done Tue 07:00 xt-easy 60min @5
        done Wed 07:00 xt-easy 60min @5
        done Thu 07:00 xt-easy 60min @5
        done Fri 07:00 xt-easy 60min @5
        done Sat 07:00 xt-easy 60min @5
        done Sun 07:00 xt-easy 5min @5
      `,
    },
  ],
};
