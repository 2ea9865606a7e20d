import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "three of 30 min a week",
      covers: ["002:19"],
      week: `
        now Sun 20:00
        mark heat-block Mon-3..Sun+1
        done Mon-3..-1 18:00 heat-passive 25min
        done Thu-3..-1 18:00 heat-passive 25min
        done Mon 18:00 heat-passive 30min
        done Wed 18:00 heat-passive 20min
        done Fri 18:00 heat-passive 30min
      `,
    },
    {
      name: "first week: 15 and 20 min",
      week: `
        now Thu 20:00
        mark heat-block Mon..Sun+2
        done Mon-5..-1 07:00 run-easy 45min
        done Mon 18:00 heat-passive 15min
        done Thu 18:00 heat-passive 20min
      `,
    },
    {
      name: "an unknown past is not a first week",
      week: `
        now Mon 12:00
        done Mon-2..-1 07:00 run-easy 45min
        Mon 18:00 heat-passive 30min
      `,
    },
    {
      name: "a short sauna outside a heat block",
      week: `
        Wed 18:00 heat-passive 10min
      `,
    },
    {
      name: "weeks without heat outside a heat block",
      week: `
        now Wed 12:00
        done Mon-3 18:00 heat-passive 25min
        done Mon-1..Sun-1 07:00 run-easy 45min
      `,
    },
    {
      name: "a run in the heat",
      week: `
        Wed 18:00 heat-active 60min
      `,
    },
    {
      name: "four days apart in a heat block",
      week: `
        now Mon 12:00
        mark heat-block Mon-4..Sun+1
        done Wed-4..-1 18:00 heat-passive 25min
        done Thu-1 18:00 heat-passive 25min
        Mon 18:00 heat-passive 25min
        Fri 18:00 heat-passive 25min
      `,
    },
  ],
  fires: [
    {
      name: "31 min",
      severity: "caution",
      week: `
        Wed 18:00 heat-passive 31min
      `,
      tense: "planned",
      message: "tooLong",
    },
    {
      name: "35 min",
      severity: "caution",
      week: `
        Wed 18:00 heat-passive 35min
      `,
    },
    {
      name: "45 min",
      severity: "caution",
      week: `
        Wed 18:00 heat-passive 45min
      `,
    },
    {
      name: "46 min",
      severity: "warning",
      week: `
        Wed 18:00 heat-passive 46min
      `,
    },
    {
      name: "first week: 21 min",
      severity: "caution",
      week: `
        now Mon 12:00
        done Mon-5..-1 07:00 run-easy 45min
        Mon 18:00 heat-passive 21min
      `,
    },
    {
      name: "first week: 14 min in a heat block",
      severity: "info",
      week: `
        now Mon 12:00
        mark heat-block Mon..Sun+2
        done Mon-5..-1 07:00 run-easy 45min
        Mon 18:00 heat-passive 14min
      `,
      message: "tooShort",
    },
    {
      name: "19 min in a heat block",
      severity: "info",
      week: `
        mark heat-block Mon..Sun+2
        Wed 18:00 heat-passive 19min
      `,
    },
    {
      name: "four in 7 days",
      severity: "info",
      week: `
        now Sun 20:00
        done Mon..Thu 18:00 heat-passive 25min
      `,
      tense: "ongoing",
      message: "tooMany",
    },
    {
      name: "five in 7 days",
      severity: "caution",
      week: `
        now Sun 20:00
        done Mon..Fri 18:00 heat-passive 25min
      `,
    },
    {
      name: "six in 7 days",
      severity: "caution",
      week: `
        now Sun 20:00
        done Mon..Sat 18:00 heat-passive 25min
      `,
    },
    {
      name: "seven in 7 days",
      severity: "warning",
      week: `
        now Sun 20:00
        done Mon..Sun 18:00 heat-passive 25min
      `,
    },
    {
      name: "five in 7 days, two of them planned",
      severity: "caution",
      week: `
        now Thu 12:00
        done Mon..Wed 18:00 heat-passive 25min
        Fri..Sat 18:00 heat-passive 25min
      `,
      tense: "planned",
      message: "tooMany",
    },
    {
      name: "one in 7 days of a heat block",
      severity: "info",
      week: `
        now Sun 20:00
        mark heat-block Mon-2..Sun+1
        done Mon-2..-1 18:00 heat-passive 25min
        done Thu-2..-1 18:00 heat-passive 25min
        done Fri 18:00 heat-passive 25min
      `,
      tense: "ongoing",
      message: "tooFew",
    },
    {
      name: "5 days apart in a heat block",
      severity: "info",
      week: `
        now Mon 12:00
        mark heat-block Mon-4..Sun+1
        done Wed-4..-1 18:00 heat-passive 25min
        done Sat-4..-1 18:00 heat-passive 25min
        Thu 18:00 heat-passive 25min
      `,
      tense: "planned",
      message: "gap",
    },
    {
      name: "7 days apart in a heat block",
      covers: ["002:12"],
      severity: "info",
      week: `
        now Mon 12:00
        mark heat-block Mon-4..Sun+1
        done Wed-4..-1 18:00 heat-passive 25min
        done Sat-4..-1 18:00 heat-passive 25min
        Sat 18:00 heat-passive 25min
      `,
    },
    {
      name: "8 days apart in a heat block",
      severity: "caution",
      week: `
        now Mon 12:00
        mark heat-block Mon-4..Sun+1
        done Wed-4..-1 18:00 heat-passive 25min
        done Sat-4..-1 18:00 heat-passive 25min
        Sun 18:00 heat-passive 25min
      `,
    },
    {
      name: "8 days without heat in a heat block",
      severity: "caution",
      week: `
        now Tue 12:00
        mark heat-block Mon-4..Sun+1
        done Wed-4..-2 18:00 heat-passive 25min
        done Mon-4..-1 18:00 heat-passive 25min
      `,
      tense: "ongoing",
      message: "gap",
    },
    {
      name: "on a day of illness",
      severity: "warning",
      week: `
        event illness Mon..Thu
        Wed 18:00 heat-passive 20min
      `,
      tense: "planned",
      message: "whileIll",
    },
    {
      name: "with fever in the morning",
      severity: "warning",
      week: `
        now Wed 20:00
        morning Wed symptoms:fever
        done Wed 18:00 heat-passive 20min
      `,
      tense: "happened",
    },
    {
      name: "short of water in the morning",
      severity: "warning",
      week: `
        now Wed 12:00
        morning Wed tags:dehydrated
        Wed 18:00 heat-passive 20min
      `,
    },
  ],
  notEnoughData: [
    {
      name: "no minutes",
      missing: "duration",
      week: `
        now Wed 20:00
        done Wed 18:00 heat-passive ?min
      `,
    },
  ],
};
