import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "90 s, walking",
      covers: ["002:17", "002:25"],
      week: `
        Wed 07:00 run-hill-sprint 45min steps:6x9s/90s-walk
      `,
    },
    {
      name: "sprints of 12 s",
      week: `
        Wed 07:00 run-hill-sprint 45min steps:6x12s/120s-walk
      `,
    },
    {
      name: "twelve sprints",
      week: `
        Wed 07:00 run-hill-sprint 45min steps:12x9s/120s-stand
      `,
    },
    {
      name: "first time: four",
      week: `
        done Mon-6..-1 07:00 run-easy 45min
        Wed 07:00 run-hill-sprint 45min steps:4x9s/120s-walk
      `,
    },
    {
      name: "the first time on record is not the first time",
      week: `
        done Mon-2..-1 07:00 run-easy 45min
        Wed 07:00 run-hill-sprint 45min steps:8x9s/120s-walk
      `,
    },
    {
      name: "not the first time",
      week: `
        done Mon-6..-1 07:00 run-easy 45min
        done Wed-2 07:00 run-hill-sprint 45min
        Wed 07:00 run-hill-sprint 45min steps:8x9s/120s-walk
      `,
    },
    {
      name: "strides on the flat",
      week: `
        Wed 07:00 run-strides 45min steps:6x20s/60s-jog
      `,
    },
    {
      name: "hill repeats",
      week: `
        Wed 07:00 run-hill-repeats 60min steps:6x60s/60s-jog
      `,
    },
    {
      name: "warm-up before the sprints",
      covers: ["002:10"],
      week: `
        Wed 07:00 run-hill-sprint 45min steps:1200s steps:6x9s/120s-walk
      `,
    },
    {
      name: "done without steps",
      week: `
        now Thu 07:00
        done Wed 07:00 run-hill-sprint 45min
      `,
    },
  ],
  fires: [
    {
      name: "exactly 60 s",
      severity: "caution",
      week: `
        Wed 07:00 run-hill-sprint 45min steps:6x9s/60s-walk
      `,
      tense: "planned",
      message: "shortRest",
    },
    {
      name: "57 s",
      severity: "warning",
      week: `
        Wed 07:00 run-hill-sprint 45min steps:6x9s/57s-walk
      `,
    },
    {
      name: "87 s",
      severity: "caution",
      week: `
        Wed 07:00 run-hill-sprint 45min steps:6x9s/87s-walk
      `,
    },
    {
      name: "jogging between them",
      covers: ["002:25"],
      severity: "caution",
      week: `
        Wed 07:00 run-hill-sprint 45min steps:6x9s/120s-jog
      `,
      message: "jogged",
    },
    {
      name: "sprints of 13 s",
      severity: "info",
      week: `
        Wed 07:00 run-hill-sprint 45min steps:6x13s/120s-walk
      `,
      message: "longReps",
    },
    {
      name: "thirteen sprints",
      severity: "info",
      week: `
        Wed 07:00 run-hill-sprint 45min steps:13x9s/120s-walk
      `,
      message: "manyReps",
    },
    {
      name: "first time: five",
      severity: "info",
      week: `
        done Mon-6..-1 07:00 run-easy 45min
        Wed 07:00 run-hill-sprint 45min steps:5x9s/120s-walk
      `,
      message: "firstTime",
    },
    {
      name: "uphill sprints inside an easy run",
      covers: ["002:23"],
      severity: "warning",
      week: `
        Wed 07:00 run-easy 45min steps:6x8s-uphill/30s-walk
      `,
    },
    {
      name: "done with short recovery",
      severity: "warning",
      week: `
        now Thu 07:00
        done Wed 07:00 run-hill-sprint 45min steps:10x12s/30s-walk
      `,
      tense: "happened",
    },
  ],
  notEnoughData: [
    {
      name: "no steps",
      missing: "steps",
      week: `
        Wed 07:00 run-hill-sprint 45min 
      `,
    },
    {
      name: "the recovery is not described",
      missing: "recovery-seconds",
      week: `
        Wed 07:00 run-hill-sprint 45min steps:6x9s
      `,
    },
  ],
};
