import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "a month 24.5 % beyond the farthest",
      week: `
        now Tue 08:00
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 100
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 100
        record monthly-distance 2026-03-01 100
        done Thu-5..-1 07:00 run-long 150min 24.9km @4
      `,
    },
    {
      name: "two months running, 11 % and 9.5 %",
      week: `
        now Tue 08:00
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 100
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 100
        record monthly-distance 2026-03-01 111
        done Thu-5..-1 07:00 run-long 150min 24.309km @4
      `,
    },
    {
      name: "two months of 11 % with one between",
      week: `
        now Tue 08:00
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 100
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 111
        record monthly-distance 2026-03-01 100
        done Thu-5..-1 07:00 run-long 150min 24.7km @4
      `,
    },
    {
      name: "the third record in 12 months",
      week: `
        now Tue 08:00
        record monthly-distance 2025-04-01 100
        record monthly-distance 2025-05-01 100
        record monthly-distance 2025-06-01 100
        record monthly-distance 2025-07-01 100
        record monthly-distance 2025-08-01 100
        record monthly-distance 2025-09-01 100
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 108
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 112
        record monthly-distance 2026-03-01 100
        done Thu-5..-1 07:00 run-long 150min 23.2km @4
      `,
    },
    {
      name: "novice runner: the fourth record in 12 months",
      week: `
        athlete run-first novice-runner
        now Tue 08:00
        record monthly-distance 2025-04-01 100
        record monthly-distance 2025-05-01 100
        record monthly-distance 2025-06-01 100
        record monthly-distance 2025-07-01 100
        record monthly-distance 2025-08-01 104
        record monthly-distance 2025-09-01 100
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 108
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 112
        record monthly-distance 2026-03-01 100
        done Thu-5..-1 07:00 run-long 150min 23.2km @4
      `,
    },
    {
      name: "strength first",
      week: `
        athlete strength-first
        now Tue 08:00
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 100
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 100
        record monthly-distance 2026-03-01 100
        done Thu-5..-1 07:00 run-long 150min 30km @4
      `,
    },
    {
      name: "a month like the others",
      week: `
        now Tue 08:00
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 100
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 100
        record monthly-distance 2026-03-01 100
        done Thu-5..-1 07:00 run-long 150min 19km @4
      `,
    },
    {
      name: "after an injury the peak before it counts",
      week: `
        now Tue 08:00
        record monthly-distance 2024-04-01 100
        record monthly-distance 2024-05-01 100
        record monthly-distance 2024-06-01 100
        record monthly-distance 2024-07-01 100
        record monthly-distance 2024-08-01 100
        record monthly-distance 2024-09-01 100
        record monthly-distance 2024-10-01 100
        record monthly-distance 2024-11-01 100
        record monthly-distance 2024-12-01 100
        record monthly-distance 2025-01-01 100
        record monthly-distance 2025-02-01 100
        record monthly-distance 2025-03-01 100
        record monthly-distance 2025-04-01 100
        record monthly-distance 2025-05-01 100
        record monthly-distance 2025-06-01 100
        record monthly-distance 2025-07-01 100
        record monthly-distance 2025-08-01 100
        record monthly-distance 2025-09-01 100
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 100
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 100
        record monthly-distance 2026-03-01 100
        done Thu-5..-1 07:00 run-long 150min 30km @4
        record monthly-distance 2023-10-01 160
        event injury 2024-05-10
      `,
    },
    {
      name: "a planned month 24.5 % beyond the farthest",
      week: `
        now Tue 08:00
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 100
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 100
        record monthly-distance 2026-03-01 100
        done Thu-5..-1 07:00 run-long 150min 18km @4
        Thu..+3 07:00 run-long 150min 31.125km @4
      `,
    },
    {
      name: "a record week with 82 % of its plan done by the fifth day",
      week: `
        now Tue 08:00
        record monthly-distance 2025-01-01 300
        record monthly-distance 2025-02-01 300
        record monthly-distance 2025-03-01 300
        record monthly-distance 2025-04-01 300
        record monthly-distance 2025-05-01 300
        record monthly-distance 2025-06-01 300
        record monthly-distance 2025-07-01 300
        record monthly-distance 2025-08-01 300
        record monthly-distance 2025-09-01 300
        record monthly-distance 2025-10-01 300
        record monthly-distance 2025-11-01 300
        record monthly-distance 2025-12-01 300
        done Tue-20..-2 07:00 run-easy 60min 10km @4
        done Thu-20..-2 07:00 run-easy 60min 10km @4
        Tue-1 07:00 run-easy 60min 10km @4
        Thu-1 07:00 run-easy 60min 10km @4
        Sun-1 07:00 run-easy 60min 10km @4
        done Tue-1 07:00 run-easy 60min 8.2km @4
        done Thu-1 07:00 run-easy 60min 8.2km @4
        done Sun-1 07:00 run-long 150min 25km @4
      `,
    },
    {
      name: "a record week without a plan",
      week: `
        now Tue 08:00
        record monthly-distance 2025-01-01 300
        record monthly-distance 2025-02-01 300
        record monthly-distance 2025-03-01 300
        record monthly-distance 2025-04-01 300
        record monthly-distance 2025-05-01 300
        record monthly-distance 2025-06-01 300
        record monthly-distance 2025-07-01 300
        record monthly-distance 2025-08-01 300
        record monthly-distance 2025-09-01 300
        record monthly-distance 2025-10-01 300
        record monthly-distance 2025-11-01 300
        record monthly-distance 2025-12-01 300
        done Tue-20..-2 07:00 run-easy 60min 10km @4
        done Thu-20..-2 07:00 run-easy 60min 10km @4
        done Tue-1 07:00 run-easy 60min 7.8km @4
        done Thu-1 07:00 run-easy 60min 7.8km @4
        done Sun-1 07:00 run-long 150min 25km @4
      `,
    },
  ],
  fires: [
    {
      name: "a month 25.5 % beyond the farthest",
      covers: ["002:5"],
      severity: "warning",
      week: `
        now Tue 08:00
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 100
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 100
        record monthly-distance 2026-03-01 100
        done Thu-5..-1 07:00 run-long 150min 25.1km @4
      `,
      tense: "happened",
      message: "far",
    },
    {
      name: "two months running, 11 % and 10.5 %",
      severity: "caution",
      week: `
        now Tue 08:00
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 100
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 100
        record monthly-distance 2026-03-01 111
        done Thu-5..-1 07:00 run-long 150min 24.531km @4
      `,
      message: "twice",
    },
    {
      name: "the fourth record in 12 months",
      covers: ["002:11", "002:18"],
      severity: "info",
      week: `
        now Tue 08:00
        record monthly-distance 2025-04-01 100
        record monthly-distance 2025-05-01 100
        record monthly-distance 2025-06-01 100
        record monthly-distance 2025-07-01 100
        record monthly-distance 2025-08-01 104
        record monthly-distance 2025-09-01 100
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 108
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 112
        record monthly-distance 2026-03-01 100
        done Thu-5..-1 07:00 run-long 150min 23.2km @4
      `,
      message: "often",
    },
    {
      name: "novice runner: the fifth record in 12 months",
      severity: "info",
      week: `
        athlete run-first novice-runner
        now Tue 08:00
        record monthly-distance 2025-04-01 100
        record monthly-distance 2025-05-01 100
        record monthly-distance 2025-06-01 100
        record monthly-distance 2025-07-01 102
        record monthly-distance 2025-08-01 104
        record monthly-distance 2025-09-01 100
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 108
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 112
        record monthly-distance 2026-03-01 100
        done Thu-5..-1 07:00 run-long 150min 23.2km @4
      `,
    },
    {
      name: "without one a peak of 30 months ago does not",
      severity: "warning",
      week: `
        now Tue 08:00
        record monthly-distance 2024-04-01 100
        record monthly-distance 2024-05-01 100
        record monthly-distance 2024-06-01 100
        record monthly-distance 2024-07-01 100
        record monthly-distance 2024-08-01 100
        record monthly-distance 2024-09-01 100
        record monthly-distance 2024-10-01 100
        record monthly-distance 2024-11-01 100
        record monthly-distance 2024-12-01 100
        record monthly-distance 2025-01-01 100
        record monthly-distance 2025-02-01 100
        record monthly-distance 2025-03-01 100
        record monthly-distance 2025-04-01 100
        record monthly-distance 2025-05-01 100
        record monthly-distance 2025-06-01 100
        record monthly-distance 2025-07-01 100
        record monthly-distance 2025-08-01 100
        record monthly-distance 2025-09-01 100
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 100
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 100
        record monthly-distance 2026-03-01 100
        done Thu-5..-1 07:00 run-long 150min 30km @4
        record monthly-distance 2023-10-01 160
      `,
    },
    {
      name: "a planned month 25.5 % beyond the farthest",
      severity: "warning",
      week: `
        now Tue 08:00
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 100
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 100
        record monthly-distance 2026-03-01 100
        done Thu-5..-1 07:00 run-long 150min 18km @4
        Thu..+3 07:00 run-long 150min 31.375km @4
      `,
      tense: "planned",
      message: "far",
    },
    {
      name: "a planned month of many easy runs",
      severity: "warning",
      week: `
        now Tue 08:00
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 100
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 100
        record monthly-distance 2026-03-01 100
        done Thu-5..-1 07:00 run-long 120min 18km @4
        Wed..Sun 07:00 run-easy 55min 9km @3
        Mon+1..Fri+1 07:00 run-easy 55min 9km @3
        Tue+2..Fri+2 07:00 run-easy 55min 9km @3
      `,
      tense: "planned",
    },
    {
      name: "more than a quarter is estimated from time",
      severity: "info",
      week: `
        now Tue 08:00
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 100
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 100
        record monthly-distance 2026-03-01 100
        done Thu-5..-3 07:00 run-easy 150min 25.2km @4
        done Thu-2..-1 07:00 run-easy 150min @4
      `,
    },
    {
      name: "a run of the month before has no distance",
      severity: "info",
      week: `
        now Tue 08:00
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 100
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 100
        record monthly-distance 2026-03-01 100
        done Thu-5..-1 07:00 run-long 150min 18km @4
        Thu..+3 07:00 run-long 150min 31.375km @4
        done Fri-2 07:00 run-easy ?min
      `,
    },
    {
      name: "a record week with 78 % of its plan done by the fifth day",
      covers: ["002:27"],
      severity: "info",
      week: `
        now Tue 08:00
        record monthly-distance 2025-01-01 300
        record monthly-distance 2025-02-01 300
        record monthly-distance 2025-03-01 300
        record monthly-distance 2025-04-01 300
        record monthly-distance 2025-05-01 300
        record monthly-distance 2025-06-01 300
        record monthly-distance 2025-07-01 300
        record monthly-distance 2025-08-01 300
        record monthly-distance 2025-09-01 300
        record monthly-distance 2025-10-01 300
        record monthly-distance 2025-11-01 300
        record monthly-distance 2025-12-01 300
        done Tue-20..-2 07:00 run-easy 60min 10km @4
        done Thu-20..-2 07:00 run-easy 60min 10km @4
        Tue-1 07:00 run-easy 60min 10km @4
        Thu-1 07:00 run-easy 60min 10km @4
        Sun-1 07:00 run-easy 60min 10km @4
        done Tue-1 07:00 run-easy 60min 7.8km @4
        done Thu-1 07:00 run-easy 60min 7.8km @4
        done Sun-1 07:00 run-long 150min 25km @4
      `,
      tense: "happened",
      message: "weekly",
    },
  ],
  notEnoughData: [
    {
      name: "two full months",
      missing: "months-of-runs",
      week: `
        now Tue 08:00
        record monthly-distance 2026-03-01 100
        done Thu-5..-1 07:00 run-long 150min 40km @4
      `,
    },
    {
      name: "a run of the month has no distance",
      missing: "run-distance",
      week: `
        now Tue 08:00
        record monthly-distance 2025-10-01 100
        record monthly-distance 2025-11-01 100
        record monthly-distance 2025-12-01 100
        record monthly-distance 2026-01-01 100
        record monthly-distance 2026-02-01 100
        record monthly-distance 2026-03-01 100
        done Thu-5..-1 07:00 run-long 150min 19km @4
        done Fri-2 07:00 run-easy ?min
      `,
    },
    {
      name: "nothing was ever logged",
      missing: "months-of-runs",
      week: `
        now Tue 08:00
        Thu 07:00 run-easy 60min 10km @4
      `,
    },
  ],
};
