import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "well",
      week: `
        now Mon 08:00
        morning Mon energy:4
        Mon 18:00 run-easy 45min
      `,
    },
    {
      name: "a fever, with rest and a walk",
      week: `
        now Mon 08:00
        morning Mon symptoms:fever
        Mon 18:00 walk 30min
        Tue 18:00 rest
        Wed 18:00 run-easy 45min
      `,
    },
    {
      name: "trained the day before the fever",
      week: `
        now Mon 08:00
        morning Mon symptoms:fever
        done Sun-1 18:00 run-easy 45min @3
      `,
    },
    {
      name: "a fever two days ago, and training today",
      week: `
        now Mon 08:00
        morning Sat-1 symptoms:fever
        morning Sun-1..Mon energy:4
        Mon 18:00 run-easy 45min
      `,
    },
    {
      name: "a cold with easy running",
      week: `
        now Mon 08:00
        morning Mon symptoms:cold-above-neck
        Mon 18:00 run-easy 45min
      `,
    },
    {
      name: "ill until yesterday, as marked",
      week: `
        now Mon 08:00
        event illness Fri-1..Sun-1
        morning Mon energy:4
        Mon 18:00 run-easy 45min
      `,
    },
    {
      name: "pain of 3 for two days",
      week: `
        now Mon 08:00
        morning Sun-1..Mon pain:knee:3
        Mon 18:00 run-easy 45min
      `,
    },
    {
      name: "pain of 4 today",
      week: `
        now Mon 08:00
        morning Sun-1 pain:knee:3
        morning Mon pain:knee:4
        Mon 18:00 run-easy 45min
      `,
    },
    {
      name: "pain of 4 on two days in two places",
      week: `
        now Mon 08:00
        morning Sun-1 pain:shin:4
        morning Mon pain:knee:4
        Mon 18:00 run-easy 45min
      `,
    },
    {
      name: "pain of 5 for two days, with lifting alone",
      week: `
        now Mon 08:00
        morning Sun-1..Mon pain:knee:5
        Mon 18:00 strength-upper 45min
      `,
    },
    {
      name: "nothing told, and nothing trained",
      week: `
        now Mon 08:00
        Thu 18:00 run-easy 45min
      `,
    },
  ],
  fires: [
    {
      name: "a fever, and an easy run planned",
      severity: "warning",
      tense: "ongoing",
      message: "symptoms",
      week: `
        now Mon 08:00
        morning Mon symptoms:fever
        Mon 18:00 run-easy 45min
      `,
    },
    {
      name: "chest symptoms yesterday, and a lift planned today",
      severity: "warning",
      week: `
        now Mon 08:00
        morning Sun-1 symptoms:chest,cold-above-neck
        Mon 18:00 strength-upper 45min
      `,
    },
    {
      name: "a fever this morning, and a run planned tomorrow",
      severity: "warning",
      week: `
        now Mon 08:00
        morning Mon symptoms:fever
        Tue 18:00 run-easy 45min
      `,
    },
    {
      name: "trained with stomach symptoms",
      severity: "caution",
      message: "symptoms",
      week: `
        now Mon 20:00
        morning Mon symptoms:stomach
        done Mon 18:00 run-easy 45min @3
      `,
    },
    {
      name: "trained yesterday with aches that are still there",
      severity: "caution",
      week: `
        now Mon 20:00
        morning Sun-1..Mon symptoms:aches
        done Sun-1 18:00 run-easy 45min @3
      `,
    },
    {
      name: "a cold, and intervals planned",
      covers: ["000:17"],
      severity: "info",
      message: "cold",
      week: `
        now Mon 08:00
        morning Mon symptoms:cold-above-neck
        Mon 18:00 run-vo2max 60min
      `,
    },
    {
      name: "marked as ill until Wednesday, with a run on Wednesday",
      severity: "caution",
      message: "marked",
      week: `
        now Mon 08:00
        event illness Sun-1..Wed
        Wed 18:00 run-easy 45min
      `,
    },
    {
      name: "pain of 4 for two days, with running",
      covers: ["003:5"],
      severity: "caution",
      message: "pain",
      week: `
        now Mon 08:00
        morning Sun-1..Mon pain:knee:4
        Mon 18:00 run-easy 45min
      `,
    },
    {
      name: "pain of 4 for six days, with running",
      severity: "caution",
      week: `
        now Mon 20:00
        morning Wed-1..Mon pain:knee:4
        done Mon 18:00 run-easy 45min @3
      `,
    },
    {
      name: "pain of 6 for two days, with running",
      severity: "caution",
      week: `
        now Mon 08:00
        morning Sun-1..Mon pain:knee:6
        Mon 18:00 run-easy 45min
      `,
    },
    {
      name: "pain of 4 for seven days, two of them not told, with lifting",
      severity: "warning",
      message: "lasting",
      week: `
        now Mon 08:00
        morning Tue-1..Wed-1 pain:knee:4
        morning Fri-1 pain:knee:4
        morning Sun-1..Mon pain:knee:4
        Mon 18:00 strength-upper 45min
      `,
    },
    {
      name: "pain of 7 today",
      severity: "warning",
      message: "severe",
      week: `
        now Mon 08:00
        morning Mon pain:knee:7
        Mon 18:00 run-easy 45min
      `,
    },
    {
      name: "pain of 2 that changes movement",
      severity: "warning",
      message: "movement",
      week: `
        now Mon 08:00
        morning Mon pain:knee:2:gait
        Mon 18:00 run-easy 45min
      `,
    },
  ],
  notEnoughData: [
    {
      name: "a run planned, and nobody told how it is",
      week: `
        now Mon 08:00
        morning Fri-1 symptoms:fever
        Mon 18:00 run-easy 45min
      `,
      missing: "morning-answers",
    },
  ],
};
