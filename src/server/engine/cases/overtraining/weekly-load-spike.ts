import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "exactly 15 %",
      week: `
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 115min @5
      `,
    },
    {
      name: "novice runner: exactly 10 %",
      week: `
        athlete run-first novice-runner
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 110min @5
      `,
    },
    {
      name: "49 years: 10.5 %",
      week: `
        athlete run-first 49 years
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 110.5min @5
      `,
    },
    {
      name: "after a light week: high against it, not against the four",
      week: `
        now Wed 20:00
        done Wed-4..-2 07:00 xt-easy 100min @5
        done Wed-1 07:00 xt-easy 55min @5
        done Wed 07:00 xt-easy 103min @5
      `,
    },
    {
      name: "strength first: 14.5 km are not judged by distance",
      week: `
        athlete strength-first
        now Wed 20:00
        done Wed-4..-1 07:00 run-easy 50min 10km @4
        done Wed 07:00 run-easy 50min 14.5km @4
      `,
    },
    {
      name: "one day without a load in a week",
      week: `
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Tue-2 07:00 xt-easy 60min
        done Wed 07:00 xt-easy 100min @5
      `,
    },
  ],
  fires: [
    {
      name: "15.5 %",
      severity: "info",
      week: `
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 115.5min @5
      `,
      tense: "happened",
      message: "above",
    },
    {
      name: "exactly 30 %",
      severity: "info",
      week: `
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 130min @5
      `,
    },
    {
      name: "30.5 %",
      severity: "caution",
      week: `
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 130.5min @5
      `,
    },
    {
      name: "exactly 60 %",
      severity: "caution",
      week: `
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 160min @5
      `,
    },
    {
      name: "60.5 %",
      severity: "warning",
      week: `
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 160.5min @5
      `,
    },
    {
      name: "novice runner: 10.5 %",
      severity: "info",
      week: `
        athlete run-first novice-runner
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 110.5min @5
      `,
    },
    {
      name: "novice runner: exactly 25 %",
      severity: "info",
      week: `
        athlete run-first novice-runner
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 125min @5
      `,
    },
    {
      name: "novice runner: 25.5 %",
      severity: "caution",
      week: `
        athlete run-first novice-runner
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 125.5min @5
      `,
    },
    {
      name: "novice runner: exactly 50 %",
      severity: "caution",
      week: `
        athlete run-first novice-runner
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 150min @5
      `,
    },
    {
      name: "novice runner: 50.5 %",
      severity: "warning",
      week: `
        athlete run-first novice-runner
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 150.5min @5
      `,
    },
    {
      name: "50 years: 10.5 %",
      severity: "info",
      week: `
        athlete run-first 50 years
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 110.5min @5
      `,
    },
    {
      name: "camp: one level lower",
      severity: "info",
      week: `
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 150min @5
        mark camp Mon..Sun
      `,
    },
    {
      name: "in the week of a race: info at most",
      severity: "info",
      week: `
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 150min @5
        race Sun 10k A
      `,
    },
    {
      name: "logged and still planned together",
      severity: "caution",
      week: `
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 60min @5
        Fri 07:00 xt-easy 80min @5
      `,
      tense: "planned",
    },
    {
      name: "a later week of the plan",
      severity: "caution",
      week: `
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 100min @5
        Wed+1 07:00 xt-easy 140min @5
      `,
      tense: "planned",
    },
    {
      name: "strength first: 15 km are judged",
      severity: "caution",
      week: `
        athlete strength-first
        now Wed 20:00
        done Wed-4..-1 07:00 run-easy 50min 10km @4
        done Wed 07:00 run-easy 50min 15km @4
      `,
    },
    {
      name: "more than a quarter is estimated",
      severity: "info",
      week: `
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        Fri 07:00 xt-easy 250min
      `,
    },
    {
      name: "weeks that begin on Sunday",
      severity: "caution",
      week: `
        athlete run-first week:sunday
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Sun-1 07:00 xt-easy 70min @5
        done Wed 07:00 xt-easy 70min @5
      `,
    },
  ],
  notEnoughData: [
    {
      name: "three weeks on record",
      missing: "weeks-of-load",
      week: `
        now Wed 20:00
        done Wed-3..-1 07:00 xt-easy 100min @5
        done Wed 07:00 xt-easy 100min @5
      `,
    },
    {
      name: "a week with two unknown days is never compared",
      missing: "weeks-of-load",
      week: `
        now Wed 20:00
        done Wed-4..-1 07:00 xt-easy 100min @5
        done Tue-2 07:00 xt-easy 60min
        done Thu-2 07:00 xt-easy 60min
        done Wed 07:00 xt-easy 200min @5
      `,
    },
  ],
};
