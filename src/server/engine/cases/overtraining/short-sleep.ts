import type { RuleCases } from "../case";

const hardWeek = (sessions: number) =>
  ["Tue", "Thu", "Sat", "Sun"]
    .slice(0, sessions)
    .map((day) => `${day} 18:00 run-vo2max 60min`)
    .join("\n");

export const cases: RuleCases = {
  quiet: [
    {
      name: "7.2 h a night",
      week: `
        now Mon 20:00
        morning Mon-2..Mon sleepHours:7.2
      `,
    },
    {
      name: "7.1 h a night before three hard sessions",
      week: `
        now Mon 20:00
        morning Mon-2..Mon sleepHours:7.1
        ${hardWeek(3)}
      `,
    },
    {
      name: "two short nights of five",
      week: `
        now Mon 20:00
        morning Mon-2..Sat-1 sleepHours:7.5
        morning Sun-1..Mon sleepHours:5.5
      `,
    },
    {
      name: "three nights of 6.1 h",
      week: `
        now Mon 20:00
        morning Mon-2..Fri-1 sleepHours:7.5
        morning Sat-1..Mon sleepHours:6.1
      `,
    },
    {
      name: "6.2 h a night, enough for an athlete who needs 6",
      week: `
        athlete run-first sleep:6
        now Mon 20:00
        morning Mon-2..Mon sleepHours:6.2
      `,
    },
    {
      name: "7.5 h a night for an athlete who needs 9",
      week: `
        athlete run-first sleep:9
        now Mon 20:00
        morning Mon-2..Mon sleepHours:7.5
      `,
    },
  ],
  fires: [
    {
      name: "6.9 h a night",
      covers: ["000:17"],
      severity: "info",
      tense: "ongoing",
      message: "mean",
      week: `
        now Mon 20:00
        morning Mon-2..Mon sleepHours:6.9
      `,
    },
    {
      name: "eight nights told",
      severity: "info",
      week: `
        now Mon 20:00
        morning Mon-1..Mon sleepHours:6.8
      `,
    },
    {
      name: "6.6 h a night",
      severity: "info",
      week: `
        now Mon 20:00
        morning Mon-2..Mon sleepHours:6.6
      `,
    },
    {
      name: "6.4 h a night",
      severity: "caution",
      message: "mean",
      week: `
        now Mon 20:00
        morning Mon-2..Mon sleepHours:6.4
      `,
    },
    {
      name: "three nights of 5.9 h",
      severity: "caution",
      message: "nights",
      week: `
        now Mon 20:00
        morning Mon-2..Fri-1 sleepHours:7.5
        morning Sat-1..Mon sleepHours:5.9
      `,
    },
    {
      name: "three nights of 5.5 h, and no other told",
      severity: "caution",
      week: `
        now Mon 20:00
        morning Sat-1..Mon sleepHours:5.5
      `,
    },
    {
      name: "5.9 h a night in one week before three hard sessions",
      severity: "warning",
      message: "mean",
      week: `
        now Mon 20:00
        morning Mon-2..Mon-1 sleepHours:8
        morning Tue-1..Mon sleepHours:5.9
        ${hardWeek(3)}
      `,
    },
    {
      name: "6.1 h a night in one week before three hard sessions",
      severity: "caution",
      week: `
        now Mon 20:00
        morning Tue-2..Mon-1 sleepHours:6.4
        morning Tue-1..Mon sleepHours:6.1
        ${hardWeek(3)}
      `,
    },
    {
      name: "5.8 h a night before two hard sessions",
      severity: "caution",
      week: `
        now Mon 20:00
        morning Mon-2..Mon sleepHours:5.8
        ${hardWeek(2)}
      `,
    },
    {
      name: "5.8 h a night before four hard sessions",
      severity: "warning",
      week: `
        now Mon 20:00
        morning Mon-2..Mon sleepHours:5.8
        ${hardWeek(4)}
      `,
    },
    {
      name: "5.9 h a night for an athlete who needs 6",
      severity: "info",
      week: `
        athlete run-first sleep:6
        now Mon 20:00
        morning Mon-2..Mon sleepHours:5.9
      `,
    },
  ],
  notEnoughData: [
    {
      name: "nothing told",
      week: `
        now Mon 20:00
        morning Mon-2..Mon all:4
      `,
      missing: "nights-of-14",
    },
    {
      name: "seven nights told",
      week: `
        now Mon 20:00
        morning Tue-1..Mon sleepHours:6.2
      `,
      missing: "nights-of-14",
    },
  ],
};
