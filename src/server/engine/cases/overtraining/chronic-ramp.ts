import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "a rise of 9.5 % in 7 days",
      week: `
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 90.12min @5
      `,
    },
    {
      name: "49 years old: a rise of 8.5 %",
      week: `
        athlete run-first 49 years
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 86.95min @5
      `,
    },
    {
      name: "novice runner: a rise of 7.5 %",
      week: `
        athlete run-first novice-runner
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 83.78min @5
      `,
    },
    {
      name: "experienced runner with much load: a rise of 11.5 %",
      week: `
        athlete run-first experienced-runner
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 80min @5
        done Mon..Sun 07:00 xt-easy 128.61min @5
      `,
    },
    {
      name: "experienced runner just above much load: a rise of 11 %",
      week: `
        athlete run-first experienced-runner
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 64min @5
        done Mon..Sun 07:00 xt-easy 101.2min @5
      `,
    },
    {
      name: "a planned rise of 9.5 %",
      week: `
        now Sun 22:00
        done Mon-8..Sun 07:00 xt-easy 60min @5
        Mon+1..Sun+1 07:00 xt-easy 90.12min @5
      `,
    },
    {
      name: "even training in its seventh week",
      week: `
        now Sun 22:00
        done Mon-6..Sun 07:00 xt-easy 60min @5
      `,
    },
    {
      name: "novice runner: even training in its seventh week",
      week: `
        athlete run-first novice-runner
        now Sun 22:00
        done Mon-5..Sun 07:00 xt-easy 60min @5
      `,
    },
    {
      name: "at 28 % of the year's peak",
      week: `
        now Sun 22:00
        done Mon-30..Sun-11 07:00 xt-easy 200min @5
        done Mon..Sun 07:00 xt-easy 148.9min @5
      `,
    },
  ],
  fires: [
    {
      name: "a rise of 10.5 % in 7 days",
      covers: ["002:11", "004:85"],
      severity: "info",
      week: `
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 93.29min @5
      `,
      tense: "ongoing",
      message: "ongoing",
    },
    {
      name: "a rise of 14.5 %",
      severity: "info",
      week: `
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 105.97min @5
      `,
    },
    {
      name: "a rise of 15.5 %",
      severity: "caution",
      week: `
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 109.14min @5
      `,
    },
    {
      name: "a rise of 19.5 %",
      severity: "caution",
      week: `
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 121.82min @5
      `,
    },
    {
      name: "a rise of 20.5 %",
      severity: "warning",
      week: `
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 124.99min @5
      `,
    },
    {
      name: "two weeks of 10.5 %",
      severity: "info",
      week: `
        now Sun 22:00
        done Mon-10..Sun-2 07:00 xt-easy 60min @5
        done Mon-1..Sun-1 07:00 xt-easy 93.29min @5
        done Mon..Sun 07:00 xt-easy 104.4min @5
      `,
    },
    {
      name: "three weeks of 10.5 %",
      severity: "caution",
      week: `
        now Sun 22:00
        done Mon-11..Sun-3 07:00 xt-easy 60min @5
        done Mon-2..Sun-2 07:00 xt-easy 93.29min @5
        done Mon-1..Sun-1 07:00 xt-easy 104.4min @5
        done Mon..Sun 07:00 xt-easy 116.59min @5
      `,
    },
    {
      name: "novice runner: a rise of 8.5 %",
      severity: "info",
      week: `
        athlete run-first novice-runner
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 86.95min @5
      `,
    },
    {
      name: "50 years old: a rise of 8.5 %",
      severity: "info",
      week: `
        athlete run-first 50 years
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 86.95min @5
      `,
    },
    {
      name: "novice runner: a rise of 11.5 %",
      severity: "info",
      week: `
        athlete run-first novice-runner
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 96.46min @5
      `,
    },
    {
      name: "novice runner: a rise of 12.5 %",
      severity: "caution",
      week: `
        athlete run-first novice-runner
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 99.63min @5
      `,
    },
    {
      name: "novice runner: a rise of 15.5 %",
      severity: "caution",
      week: `
        athlete run-first novice-runner
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 109.14min @5
      `,
    },
    {
      name: "novice runner: a rise of 16.5 %",
      severity: "warning",
      week: `
        athlete run-first novice-runner
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 112.31min @5
      `,
    },
    {
      name: "experienced runner with much load: a rise of 12.5 %",
      severity: "info",
      week: `
        athlete run-first experienced-runner
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 80min @5
        done Mon..Sun 07:00 xt-easy 132.84min @5
      `,
    },
    {
      name: "experienced runner with much load: a rise of 15.5 %",
      severity: "caution",
      week: `
        athlete run-first experienced-runner
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 80min @5
        done Mon..Sun 07:00 xt-easy 145.52min @5
      `,
    },
    {
      name: "experienced runner just below much load: a rise of 11 %",
      severity: "info",
      week: `
        athlete run-first experienced-runner
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 62.2min @5
        done Mon..Sun 07:00 xt-easy 98.35min @5
      `,
    },
    {
      name: "during a training camp",
      severity: "caution",
      week: `
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 124.99min @5
        mark camp Wed..Fri
      `,
    },
    {
      name: "in the week of a race",
      severity: "info",
      week: `
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 124.99min @5
        race Sun 10k B
      `,
    },
    {
      name: "in the week of a race that is run as training",
      severity: "warning",
      week: `
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sun 07:00 xt-easy 124.99min @5
        race Sun 10k C
      `,
    },
    {
      name: "a day of the last week is not known",
      severity: "info",
      week: `
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sat 07:00 xt-easy 116.35min @5
        done Sun 07:00 xt-easy 60min
      `,
    },
    {
      name: "more than a quarter of the load is estimated",
      severity: "info",
      week: `
        now Sun 22:00
        done Mon-9..Sun-1 07:00 walk 300min
        done Mon..Sun 07:00 xt-easy 124.99min @5
      `,
    },
    {
      name: "a planned rise of 10.5 %",
      severity: "info",
      week: `
        now Sun 22:00
        done Mon-8..Sun 07:00 xt-easy 60min @5
        Mon+1..Sun+1 07:00 xt-easy 93.29min @5
      `,
      tense: "planned",
      message: "planned",
    },
    {
      name: "a planned rise of 20.5 %",
      severity: "warning",
      week: `
        now Sun 22:00
        done Mon-8..Sun 07:00 xt-easy 60min @5
        Mon+1..Sun+1 07:00 xt-easy 124.99min @5
      `,
      tense: "planned",
    },
    {
      name: "two weeks done and a third planned, each 10.5 %",
      severity: "caution",
      week: `
        now Sun 22:00
        done Mon-10..Sun-2 07:00 xt-easy 60min @5
        done Mon-1..Sun-1 07:00 xt-easy 93.29min @5
        done Mon..Sun 07:00 xt-easy 104.4min @5
        Mon+1..Sun+1 07:00 xt-easy 116.59min @5
      `,
      tense: "planned",
      count: 2,
    },
    {
      name: "planned without an effort",
      severity: "info",
      week: `
        now Sun 22:00
        done Mon-8..Sun 07:00 xt-easy 60min @5
        Mon+1..Sun+1 07:00 xt-easy 188.39min
      `,
    },
    {
      name: "at 32 % of the year's peak",
      severity: "warning",
      week: `
        now Sun 22:00
        done Mon-30..Sun-11 07:00 xt-easy 200min @5
        done Mon..Sun 07:00 xt-easy 198.87min @5
      `,
    },
  ],
  notEnoughData: [
    {
      name: "41 days on record",
      missing: "days-of-load",
      week: `
        now Sat 22:00
        done Mon-5..Sun-1 07:00 xt-easy 60min @5
        done Mon..Sat 07:00 xt-easy 200min @5
      `,
    },
    {
      name: "two days of the last week are not known",
      missing: "days-of-load",
      week: `
        now Sun 22:00
        done Mon-9..Sun-1 07:00 xt-easy 60min @5
        done Mon..Fri 07:00 xt-easy 200min @5
        done Sat..Sun 07:00 xt-easy 60min
      `,
    },
    {
      name: "nothing was ever logged",
      missing: "days-of-load",
      week: `
        now Sun 22:00
        Mon+1..Sun+1 07:00 xt-easy 200min @5
      `,
    },
  ],
};
