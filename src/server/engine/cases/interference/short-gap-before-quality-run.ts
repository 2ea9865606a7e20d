import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "24 h after heavy legs belong to another rule",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Tue 08:00 run-vo2max 60min
      `,
    },
    {
      name: "moderate legs exactly 12 h before",
      week: `
        Mon 07:00 strength-moderate-lower 60min
        Mon 20:00 run-vo2max 60min
      `,
    },
    {
      name: "explosive legs exactly 12 h before",
      week: `
        Mon 07:00 strength-explosive 40min
        Mon 20:00 run-vo2max 60min
      `,
    },
    {
      name: "20 minutes of explosive work exactly 3 h before",
      week: `
        Mon 07:00 strength-explosive 20min
        Mon 10:20 run-vo2max 60min
      `,
    },
    {
      name: "20 minutes count as short",
      week: `
        Mon 07:00 strength-explosive 20min
        Mon 12:20 run-vo2max 60min
      `,
    },
    {
      name: "an easy run after heavy legs",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 09:00 run-easy 45min
      `,
    },
    {
      name: "an upper-body lift",
      week: `
        Mon 07:00 strength-upper 60min
        Mon 08:30 run-vo2max 60min
      `,
    },
    {
      name: "a primer",
      week: `
        Mon 07:00 strength-primer 20min
        Mon 08:30 run-vo2max 60min
      `,
    },
    {
      name: "heavy by declaration, upper by its sets",
      week: `
        Mon 07:00 strength-heavy-lower 60min sets:bench-press:5x5:80%
        Mon 09:00 run-vo2max 60min
      `,
    },
    {
      name: "lift after the run on the same day",
      week: `
        Mon 07:00 run-vo2max 60min
        Mon 18:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "a pair older than a week",
      week: `
        now Tue+1 08:00
        done Mon 07:00 strength-heavy-lower 60min
        done Mon 12:00 run-vo2max 60min
      `,
    },
    {
      name: "what was done is not judged by what was only planned",
      week: `
        now Mon 20:00
        Mon 07:00 strength-heavy-lower 60min
        done Mon 12:00 run-vo2max 60min
      `,
    },
    {
      name: "autumn: 23 h on the clock are 24 h",
      week: `
        monday 2026-10-19
        Sat 17:00 strength-heavy-lower 60min
        Sun 17:00 run-tempo 60min
      `,
    },
    {
      name: "first weeks of unknown lifting are not new",
      week: `
        now Mon 06:00
        done Mon-1 07:00 strength-heavy-lower 60min
        Mon 07:00 strength-moderate-lower 60min
        Mon 20:30 run-vo2max 60min
      `,
    },
  ],
  fires: [
    {
      name: "heavy legs exactly 6 h before",
      severity: "caution",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 14:00 run-vo2max 60min
      `,
      tense: "planned",
      message: "tooClose",
    },
    {
      name: "heavy legs 5.5 h before",
      severity: "warning",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 13:30 run-vo2max 60min
      `,
    },
    {
      name: "heavy legs 23.5 h before",
      severity: "caution",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Tue 07:30 run-vo2max 60min
      `,
    },
    {
      name: "legs to failure the evening before",
      severity: "caution",
      week: `
        Mon 18:00 strength-failure-lower 60min
        Tue 07:00 run-vo2max 60min
      `,
    },
    {
      name: "a race after heavy legs",
      severity: "caution",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 18:00 race-5k 40min
      `,
    },
    {
      name: "moderate legs exactly 6 h before",
      severity: "info",
      week: `
        Mon 07:00 strength-moderate-lower 60min
        Mon 14:00 run-vo2max 60min
      `,
    },
    {
      name: "moderate legs 5.5 h before",
      severity: "caution",
      week: `
        Mon 07:00 strength-moderate-lower 60min
        Mon 13:30 run-vo2max 60min
      `,
    },
    {
      name: "moderate legs 11.5 h before",
      severity: "info",
      week: `
        Mon 07:00 strength-moderate-lower 60min
        Mon 19:30 run-vo2max 60min
      `,
    },
    {
      name: "a circuit counts as moderate",
      severity: "caution",
      week: `
        Mon 07:00 strength-circuit 60min
        Mon 12:00 run-vo2max 60min
      `,
    },
    {
      name: "explosive legs 11.5 h before",
      severity: "info",
      week: `
        Mon 07:00 strength-explosive 40min
        Mon 19:10 run-vo2max 60min
      `,
    },
    {
      name: "20 minutes of explosive work 2.5 h before",
      severity: "info",
      week: `
        Mon 07:00 strength-explosive 20min
        Mon 09:50 run-vo2max 60min
      `,
    },
    {
      name: "25 minutes are not short",
      severity: "info",
      week: `
        Mon 07:00 strength-explosive 25min
        Mon 12:25 run-vo2max 60min
      `,
    },
    {
      name: "strength first: one level lower",
      severity: "info",
      week: `
        athlete strength-first experienced-lifter novice-runner
        Mon 07:00 strength-heavy-lower 60min
        Mon 14:00 run-vo2max 60min
      `,
    },
    {
      name: "strength first: a warning becomes a caution",
      severity: "caution",
      week: `
        athlete strength-first experienced-lifter novice-runner
        Mon 07:00 strength-heavy-lower 60min
        Mon 12:00 run-vo2max 60min
      `,
    },
    {
      name: "novice lifter from 6 h on: one level higher",
      severity: "warning",
      week: `
        athlete run-first novice-lifter
        Mon 07:00 strength-heavy-lower 60min
        Mon 14:00 run-vo2max 60min
      `,
    },
    {
      name: "novice lifter below 6 h: no higher",
      severity: "caution",
      week: `
        athlete run-first novice-lifter
        Mon 07:00 strength-moderate-lower 60min
        Mon 13:00 run-vo2max 60min
      `,
    },
    {
      name: "a new exercise after four weeks of lifting: one level higher",
      severity: "warning",
      week: `
        now Mon 06:00
        done Mon-6..-1 18:00 strength-heavy-lower 60min sets:back-squat:4x5:82%
        Mon 07:00 strength-heavy-lower 60min sets:bulgarian-split-squat:4x6:rir2
        Mon 18:00 run-vo2max 60min
      `,
    },
    {
      name: "leg lifting again after a month: one level higher",
      severity: "warning",
      week: `
        now Mon 06:00
        done Mon-9 18:00 strength-heavy-lower 60min
        done Mon-1 18:00 strength-heavy-lower 60min
        Mon 07:00 strength-heavy-lower 60min
        Mon 18:00 run-vo2max 60min
      `,
    },
    {
      name: "the third week of a block that builds: one level higher",
      severity: "warning",
      week: `
        now Mon 06:00
        focus maintain Mon-6..-3
        focus max-strength Mon-2..+3
        done Mon-6..-1 18:00 strength-heavy-lower 60min
        Mon 07:00 strength-heavy-lower 60min
        Mon 18:00 run-vo2max 60min
      `,
    },
    {
      name: "the fourth week of a block that builds: as usual",
      severity: "caution",
      week: `
        now Mon 06:00
        focus maintain Mon-6..-4
        focus max-strength Mon-3..+3
        done Mon-6..-1 18:00 strength-heavy-lower 60min
        Mon 07:00 strength-heavy-lower 60min
        Mon 18:00 run-vo2max 60min
      `,
    },
    {
      name: "a block whose beginning is not on record: as usual",
      severity: "caution",
      week: `
        now Mon 06:00
        focus max-strength Mon-1..+3
        done Mon-6..-1 18:00 strength-heavy-lower 60min
        Mon 07:00 strength-heavy-lower 60min
        Mon 18:00 run-vo2max 60min
      `,
    },
    {
      name: "heavy by its sets, moderate by declaration",
      severity: "caution",
      week: `
        Mon 07:00 strength-moderate-lower 60min sets:squat:5x5:85%:rir2
        Mon 18:00 run-vo2max 60min
      `,
    },
    {
      name: "done yesterday, intervals today",
      severity: "caution",
      week: `
        now Tue 06:00
        done Mon 18:00 strength-heavy-lower 60min
        Tue 07:30 run-vo2max 60min
      `,
      tense: "planned",
    },
    {
      name: "yesterday's lift is not logged yet",
      severity: "caution",
      week: `
        now Tue 06:00
        Mon 18:00 strength-heavy-lower 60min
        Tue 07:30 run-vo2max 60min
      `,
      tense: "planned",
    },
    {
      name: "both done",
      severity: "caution",
      week: `
        now Tue 12:00
        done Mon 18:00 strength-heavy-lower 60min
        done Tue 07:30 run-vo2max 60min
      `,
      tense: "happened",
    },
    {
      name: "spring: 6 h on the clock are 5 h",
      severity: "warning",
      week: `
        monday 2026-03-23
        Sat 23:30 strength-heavy-lower 60min
        Sun 06:30 run-vo2max 60min
      `,
    },
    {
      name: "travelling west gains no recovery",
      severity: "warning",
      week: `
        now Mon 05:00
        Mon 08:00 strength-heavy-lower 60min in:Europe/Vienna
        Mon 08:30 run-vo2max 60min in:America/New_York
      `,
    },
    {
      name: "by the usual times of the slots",
      severity: "caution",
      week: `
        Mon am strength-heavy-lower 60min
        Mon pm run-tempo 60min
      `,
    },
    {
      name: "sessions that overlap are 0 h apart",
      severity: "warning",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 07:30 run-vo2max 60min
      `,
    },
  ],
  notEnoughData: [
    {
      name: "the run has neither time nor slot",
      missing: "start-time",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon run-vo2max 60min
      `,
    },
    {
      name: "the lift of the day before has neither",
      missing: "start-time",
      week: `
        Mon strength-heavy-lower 60min
        Tue 07:00 run-vo2max 60min
      `,
    },
  ],
};
