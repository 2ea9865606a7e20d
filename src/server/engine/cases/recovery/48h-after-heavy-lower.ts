import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "a quality run 23.5 h after belongs to another rule",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Tue 07:30 run-tempo 60min
      `,
    },
    {
      name: "a quality run exactly 48 h after",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Wed 08:00 run-tempo 60min
      `,
    },
    {
      name: "a long run exactly 48 h after",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Wed 08:00 run-long 100min
      `,
    },
    {
      name: "heavy legs exactly 48 h after",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Wed 08:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "legs to failure exactly 72 h before heavy legs",
      week: `
        Mon 07:00 strength-failure-lower 60min
        Thu 08:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "an easy run the next day",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Tue 07:00 run-easy 60min
      `,
    },
    {
      name: "moderate legs",
      week: `
        Mon 07:00 strength-moderate-lower 60min
        Tue 08:00 run-tempo 60min
      `,
    },
    {
      name: "a quality run 60 h after an exercise that log and plan have three times before",
      week: `
        now Mon 06:00
        done Mon-6..-1 18:00 strength-heavy-lower 60min sets:back-squat:4x5:82%
        Tue 07:00 strength-moderate-lower 40min sets:trap-bar-deadlift:3x8:66%:rir4
        Fri 07:00 strength-moderate-lower 40min sets:trap-bar-deadlift:3x8:66%:rir4
        Tue+1 07:00 strength-moderate-lower 40min sets:trap-bar-deadlift:3x8:66%:rir4
        Mon+2 18:00 strength-heavy-lower 60min sets:trap-bar-deadlift:4x5:82%
        Thu+2 07:00 run-tempo 60min
      `,
    },
    {
      name: "spring: 47.5 h on the clock, but autumn: 48.5 h",
      week: `
        athlete run-first America/New_York
        monday 2026-10-26
        Sat 17:00 strength-heavy-lower 60min
        Mon+1 17:30 run-tempo 60min
      `,
    },
  ],
  fires: [
    {
      name: "a quality run 60 h after an exercise that the plan has twice before",
      severity: "info",
      week: `
        now Mon 06:00
        done Mon-6..-1 18:00 strength-heavy-lower 60min sets:back-squat:4x5:82%
        Fri 07:00 strength-moderate-lower 40min sets:trap-bar-deadlift:3x8:66%:rir4
        Tue+1 07:00 strength-moderate-lower 40min sets:trap-bar-deadlift:3x8:66%:rir4
        Mon+2 18:00 strength-heavy-lower 60min sets:trap-bar-deadlift:4x5:82%
        Thu+2 07:00 run-tempo 60min
      `,
    },
    {
      name: "a quality run exactly 24 h after",
      severity: "caution",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Tue 08:00 run-tempo 60min
      `,
      tense: "planned",
      message: "tooClose",
    },
    {
      name: "a quality run 47.5 h after",
      severity: "caution",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Wed 07:30 run-tempo 60min
      `,
    },
    {
      name: "a long run 23.5 h after",
      severity: "warning",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Tue 07:30 run-long 100min
      `,
    },
    {
      name: "a long run exactly 24 h after",
      severity: "caution",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Tue 08:00 run-long 100min
      `,
    },
    {
      name: "a long run 35.5 h after",
      severity: "caution",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Tue 19:30 run-long 100min
      `,
    },
    {
      name: "a long run exactly 36 h after",
      severity: "info",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Tue 20:00 run-long 100min
      `,
    },
    {
      name: "a long run 47.5 h after",
      severity: "info",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Wed 07:30 run-long 100min
      `,
    },
    {
      name: "an extra long run 40 h after is no easy one",
      severity: "caution",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Wed 00:00 run-long-xl 170min
      `,
    },
    {
      name: "two and a half hours of easy running are a long run",
      severity: "warning",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Tue 06:00 run-easy 140min
      `,
    },
    {
      name: "heavy legs 23.5 h after",
      severity: "warning",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Tue 07:30 strength-heavy-lower 60min
      `,
    },
    {
      name: "heavy legs exactly 24 h after",
      severity: "caution",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Tue 08:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "heavy legs 47.5 h after",
      severity: "caution",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Wed 07:30 strength-heavy-lower 60min
      `,
    },
    {
      name: "heavy legs 71.5 h after legs to failure",
      severity: "caution",
      week: `
        Mon 07:00 strength-failure-lower 60min
        Thu 07:30 strength-heavy-lower 60min
      `,
    },
    {
      name: "a quality run 60 h after legs to failure",
      severity: "info",
      week: `
        Mon 07:00 strength-failure-lower 60min
        Wed 20:00 run-tempo 60min
      `,
    },
    {
      name: "novice lifter: a quality run 60 h after",
      severity: "info",
      week: `
        athlete run-first novice-lifter
        Mon 07:00 strength-heavy-lower 60min
        Wed 20:00 run-tempo 60min
      `,
    },
    {
      name: "strength first: a quality run 28 h after",
      severity: "info",
      week: `
        athlete strength-first experienced-lifter novice-runner
        Mon 07:00 strength-heavy-lower 60min
        Tue 12:00 run-tempo 60min
      `,
    },
    {
      name: "strength first: a long run 28 h after",
      severity: "info",
      week: `
        athlete strength-first experienced-lifter novice-runner
        Mon 07:00 strength-heavy-lower 60min
        Tue 12:00 run-long 100min
      `,
    },
    {
      name: "experienced, nine weeks of heavy lifting, fresh: one level lower",
      severity: "info",
      week: `
        athlete run-first experienced-lifter
        now Tue 07:00
        done Mon-9..-1 07:00 strength-heavy-lower 60min
        done Mon 07:00 strength-heavy-lower 60min sets:squat:4x5:82%:rir2
        morning Tue soreness:4
        Tue 08:00 run-tempo 60min
      `,
    },
    {
      name: "experienced, eight weeks: not lower",
      severity: "caution",
      week: `
        athlete run-first experienced-lifter
        now Tue 07:00
        done Mon-8..-1 07:00 strength-heavy-lower 60min
        done Mon 07:00 strength-heavy-lower 60min sets:squat:4x5:82%:rir2
        morning Tue soreness:4
        Tue 08:00 run-tempo 60min
      `,
    },
    {
      name: "experienced but sore: not lower",
      severity: "caution",
      week: `
        athlete run-first experienced-lifter
        now Tue 07:00
        done Mon-12..-1 07:00 strength-heavy-lower 60min
        done Mon 07:00 strength-heavy-lower 60min sets:squat:4x5:82%:rir2
        morning Tue soreness:3
        Tue 08:00 run-tempo 60min
      `,
    },
    {
      name: "spring: 48.5 h on the clock are 47.5 h",
      severity: "caution",
      week: `
        athlete run-first America/New_York
        monday 2026-03-02
        Sat 18:00 strength-heavy-lower 60min
        Mon+1 19:30 run-tempo 60min
      `,
    },
    {
      name: "both done",
      severity: "caution",
      week: `
        now Wed 20:00
        done Mon 17:00 strength-heavy-lower 60min
        done Wed 07:00 run-tempo 60min
      `,
      tense: "happened",
    },
  ],
  notEnoughData: [
    {
      name: "the run of the next day has neither time nor slot",
      missing: "start-time",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Tue run-long 100min
      `,
    },
  ],
};
