import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "running load 9 % up",
      week: `
        athlete strength-first
        now Sun 20:00
        done Fri-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-2 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-1 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Tue-5..-3 07:00 run-easy 100min @5
        done Tue-2..+0 07:00 run-easy 109min @5
      `,
    },
    {
      name: "running load as before",
      week: `
        athlete strength-first
        now Sun 20:00
        done Fri-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-2 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-1 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Tue-5..-3 07:00 run-easy 100min @5
        done Tue-2..+0 07:00 run-easy 100min @5
      `,
    },
    {
      name: "the lift rises",
      week: `
        athlete strength-first
        now Sun 20:00
        done Fri-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-2 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:101kg:rir2
        done Fri-1 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:102kg:rir2
        done Fri 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:103kg:rir2
        done Tue-5..-3 07:00 run-easy 100min @5
        done Tue-2..+0 07:00 run-easy 130min @5
      `,
    },
    {
      name: "20 days without a rise",
      week: `
        athlete strength-first
        now Sun 20:00
        done Sat-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-2..+0 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Tue-5..-3 07:00 run-easy 100min @5
        done Tue-2..+0 07:00 run-easy 130min @5
      `,
    },
    {
      name: "far from failure: no level of the lift",
      week: `
        athlete strength-first
        now Sun 20:00
        done Fri-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-2 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-1 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Mon-3..+0 18:00 strength-moderate-lower 60min @5 sets:back-squat:3x5:60kg:rir5
        done Tue-5..-3 07:00 run-easy 100min @5
        done Tue-2..+0 07:00 run-easy 105min @5
      `,
    },
    {
      name: "no leg lifting",
      week: `
        athlete strength-first
        now Sun 20:00
        done Fri-3..+0 18:00 strength-upper 45min @5
        done Tue-5..-3 07:00 run-easy 100min @5
        done Tue-2..+0 07:00 run-easy 130min @5
      `,
    },
    {
      name: "two runs are no new load",
      week: `
        athlete strength-first
        now Sun 20:00
        done Fri-5..-4 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-2 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-1 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Tue-1..+0 07:00 run-easy 60min @5
      `,
    },
  ],
  fires: [
    {
      name: "no rise for 21 days, running load exactly 10 % up",
      covers: ["004:83"],
      severity: "caution",
      tense: "ongoing",
      message: "stalled",
      week: `
        athlete strength-first
        now Sun 20:00
        done Fri-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-2 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-1 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Tue-5..-3 07:00 run-easy 100min @5
        done Tue-2..+0 07:00 run-easy 110min @5
      `,
    },
    {
      name: "the lift falls 5 %",
      covers: ["004:22"],
      severity: "warning",
      message: "fell",
      week: `
        athlete strength-first
        now Sun 20:00
        done Fri-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-2 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-1 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:98kg:rir2
        done Fri 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:95kg:rir2
        done Tue-5..-3 07:00 run-easy 100min @5
        done Tue-2..+0 07:00 run-easy 130min @5
      `,
    },
    {
      name: "the lift falls 4.6 %",
      severity: "caution",
      message: "stalled",
      week: `
        athlete strength-first
        now Sun 20:00
        done Fri-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-2 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-1 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:98kg:rir2
        done Fri 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:95.4kg:rir2
        done Tue-5..-3 07:00 run-easy 100min @5
        done Tue-2..+0 07:00 run-easy 130min @5
      `,
    },
    {
      name: "balanced",
      severity: "warning",
      week: `
        athlete balanced
        now Sun 20:00
        done Fri-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-2 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-1 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:98kg:rir2
        done Fri 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:94kg:rir2
        done Tue-5..-3 07:00 run-easy 100min @5
        done Tue-2..+0 07:00 run-easy 130min @5
      `,
    },
    {
      name: "run first",
      severity: "info",
      week: `
        athlete run-first
        now Sun 20:00
        done Fri-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-2 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-1 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:98kg:rir2
        done Fri 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:94kg:rir2
        done Tue-5..-3 07:00 run-easy 100min @5
        done Tue-2..+0 07:00 run-easy 130min @5
      `,
    },
    {
      name: "novice lifter",
      severity: "caution",
      message: "stalled",
      modifiers: ["novice"],
      week: `
        athlete strength-first novice-lifter
        now Sun 20:00
        done Fri-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-2 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-1 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Tue-5..-3 07:00 run-easy 100min @5
        done Tue-2..+0 07:00 run-easy 130min @5
      `,
    },
    {
      name: "running is new",
      severity: "caution",
      message: "sinceRunning",
      week: `
        athlete strength-first
        now Sun 20:00
        done Fri-5..-4 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-2 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-1 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Tue-2..+0 07:00 run-easy 60min @5
      `,
    },
    {
      name: "the sets do not tell their effort",
      severity: "info",
      week: `
        athlete strength-first
        now Sun 20:00
        done Fri-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg
        done Fri-2 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg
        done Fri-1 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg
        done Fri 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg
        done Tue-5..-3 07:00 run-easy 100min @5
        done Tue-2..+0 07:00 run-easy 130min @5
      `,
    },
    {
      name: "a third of the running load is estimated",
      severity: "info",
      week: `
        athlete strength-first
        now Sun 20:00
        done Fri-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-2 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-1 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Tue-5..-3 07:00 run-easy 100min @5
        Tue-2 07:00 run-easy 130min @5 id:asked
        done Tue-2 07:00 run-easy 130min for:asked
        done Tue-1..+0 07:00 run-easy 130min @5
      `,
    },
    {
      name: "deadlift",
      severity: "caution",
      week: `
        athlete strength-first
        now Sun 20:00
        done Fri-3 18:00 strength-heavy-lower 60min @7 sets:deadlift:3x3:120kg:rir2
        done Fri-2 18:00 strength-heavy-lower 60min @7 sets:deadlift:3x3:120kg:rir2
        done Fri-1 18:00 strength-heavy-lower 60min @7 sets:deadlift:3x3:120kg:rir2
        done Fri 18:00 strength-heavy-lower 60min @7 sets:deadlift:3x3:118kg:rir2
        done Tue-5..-3 07:00 run-easy 100min @5
        done Tue-2..+0 07:00 run-easy 115min @5
      `,
    },
  ],
  notEnoughData: [
    {
      name: "leg lifts without weights",
      missing: "lift-samples",
      week: `
        athlete strength-first
        now Sun 20:00
        done Fri-3..+0 18:00 strength-heavy-lower 60min @7
        done Tue-5..-3 07:00 run-easy 100min @5
        done Tue-2..+0 07:00 run-easy 130min @5
      `,
    },
    {
      name: "runs without an effort",
      missing: "days-of-run-load",
      week: `
        athlete strength-first
        now Sun 20:00
        done Fri-3 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-2 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri-1 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Fri 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x3:100kg:rir2
        done Tue-5 07:00 run-easy 100min @5
        done Tue-4..-3 07:00 run-easy 100min
        done Tue-2..+0 07:00 run-easy 130min @5
      `,
    },
  ],
};
