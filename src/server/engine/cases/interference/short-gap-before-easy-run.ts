import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "exactly 3 h",
      covers: ["004:75"],
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 11:00 run-easy 40min
      `,
    },
    {
      name: "a run of more than 60 minutes is no short easy run",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 09:00 run-easy 65min
      `,
    },
    {
      name: "a quality run has a rule of its own",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 09:00 run-tempo 45min
      `,
    },
    {
      name: "after moderate legs",
      week: `
        Mon 07:00 strength-moderate-lower 60min
        Mon 08:30 run-easy 40min
      `,
    },
    {
      name: "the run comes first",
      week: `
        Mon 07:00 run-easy 40min
        Mon 08:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "the lift was not logged, the run was",
      week: `
        now Mon 14:00
        Mon 07:00 strength-heavy-lower 60min
        done Mon 09:00 run-easy 40min
      `,
    },
  ],
  fires: [
    {
      name: "2.75 h",
      severity: "info",
      tense: "planned",
      message: "tooClose",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 10:45 run-easy 40min
      `,
    },
    {
      name: "half an hour before a jog of 40 minutes",
      covers: ["004:87"],
      severity: "info",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 08:30 run-easy 40min
      `,
    },
    {
      name: "half an hour before exactly 45 minutes",
      severity: "info",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 08:30 run-steady 45min
      `,
    },
    {
      name: "half an hour before 50 minutes",
      severity: "caution",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 08:30 run-easy 50min
      `,
    },
    {
      name: "exactly 60 minutes of running are still an easy run",
      severity: "info",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 09:30 run-easy 60min
      `,
    },
    {
      name: "a novice runner: exactly 1 h",
      severity: "info",
      week: `
        athlete balanced novice-runner
        Mon 07:00 strength-heavy-lower 60min
        Mon 09:00 run-easy 30min
      `,
    },
    {
      name: "a novice runner: 0.75 h",
      severity: "caution",
      week: `
        athlete balanced novice-runner
        Mon 07:00 strength-heavy-lower 60min
        Mon 08:45 run-easy 30min
      `,
    },
    {
      name: "a novice lifter: 0.75 h",
      severity: "caution",
      week: `
        athlete balanced novice-lifter
        Mon 07:00 strength-heavy-lower 60min
        Mon 08:45 run-recovery 30min
      `,
    },
    {
      name: "strength first: info at most",
      severity: "info",
      week: `
        athlete strength-first novice-runner
        Mon 07:00 strength-heavy-lower 60min
        Mon 08:15 run-easy 30min
      `,
    },
    {
      name: "a run of unknown length after legs to failure",
      severity: "info",
      week: `
        athlete balanced
        Mon 07:00 strength-failure-lower 60min
        Mon 09:00 run-easy
      `,
    },
    {
      name: "both done",
      severity: "caution",
      tense: "happened",
      week: `
        athlete balanced novice-runner
        now Mon 14:00
        done Mon 07:00 strength-heavy-lower 60min
        done Mon 08:15 run-easy 30min
      `,
    },
  ],
  notEnoughData: [
    {
      name: "the run has neither time nor slot",
      missing: "start-time",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon run-easy 40min
      `,
    },
  ],
};
