import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "exactly the usual gap",
      week: `
        Mon 06:00 run-vo2max 60min
        Wed 07:00 run-tempo 60min
      `,
    },
    {
      name: "experienced: 41 h",
      week: `
        athlete run-first experienced-runner
        Mon 06:00 run-vo2max 60min
        Wed 00:00 run-tempo 60min
      `,
    },
    {
      name: "novice: 55.5 h",
      week: `
        athlete run-first novice-runner
        Mon 06:00 run-vo2max 60min
        Wed 14:30 run-tempo 60min
      `,
    },
    {
      name: "49 years: 50 h",
      week: `
        athlete run-first 49 years
        Mon 06:00 run-vo2max 60min
        Wed 09:00 run-tempo 60min
      `,
    },
    {
      name: "50 years: exactly 60 h",
      week: `
        athlete run-first 50 years
        Mon 06:00 run-vo2max 60min
        Wed 19:00 run-tempo 60min
      `,
    },
    {
      name: "run first: run and heavy legs on one day, exactly 6 h apart",
      week: `
        Mon 06:00 run-hill-repeats 60min
        Mon 13:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "strength first: heavy legs and then a run, 6 h apart",
      week: `
        athlete strength-first experienced-lifter experienced-runner
        Mon 06:00 strength-heavy-lower 60min
        Mon 13:00 xt-easy 40min
      `,
    },
    {
      name: "balanced: the key run first",
      week: `
        athlete balanced
        Mon 06:00 run-hill-repeats 60min key
        Mon 13:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "a quality run the morning after heavy legs has a rule of its own",
      week: `
        Mon 18:00 strength-heavy-lower 60min
        Tue 07:00 run-vo2max 60min
      `,
    },
    {
      name: "run and lift 5.5 h apart are two sessions",
      week: `
        Mon 06:00 run-hill-repeats 60min
        Mon 12:30 strength-heavy-lower 60min
        Wed 07:00 run-tempo 60min
      `,
    },
    {
      name: "heavy legs 6 h after a tempo run the same day, whatever comes first",
      week: `
        athlete strength-first experienced-lifter
        Mon 06:00 run-tempo 60min
        Mon 13:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "after a race another rule speaks",
      week: `
        Mon 08:00 race-10k 60min
        Tue 08:00 run-tempo 60min
      `,
    },
    {
      name: "hill sprints are no hard session",
      week: `
        Mon 06:00 run-vo2max 60min
        Tue 07:00 run-hill-sprint 40min
      `,
    },
    {
      name: "a pair that is not logged",
      week: `
        now Thu 12:00
        Mon 06:00 run-vo2max 60min
        Mon 18:00 run-tempo 60min
      `,
    },
  ],
  fires: [
    {
      name: "75 % of the usual gap",
      severity: "info",
      week: `
        Mon 06:00 run-vo2max 60min
        Tue 19:00 run-tempo 60min
      `,
      tense: "planned",
      message: "tooClose",
    },
    {
      name: "35 of 48 h",
      severity: "caution",
      week: `
        Mon 06:00 run-vo2max 60min
        Tue 18:00 run-tempo 60min
      `,
    },
    {
      name: "half of the usual gap",
      severity: "caution",
      week: `
        Mon 06:00 run-vo2max 60min
        Tue 07:00 run-tempo 60min
      `,
    },
    {
      name: "23 of 48 h",
      severity: "warning",
      week: `
        Mon 06:00 run-vo2max 60min
        Tue 06:00 run-tempo 60min
      `,
    },
    {
      name: "experienced: 40 h",
      severity: "info",
      week: `
        athlete run-first experienced-runner
        Mon 06:00 run-vo2max 60min
        Tue 23:00 run-tempo 60min
      `,
    },
    {
      name: "novice: 55 h",
      severity: "info",
      week: `
        athlete run-first novice-runner
        Mon 06:00 run-vo2max 60min
        Wed 14:00 run-tempo 60min
      `,
    },
    {
      name: "50 years: 50 h",
      severity: "info",
      week: `
        athlete run-first 50 years
        Mon 06:00 run-vo2max 60min
        Wed 09:00 run-tempo 60min
      `,
    },
    {
      name: "50 years: 59 h",
      severity: "info",
      week: `
        athlete run-first 50 years
        Mon 06:00 run-vo2max 60min
        Wed 18:00 run-tempo 60min
      `,
    },
    {
      name: "a third hard day in a row",
      severity: "warning",
      week: `
        athlete run-first experienced-runner
        Mon 06:00 run-tempo 60min
        Tue 18:00 run-tempo 60min
        Wed 20:00 run-tempo 60min
      `,
      count: 1,
      message: "thirdDay",
    },
    {
      name: "heavy legs after a long run",
      severity: "warning",
      week: `
        Mon 06:00 run-long 120min
        Mon 15:00 xt-hard 40min
      `,
    },
    {
      name: "strength first: a hard run and then heavy legs, 6 h apart, is the wrong order",
      severity: "warning",
      week: `
        athlete strength-first
        Mon 06:00 run-hill-repeats 60min
        Mon 13:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "balanced: the key lift comes second",
      severity: "warning",
      week: `
        athlete balanced
        Mon 06:00 run-hill-repeats 60min
        Mon 13:00 strength-heavy-lower 60min key
      `,
    },
    {
      name: "after a consolidated day recovery counts from the later session",
      severity: "info",
      week: `
        Mon 06:00 run-hill-repeats 60min
        Mon 13:00 strength-heavy-lower 60min
        Wed 07:00 run-tempo 60min
      `,
    },
    {
      name: "long runs three days apart",
      severity: "info",
      week: `
        Mon 06:00 run-long 120min
        Thu 08:00 run-long 120min
      `,
    },
    {
      name: "done, and recovered by wellness and heart rate variability: one level lower",
      severity: "caution",
      week: `
        now Tue 12:00
        morning Mon-6..Tue all:4 hrv:60
        done Mon 06:00 run-vo2max 60min
        done Tue 05:30 run-tempo 60min
      `,
      tense: "happened",
    },
    {
      name: "done, and nothing is known of recovery",
      severity: "warning",
      week: `
        now Tue 12:00
        done Mon 06:00 run-vo2max 60min
        done Tue 05:30 run-tempo 60min
      `,
      tense: "happened",
    },
  ],
  notEnoughData: [
    {
      name: "the second session has neither time nor slot",
      missing: "start-time",
      week: `
        Mon 06:00 run-vo2max 60min
        Tue run-tempo 60min
      `,
    },
  ],
};
