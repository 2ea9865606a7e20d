import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "two sessions of 40 and 60 min",
      covers: ["004:91"],
      week: `
        Mon 18:00 strength-explosive 40min contacts:80
        Thu 18:00 strength-explosive 60min contacts:90
      `,
    },
    {
      name: "three sessions in 7 days",
      covers: ["004:79"],
      week: `
        Mon 18:00 strength-explosive 40min contacts:80
        Wed 18:00 strength-explosive 40min contacts:80
        Fri 18:00 strength-explosive 40min contacts:80
      `,
    },
    {
      name: "one session a week, 15 min",
      week: `
        Mon..+2 18:00 strength-explosive 15min contacts:40
      `,
    },
    {
      name: "exactly 90 min",
      week: `
        Mon 18:00 strength-explosive 90min contacts:100
      `,
    },
    {
      name: "a short one beside a longer one",
      week: `
        Mon 18:00 strength-explosive 10min contacts:30
        Fri 18:00 strength-explosive 30min contacts:60
      `,
    },
    {
      name: "novice lifter: exactly 80 landings",
      week: `
        athlete run-first novice-lifter
        Mon 18:00 strength-explosive 40min contacts:80
      `,
    },
    {
      name: "exactly 100 landings",
      week: `
        Mon 18:00 strength-explosive 40min contacts:100
      `,
    },
    {
      name: "experienced lifter: exactly 120 landings",
      week: `
        athlete run-first experienced-lifter
        Mon 18:00 strength-explosive 40min contacts:120
      `,
    },
    {
      name: "experienced lifter: 105 landings twice, exactly 24 h apart",
      week: `
        athlete run-first experienced-lifter
        Mon 18:00 strength-explosive 40min contacts:105
        Tue 18:40 strength-explosive 40min contacts:105
      `,
    },
    {
      name: "experienced lifter: 105 and 100 landings on two days",
      week: `
        athlete run-first experienced-lifter
        Mon 18:00 strength-explosive 40min contacts:105
        Tue 07:00 strength-explosive 40min contacts:100
      `,
    },
    {
      name: "strength first: a short session",
      week: `
        athlete strength-first
        Mon 18:00 strength-explosive 10min contacts:30
      `,
    },
    {
      name: "landings from the sets of jumps",
      week: `
        Mon 18:00 strength-explosive 40min sets:box-jump:5x5 sets:pogo:3x20
      `,
    },
    {
      name: "heavy legs",
      week: `
        Mon 18:00 strength-heavy-lower 100min
      `,
    },
  ],
  fires: [
    {
      name: "four sessions in 7 days",
      severity: "caution",
      tense: "planned",
      message: "often",
      week: `
        Mon 18:00 strength-explosive 40min contacts:60
        Wed 18:00 strength-explosive 40min contacts:60
        Fri 18:00 strength-explosive 40min contacts:60
        Sun 18:00 strength-explosive 40min contacts:60
      `,
    },
    {
      name: "five sessions in 7 days",
      severity: "warning",
      message: "often",
      week: `
        Mon 18:00 strength-explosive 40min contacts:60
        Tue 18:00 strength-explosive 40min contacts:60
        Wed 18:00 strength-explosive 40min contacts:60
        Fri 18:00 strength-explosive 40min contacts:60
        Sun 18:00 strength-explosive 40min contacts:60
      `,
    },
    {
      name: "four sessions in each of two weeks",
      severity: "caution",
      count: 2,
      week: `
        Mon..+1 18:00 strength-explosive 40min contacts:60
        Tue..+1 18:00 strength-explosive 40min contacts:60
        Thu..+1 18:00 strength-explosive 40min contacts:60
        Sat..+1 18:00 strength-explosive 40min contacts:60
      `,
    },
    {
      name: "strength first: five sessions in 7 days",
      severity: "caution",
      week: `
        athlete strength-first
        Mon 18:00 strength-explosive 40min contacts:60
        Tue 18:00 strength-explosive 40min contacts:60
        Wed 18:00 strength-explosive 40min contacts:60
        Fri 18:00 strength-explosive 40min contacts:60
        Sun 18:00 strength-explosive 40min contacts:60
      `,
    },
    {
      name: "92 min",
      severity: "caution",
      message: "tooLong",
      week: `
        Mon 18:00 strength-explosive 92min contacts:60
      `,
    },
    {
      name: "12 min, the only one of the week",
      severity: "info",
      message: "short",
      week: `
        Mon 18:00 strength-explosive 12min contacts:40
      `,
    },
    {
      name: "novice lifter: 82 landings",
      severity: "caution",
      message: "manyContacts",
      week: `
        athlete run-first novice-lifter
        Mon 18:00 strength-explosive 40min contacts:82
      `,
    },
    {
      name: "102 landings",
      severity: "caution",
      week: `
        Mon 18:00 strength-explosive 40min contacts:102
      `,
    },
    {
      name: "102 landings, from the sets of jumps",
      severity: "caution",
      week: `
        Mon 18:00 strength-explosive 40min sets:box-jump:6x7 sets:pogo:3x20
      `,
    },
    {
      name: "experienced lifter: 122 landings",
      severity: "caution",
      week: `
        athlete run-first experienced-lifter
        Mon 18:00 strength-explosive 40min contacts:122
      `,
    },
    {
      name: "experienced lifter: 102 landings twice, 22 h apart",
      severity: "warning",
      message: "tooClose",
      week: `
        athlete run-first experienced-lifter
        Mon 18:00 strength-explosive 40min contacts:102
        Tue 16:40 strength-explosive 40min contacts:102
      `,
    },
    {
      name: "done four times in 7 days",
      severity: "caution",
      tense: "happened",
      week: `
        now Mon+1 08:00
        done Mon 18:00 strength-explosive 40min @6 contacts:60
        done Wed 18:00 strength-explosive 40min @6 contacts:60
        done Fri 18:00 strength-explosive 40min @6 contacts:60
        done Sun 18:00 strength-explosive 40min @6 contacts:60
      `,
    },
  ],
  notEnoughData: [
    {
      name: "no minutes",
      missing: "duration",
      week: `
        Mon 18:00 strength-explosive ?min contacts:60
      `,
    },
    {
      name: "neither landings nor jumps",
      missing: "landings",
      week: `
        Mon 18:00 strength-explosive 40min
      `,
    },
  ],
};
