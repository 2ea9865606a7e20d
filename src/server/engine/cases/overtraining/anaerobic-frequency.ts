import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "two in a week",
      covers: ["003:5"],
      week: `
        now Sun-1 20:00
        Tue 07:00 run-vo2max 60min
        Fri 07:00 run-hill-repeats 60min
      `,
    },
    {
      name: "three in eight days",
      week: `
        now Sun-1 20:00
        Mon 07:00 run-vo2max 60min
        Wed 07:00 run-hill-repeats 60min
        Mon+1 07:00 run-vo2max 60min
      `,
    },
    {
      name: "novice runner: one",
      week: `
        athlete run-first novice-runner
        now Sun-1 20:00
        Tue 07:00 run-hiit 30min
      `,
    },
    {
      name: "two and one tempo: three quality sessions",
      week: `
        now Sun-1 20:00
        Mon 07:00 run-vo2max 60min
        Wed 07:00 run-tempo 60min
        Fri 07:00 run-vo2max 60min
      `,
    },
    {
      name: "strides and hill sprints do not count",
      week: `
        now Sun-1 20:00
        Mon 07:00 run-vo2max 60min
        Tue 07:00 run-strides 40min
        Wed 07:00 run-hill-sprint 40min
        Thu 07:00 run-vo2max 60min
        Fri 07:00 run-strides 40min
      `,
    },
    {
      name: "a relaxed fartlek is none",
      covers: ["003:71"],
      week: `
        now Sun-1 20:00
        Mon 07:00 run-vo2max 60min
        Wed 07:00 run-fartlek 50min @5
        Fri 07:00 run-vo2max 60min
      `,
    },
    {
      name: "strength first, three",
      covers: ["004:107"],
      week: `
        athlete strength-first
        now Sun-1 20:00
        Mon 07:00 run-hiit 30min
        Wed 07:00 run-hiit 30min
        Fri 07:00 run-hiit 30min
      `,
    },
    {
      name: "strength first and novice runner: two",
      week: `
        athlete strength-first novice-runner
        now Sun-1 20:00
        Mon 07:00 run-hiit 30min
        Thu 07:00 run-hiit 30min
      `,
    },
    {
      name: "experienced, in a marked block: five in its seven days",
      week: `
        athlete run-first experienced-runner
        now Sun-1 20:00
        mark hiit-block Mon..Sun+1
        Mon 07:00 run-vo2max 60min
        Tue 07:00 run-vo2max 60min
        Thu 07:00 run-vo2max 60min
        Fri 07:00 run-vo2max 60min
        Sun 07:00 run-vo2max 60min
      `,
    },
    {
      name: "done more than a week ago",
      week: `
        now Sun+1 20:00
        done Mon 07:00 run-vo2max 60min @8
        done Wed 07:00 run-vo2max 60min @8
        done Fri 07:00 run-vo2max 60min @8
      `,
    },
    {
      name: "two done and one unanswered, strength first",
      week: `
        athlete strength-first
        now Sun 20:00
        done Mon 07:00 run-vo2max 60min @8
        Tue 07:00 run-vo2max 60min
        done Thu 07:00 run-vo2max 60min @8
      `,
    },
  ],
  fires: [
    {
      name: "three in one isolated week",
      severity: "info",
      tense: "planned",
      message: "tooMany",
      week: `
        now Sun-1 20:00
        Mon 07:00 run-vo2max 60min
        Wed 07:00 run-hill-repeats 60min
        Sun 07:00 run-vo2max 60min
      `,
    },
    {
      name: "three, two the week before",
      severity: "info",
      tense: "planned",
      week: `
        now Sun-1 20:00
        done Tue-1 07:00 run-vo2max 60min @8
        done Fri-1 07:00 run-vo2max 60min @8
        Mon 07:00 run-vo2max 60min
        Wed 07:00 run-hill-repeats 60min
        Sun 07:00 run-vo2max 60min
      `,
    },
    {
      name: "three, three the week before",
      severity: "caution",
      tense: "planned",
      message: "twoWeeks",
      week: `
        now Sun-1 20:00
        done Mon-1 07:00 run-vo2max 60min @8
        done Wed-1 07:00 run-vo2max 60min @8
        done Sun-1 07:00 run-vo2max 60min @8
        Mon 07:00 run-vo2max 60min
        Wed 07:00 run-hill-repeats 60min
        Sun 07:00 run-vo2max 60min
      `,
      count: 2,
    },
    {
      name: "hill repeats, track intervals, hard fartlek and a 5 km race",
      covers: ["003:61", "003:66"],
      severity: "warning",
      tense: "planned",
      message: "tooMany",
      week: `
        now Sun-1 20:00
        Mon 07:00 run-hill-repeats 60min
        Wed 07:00 run-track-anaerobic 60min
        Fri 07:00 run-fartlek 50min @7
        Sun 10:00 race-5k 50min
      `,
    },
    {
      name: "four done",
      severity: "warning",
      tense: "happened",
      week: `
        now Sun 20:00
        done Mon 07:00 run-vo2max 60min @8
        done Wed 07:00 run-vo2max 60min @8
        done Fri 07:00 run-vo2max 60min @8
        done Sun 07:00 xt-hard 45min @8
      `,
    },
    {
      name: "novice runner: two",
      severity: "info",
      week: `
        athlete run-first novice-runner
        now Sun-1 20:00
        Tue 07:00 run-hiit 30min
        Fri 07:00 run-hiit 30min
      `,
    },
    {
      name: "novice runner, three",
      covers: ["003:54"],
      severity: "caution",
      week: `
        athlete run-first novice-runner
        now Sun-1 20:00
        Mon 07:00 run-hiit 30min
        Wed 07:00 run-hiit 30min
        Fri 07:00 run-hiit 30min
      `,
    },
    {
      name: "novice runner: four",
      severity: "warning",
      week: `
        athlete balanced novice-runner
        now Sun-1 20:00
        Mon 07:00 run-hiit 30min
        Wed 07:00 run-hiit 30min
        Fri 07:00 run-hiit 30min
        Sun 07:00 run-hiit 30min
      `,
    },
    {
      name: "two and two tempo runs",
      covers: ["003:78"],
      severity: "info",
      message: "quality",
      week: `
        now Sun-1 20:00
        Mon 07:00 run-vo2max 60min
        Wed 07:00 run-tempo 60min
        Fri 07:00 run-vo2max 60min
        Sun 07:00 run-cruise 60min
      `,
    },
    {
      name: "strength first, four",
      covers: ["001:36"],
      severity: "caution",
      week: `
        athlete strength-first
        now Sun-1 20:00
        Mon 07:00 run-hiit 30min
        Wed 07:00 run-hiit 30min
        Fri 07:00 run-hiit 30min
        Sun 07:00 run-hiit 30min
      `,
    },
    {
      name: "strength first: five",
      severity: "warning",
      week: `
        athlete strength-first
        now Sun-1 20:00
        Mon 07:00 run-hiit 30min
        Tue 07:00 run-hiit 30min
        Wed 07:00 run-hiit 30min
        Fri 07:00 run-hiit 30min
        Sun 07:00 run-hiit 30min
      `,
    },
    {
      name: "strength first and novice runner: three",
      severity: "caution",
      week: `
        athlete strength-first novice-runner
        now Sun-1 20:00
        Mon 07:00 run-hiit 30min
        Wed 07:00 run-hiit 30min
        Fri 07:00 run-hiit 30min
      `,
    },
    {
      name: "strength first and novice runner: four",
      severity: "warning",
      week: `
        athlete strength-first novice-runner
        now Sun-1 20:00
        Mon 07:00 run-hiit 30min
        Wed 07:00 run-hiit 30min
        Fri 07:00 run-hiit 30min
        Sun 07:00 run-hiit 30min
      `,
    },
    {
      name: "not experienced: a marked block changes nothing",
      severity: "info",
      week: `
        now Sun-1 20:00
        mark hiit-block Mon..Sun
        Mon 07:00 run-vo2max 60min
        Wed 07:00 run-vo2max 60min
        Fri 07:00 run-vo2max 60min
      `,
    },
    {
      name: "experienced: on the eighth day of a marked block",
      severity: "caution",
      message: "afterBlock",
      week: `
        athlete run-first experienced-runner
        now Sun-1 20:00
        mark hiit-block Mon..Sun+1
        Mon 07:00 run-vo2max 60min
        Wed 07:00 run-vo2max 60min
        Fri 07:00 run-vo2max 60min
        Mon+1 07:00 run-vo2max 60min
      `,
    },
    {
      name: "done and planned together",
      severity: "info",
      tense: "planned",
      week: `
        now Wed 20:00
        done Mon 07:00 run-vo2max 60min @8
        done Wed 07:00 run-vo2max 60min @8
        Fri 07:00 run-vo2max 60min
      `,
    },
  ],
  notEnoughData: [
    {
      name: "two done and one that nobody answered",
      missing: "session-logs",
      week: `
        now Sun 20:00
        done Mon 07:00 run-vo2max 60min @8
        Tue 07:00 run-vo2max 60min
        done Thu 07:00 run-vo2max 60min @8
      `,
    },
  ],
};
