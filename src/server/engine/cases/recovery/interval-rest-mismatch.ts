import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "strides of 35 s with 60 s",
      covers: ["003:83"],
      week: `
        Wed 07:00 run-strides 45min steps:6x35s/60s-walk
      `,
    },
    {
      name: "30 s hard, 60 s jog",
      covers: ["000:7"],
      week: `
        Wed 07:00 run-hiit 40min steps:8x30s/60s-jog
      `,
    },
    {
      name: "3 min with half of it",
      week: `
        Wed 07:00 run-vo2max 60min steps:5x180s/90s-jog
      `,
    },
    {
      name: "2 min with one and a half times as much",
      week: `
        Wed 07:00 run-vo2max 60min steps:6x120s/180s-jog
      `,
    },
    {
      name: "40 s near-maximal with 60 s",
      covers: ["003:66"],
      week: `
        Wed 07:00 run-track-anaerobic 60min steps:10x40s/60s-walk
      `,
    },
    {
      name: "threshold: 10 min with 3 min 30 s",
      week: `
        Wed 07:00 run-cruise 60min steps:3x600s/210s-jog
      `,
    },
    {
      name: "hill repeats, walking down",
      covers: ["003:61"],
      week: `
        Wed 07:00 run-hill-repeats 60min steps:8x60s/120s-walk
      `,
    },
    {
      name: "novice: strides with 90 s",
      week: `
        athlete run-first novice-runner
        Wed 07:00 run-strides 45min steps:6x25s/90s-walk
      `,
    },
    {
      name: "a warm-up before the intervals",
      week: `
        Wed 07:00 run-vo2max 60min steps:1200s steps:5x180s/120s-jog
      `,
    },
    {
      name: "fartlek",
      week: `
        Wed 07:00 run-fartlek 50min steps:10x60s/20s-jog
      `,
    },
    {
      name: "hill sprints have their own rule",
      week: `
        Wed 07:00 run-hill-sprint 45min steps:6x9s/30s-walk
      `,
    },
    {
      name: "a tempo run in one piece",
      week: `
        Wed 07:00 run-tempo 60min steps:1800s
      `,
    },
    {
      name: "done without steps",
      week: `
        now Thu 07:00
        done Wed 07:00 run-vo2max 60min
      `,
    },
  ],
  fires: [
    {
      name: "strides of 36 s",
      severity: "info",
      week: `
        Wed 07:00 run-strides 45min steps:6x36s/75s-walk
      `,
      message: "longStride",
    },
    {
      name: "strides with 59 s",
      severity: "info",
      week: `
        Wed 07:00 run-strides 45min steps:6x25s/59s-walk
      `,
      message: "shortRest",
    },
    {
      name: "strides with exactly 30 s",
      severity: "info",
      week: `
        Wed 07:00 run-strides 45min steps:6x25s/30s-walk
      `,
    },
    {
      name: "strides with 29 s",
      severity: "caution",
      week: `
        Wed 07:00 run-strides 45min steps:6x25s/29s-walk
      `,
      tense: "planned",
    },
    {
      name: "30 s hard, 59 s jog",
      severity: "info",
      week: `
        Wed 07:00 run-hiit 40min steps:8x30s/59s-jog
      `,
    },
    {
      name: "3 min with 85 s",
      severity: "info",
      week: `
        Wed 07:00 run-vo2max 60min steps:5x180s/85s-jog
      `,
    },
    {
      name: "3 min with a third",
      severity: "info",
      week: `
        Wed 07:00 run-vo2max 60min steps:5x180s/60s-jog
      `,
    },
    {
      name: "3 min with 55 s",
      severity: "caution",
      week: `
        Wed 07:00 run-vo2max 60min steps:5x180s/55s-jog
      `,
    },
    {
      name: "2 min with 185 s",
      severity: "info",
      week: `
        Wed 07:00 run-vo2max 60min steps:6x120s/185s-jog
      `,
      message: "longRest",
    },
    {
      name: "40 s near-maximal with 55 s",
      severity: "caution",
      week: `
        Wed 07:00 run-track-anaerobic 60min steps:10x40s/55s-walk
      `,
    },
    {
      name: "40 s near-maximal with 40 s",
      severity: "caution",
      week: `
        Wed 07:00 run-track-anaerobic 60min steps:10x40s/40s-walk
      `,
    },
    {
      name: "40 s near-maximal with 35 s",
      severity: "warning",
      week: `
        Wed 07:00 run-track-anaerobic 60min steps:10x40s/35s-walk
      `,
    },
    {
      name: "threshold: 10 min with 3 min 35 s",
      severity: "info",
      week: `
        Wed 07:00 run-cruise 60min steps:3x600s/215s-jog
      `,
    },
    {
      name: "novice: strides with 85 s",
      severity: "info",
      week: `
        athlete run-first novice-runner
        Wed 07:00 run-strides 45min steps:6x25s/85s-walk
      `,
    },
    {
      name: "the worst of a mixed session",
      severity: "warning",
      week: `
        Wed 07:00 run-track-anaerobic 70min steps:4x200s/60s-jog steps:6x40s/30s-walk
      `,
    },
    {
      name: "done",
      severity: "warning",
      week: `
        now Thu 07:00
        done Wed 07:00 run-track-anaerobic 60min steps:10x40s/30s-walk
      `,
      tense: "happened",
    },
  ],
  notEnoughData: [
    {
      name: "no steps",
      missing: "steps",
      week: `
        Wed 07:00 run-vo2max 60min
      `,
    },
    {
      name: "the recovery is not described",
      missing: "recovery-seconds",
      week: `
        Wed 07:00 run-vo2max 60min steps:5x180s
      `,
    },
  ],
};
