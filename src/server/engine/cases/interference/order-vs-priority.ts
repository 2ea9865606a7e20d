import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "run first: exactly 6 h",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 14:00 run-easy 45min
      `,
    },
    {
      name: "run first: the run comes first",
      week: `
        Mon 07:00 run-tempo 60min
        Mon 12:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "strength first: 15 easy minutes are a warm-up",
      week: `
        athlete strength-first experienced-lifter
        Mon 17:00 run-easy 15min @3
        Mon 17:15 strength-heavy-lower 60min
      `,
    },
    {
      name: "strength first: 12 minutes at effort 3",
      week: `
        athlete strength-first experienced-lifter
        Mon 17:00 run-easy 12min @3
        Mon 17:15 strength-heavy-lower 60min
      `,
    },
    {
      name: "strength first: strides",
      week: `
        athlete strength-first experienced-lifter
        Mon 17:00 run-strides 30min
        Mon 17:45 strength-heavy-lower 60min
      `,
    },
    {
      name: "an upper-body lift",
      week: `
        Mon 07:00 strength-upper 45min
        Mon 08:15 run-vo2max 60min
      `,
    },
    {
      name: "on two days",
      week: `
        Mon 21:00 strength-heavy-lower 60min
        Tue 00:30 run-easy 40min
      `,
    },
    {
      name: "balanced: no session is marked key",
      week: `
        athlete balanced
        Mon 07:00 strength-heavy-lower 60min
        Mon 09:00 run-vo2max 60min
      `,
    },
    {
      name: "balanced: the key session comes second, exactly 3 h after",
      week: `
        athlete balanced
        Mon 07:00 strength-heavy-lower 60min
        Mon 11:00 run-vo2max 60min key
      `,
    },
    {
      name: "balanced: the key session comes first",
      week: `
        athlete balanced
        Mon 07:00 run-vo2max 60min key
        Mon 09:00 strength-heavy-lower 60min
      `,
    },
  ],
  fires: [
    {
      name: "run first: 5.5 h",
      severity: "info",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 13:30 run-easy 45min
      `,
      tense: "planned",
      message: "wrongOrder",
    },
    {
      name: "run first: exactly 3 h",
      severity: "info",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 11:00 run-easy 45min
      `,
    },
    {
      name: "run first: 2.5 h",
      covers: ["004:75"],
      severity: "caution",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 10:30 run-easy 45min
      `,
    },
    {
      name: "run first: exactly 1 h before a quality run",
      severity: "caution",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 09:00 run-vo2max 60min
      `,
    },
    {
      name: "run first: 0.75 h before a quality run",
      severity: "warning",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 08:45 run-vo2max 60min
      `,
    },
    {
      name: "run first: 0.75 h before a long run",
      severity: "warning",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 08:45 run-long 100min
      `,
    },
    {
      name: "run first: 0.75 h before an easy run",
      severity: "caution",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 08:45 run-easy 45min
      `,
    },
    {
      name: "run first: 0.75 h before an easy run that is marked key",
      severity: "warning",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon 08:45 run-easy 45min key
      `,
    },
    {
      name: "strength first: a run before heavy legs",
      covers: ["004:73"],
      severity: "warning",
      week: `
        athlete strength-first experienced-lifter
        Mon 07:00 run-easy 60min
        Mon 08:30 strength-heavy-lower 60min
      `,
    },
    {
      name: "strength first, a woman: one level lower",
      severity: "caution",
      week: `
        athlete strength-first experienced-lifter female
        Mon 07:00 run-easy 60min
        Mon 08:30 strength-heavy-lower 60min
      `,
    },
    {
      name: "strength first, a woman: never below info",
      severity: "info",
      week: `
        athlete strength-first experienced-lifter female
        Mon 07:00 run-easy 60min
        Mon 12:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "a novice in both: caution at most",
      severity: "caution",
      week: `
        athlete strength-first novice-lifter novice-runner
        Mon 07:00 run-easy 60min
        Mon 08:30 strength-heavy-lower 60min
      `,
    },
    {
      name: "strength first: 20 easy minutes are a run",
      severity: "warning",
      week: `
        athlete strength-first experienced-lifter
        Mon 17:00 run-easy 20min @3
        Mon 17:20 strength-heavy-lower 60min
      `,
    },
    {
      name: "strength first: 12 minutes at effort 4",
      severity: "warning",
      week: `
        athlete strength-first experienced-lifter
        Mon 17:00 run-easy 12min @4
        Mon 17:15 strength-heavy-lower 60min
      `,
    },
    {
      name: "balanced: the key run 2.5 h after the lift",
      severity: "caution",
      week: `
        athlete balanced
        Mon 07:00 strength-heavy-lower 60min
        Mon 10:30 run-vo2max 60min key
      `,
    },
    {
      name: "balanced: the key lift 2.5 h after the run",
      severity: "caution",
      week: `
        athlete balanced
        Mon 07:00 run-easy 60min
        Mon 10:30 strength-heavy-lower 60min key
      `,
    },
  ],
  notEnoughData: [
    {
      name: "the run has neither time nor slot",
      missing: "start-time",
      week: `
        Mon 07:00 strength-heavy-lower 60min
        Mon run-easy 45min
      `,
    },
    {
      name: "balanced: said once",
      missing: "start-time",
      week: `
        athlete balanced
        Mon 07:00 strength-heavy-lower 60min
        Mon run-easy 45min
      `,
    },
  ],
};
