import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "exactly 3 h after a tempo",
      week: `
        athlete balanced
        Mon 07:00 run-tempo 60min
        Mon 11:00 strength-explosive 40min
      `,
    },
    {
      name: "an easy run of 25 minutes is a warm-up",
      week: `
        athlete balanced
        Mon 07:00 run-easy 25min
        Mon 07:30 strength-explosive 40min
      `,
    },
    {
      name: "the explosive work comes first",
      week: `
        athlete balanced
        Mon 07:00 strength-explosive 40min
        Mon 08:00 run-tempo 60min
      `,
    },
    {
      name: "exactly 6 hill sprints at the end of an easy run",
      covers: ["002:10"],
      week: `
        Mon 07:00 run-easy 45min
        Mon 07:45 run-hill-sprint 20min steps:6x9s/120s-walk
      `,
    },
    {
      name: "hill sprints exactly 15 minutes after an easy run are its end",
      week: `
        athlete balanced
        Mon 07:00 run-recovery 35min
        Mon 07:50 run-hill-sprint 20min steps:5x9s/120s-walk
      `,
    },
    {
      name: "strides after an easy run",
      week: `
        athlete balanced
        Mon 07:00 run-easy 60min
        Mon 08:00 run-strides 20min
      `,
    },
    {
      name: "a walk before it",
      week: `
        athlete balanced
        Mon 07:00 walk 90min
        Mon 08:30 strength-explosive 40min
      `,
    },
    {
      name: "the run was not logged, the jumps were",
      week: `
        athlete balanced
        now Mon 14:00
        Mon 07:00 run-tempo 60min
        done Mon 09:00 strength-explosive 40min
      `,
    },
  ],
  fires: [
    {
      name: "2.75 h after a tempo",
      severity: "caution",
      tense: "planned",
      message: "tooClose",
      week: `
        athlete balanced
        Mon 07:00 run-tempo 60min
        Mon 10:45 strength-explosive 40min
      `,
    },
    {
      name: "exactly 1 h after anaerobic running",
      covers: ["003:54"],
      severity: "caution",
      week: `
        athlete balanced
        Mon 07:00 run-track-anaerobic 60min
        Mon 09:00 strength-explosive 40min
      `,
    },
    {
      name: "0.75 h after a tempo",
      severity: "warning",
      week: `
        athlete strength-first
        Mon 07:00 run-tempo 60min
        Mon 08:45 strength-olympic 60min
      `,
    },
    {
      name: "0.5 h after a long run",
      severity: "warning",
      week: `
        athlete balanced
        Mon 07:00 run-long 120min
        Mon 09:30 strength-explosive 40min
      `,
    },
    {
      name: "right after hard intervals of 20 minutes on the bike",
      severity: "warning",
      week: `
        athlete balanced
        Mon 07:00 xt-hard 20min
        Mon 07:30 strength-explosive 40min
      `,
    },
    {
      name: "exactly 30 minutes of easy running",
      severity: "info",
      week: `
        athlete balanced
        Mon 07:00 run-easy 30min
        Mon 08:00 strength-explosive 40min
      `,
    },
    {
      name: "exactly 60 minutes of easy cycling",
      severity: "info",
      week: `
        athlete balanced
        Mon 07:00 xt-easy 60min
        Mon 08:30 strength-explosive 40min
      `,
    },
    {
      name: "an easy run of 65 minutes",
      severity: "caution",
      week: `
        athlete balanced
        Mon 07:00 run-easy 65min
        Mon 08:30 strength-explosive 40min
      `,
    },
    {
      name: "an easy run of unknown length",
      severity: "info",
      week: `
        athlete balanced
        Mon 07:00 run-easy
        Mon 08:30 strength-explosive 40min
      `,
    },
    {
      name: "run first: one level lower",
      severity: "caution",
      week: `
        Mon 07:00 run-tempo 60min
        Mon 08:30 strength-explosive 40min
      `,
    },
    {
      name: "run first: info stays info",
      severity: "info",
      week: `
        Mon 07:00 run-easy 45min
        Mon 09:00 strength-explosive 40min
      `,
    },
    {
      name: "seven hill sprints at the end of an easy run are a session of their own",
      severity: "info",
      week: `
        athlete balanced
        Mon 07:00 run-easy 45min
        Mon 07:45 run-hill-sprint 25min steps:7x9s/120s-walk
      `,
    },
    {
      name: "hill sprints 20 minutes after an easy run are not its end",
      severity: "info",
      week: `
        athlete balanced
        Mon 07:00 run-easy 45min
        Mon 08:05 run-hill-sprint 25min steps:5x9s/120s-walk
      `,
    },
    {
      name: "a few hill sprints at the end of a tempo",
      severity: "warning",
      week: `
        athlete balanced
        Mon 07:00 run-tempo 60min
        Mon 08:00 run-hill-sprint 20min steps:5x9s/120s-walk
      `,
    },
    {
      name: "both done",
      severity: "warning",
      tense: "happened",
      week: `
        athlete balanced
        now Mon 14:00
        done Mon 07:00 run-vo2max 60min
        done Mon 08:00 strength-explosive 40min
      `,
    },
  ],
  notEnoughData: [
    {
      name: "the run has neither time nor slot",
      missing: "start-time",
      week: `
        athlete balanced
        Mon run-tempo 60min
        Mon 18:00 strength-explosive 40min
      `,
    },
    {
      name: "nobody said how many hill sprints end the easy run",
      missing: "steps",
      week: `
        athlete balanced
        Mon 07:00 run-easy 45min
        Mon 07:45 run-hill-sprint 20min
      `,
    },
  ],
};
