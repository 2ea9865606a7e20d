import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "4 weeks since a lighter one",
      week: `
        now Mon 08:00
        done Wed-8..-6 07:00 run-easy 100min @5
        done Wed-5 07:00 run-easy 50min @5
        done Wed-4..-1 07:00 run-easy 100min @5
      `,
    },
    {
      name: "novice runner: 3 weeks",
      week: `
        athlete run-first novice-runner
        now Mon 08:00
        done Wed-7..-5 07:00 run-easy 100min @5
        done Wed-4 07:00 run-easy 50min @5
        done Wed-3..-1 07:00 run-easy 100min @5
      `,
    },
    {
      name: "49 years old: 4 weeks",
      week: `
        athlete run-first 49 years
        now Mon 08:00
        done Wed-8..-6 07:00 run-easy 100min @5
        done Wed-5 07:00 run-easy 50min @5
        done Wed-4..-1 07:00 run-easy 100min @5
      `,
    },
    {
      name: "lifting only: 5 weeks",
      week: `
        athlete strength-first
        now Mon 08:00
        done Wed-9..-7 07:00 strength-upper 100min @5
        done Wed-6 07:00 strength-upper 50min @5
        done Wed-5..-1 07:00 strength-upper 100min @5
      `,
    },
    {
      name: "a week of 73 % is a lighter one",
      week: `
        now Mon 08:00
        done Wed-8..-6 07:00 run-easy 100min @5
        done Wed-5 07:00 run-easy 73min @5
        done Wed-4..-1 07:00 run-easy 100min @5
      `,
    },
    {
      name: "a taper week among 6 is a lighter one",
      week: `
        now Mon 08:00
        done Wed-10..-8 07:00 run-easy 100min @5
        done Wed-7 07:00 run-easy 50min @5
        done Wed-6..-1 07:00 run-easy 100min @5
        phase taper Mon-3
      `,
    },
    {
      name: "a transition week among 6 is a lighter one",
      week: `
        now Mon 08:00
        done Wed-10..-8 07:00 run-easy 100min @5
        done Wed-7 07:00 run-easy 50min @5
        done Wed-6..-1 07:00 run-easy 100min @5
        role transition Mon-3
      `,
    },
    {
      name: "a week with an illness among 6 is a lighter one",
      week: `
        now Mon 08:00
        done Wed-10..-8 07:00 run-easy 100min @5
        done Wed-7 07:00 run-easy 50min @5
        done Wed-6..-1 07:00 run-easy 100min @5
        event illness Tue-3..Thu-3
      `,
    },
    {
      name: "a race that matters among 6 is a lighter one",
      week: `
        now Mon 08:00
        done Wed-10..-8 07:00 run-easy 100min @5
        done Wed-7 07:00 run-easy 50min @5
        done Wed-6..-1 07:00 run-easy 100min @5
        race Sun-3 half A
      `,
    },
    {
      name: "an injury that lasted among 6 is a lighter one",
      week: `
        now Mon 08:00
        done Wed-10..-8 07:00 run-easy 100min @5
        done Wed-7 07:00 run-easy 50min @5
        done Wed-6..-1 07:00 run-easy 100min @5
        event injury Sat-4..Tue-2
      `,
    },
    {
      name: "a week off among 6",
      week: `
        now Mon 08:00
        done Wed-8..-4 07:00 run-easy 100min @5
        done Wed-2..-1 07:00 run-easy 100min @5
      `,
    },
    {
      name: "novice runner: two weeks up and one down to 70 %",
      week: `
        athlete run-first novice-runner
        now Mon 08:00
        done Wed-9 07:00 run-easy 100min @5
        done Wed-8 07:00 run-easy 108min @5
        done Wed-7 07:00 run-easy 70min @5
        done Wed-6 07:00 run-easy 100min @5
        done Wed-5 07:00 run-easy 108min @5
        done Wed-4 07:00 run-easy 70min @5
        done Wed-3 07:00 run-easy 100min @5
        done Wed-2 07:00 run-easy 108min @5
        done Wed-1 07:00 run-easy 70min @5
      `,
    },
    {
      name: "8 weeks, and the next one is planned lighter",
      week: `
        now Mon 08:00
        done Wed-12..-10 07:00 run-easy 100min @5
        done Wed-9 07:00 run-easy 50min @5
        done Wed-8..-1 07:00 run-easy 100min @5
        Wed 07:00 run-easy 60min @5
        Wed+1..+3 07:00 run-easy 100min @5
      `,
    },
    {
      name: "4 weeks done, and a lighter one planned",
      week: `
        now Mon 08:00
        done Wed-8..-6 07:00 run-easy 100min @5
        done Wed-5 07:00 run-easy 50min @5
        done Wed-4..-1 07:00 run-easy 100min @5
        Wed 07:00 run-easy 60min @5
        Wed+1..+3 07:00 run-easy 100min @5
      `,
    },
  ],
  fires: [
    {
      name: "5 weeks since a lighter one",
      covers: ["002:31", "003:54"],
      severity: "info",
      week: `
        now Mon 08:00
        done Wed-9..-7 07:00 run-easy 100min @5
        done Wed-6 07:00 run-easy 50min @5
        done Wed-5..-1 07:00 run-easy 100min @5
      `,
      tense: "ongoing",
      message: "ongoing",
    },
    {
      name: "6 weeks since a lighter one",
      severity: "caution",
      week: `
        now Mon 08:00
        done Wed-10..-8 07:00 run-easy 100min @5
        done Wed-7 07:00 run-easy 50min @5
        done Wed-6..-1 07:00 run-easy 100min @5
      `,
    },
    {
      name: "7 weeks since a lighter one",
      severity: "caution",
      week: `
        now Mon 08:00
        done Wed-11..-9 07:00 run-easy 100min @5
        done Wed-8 07:00 run-easy 50min @5
        done Wed-7..-1 07:00 run-easy 100min @5
      `,
    },
    {
      name: "8 weeks since a lighter one",
      severity: "warning",
      week: `
        now Mon 08:00
        done Wed-12..-10 07:00 run-easy 100min @5
        done Wed-9 07:00 run-easy 50min @5
        done Wed-8..-1 07:00 run-easy 100min @5
      `,
    },
    {
      name: "novice runner: 4 weeks",
      severity: "info",
      week: `
        athlete run-first novice-runner
        now Mon 08:00
        done Wed-8..-6 07:00 run-easy 100min @5
        done Wed-5 07:00 run-easy 50min @5
        done Wed-4..-1 07:00 run-easy 100min @5
      `,
    },
    {
      name: "novice runner: 5 weeks",
      severity: "caution",
      week: `
        athlete run-first novice-runner
        now Mon 08:00
        done Wed-9..-7 07:00 run-easy 100min @5
        done Wed-6 07:00 run-easy 50min @5
        done Wed-5..-1 07:00 run-easy 100min @5
      `,
    },
    {
      name: "novice runner: 6 weeks",
      severity: "caution",
      week: `
        athlete run-first novice-runner
        now Mon 08:00
        done Wed-10..-8 07:00 run-easy 100min @5
        done Wed-7 07:00 run-easy 50min @5
        done Wed-6..-1 07:00 run-easy 100min @5
      `,
    },
    {
      name: "novice runner: 7 weeks",
      severity: "warning",
      week: `
        athlete run-first novice-runner
        now Mon 08:00
        done Wed-11..-9 07:00 run-easy 100min @5
        done Wed-8 07:00 run-easy 50min @5
        done Wed-7..-1 07:00 run-easy 100min @5
      `,
    },
    {
      name: "50 years old: 4 weeks",
      severity: "info",
      week: `
        athlete run-first 50 years
        now Mon 08:00
        done Wed-8..-6 07:00 run-easy 100min @5
        done Wed-5 07:00 run-easy 50min @5
        done Wed-4..-1 07:00 run-easy 100min @5
      `,
    },
    {
      name: "lifting only: 6 weeks",
      severity: "info",
      week: `
        athlete strength-first
        now Mon 08:00
        done Wed-10..-8 07:00 strength-upper 100min @5
        done Wed-7 07:00 strength-upper 50min @5
        done Wed-6..-1 07:00 strength-upper 100min @5
      `,
    },
    {
      name: "lifting only: 7 weeks",
      severity: "info",
      week: `
        athlete strength-first
        now Mon 08:00
        done Wed-11..-9 07:00 strength-upper 100min @5
        done Wed-8 07:00 strength-upper 50min @5
        done Wed-7..-1 07:00 strength-upper 100min @5
      `,
    },
    {
      name: "lifting only: 8 weeks",
      severity: "caution",
      week: `
        athlete strength-first
        now Mon 08:00
        done Wed-12..-10 07:00 strength-upper 100min @5
        done Wed-9 07:00 strength-upper 50min @5
        done Wed-8..-1 07:00 strength-upper 100min @5
      `,
    },
    {
      name: "lifting only: 9 weeks",
      severity: "caution",
      week: `
        athlete strength-first
        now Mon 08:00
        done Wed-13..-11 07:00 strength-upper 100min @5
        done Wed-10 07:00 strength-upper 50min @5
        done Wed-9..-1 07:00 strength-upper 100min @5
      `,
    },
    {
      name: "lifting only: 10 weeks",
      severity: "warning",
      week: `
        athlete strength-first
        now Mon 08:00
        done Wed-14..-12 07:00 strength-upper 100min @5
        done Wed-11 07:00 strength-upper 50min @5
        done Wed-10..-1 07:00 strength-upper 100min @5
      `,
    },
    {
      name: "a week of 77 % is none",
      severity: "caution",
      week: `
        now Mon 08:00
        done Wed-8..-6 07:00 run-easy 100min @5
        done Wed-5 07:00 run-easy 77min @5
        done Wed-4..-1 07:00 run-easy 100min @5
      `,
    },
    {
      name: "a race that does not matter is none",
      severity: "caution",
      week: `
        now Mon 08:00
        done Wed-10..-8 07:00 run-easy 100min @5
        done Wed-7 07:00 run-easy 50min @5
        done Wed-6..-1 07:00 run-easy 100min @5
        race Sun-3 5k C
      `,
    },
    {
      name: "a week that is only called lighter is none",
      severity: "caution",
      week: `
        now Mon 08:00
        done Wed-10..-8 07:00 run-easy 100min @5
        done Wed-7 07:00 run-easy 50min @5
        done Wed-6..-1 07:00 run-easy 100min @5
        role deload Mon-3
      `,
    },
    {
      name: "8 weeks, and more of the same to come",
      severity: "warning",
      week: `
        now Mon 08:00
        done Wed-12..-10 07:00 run-easy 100min @5
        done Wed-9 07:00 run-easy 50min @5
        done Wed-8..-1 07:00 run-easy 100min @5
        Wed..+2 07:00 run-easy 100min @5
      `,
      tense: "ongoing",
    },
    {
      name: "4 weeks done and 2 planned",
      severity: "caution",
      week: `
        now Mon 08:00
        done Wed-8..-6 07:00 run-easy 100min @5
        done Wed-5 07:00 run-easy 50min @5
        done Wed-4..-1 07:00 run-easy 100min @5
        Wed..+1 07:00 run-easy 100min @5
      `,
      tense: "planned",
      message: "planned",
    },
    {
      name: "5 weeks done and 3 planned are more than either",
      severity: "warning",
      week: `
        now Mon 08:00
        done Wed-9..-7 07:00 run-easy 100min @5
        done Wed-6 07:00 run-easy 50min @5
        done Wed-5..-1 07:00 run-easy 100min @5
        Wed..+2 07:00 run-easy 100min @5
      `,
      tense: "planned",
      count: 2,
    },
    {
      name: "a plan without a lighter week, whose third week fell to an illness",
      severity: "caution",
      week: `
        now Mon 08:00
        event illness Mon-3..Wed-3
        Wed-5..-4 07:00 run-easy 100min @5
        Wed-2..+1 07:00 run-easy 100min @5
        Wed-3 07:00 run-easy 100min @5
        done Wed-9..-4 07:00 run-easy 100min @5
        done Wed-2..-1 07:00 run-easy 100min @5
      `,
      tense: "planned",
      message: "planAlone",
    },
    {
      name: "the last day of a week that is over counts it",
      severity: "info",
      week: `
        now Sun 22:00
        done Wed-8..-6 07:00 run-easy 100min @5
        done Wed-5 07:00 run-easy 50min @5
        done Wed-4..-1 07:00 run-easy 100min @5
        done Wed 07:00 run-easy 100min @5
      `,
    },
    {
      name: "one unknown day does not make a week lighter",
      severity: "caution",
      week: `
        now Mon 08:00
        done Wed-12..-10 07:00 run-easy 100min @5
        done Wed-9 07:00 run-easy 50min @5
        done Wed-8..-4 07:00 run-easy 100min @5
        done Wed-3 07:00 run-easy 40min @5
        done Thu-3 07:00 run-easy 60min
        done Wed-2..-1 07:00 run-easy 100min @5
      `,
    },
    {
      name: "more than a quarter of the load is estimated",
      severity: "info",
      week: `
        now Mon 08:00
        done Wed-12..-10 07:00 walk 500min
        done Wed-9 07:00 walk 250min
        done Wed-8..-1 07:00 walk 500min
      `,
    },
  ],
  notEnoughData: [
    {
      name: "4 weeks on record",
      missing: "weeks-of-load",
      week: `
        now Mon 08:00
        done Wed-4..-1 07:00 run-easy 100min @5
      `,
    },
    {
      name: "of two of 6 weeks it is not known",
      missing: "weeks-of-load",
      week: `
        now Mon 08:00
        done Wed-10..-8 07:00 run-easy 100min @5
        done Wed-7 07:00 run-easy 50min @5
        done Wed-6..-1 07:00 run-easy 100min @5
        done Thu-3..-2 07:00 run-easy 60min
        done Fri-3..-2 07:00 run-easy 60min
      `,
    },
    {
      name: "nothing was ever logged",
      missing: "weeks-of-load",
      week: `
        now Mon 08:00
        Wed..+1 07:00 run-easy 100min @5
      `,
    },
  ],
};
