import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "balanced: exactly 6 h",
      week: `
        athlete balanced
        Mon 07:00 run-easy 60min
        Mon 14:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "run first: an easy run before the lift",
      week: `
        Mon 07:00 run-easy 60min
        Mon 08:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "run first: a quality run exactly 1 h before",
      week: `
        Mon 07:00 run-tempo 60min
        Mon 09:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "15 minutes are a warm-up",
      week: `
        athlete balanced
        Mon 07:00 run-easy 15min
        Mon 07:15 strength-heavy-lower 60min
      `,
    },
    {
      name: "a recovery run",
      week: `
        athlete balanced
        Mon 07:00 run-recovery 40min
        Mon 08:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "an upper-body lift",
      week: `
        athlete balanced
        Mon 07:00 run-easy 60min
        Mon 08:00 strength-upper 60min
      `,
    },
    {
      name: "the lift comes first",
      week: `
        athlete balanced
        Mon 07:00 strength-heavy-lower 60min
        Mon 08:30 run-easy 45min
      `,
    },
  ],
  fires: [
    {
      name: "balanced: 5.5 h",
      severity: "info",
      week: `
        athlete balanced
        Mon 07:00 run-easy 60min
        Mon 13:30 strength-heavy-lower 60min
      `,
      tense: "planned",
      message: "tooClose",
    },
    {
      name: "balanced: exactly 3 h",
      severity: "info",
      week: `
        athlete balanced
        Mon 07:00 run-easy 60min
        Mon 11:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "balanced: 2.5 h",
      severity: "caution",
      week: `
        athlete balanced
        Mon 07:00 run-easy 60min
        Mon 10:30 strength-heavy-lower 60min
      `,
    },
    {
      name: "strength first, trained: 2.5 h",
      severity: "warning",
      week: `
        athlete strength-first experienced-lifter
        Mon 07:00 run-easy 60min
        Mon 10:30 strength-heavy-lower 60min
      `,
    },
    {
      name: "strength first, trained: 4 h",
      severity: "caution",
      week: `
        athlete strength-first experienced-lifter
        Mon 07:00 run-easy 60min
        Mon 12:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "strength first, novice lifter: 2.5 h",
      severity: "caution",
      week: `
        athlete strength-first novice-lifter
        Mon 07:00 run-easy 60min
        Mon 10:30 strength-heavy-lower 60min
      `,
    },
    {
      name: "strength first, novice lifter: 4 h",
      severity: "info",
      week: `
        athlete strength-first novice-lifter
        Mon 07:00 run-easy 60min
        Mon 12:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "strength first, a woman: one level lower",
      severity: "caution",
      week: `
        athlete strength-first experienced-lifter female
        Mon 07:00 run-easy 60min
        Mon 10:30 strength-heavy-lower 60min
      `,
    },
    {
      name: "balanced, a woman: never below info",
      severity: "info",
      week: `
        athlete balanced female
        Mon 07:00 run-easy 60min
        Mon 12:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "run first: a quality run 0.75 h before",
      covers: ["004:17", "004:75"],
      severity: "info",
      week: `
        Mon 07:00 run-tempo 60min
        Mon 08:45 strength-heavy-lower 60min
      `,
    },
    {
      name: "20 minutes are a run",
      severity: "caution",
      week: `
        athlete balanced
        Mon 07:00 run-easy 20min
        Mon 07:40 strength-heavy-lower 60min
      `,
    },
    {
      name: "20 minutes between them are two sessions",
      severity: "caution",
      week: `
        athlete balanced
        Mon 07:00 run-easy 60min
        Mon 08:20 strength-heavy-lower 60min
        Thu 07:00 run-easy 60min
        Thu 08:20 strength-heavy-lower 60min
      `,
      count: 2,
    },
    {
      name: "one session of both",
      severity: "caution",
      week: `
        athlete balanced
        Mon 07:00 run-easy 60min
        Mon 08:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "one session of both, twice in a week, 15 minutes between",
      severity: "warning",
      week: `
        athlete balanced
        Mon 07:00 run-easy 60min
        Mon 08:15 strength-heavy-lower 60min
        Thu 07:00 run-easy 60min
        Thu 08:15 strength-heavy-lower 60min
      `,
      count: 2,
      message: "sameSession",
    },
    {
      name: "run first: twice in a week is info",
      severity: "info",
      week: `
        Mon 07:00 run-easy 60min
        Mon 08:00 strength-heavy-lower 60min
        Thu 07:00 run-easy 60min
        Thu 08:00 strength-heavy-lower 60min
      `,
      count: 2,
    },
    {
      name: "eight days apart are not one week",
      severity: "caution",
      week: `
        athlete balanced
        Mon 07:00 run-easy 60min
        Mon 08:00 strength-heavy-lower 60min
        Tue+1 07:00 run-easy 60min
        Tue+1 08:00 strength-heavy-lower 60min
      `,
      count: 2,
    },
    {
      name: "explosive work too",
      severity: "caution",
      week: `
        athlete balanced
        Mon 07:00 run-easy 60min
        Mon 09:00 strength-explosive 40min
      `,
    },
    {
      name: "both done",
      severity: "caution",
      week: `
        athlete balanced
        now Mon 20:00
        done Mon 07:00 run-easy 60min
        done Mon 09:00 strength-heavy-lower 60min
      `,
      tense: "happened",
    },
  ],
  notEnoughData: [
    {
      name: "the lift has neither time nor slot",
      missing: "start-time",
      week: `
        athlete balanced
        Mon 07:00 run-easy 60min
        Mon strength-heavy-lower 60min
      `,
    },
  ],
};
