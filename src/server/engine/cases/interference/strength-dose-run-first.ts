import type { RuleCases } from "../case";

/** One heavy lift a week until last Thursday. */
const lifted = `
        now Mon
        done Thu-4..-1 18:00 strength-heavy-lower 45min`;

export const cases: RuleCases = {
  quiet: [
    {
      name: "two heavy lifts a week of 45 minutes",
      covers: ["002:14", "002:21"],
      week: `${lifted}
        Mon 18:00 strength-heavy-lower 45min
        Fri 18:00 strength-heavy-lower 45min
      `,
    },
    {
      name: "exactly three heavy lifts in 7 days",
      covers: ["004:57"],
      week: `${lifted}
        Mon 18:00 strength-heavy-lower 45min
        Wed 18:00 strength-heavy-lower 45min
        Fri 18:00 strength-heavy-lower 45min
      `,
    },
    {
      name: "balanced: exactly four",
      week: `${lifted}
        athlete balanced
        Mon 18:00 strength-heavy-lower 45min
        Wed 18:00 strength-heavy-lower 45min
        Fri 18:00 strength-heavy-lower 45min
        Sun 18:00 strength-heavy-lower 45min
      `,
    },
    {
      name: "a novice lifter starts with exactly two",
      covers: ["004:79"],
      week: `${lifted}
        athlete novice-lifter
        Mon 18:00 strength-heavy-lower 45min
        Fri 18:00 strength-heavy-lower 45min
      `,
    },
    {
      name: "exactly 60 minutes",
      week: `${lifted}
        Wed 18:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "long upper-body lifting",
      week: `${lifted}
        Wed 18:00 strength-heavy-lower 45min
        Fri 18:00 strength-upper 100min
      `,
    },
    {
      name: "13 days without until today, and 15 until the lift on Wednesday",
      week: `
        now Mon
        done Tue-2 18:00 strength-heavy-lower 45min
        Wed 18:00 strength-heavy-lower 45min
      `,
    },
    {
      name: "two weeks without, in the taper",
      week: `
        now Mon
        phase taper Mon-2..+0
        done Fri-3 18:00 strength-heavy-lower 45min
        Wed 07:00 run-easy 45min
      `,
    },
    {
      name: "two weeks without, one of them a deload week",
      week: `
        now Mon
        role deload Mon-1
        done Sat-2 18:00 strength-heavy-lower 45min
        Wed 07:00 run-easy 45min
      `,
    },
    {
      name: "49 years and one a week",
      week: `${lifted}
        athlete 49 years
        Thu 18:00 strength-heavy-lower 45min
      `,
    },
    {
      name: "55 years and two a week",
      week: `${lifted}
        athlete 55 years
        done Mon-4..-1 18:00 strength-heavy-lower 45min
        Mon 18:00 strength-heavy-lower 45min
        Thu 18:00 strength-heavy-lower 45min
      `,
    },
    {
      name: "strength first: six heavy lifts",
      week: `${lifted}
        athlete strength-first
        Mon..Sat 18:00 strength-heavy-lower 95min
      `,
    },
  ],
  fires: [
    {
      name: "four heavy lifts in 7 days",
      severity: "caution",
      tense: "planned",
      message: "many",
      week: `${lifted}
        Mon 18:00 strength-heavy-lower 45min
        Wed 18:00 strength-heavy-lower 45min
        Fri 18:00 strength-heavy-lower 45min
        Sun 18:00 strength-heavy-lower 45min
      `,
    },
    {
      name: "five heavy lifts in 7 days",
      severity: "warning",
      message: "many",
      week: `${lifted}
        Tue 18:00 strength-heavy-lower 45min
        Wed 18:00 strength-heavy-lower 45min
        Fri 18:00 strength-heavy-lower 45min
        Sat 18:00 strength-failure-lower 45min
        Sun 18:00 strength-heavy-lower 45min
      `,
    },
    {
      name: "balanced: five",
      severity: "caution",
      message: "many",
      week: `${lifted}
        athlete balanced
        Tue 18:00 strength-heavy-lower 45min
        Wed 18:00 strength-heavy-lower 45min
        Fri 18:00 strength-heavy-lower 45min
        Sat 18:00 strength-heavy-lower 45min
        Sun 18:00 strength-heavy-lower 45min
      `,
    },
    {
      name: "balanced: six",
      severity: "warning",
      message: "many",
      week: `${lifted}
        athlete balanced
        Tue..Sun 18:00 strength-heavy-lower 45min
      `,
    },
    {
      name: "a novice lifter: three",
      severity: "caution",
      message: "many",
      week: `${lifted}
        athlete novice-lifter
        Mon 18:00 strength-heavy-lower 45min
        Wed 18:00 strength-heavy-lower 45min
        Fri 18:00 strength-heavy-lower 45min
      `,
    },
    {
      name: "65 minutes",
      severity: "info",
      message: "long",
      week: `${lifted}
        Wed 18:00 strength-heavy-lower 65min
      `,
    },
    {
      name: "exactly 75 minutes",
      severity: "info",
      message: "long",
      week: `${lifted}
        Wed 18:00 strength-moderate-lower 75min
        Fri 18:00 strength-heavy-lower 45min
      `,
    },
    {
      name: "80 minutes",
      severity: "caution",
      message: "long",
      week: `${lifted}
        Wed 18:00 strength-heavy-lower 80min
      `,
    },
    {
      name: "exactly 90 minutes, twice",
      severity: "caution",
      message: "long",
      week: `${lifted}
        Mon 18:00 strength-heavy-lower 90min
        Fri 18:00 strength-heavy-lower 90min
      `,
    },
    {
      name: "95 minutes, once",
      severity: "caution",
      message: "long",
      week: `${lifted}
        Wed 18:00 strength-heavy-lower 95min
      `,
    },
    {
      name: "95 minutes, twice",
      severity: "warning",
      message: "longTwice",
      week: `${lifted}
        Mon 18:00 strength-heavy-lower 95min
        Fri 18:00 strength-heavy-lower 95min
      `,
    },
    {
      name: "two weeks without, and none planned",
      covers: ["004:63"],
      severity: "info",
      tense: "planned",
      message: "none",
      week: `
        now Mon
        done Fri-2 18:00 strength-heavy-lower 45min
        Tue 07:00 run-easy 45min
        Thu 07:00 run-tempo 60min
        Sat 08:00 run-long 120min
      `,
    },
    {
      name: "never lifted",
      severity: "info",
      message: "none",
      week: `
        now Mon
        done Tue-2..-1 07:00 run-easy 45min
        Tue 07:00 run-easy 45min
      `,
    },
    {
      name: "exactly 14 days without until today, and a lift on Wednesday",
      severity: "info",
      tense: "happened",
      message: "none",
      week: `
        now Mon
        done Mon-2 18:00 strength-heavy-lower 45min
        Wed 18:00 strength-heavy-lower 45min
      `,
    },
    {
      name: "three weeks ahead without",
      severity: "info",
      tense: "planned",
      message: "none",
      week: `${lifted}
        Mon 18:00 strength-heavy-lower 45min
        Tue..+2 07:00 run-easy 45min
      `,
    },
    {
      name: "50 years and one a week",
      severity: "info",
      tense: "planned",
      message: "few",
      week: `${lifted}
        athlete 50 years
        Thu 18:00 strength-heavy-lower 45min
      `,
    },
    {
      name: "four heavy lifts last week",
      severity: "caution",
      tense: "happened",
      message: "many",
      week: `${lifted}
        done Mon-1 18:00 strength-heavy-lower 45min
        done Wed-1 18:00 strength-heavy-lower 45min
        done Sat-1 18:00 strength-heavy-lower 45min
      `,
    },
  ],
  notEnoughData: [
    {
      name: "three days of log",
      missing: "days-of-log",
      week: `
        now Wed
        done Tue 07:00 run-easy 45min
      `,
    },
    {
      name: "heavy lifts that nobody answered",
      missing: "session-logs",
      week: `
        now Mon
        done Wed-4..-1 07:00 run-easy 45min
        Thu-2..-1 18:00 strength-heavy-lower 45min
        Tue 07:00 run-easy 45min
      `,
    },
    {
      name: "a lift of unknown length",
      missing: "session-minutes",
      week: `${lifted}
        Wed 18:00 strength-heavy-lower
      `,
    },
  ],
};
