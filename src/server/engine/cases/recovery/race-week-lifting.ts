import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "heavy legs exactly 5 days before",
      covers: ["004:101"],
      week: `
        Tue 09:00 strength-heavy-lower 60min
        Sun 10:00 race-10k 60min
        race Sun 10k A
      `,
    },
    {
      name: "to failure exactly 7 days before",
      week: `
        now Sat-1
        Sun-1 09:00 strength-failure-lower 60min
        Sun 10:00 race-10k 60min
        race Sun 10k A
      `,
    },
    {
      name: "a primer exactly 72 h before",
      week: `
        Thu 09:40 strength-primer 20min
        Sun 10:00 race-10k 60min
        race Sun 10k A
      `,
    },
    {
      name: "experienced lifter: a primer exactly 48 h before",
      week: `
        athlete run-first experienced-lifter
        Fri 09:40 strength-primer 20min
        Sun 10:00 race-10k 60min
        race Sun 10k A
      `,
    },
    {
      name: "upper body two days before",
      week: `
        athlete run-first novice-lifter
        Fri 18:00 strength-upper 45min
        race Sun 10k A
      `,
    },
    {
      name: "a C race",
      week: `
        Fri 18:00 strength-heavy-lower 60min
        race Sun 10k C
      `,
    },
    {
      name: "explosive work three days before, no novice",
      week: `
        Thu 08:00 strength-explosive 40min
        race Sun 10k A
      `,
    },
    {
      name: "the last lift exactly 14 days before",
      week: `
        done Mon-4..-1 18:00 strength-heavy-lower 60min
        Fri 07:00 run-easy 45min
        race Mon+1 half A
      `,
    },
    {
      name: "two weeks without lifting, strength first",
      week: `
        athlete strength-first
        done Mon-4..-1 18:00 strength-heavy-lower 60min
        Fri 07:00 run-easy 45min
        race Wed+1 half A
      `,
    },
    {
      name: "a lift that may have been done and is not logged",
      week: `
        done Mon-5..-2 18:00 strength-heavy-lower 60min
        Wed-1 18:00 strength-heavy-lower 60min
        Fri 07:00 run-easy 45min
        race Wed+1 half A
      `,
    },
    {
      name: "the plan does not reach the race yet",
      week: `
        done Mon-2..-1 18:00 strength-heavy-lower 60min
        Mon..+2 18:00 strength-heavy-lower 60min
        race Sun+6 half A
      `,
    },
    {
      name: "no habit of lifting",
      week: `
        done Mon-4..-2 18:00 strength-heavy-lower 60min
        Fri 07:00 run-easy 45min
        race Wed+1 half A
      `,
    },
    {
      name: "an exercise that the plan repeats three times before",
      week: `
        done Mon-6..-1 18:00 strength-moderate-lower 60min sets:back-squat:3x8:70%:rir3
        Mon 18:00 strength-moderate-lower 60min sets:step-up:3x8:70%:rir3
        Wed 18:00 strength-moderate-lower 60min sets:step-up:3x8:70%:rir3
        Fri 18:00 strength-moderate-lower 60min sets:step-up:3x8:70%:rir3
        Mon+1 18:00 strength-moderate-lower 60min sets:step-up:3x8:70%:rir3
        Sat+1 07:00 run-easy 30min
        race Sun+1 half A
      `,
    },
  ],
  fires: [
    {
      name: "heavy legs 5 days before, less two hours",
      severity: "caution",
      tense: "planned",
      message: "tooClose",
      week: `
        Tue 11:00 strength-heavy-lower 60min
        Sun 10:00 race-10k 60min
        race Sun 10k A
      `,
    },
    {
      name: "heavy legs exactly 72 h before",
      severity: "caution",
      week: `
        Thu 09:00 strength-heavy-lower 60min
        Sun 10:00 race-10k 60min
        race Sun 10k A
      `,
    },
    {
      name: "heavy legs 70 h before",
      severity: "warning",
      week: `
        Thu 11:00 strength-heavy-lower 60min
        Sun 10:00 race-10k 60min
        race Sun 10k A
      `,
    },
    {
      name: "moderate legs 70 h before",
      severity: "caution",
      week: `
        Thu 11:00 strength-moderate-lower 60min
        Sun 10:00 race-10k 60min
        race Sun 10k A
      `,
    },
    {
      name: "moderate legs four days before",
      severity: "info",
      week: `
        Wed 09:00 strength-moderate-lower 60min
        Sun 10:00 race-10k 60min
        race Sun 10k B
      `,
    },
    {
      name: "to failure 7 days before, less two hours",
      severity: "warning",
      week: `
        now Sat-1
        Sun-1 11:00 strength-failure-lower 60min
        Sun 10:00 race-10k 60min
        race Sun 10k A
      `,
    },
    {
      name: "a new exercise six days before",
      severity: "warning",
      message: "newExercise",
      week: `
        done Mon-6..-1 18:00 strength-moderate-lower 60min sets:back-squat:3x8:70%:rir3
        Mon 18:00 strength-moderate-lower 60min sets:step-up:3x8:70%:rir3
        race Sun half A
      `,
    },
    {
      name: "novice lifter: explosive work four days before",
      severity: "caution",
      week: `
        athlete run-first novice-lifter
        Wed 08:00 strength-explosive 40min
        race Sun 10k A
      `,
    },
    {
      name: "a primer 70 h before",
      severity: "info",
      week: `
        Thu 11:40 strength-primer 20min
        Sun 10:00 race-10k 60min
        race Sun 10k A
      `,
    },
    {
      name: "experienced lifter: a primer 46 h before",
      severity: "info",
      week: `
        athlete run-first experienced-lifter
        Fri 11:40 strength-primer 20min
        Sun 10:00 race-10k 60min
        race Sun 10k A
      `,
    },
    {
      name: "strength first, B race: one level lower",
      severity: "caution",
      week: `
        athlete strength-first
        Fri 18:00 strength-heavy-lower 60min
        race Sun 10k B
      `,
    },
    {
      name: "strength first, A race",
      severity: "warning",
      week: `
        athlete strength-first
        Fri 18:00 strength-heavy-lower 60min
        race Sun 10k A
      `,
    },
    {
      name: "a race that only the plan knows",
      severity: "warning",
      week: `
        Fri 18:00 strength-heavy-lower 60min
        Sun 10:00 race-10k 60min
      `,
    },
    {
      name: "lifted two days before a race that was run",
      severity: "warning",
      tense: "happened",
      week: `
        now Mon+1 08:00
        done Fri 18:00 strength-heavy-lower 60min @7
        done Sun 10:00 race-10k 60min @9
        race Sun 10k A
      `,
    },
    {
      name: "the last lift 15 days before",
      severity: "info",
      message: "withoutLifting",
      week: `
        done Mon-4..-1 18:00 strength-heavy-lower 60min
        Fri 07:00 run-easy 45min
        race Tue+1 half A
      `,
    },
  ],
  notEnoughData: [
    {
      name: "neither time nor slot",
      missing: "start-time",
      week: `
        Fri strength-heavy-lower 60min
        race Sun 10k A
      `,
    },
    {
      name: "the plan ends long before a race that is near",
      missing: "plan-to-race",
      week: `
        done Mon-4..-2 18:00 strength-heavy-lower 60min
        done Thu-4..-2 18:00 strength-upper 45min
        Tue 07:00 run-easy 45min
        race Wed+1 half A
      `,
    },
  ],
};
