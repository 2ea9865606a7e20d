import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "9 days off, 80 %",
      week: `
        now Mon 06:00
        done Mon-8..-2 07:00 run-easy 60min 10km @3
        done Wed-8..-2 07:00 run-easy 60min 10km @3
        done Fri-8..-2 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 48min 8km @3
        Wed 07:00 run-easy 48min 8km @3
        Fri 07:00 run-easy 48min 8km @3
      `,
    },
    {
      name: "16 days off, 60 %",
      week: `
        now Mon 06:00
        done Mon-9..-3 07:00 run-easy 60min 10km @3
        done Wed-9..-3 07:00 run-easy 60min 10km @3
        done Fri-9..-3 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 30min 5km @3
        Wed 07:00 run-easy 39min 6.5km @3
        Fri 07:00 run-easy 39min 6.5km @3
      `,
    },
    {
      name: "30 days off, 40 %",
      week: `
        now Mon 06:00
        done Mon-11..-5 07:00 run-easy 60min 10km @3
        done Wed-11..-5 07:00 run-easy 60min 10km @3
        done Fri-11..-5 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 24min 4km @3
        Wed 07:00 run-easy 24min 4km @3
        Fri 07:00 run-easy 24min 4km @3
      `,
    },
    {
      name: "13 days off, 70 %",
      week: `
        now Mon 06:00
        done Mon-9..-2 07:00 run-easy 60min 10km @3
        done Wed-9..-3 07:00 run-easy 60min 10km @3
        done Fri-9..-3 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 30min 5km @3
        Wed 07:00 run-easy 48min 8km @3
        Fri 07:00 run-easy 48min 8km @3
      `,
    },
    {
      name: "27 days off, 50 %",
      week: `
        now Mon 06:00
        done Mon-11..-4 07:00 run-easy 60min 10km @3
        done Wed-11..-5 07:00 run-easy 60min 10km @3
        done Fri-11..-5 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 30min 5km @3
        Wed 07:00 run-easy 30min 5km @3
        Fri 07:00 run-easy 30min 5km @3
      `,
    },
    {
      name: "16 days off with cross-training, 80 %",
      week: `
        now Mon 06:00
        done Mon-9..-3 07:00 run-easy 60min 10km @3
        done Wed-9..-3 07:00 run-easy 60min 10km @3
        done Fri-9..-3 07:00 run-easy 60min 10km @3
        done Mon-2..Sun-2 18:00 xt-easy 45min @3
        Mon 07:00 run-easy 30min 5km @3
        Wed 07:00 run-easy 57min 9.5km @3
        Fri 07:00 run-easy 57min 9.5km @3
      `,
    },
    {
      name: "9 days off, the second week as before the break",
      week: `
        now Mon 06:00
        done Mon-8..-2 07:00 run-easy 60min 10km @3
        done Wed-8..-2 07:00 run-easy 60min 10km @3
        done Fri-8..-2 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 42min 7km @3
        Wed 07:00 run-easy 48min 8km @3
        Fri 07:00 run-easy 48min 8km @3
        Mon+1 07:00 run-easy 60min 10km @3
        Wed+1 07:00 run-easy 60min 10km @3
        Fri+1 07:00 run-easy 60min 10km @3
      `,
    },
    {
      name: "first lift after 20 days: two thirds of the sets",
      week: `
        now Mon 06:00
        done Mon-8..-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:6x5:85%:rir2
        Mon 18:00 strength-heavy-lower 50min @6 sets:back-squat:4x5:75%:rir3
      `,
    },
    {
      name: "first lift after 13 days",
      week: `
        now Mon 06:00
        done Mon-8..-2 18:00 strength-heavy-lower 60min @7 sets:back-squat:6x5:85%:rir2
        Mon 18:00 strength-heavy-lower 60min @7 sets:back-squat:6x5:85%:rir2
      `,
    },
    {
      name: "six days off",
      week: `
        now Mon 06:00
        done Mon-6..Sun-2 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 60min 10km @3
      `,
    },
    {
      name: "once a week is no habit to lose",
      week: `
        now Mon 06:00
        done Mon-8..-2 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 60min 10km @3
      `,
    },
  ],
  fires: [
    {
      name: "9 days off, 82 %",
      severity: "info",
      week: `
        now Mon 06:00
        done Mon-8..-2 07:00 run-easy 60min 10km @3
        done Wed-8..-2 07:00 run-easy 60min 10km @3
        done Fri-8..-2 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 49min 8.2km @3
        Wed 07:00 run-easy 49min 8.2km @3
        Fri 07:00 run-easy 49min 8.2km @3
      `,
      tense: "planned",
      message: "week",
    },
    {
      name: "9 days off, 100 %",
      severity: "info",
      week: `
        now Mon 06:00
        done Mon-8..-2 07:00 run-easy 60min 10km @3
        done Wed-8..-2 07:00 run-easy 60min 10km @3
        done Fri-8..-2 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 60min 10km @3
        Wed 07:00 run-easy 60min 10km @3
        Fri 07:00 run-easy 60min 10km @3
      `,
    },
    {
      name: "9 days off, 102 %",
      severity: "caution",
      week: `
        now Mon 06:00
        done Mon-8..-2 07:00 run-easy 60min 10km @3
        done Wed-8..-2 07:00 run-easy 60min 10km @3
        done Fri-8..-2 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 61min 10.2km @3
        Wed 07:00 run-easy 61min 10.2km @3
        Fri 07:00 run-easy 61min 10.2km @3
      `,
    },
    {
      name: "16 days off, 62 %",
      covers: ["004:85"],
      severity: "caution",
      week: `
        now Mon 06:00
        done Mon-9..-3 07:00 run-easy 60min 10km @3
        done Wed-9..-3 07:00 run-easy 60min 10km @3
        done Fri-9..-3 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 30min 5km @3
        Wed 07:00 run-easy 41min 6.8km @3
        Fri 07:00 run-easy 41min 6.8km @3
      `,
    },
    {
      name: "16 days off, 90 %",
      severity: "caution",
      week: `
        now Mon 06:00
        done Mon-9..-3 07:00 run-easy 60min 10km @3
        done Wed-9..-3 07:00 run-easy 60min 10km @3
        done Fri-9..-3 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 30min 5km @3
        Wed 07:00 run-easy 66min 11km @3
        Fri 07:00 run-easy 66min 11km @3
      `,
    },
    {
      name: "16 days off, 92 %",
      severity: "warning",
      week: `
        now Mon 06:00
        done Mon-9..-3 07:00 run-easy 60min 10km @3
        done Wed-9..-3 07:00 run-easy 60min 10km @3
        done Fri-9..-3 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 30min 5km @3
        Wed 07:00 run-easy 68min 11.3km @3
        Fri 07:00 run-easy 68min 11.3km @3
      `,
    },
    {
      name: "30 days off, 42 %",
      severity: "caution",
      week: `
        now Mon 06:00
        done Mon-11..-5 07:00 run-easy 60min 10km @3
        done Wed-11..-5 07:00 run-easy 60min 10km @3
        done Fri-11..-5 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 25min 4.2km @3
        Wed 07:00 run-easy 25min 4.2km @3
        Fri 07:00 run-easy 25min 4.2km @3
      `,
    },
    {
      name: "30 days off, 70 %",
      severity: "caution",
      week: `
        now Mon 06:00
        done Mon-11..-5 07:00 run-easy 60min 10km @3
        done Wed-11..-5 07:00 run-easy 60min 10km @3
        done Fri-11..-5 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 30min 5km @3
        Wed 07:00 run-easy 48min 8km @3
        Fri 07:00 run-easy 48min 8km @3
      `,
    },
    {
      name: "30 days off, 72 %",
      severity: "warning",
      week: `
        now Mon 06:00
        done Mon-11..-5 07:00 run-easy 60min 10km @3
        done Wed-11..-5 07:00 run-easy 60min 10km @3
        done Fri-11..-5 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 30min 5km @3
        Wed 07:00 run-easy 50min 8.3km @3
        Fri 07:00 run-easy 50min 8.3km @3
      `,
    },
    {
      name: "14 days off, 70 %",
      severity: "caution",
      week: `
        now Mon 06:00
        done Sun-9..-3 07:00 run-easy 60min 10km @3
        done Wed-9..-3 07:00 run-easy 60min 10km @3
        done Fri-9..-3 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 30min 5km @3
        Wed 07:00 run-easy 48min 8km @3
        Fri 07:00 run-easy 48min 8km @3
      `,
    },
    {
      name: "28 days off, 50 %",
      severity: "caution",
      week: `
        now Mon 06:00
        done Sun-11..-5 07:00 run-easy 60min 10km @3
        done Wed-11..-5 07:00 run-easy 60min 10km @3
        done Fri-11..-5 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 30min 5km @3
        Wed 07:00 run-easy 30min 5km @3
        Fri 07:00 run-easy 30min 5km @3
      `,
    },
    {
      name: "16 days off, the first run 52 % of the longest",
      severity: "caution",
      week: `
        now Mon 06:00
        done Mon-9..-3 07:00 run-easy 60min 10km @3
        done Wed-9..-3 07:00 run-easy 60min 10km @3
        done Fri-9..-3 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 31min 5.2km @3
        Wed 07:00 run-easy 24min 4km @3
        Fri 07:00 run-easy 24min 4km @3
      `,
      message: "firstRun",
    },
    {
      name: "16 days off, the second week 70 %",
      severity: "caution",
      week: `
        now Mon 06:00
        done Mon-9..-3 07:00 run-easy 60min 10km @3
        done Wed-9..-3 07:00 run-easy 60min 10km @3
        done Fri-9..-3 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 30min 5km @3
        Wed 07:00 run-easy 36min 6km @3
        Fri 07:00 run-easy 36min 6km @3
        Mon+1 07:00 run-easy 42min 7km @3
        Wed+1 07:00 run-easy 42min 7km @3
        Fri+1 07:00 run-easy 42min 7km @3
      `,
    },
    {
      name: "16 days off with cross-training, 82 %",
      severity: "caution",
      week: `
        now Mon 06:00
        done Mon-9..-3 07:00 run-easy 60min 10km @3
        done Wed-9..-3 07:00 run-easy 60min 10km @3
        done Fri-9..-3 07:00 run-easy 60min 10km @3
        done Mon-2..Sun-2 18:00 xt-easy 45min @3
        Mon 07:00 run-easy 30min 5km @3
        Wed 07:00 run-easy 59min 9.8km @3
        Fri 07:00 run-easy 59min 9.8km @3
      `,
    },
    {
      name: "16 days off with little cross-training, 70 %",
      severity: "caution",
      week: `
        now Mon 06:00
        done Mon-9..-3 07:00 run-easy 60min 10km @3
        done Wed-9..-3 07:00 run-easy 60min 10km @3
        done Fri-9..-3 07:00 run-easy 60min 10km @3
        done Mon-2..Fri-2 18:00 xt-easy 45min @3
        Mon 07:00 run-easy 30min 5km @3
        Wed 07:00 run-easy 48min 8km @3
        Fri 07:00 run-easy 48min 8km @3
      `,
    },
    {
      name: "9 days ill, 102 %",
      severity: "warning",
      week: `
        now Mon 06:00
        done Mon-8..-2 07:00 run-easy 60min 10km @3
        done Wed-8..-2 07:00 run-easy 60min 10km @3
        done Fri-8..-2 07:00 run-easy 60min 10km @3
        event illness Sat-2..Fri-1
        Mon 07:00 run-easy 61min 10.2km @3
        Wed 07:00 run-easy 61min 10.2km @3
        Fri 07:00 run-easy 61min 10.2km @3
      `,
    },
    {
      name: "9 days off with fever, 102 %",
      severity: "warning",
      week: `
        now Mon 06:00
        done Mon-8..-2 07:00 run-easy 60min 10km @3
        done Wed-8..-2 07:00 run-easy 60min 10km @3
        done Fri-8..-2 07:00 run-easy 60min 10km @3
        morning Mon-1..Wed-1 symptoms:fever
        Mon 07:00 run-easy 61min 10.2km @3
        Wed 07:00 run-easy 61min 10.2km @3
        Fri 07:00 run-easy 61min 10.2km @3
      `,
    },
    {
      name: "first lift after 20 days: five of six sets",
      severity: "caution",
      week: `
        now Mon 06:00
        done Mon-8..-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:6x5:85%:rir2
        Mon 18:00 strength-heavy-lower 50min @6 sets:back-squat:5x5:75%:rir3
      `,
      message: "lift",
    },
    {
      name: "first lift after 20 days: seven of ten sets",
      severity: "caution",
      week: `
        now Mon 06:00
        done Mon-8..-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:10x5:85%:rir2
        Mon 18:00 strength-heavy-lower 50min @6 sets:back-squat:7x5:75%:rir3
      `,
    },
    {
      name: "done",
      severity: "warning",
      week: `
        now Sun 20:00
        done Mon-9..-3 07:00 run-easy 60min 10km @3
        done Wed-9..-3 07:00 run-easy 60min 10km @3
        done Fri-9..-3 07:00 run-easy 60min 10km @3
        done Mon 07:00 run-easy 60min 10km @3
        done Wed 07:00 run-easy 60min 10km @3
        done Fri 07:00 run-easy 60min 10km @3
      `,
      tense: "happened",
      count: 2,
    },
    {
      name: "distances that are estimated from time",
      severity: "info",
      week: `
        now Mon 06:00
        done Mon-9..-3 07:00 run-easy 60min 10km @3
        done Wed-9..-3 07:00 run-easy 60min 10km @3
        done Fri-9..-3 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 30min @3
        Wed 07:00 run-easy 60min @3
        Fri 07:00 run-easy 60min @3
      `,
    },
  ],
  notEnoughData: [
    {
      name: "two weeks on record before the break",
      missing: "weeks-of-load",
      week: `
        now Mon 06:00
        done Mon-4..-3 07:00 run-easy 60min 10km @3
        done Wed-4..-3 07:00 run-easy 60min 10km @3
        done Fri-4..-3 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 30min 5km @3
      `,
    },
    {
      name: "nobody said what became of the plan",
      missing: "log-of-planned-runs",
      week: `
        now Mon 06:00
        done Mon-9..-3 07:00 run-easy 60min 10km @3
        done Wed-9..-3 07:00 run-easy 60min 10km @3
        done Fri-9..-3 07:00 run-easy 60min 10km @3
        Wed-2 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 30min 5km @3
      `,
    },
    {
      name: "lifts without sets",
      missing: "sets-of-lifts",
      week: `
        now Mon 06:00
        done Mon-8..-3 18:00 strength-heavy-lower 60min @7
        Mon 18:00 strength-heavy-lower 60min @7
      `,
    },
  ],
};
