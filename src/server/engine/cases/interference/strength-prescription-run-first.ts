import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "heavy sets that rise from week to week",
      covers: ["002:21"],
      week: `
        now Sun 20:00
        done Mon-4 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100.0kg:rir2
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:102.5kg:rir2
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:105.0kg:rir2
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:107.5kg:rir2
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:110.0kg:rir2
      `,
    },
    {
      name: "exactly half of the sets are light",
      week: `
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:5x10:60% sets:deadlift:5x5:80%
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:5x10:61% sets:deadlift:5x5:81%
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:5x10:62% sets:deadlift:5x5:82%
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:5x10:63% sets:deadlift:5x5:83%
      `,
    },
    {
      name: "eight repetitions",
      week: `
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x8:60%
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x8:61%
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x8:62%
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x8:63%
      `,
    },
    {
      name: "exactly 70 % of the maximum",
      week: `
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:70%
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:71%
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:72%
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:70%
      `,
    },
    {
      name: "three weeks of light sets",
      week: `
        now Sun 20:00
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:60%
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:61%
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:62%
      `,
    },
    {
      name: "three weeks of the same",
      covers: ["002:31"],
      week: `
        now Sun 20:00
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100kg:rir2
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100kg:rir2
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100kg:rir2
      `,
    },
    {
      name: "the main lift rises, a second one stays",
      week: `
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100.0kg:rir2 sets:split-squat:3x8:20kg:rir2
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:102.5kg:rir2 sets:split-squat:3x8:20kg:rir2
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:105.0kg:rir2 sets:split-squat:3x8:20kg:rir2
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:107.5kg:rir2 sets:split-squat:3x8:20kg:rir2
      `,
    },
    {
      name: "a lighter week in between",
      week: `
        now Sun 20:00
        done Mon-4 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100kg:rir2
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100kg:rir2
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:2x4:100kg:rir2
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100kg:rir2
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100kg:rir2
      `,
    },
    {
      name: "balanced: the same for weeks",
      week: `
        athlete balanced
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100kg:rir2
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100kg:rir2
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100kg:rir2
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100kg:rir2
      `,
    },
    {
      name: "balanced: to failure the day before a quality run",
      week: `
        athlete balanced
        Wed 18:00 strength-failure-lower 60min sets:back-squat:4x4:failure
        Thu 18:00 run-vo2max 60min
      `,
    },
    {
      name: "strength first: light sets",
      week: `
        athlete strength-first
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:60%
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:61%
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:62%
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:63%
      `,
    },
    {
      name: "getting used to lifting, seven weeks: the first four are exempt",
      week: `
        now Sun 20:00
        focus anatomical-adaptation Mon-6..+0
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:60%
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:61%
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:62%
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:63%
      `,
    },
    {
      name: "half squats, four sets of four to failure three times a week",
      covers: ["004:93"],
      week: `
        athlete run-first experienced-lifter
        Mon 18:00 strength-failure-lower 60min sets:half-squat:4x4:failure
        Wed 18:00 strength-failure-lower 60min sets:half-squat:4x4:failure
        Fri 18:00 strength-failure-lower 60min sets:half-squat:4x4:failure
      `,
    },
    {
      name: "to failure exactly 48 h before a quality run",
      week: `
        Wed 17:00 strength-failure-lower 60min sets:back-squat:4x4:failure
        Fri 18:00 run-vo2max 60min
      `,
    },
    {
      name: "to failure the day before an easy run",
      week: `
        Wed 17:00 strength-failure-lower 60min sets:back-squat:4x4:failure
        Thu 18:00 run-easy 60min
      `,
    },
    {
      name: "two sets to failure are no lift to failure",
      week: `
        Wed 17:00 strength-heavy-lower 60min sets:back-squat:2x4:failure sets:back-squat:2x4:rir2
        Thu 18:00 run-vo2max 60min
      `,
    },
    {
      name: "novice lifter: a set to failure after exactly eight weeks",
      week: `
        athlete run-first novice-lifter
        done Mon-14..-1 07:00 run-easy 40min @3
        done Mon-8 18:00 strength-moderate-lower 60min @6
        Mon 18:00 strength-moderate-lower 60min sets:back-squat:1x8:60kg:rir0 sets:back-squat:2x8:60kg:rir2
      `,
    },
    {
      name: "calf raises with many repetitions",
      week: `
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:calf-raise:6x15:40% sets:back-squat:3x5:80%
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:calf-raise:6x15:40% sets:back-squat:3x5:81%
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:calf-raise:6x15:40% sets:back-squat:3x5:82%
        done Mon 18:00 strength-moderate-lower 60min @6 sets:calf-raise:6x15:40% sets:back-squat:3x5:83%
      `,
    },
  ],
  fires: [
    {
      name: "light sets with many repetitions for four weeks",
      covers: ["002:14"],
      severity: "info",
      tense: "ongoing",
      message: "light",
      week: `
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:60%
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:61%
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:62%
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:63%
      `,
    },
    {
      name: "nine repetitions",
      severity: "info",
      week: `
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x9:60%
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x9:61%
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x9:62%
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x9:63%
      `,
    },
    {
      name: "just below 70 % of the maximum",
      severity: "info",
      week: `
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:69%
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:68.5%
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:68%
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:69%
      `,
    },
    {
      name: "a little more than half of the sets",
      severity: "info",
      week: `
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:7x10:60% sets:deadlift:6x5:80%
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:7x10:61% sets:deadlift:6x5:81%
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:7x10:62% sets:deadlift:6x5:82%
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:7x10:63% sets:deadlift:6x5:83%
      `,
    },
    {
      name: "light by the repetitions that were left",
      severity: "info",
      week: `
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x12:rir4
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x13:rir4
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x14:rir4
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x15:rir4
      `,
    },
    {
      name: "balanced: light sets",
      severity: "info",
      week: `
        athlete balanced
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:60%
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:61%
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:62%
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:63%
      `,
    },
    {
      name: "39 years: light sets",
      severity: "info",
      message: "light",
      week: `
        athlete run-first 39 years
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:60%
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:61%
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:62%
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:63%
      `,
    },
    {
      name: "from 40 years light sets",
      covers: ["002:8"],
      severity: "info",
      message: "light",
      modifiers: ["masters"],
      week: `
        athlete run-first 40 years
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:60%
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:61%
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:62%
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:63%
      `,
    },
    {
      name: "getting used to lifting for eight weeks",
      severity: "info",
      week: `
        now Sun 20:00
        focus anatomical-adaptation Mon-7..+0
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:60%
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:61%
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:62%
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:63%
      `,
    },
    {
      name: "light sets in the plan",
      severity: "info",
      tense: "planned",
      week: `
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:60%
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:61%
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10:62%
        Mon 18:00 strength-moderate-lower 60min sets:back-squat:4x10:64%
      `,
    },
    {
      name: "the same for four weeks",
      covers: ["002:31"],
      severity: "caution",
      tense: "ongoing",
      message: "unchanged",
      week: `
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100kg:rir2
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100kg:rir2
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100kg:rir2
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100kg:rir2
      `,
    },
    {
      name: "the plan repeats the same a fourth time",
      severity: "caution",
      tense: "planned",
      message: "unchanged",
      week: `
        now Sun 20:00
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100kg:rir2
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100kg:rir2
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4:100kg:rir2
        Mon+1 18:00 strength-heavy-lower 60min sets:back-squat:4x4:100kg:rir2
      `,
    },
    {
      name: "five sets of one exercise to failure",
      severity: "caution",
      message: "manyFailureSets",
      week: `
        Mon 18:00 strength-failure-lower 60min sets:back-squat:5x4:failure
      `,
    },
    {
      name: "strength first: five sets of one exercise to failure",
      severity: "caution",
      week: `
        athlete strength-first
        Mon 18:00 strength-failure-lower 60min sets:back-squat:5x4:failure
      `,
    },
    {
      name: "four lifts to failure in 7 days",
      severity: "caution",
      message: "failureOften",
      week: `
        Mon 18:00 strength-failure-lower 60min
        Tue 18:00 strength-failure-lower 60min
        Thu 18:00 strength-failure-lower 60min
        Sat 18:00 strength-failure-lower 60min
      `,
    },
    {
      name: "to failure 46 h before a quality run",
      severity: "warning",
      message: "beforeRun",
      tense: "planned",
      week: `
        Wed 19:00 strength-failure-lower 60min sets:back-squat:4x4:failure
        Fri 18:00 run-vo2max 60min
      `,
    },
    {
      name: "strength first: to failure the day before a long run",
      severity: "warning",
      week: `
        athlete strength-first
        Sat 18:00 strength-failure-lower 60min
        Sun 09:00 run-long 120min
      `,
    },
    {
      name: "done to failure the day before a race",
      severity: "warning",
      tense: "happened",
      week: `
        now Mon+1 08:00
        done Sat 09:00 strength-failure-lower 60min @9
        done Sun 10:00 race-10k 60min @9
      `,
    },
    {
      name: "novice lifter: a set to failure a day before eight weeks are over",
      severity: "caution",
      message: "noviceFailure",
      week: `
        athlete run-first novice-lifter
        done Mon-14..-1 07:00 run-easy 40min @3
        done Tue-8 18:00 strength-moderate-lower 60min @6
        Mon 18:00 strength-moderate-lower 60min sets:back-squat:1x8:60kg:rir0 sets:back-squat:2x8:60kg:rir2
      `,
    },
  ],
  notEnoughData: [
    {
      name: "the same repetitions for weeks without loads",
      missing: "set-loads",
      week: `
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x4
      `,
    },
    {
      name: "many repetitions without loads",
      missing: "set-loads",
      week: `
        athlete balanced
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x10
        done Mon-2 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x11
        done Mon-1 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x12
        done Mon 18:00 strength-moderate-lower 60min @6 sets:back-squat:4x13
      `,
    },
    {
      name: "leg lifts without sets",
      missing: "leg-sets",
      week: `
        now Sun 20:00
        done Mon-3 18:00 strength-moderate-lower 60min @6 
        done Mon-2 18:00 strength-moderate-lower 60min @6 
        done Mon-1 18:00 strength-moderate-lower 60min @6 
        done Mon 18:00 strength-moderate-lower 60min @6
      `,
    },
    {
      name: "a lift to failure with neither time nor slot",
      missing: "start-time",
      week: `
        Wed strength-failure-lower 60min sets:back-squat:4x4:failure
        Thu run-vo2max 60min
      `,
    },
    {
      name: "novice lifter with an unknown past",
      missing: "start-of-lifting",
      week: `
        athlete run-first novice-lifter
        Mon 18:00 strength-failure-lower 60min sets:back-squat:4x4:failure
      `,
    },
  ],
};
