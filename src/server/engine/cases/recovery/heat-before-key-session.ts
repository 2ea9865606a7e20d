import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "24 h before intervals",
      week: `
        Mon 18:00 heat-passive 30min
        Tue 18:30 run-vo2max 65min
      `,
    },
    {
      name: "48 h before a race",
      week: `
        Mon 18:00 heat-passive 30min
        Wed 18:30 race-5k 30min
      `,
    },
    {
      name: "24 h before heavy legs",
      week: `
        Mon 18:00 heat-passive 30min
        Tue 18:30 strength-heavy-lower 60min
      `,
    },
    {
      name: "the evening before an easy run",
      covers: ["002:19"],
      week: `
        Mon 19:00 heat-passive 30min
        Tue 07:30 run-easy 60min
      `,
    },
    {
      name: "after the intervals",
      week: `
        Tue 07:30 run-vo2max 60min
        Tue 18:00 heat-passive 30min
      `,
    },
    {
      name: "48 h before a race that only the calendar has",
      week: `
        race Sun 10k A
        Fri 06:30 heat-passive 30min
      `,
    },
    {
      name: "the evening before upper body",
      week: `
        Mon 19:00 heat-passive 30min
        Tue 07:30 strength-upper 60min
      `,
    },
    {
      name: "what was done is not judged by the plan",
      week: `
        now Wed 12:00
        Mon 19:00 heat-passive 30min
        done Tue 07:30 run-vo2max 60min
      `,
    },
  ],
  fires: [
    {
      name: "sauna on the evening before intervals",
      covers: ["002:12"],
      severity: "caution",
      week: `
        Mon 19:00 heat-passive 30min
        Tue 07:30 run-vo2max 60min
      `,
      tense: "planned",
      message: "beforeRun",
    },
    {
      name: "23.5 h before intervals",
      severity: "caution",
      week: `
        Mon 18:00 heat-passive 30min
        Tue 18:00 run-vo2max 65min
      `,
    },
    {
      name: "a run in the heat",
      severity: "caution",
      week: `
        Mon 18:00 heat-active 45min
        Tue 07:00 run-tempo 60min
      `,
    },
    {
      name: "47.5 h before a race",
      severity: "warning",
      week: `
        Mon 18:00 heat-passive 30min
        Wed 18:00 race-5k 30min
      `,
    },
    {
      name: "the day before a time trial",
      severity: "warning",
      week: `
        Mon 18:00 heat-passive 30min
        Tue 18:00 run-time-trial 40min
      `,
    },
    {
      name: "in a heat block, before a race",
      severity: "warning",
      week: `
        mark heat-block Mon-2..Sun
        Sat 07:00 heat-passive 30min
        Sun 09:00 race-half 110min
      `,
    },
    {
      name: "a race that only the calendar has",
      severity: "warning",
      week: `
        race Sun 10k A
        Fri 07:00 heat-passive 30min
      `,
      message: "beforeRace",
    },
    {
      name: "23.5 h before heavy legs",
      severity: "info",
      week: `
        Mon 18:00 heat-passive 30min
        Tue 18:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "done",
      severity: "caution",
      week: `
        now Wed 12:00
        done Mon 19:00 heat-passive 30min
        done Tue 07:30 run-vo2max 60min
      `,
      tense: "happened",
    },
    {
      name: "heat was done, the run can still move",
      severity: "caution",
      week: `
        now Mon 20:00
        done Mon 19:00 heat-passive 30min
        Tue 07:30 run-vo2max 60min
      `,
      tense: "planned",
    },
    {
      name: "a race matters more than heavy legs before it",
      severity: "warning",
      week: `
        Mon 18:00 heat-passive 30min
        Tue 07:00 strength-heavy-lower 45min
        Wed 09:00 race-10k 50min
      `,
    },
  ],
  notEnoughData: [
    {
      name: "no time of the sauna",
      missing: "start-time",
      week: `
        Mon heat-passive 30min
        Tue 07:30 run-vo2max 60min
      `,
    },
    {
      name: "no time of heavy legs",
      missing: "start-time",
      week: `
        Mon 19:00 heat-passive 30min
        Tue strength-heavy-lower 60min
      `,
    },
  ],
};
