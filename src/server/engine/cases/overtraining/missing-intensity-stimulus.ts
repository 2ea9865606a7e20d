import type { RuleCases } from "../case";

const hour = "07:00 run-easy 60min @3";

export const cases: RuleCases = {
  quiet: [
    {
      name: "20 min a week above the second threshold",
      covers: ["001:23"],
      week: `
        now Sun 20:00
        done Tue-3..+0 07:00 run-easy 60min @3 zones:40/0/20
        done Fri-3..+0 ${hour}
      `,
    },
    {
      name: "one tempo of 45 min at effort 7 a week",
      week: `
        now Sun 20:00
        done Tue-3..+0 07:00 run-tempo 45min @7
        done Fri-3..+0 ${hour}
      `,
    },
    {
      name: "a brisk uphill walk felt at 7 a week",
      covers: ["001:33"],
      week: `
        now Sun 20:00
        done Tue-3..+0 07:00 walk 20min @7
        done Fri-3..+0 ${hour}
      `,
    },
    {
      name: "base phase with strides once a week",
      week: `
        now Sun 20:00
        phase base Mon-4..+0
        done Tue-3..+0 07:00 run-strides 40min @3
        done Fri-3..+0 ${hour}
      `,
    },
    {
      name: "base phase with strides at the end of easy runs",
      week: `
        now Sun 20:00
        phase base Mon-4..+0
        done Tue-3..+0 07:00 run-easy 40min @3 steps:6x20s-uphill/60s-jog
        done Fri-3..+0 ${hour}
      `,
    },
    {
      name: "a deload week",
      week: `
        now Sun 20:00
        role deload Mon
        done Tue-3..+0 ${hour}
      `,
    },
    {
      name: "a taper week",
      week: `
        now Sun 20:00
        phase taper Mon
        done Tue-3..+0 ${hour}
        done Fri-3..+0 ${hour}
      `,
    },
    {
      name: "two weeks after an injury",
      week: `
        now Sun 20:00
        event injury Mon-3..Sun-2
        done Tue-4..+0 ${hour}
      `,
    },
    {
      name: "novice runner in the eighth week",
      week: `
        athlete run-first novice-runner
        now Sun 20:00
        done Mon-12..+0 07:00 mobility 20min
        done Mon-7..+0 ${hour}
      `,
    },
    {
      name: "nothing fast in four weeks, and four planned with 20 min",
      week: `
        now Sun 20:00
        done Tue-3..+0 07:00 run-easy 60min @3 zones:40/0/20
        Tue+1..+4 07:00 run-vo2max 60min steps:5x240s/120s-jog
        Sat+1..+4 07:00 run-easy 60min
      `,
    },
    {
      name: "four planned weeks without, one of which is a deload",
      week: `
        now Sun 20:00
        role deload Mon+3
        done Tue-3..+0 07:00 run-easy 60min @3 zones:40/0/20
        Tue+1..+4 07:00 run-easy 60min
        Sat+1..+4 07:00 run-easy 60min
      `,
    },
    {
      name: "two planned weeks without are no four",
      week: `
        now Sun 20:00
        done Tue-3..+0 07:00 run-easy 60min @3 zones:40/0/20
        Tue+1..+2 07:00 run-easy 60min
      `,
    },
  ],
  fires: [
    {
      name: "19.5 min a week",
      covers: ["001:38"],
      severity: "info",
      tense: "ongoing",
      message: "ongoing",
      week: `
        now Sun 20:00
        done Tue-3..+0 07:00 run-easy 60min @3 zones:40.5/0/19.5
        done Fri-3..+0 ${hour}
      `,
    },
    {
      name: "strength first: heavy lifting is no fast work",
      severity: "info",
      week: `
        athlete strength-first
        now Sun 20:00
        done Tue-3..+0 18:00 strength-heavy-lower 60min @9
        done Fri-3..+0 ${hour}
      `,
    },
    {
      name: "base phase with strides three times in four weeks",
      covers: ["002:10"],
      severity: "info",
      week: `
        now Sun 20:00
        phase base Mon-4..+0
        done Tue-2..+0 07:00 run-strides 40min @3
        done Fri-3..+0 ${hour}
      `,
    },
    {
      name: "build phase with strides once a week",
      covers: ["003:83"],
      severity: "info",
      week: `
        now Sun 20:00
        phase build Mon-4..+0
        done Tue-3..+0 07:00 run-strides 40min @3
        done Fri-3..+0 ${hour}
      `,
    },
    {
      name: "novice runner after eight weeks",
      severity: "info",
      week: `
        athlete run-first novice-runner
        now Mon 20:00
        done Mon-20..-1 07:00 mobility 20min
        done Mon-8..-1 ${hour}
      `,
    },
    {
      name: "three weeks after an injury",
      severity: "info",
      week: `
        now Sun 20:00
        event injury Mon-5..Sun-4
        done Tue-3..+0 ${hour}
      `,
    },
    {
      name: "four planned weeks with 19.5 min",
      severity: "info",
      tense: "planned",
      message: "planned",
      week: `
        now Sun 20:00
        done Tue-3..+0 07:00 run-easy 60min @3 zones:40/0/20
        Tue+1..+4 07:00 run-vo2max 60min steps:5x234s/120s-jog
        Sat+1..+4 07:00 run-easy 60min
      `,
    },
  ],
  notEnoughData: [
    {
      name: "three weeks on record",
      missing: "weeks-of-training",
      week: `
        now Sun 20:00
        done Tue-2..+0 ${hour}
      `,
    },
    {
      name: "fast sessions that nobody answered",
      missing: "session-logs",
      week: `
        now Sun 20:00
        done Fri-3..+0 ${hour}
        Tue-3..+0 07:00 run-vo2max 60min steps:5x240s/120s-jog
      `,
    },
  ],
};
