import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "exactly 10 %",
      week: `
        now Mon 06:00
        done Wed-2 07:00 run-easy 60min 12km
        done Fri-1 07:00 run-easy 45min 8km
        Mon 07:00 run-easy 66min 13.2km
      `,
    },
    {
      name: "less than 1 km more",
      week: `
        now Mon 06:00
        done Wed-2 07:00 run-easy 30min 6km
        Mon 07:00 run-easy 34min 6.8km
      `,
    },
    {
      name: "less than 5 km",
      week: `
        now Mon 06:00
        done Wed-2 07:00 run-easy 15min 3km
        Mon 07:00 run-easy 23min 4.5km
      `,
    },
    {
      name: "the longest run was 30 days before",
      week: `
        now Thu 06:00
        done Tue-4 07:00 run-long 100min 20km
        done Mon-1 07:00 run-easy 50min 10km
        Thu 07:00 run-long 100min 20km
      `,
    },
    {
      name: "one recording split in two is one run",
      week: `
        now Mon 06:00
        done Wed-2 07:00 run-easy 50min 10km
        done Wed-2 08:00 run-easy 50min 10km
        Mon 07:00 run-easy 100min 20km
      `,
    },
    {
      name: "the plan builds up to it",
      week: `
        now Mon 06:00
        done Wed-2 07:00 run-easy 60min 20km
        Mon 07:00 run-long 100min 22km
        Sat 07:00 run-long 120min 24km
      `,
    },
    {
      name: "cycling",
      week: `
        now Mon 06:00
        done Wed-2 07:00 run-easy 30min 6km
        Mon 07:00 xt-easy 120min 50km
      `,
    },
  ],
  fires: [
    {
      name: "10.8 %",
      severity: "caution",
      week: `
        now Mon 06:00
        done Wed-2 07:00 run-easy 60min 12km
        Mon 07:00 run-easy 66min 13.3km
      `,
      tense: "planned",
      message: "longer",
    },
    {
      name: "exactly twice",
      severity: "caution",
      week: `
        now Mon 06:00
        done Wed-2 07:00 run-easy 60min 12km
        Mon 07:00 run-long 130min 24km
      `,
    },
    {
      name: "more than twice",
      severity: "warning",
      week: `
        now Mon 06:00
        done Wed-2 07:00 run-easy 60min 12km
        Mon 07:00 run-long 130min 24.4km
      `,
    },
    {
      name: "the longest run was 31 days before",
      severity: "caution",
      week: `
        now Fri 06:00
        done Tue-4 07:00 run-long 100min 20km
        done Mon-1 07:00 run-easy 50min 10km
        Fri 07:00 run-long 100min 20km
      `,
    },
    {
      name: "exactly 1 km more",
      severity: "caution",
      week: `
        now Mon 06:00
        done Wed-2 07:00 run-easy 30min 6km
        Mon 07:00 run-easy 35min 7km
      `,
    },
    {
      name: "exactly 5 km",
      severity: "caution",
      week: `
        now Mon 06:00
        done Wed-2 07:00 run-easy 20min 4km
        Mon 07:00 run-easy 25min 5km
      `,
    },
    {
      name: "a race",
      severity: "info",
      week: `
        now Mon 06:00
        done Wed-2 07:00 run-easy 60min 12km
        Mon 09:00 race-half 110min 21.1km
      `,
    },
    {
      name: "a distance that is estimated from time",
      severity: "info",
      week: `
        now Mon 06:00
        done Wed-2 07:00 run-easy 60min 12km
        Mon 07:00 run-long 120min
      `,
    },
    {
      name: "done",
      severity: "caution",
      week: `
        now Mon 20:00
        done Wed-2 07:00 run-easy 60min 12km
        done Mon 07:00 run-long 80min 16km
      `,
      tense: "happened",
    },
    {
      name: "a planned run that nobody ran is no baseline",
      severity: "caution",
      week: `
        now Mon 06:00
        done Wed-2 07:00 run-easy 60min 12km
        Wed-1 07:00 run-long 100min 20km
        Mon 07:00 run-long 80min 16km
      `,
    },
    {
      name: "what was run is not compared with the plan",
      severity: "caution",
      week: `
        now Thu 20:00
        done Wed-2 07:00 run-easy 60min 12km
        Mon 07:00 run-long 100min 20km
        done Wed 07:00 run-long 80min 16km
      `,
    },
    {
      name: "two runs on one day are two",
      severity: "caution",
      week: `
        now Mon 06:00
        done Wed-2 07:00 run-easy 50min 10km
        done Wed-2 18:00 run-easy 50min 10km
        Mon 07:00 run-easy 100min 20km
      `,
    },
  ],
  notEnoughData: [
    {
      name: "no run in 30 days",
      missing: "run-in-30-days",
      week: `
        now Mon 06:00
        done Mon-6 07:00 run-easy 60min 12km
        Mon 07:00 run-easy 60min 12km
      `,
    },
    {
      name: "no distance and no pace to estimate it",
      missing: "run-distance",
      week: `
        now Mon 06:00
        done Wed-2 07:00 run-tempo 60min 12km
        Mon 07:00 run-easy 60min
      `,
    },
  ],
};
