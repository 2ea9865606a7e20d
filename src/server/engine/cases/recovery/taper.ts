import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "marathon: 78, 62 and 42 % of the peak weeks",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 78min 15.67km @4
        Thu 07:00 run-tempo 78min 15.67km @4
        Sat 07:00 run-easy 78min 15.67km @4
        Tue+1 07:00 run-easy 62min 12.33km @4
        Thu+1 07:00 run-tempo 62min 12.33km @4
        Sat+1 07:00 run-easy 62min 12.33km @4
        Tue+2 07:00 run-easy 42min 8.33km @4
        Thu+2 07:00 run-tempo 42min 8.33km @4
        Sat+2 07:00 run-easy 42min 8.33km @4
      `,
    },
    {
      name: "marathon: a week 3 % smaller than the one before it",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 78min 15.67km @4
        Thu 07:00 run-tempo 78min 15.67km @4
        Sat 07:00 run-easy 78min 15.67km @4
        Tue+1 07:00 run-easy 76min 15.2km @4
        Thu+1 07:00 run-tempo 76min 15.2km @4
        Sat+1 07:00 run-easy 76min 15.2km @4
        Tue+2 07:00 run-easy 42min 8.33km @4
        Thu+2 07:00 run-tempo 42min 8.33km @4
        Sat+2 07:00 run-easy 42min 8.33km @4
      `,
    },
    {
      name: "cut by 42 %",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 92min 18.33km @4
        Thu 07:00 run-tempo 92min 18.33km @4
        Sat 07:00 run-easy 92min 18.33km @4
        Tue+1 07:00 run-easy 83min 16.67km @4
        Thu+1 07:00 run-tempo 83min 16.67km @4
        Sat+1 07:00 run-easy 83min 16.67km @4
        Tue+2 07:00 run-easy 58min 11.6km @4
        Thu+2 07:00 run-tempo 58min 11.6km @4
        Sat+2 07:00 run-easy 58min 11.6km @4
      `,
    },
    {
      name: "cut by 73 %",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 78min 15.67km @4
        Thu 07:00 run-tempo 78min 15.67km @4
        Sat 07:00 run-easy 78min 15.67km @4
        Tue+1 07:00 run-easy 62min 12.33km @4
        Thu+1 07:00 run-tempo 62min 12.33km @4
        Sat+1 07:00 run-easy 62min 12.33km @4
        Tue+2 07:00 run-easy 27min 5.4km @4
        Thu+2 07:00 run-tempo 27min 5.4km @4
        Sat+2 07:00 run-easy 27min 5.4km @4
      `,
    },
    {
      name: "four light weeks",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Tue-10..-2 07:00 run-easy 100min 20km @4
        done Thu-10..-2 07:00 run-tempo 100min 20km @6
        done Sat-10..-2 07:00 run-easy 100min 20km @4
        done Tue-1 07:00 run-easy 83min 16.67km @4
        done Thu-1 07:00 run-tempo 83min 16.67km @4
        done Sat-1 07:00 run-easy 83min 16.67km @4
        Tue 07:00 run-easy 78min 15.67km @4
        Thu 07:00 run-tempo 78min 15.67km @4
        Sat 07:00 run-easy 78min 15.67km @4
        Tue+1 07:00 run-easy 62min 12.33km @4
        Thu+1 07:00 run-tempo 62min 12.33km @4
        Sat+1 07:00 run-easy 62min 12.33km @4
        Tue+2 07:00 run-easy 42min 8.33km @4
        Thu+2 07:00 run-tempo 42min 8.33km @4
        Sat+2 07:00 run-easy 42min 8.33km @4
      `,
    },
    {
      name: "five light weeks, the first at 87 %",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Tue-10..-3 07:00 run-easy 100min 20km @4
        done Thu-10..-3 07:00 run-tempo 100min 20km @6
        done Sat-10..-3 07:00 run-easy 100min 20km @4
        done Tue-2 07:00 run-easy 87min 17.4km @4
        done Thu-2 07:00 run-tempo 87min 17.4km @4
        done Sat-2 07:00 run-easy 87min 17.4km @4
        done Tue-1 07:00 run-easy 83min 16.67km @4
        done Thu-1 07:00 run-tempo 83min 16.67km @4
        done Sat-1 07:00 run-easy 83min 16.67km @4
        Tue 07:00 run-easy 78min 15.67km @4
        Thu 07:00 run-tempo 78min 15.67km @4
        Sat 07:00 run-easy 78min 15.67km @4
        Tue+1 07:00 run-easy 62min 12.33km @4
        Thu+1 07:00 run-tempo 62min 12.33km @4
        Sat+1 07:00 run-easy 62min 12.33km @4
        Tue+2 07:00 run-easy 42min 8.33km @4
        Thu+2 07:00 run-tempo 42min 8.33km @4
        Sat+2 07:00 run-easy 42min 8.33km @4
      `,
    },
    {
      name: "last quality run ten days before",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 78min 15.67km @4
        Thu 07:00 run-tempo 78min 15.67km @4
        Sat 07:00 run-easy 78min 15.67km @4
        Tue+1 07:00 run-easy 62min 12.33km @4
        Thu+1 07:00 run-tempo 62min 12.33km @4
        Sat+1 07:00 run-easy 62min 12.33km @4
        Tue+2 07:00 run-easy 42min 8.33km @4
        Thu+2 07:00 run-easy 42min 8.33km @4
        Sat+2 07:00 run-easy 42min 8.33km @4
      `,
    },
    {
      name: "three of five runs a week",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Mon-10..-1 07:00 run-easy 60min 12km @4
        done Tue-10..-1 07:00 run-easy 60min 12km @4
        done Thu-10..-1 07:00 run-easy 60min 12km @4
        done Fri-10..-1 07:00 run-easy 60min 12km @4
        done Sat-10..-1 07:00 run-easy 60min 12km @4
        Tue 07:00 run-easy 83min 16.67km @4
        Thu 07:00 run-tempo 83min 16.67km @4
        Sat 07:00 run-easy 83min 16.67km @4
        Tue+1 07:00 run-easy 67min 13.33km @4
        Thu+1 07:00 run-tempo 67min 13.33km @4
        Sat+1 07:00 run-easy 67min 13.33km @4
        Tue+2 07:00 run-easy 45min 9km @4
        Thu+2 07:00 run-tempo 45min 9km @4
        Sat+2 07:00 run-easy 45min 9km @4
      `,
    },
    {
      name: "half marathon: not smaller from week to week, but small enough",
      week: `
        now Mon 06:00
        race Sun+2 half A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 75min 15km @4
        Thu 07:00 run-tempo 75min 15km @4
        Sat 07:00 run-easy 75min 15km @4
        Tue+1 07:00 run-easy 75min 15km @4
        Thu+1 07:00 run-tempo 75min 15km @4
        Sat+1 07:00 run-easy 75min 15km @4
        Tue+2 07:00 run-easy 45min 9km @4
        Thu+2 07:00 run-tempo 45min 9km @4
        Sat+2 07:00 run-easy 45min 9km @4
      `,
    },
    {
      name: "a B race with easy days before it",
      week: `
        now Mon 06:00
        race Sun 10k B
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Wed 07:00 run-easy 70min 14km @4
        Fri 07:00 run-easy 75min 15km @4
      `,
    },
    {
      name: "a C race",
      week: `
        now Mon 06:00
        race Sun 10k C
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 100min 20km @4
        Thu 07:00 run-tempo 100min 20km @4
        Sat 07:00 run-easy 100min 20km @4
      `,
    },
    {
      name: "a B race with strength first",
      week: `
        athlete strength-first
        now Mon 06:00
        race Sun 10k B
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 100min 20km @4
        Thu 07:00 run-tempo 100min 20km @4
        Sat 07:00 run-easy 100min 20km @4
      `,
    },
    {
      name: "a race so far ahead that nothing is planned yet",
      week: `
        now Mon 06:00
        race Sun+9 marathon A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
      `,
    },
  ],
  fires: [
    {
      name: "cut by exactly 40 %",
      severity: "info",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 92min 18.33km @4
        Thu 07:00 run-tempo 92min 18.33km @4
        Sat 07:00 run-easy 92min 18.33km @4
        Tue+1 07:00 run-easy 83min 16.67km @4
        Thu+1 07:00 run-tempo 83min 16.67km @4
        Sat+1 07:00 run-easy 83min 16.67km @4
        Tue+2 07:00 run-easy 60min 12km @4
        Thu+2 07:00 run-tempo 60min 12km @4
        Sat+2 07:00 run-easy 60min 12km @4
      `,
      tense: "planned",
      message: "shallow",
    },
    {
      name: "cut by 38 %",
      severity: "info",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 92min 18.33km @4
        Thu 07:00 run-tempo 92min 18.33km @4
        Sat 07:00 run-easy 92min 18.33km @4
        Tue+1 07:00 run-easy 83min 16.67km @4
        Thu+1 07:00 run-tempo 83min 16.67km @4
        Sat+1 07:00 run-easy 83min 16.67km @4
        Tue+2 07:00 run-easy 62min 12.4km @4
        Thu+2 07:00 run-tempo 62min 12.4km @4
        Sat+2 07:00 run-easy 62min 12.4km @4
      `,
    },
    {
      name: "cut by 27 %",
      severity: "info",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 92min 18.33km @4
        Thu 07:00 run-tempo 92min 18.33km @4
        Sat 07:00 run-easy 92min 18.33km @4
        Tue+1 07:00 run-easy 83min 16.67km @4
        Thu+1 07:00 run-tempo 83min 16.67km @4
        Sat+1 07:00 run-easy 83min 16.67km @4
        Tue+2 07:00 run-easy 73min 14.6km @4
        Thu+2 07:00 run-tempo 73min 14.6km @4
        Sat+2 07:00 run-easy 73min 14.6km @4
      `,
    },
    {
      name: "cut by 23 %",
      severity: "caution",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 92min 18.33km @4
        Thu 07:00 run-tempo 92min 18.33km @4
        Sat 07:00 run-easy 92min 18.33km @4
        Tue+1 07:00 run-easy 83min 16.67km @4
        Thu+1 07:00 run-tempo 83min 16.67km @4
        Sat+1 07:00 run-easy 83min 16.67km @4
        Tue+2 07:00 run-easy 77min 15.4km @4
        Thu+2 07:00 run-tempo 77min 15.4km @4
        Sat+2 07:00 run-easy 77min 15.4km @4
      `,
    },
    {
      name: "cut by 77 %",
      severity: "caution",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 78min 15.67km @4
        Thu 07:00 run-tempo 78min 15.67km @4
        Sat 07:00 run-easy 78min 15.67km @4
        Tue+1 07:00 run-easy 62min 12.33km @4
        Thu+1 07:00 run-tempo 62min 12.33km @4
        Sat+1 07:00 run-easy 62min 12.33km @4
        Tue+2 07:00 run-easy 23min 4.6km @4
        Thu+2 07:00 run-tempo 23min 4.6km @4
        Sat+2 07:00 run-easy 23min 4.6km @4
      `,
      message: "deep",
    },
    {
      name: "race week as large as the peak",
      severity: "warning",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 100min 20km @4
        Thu 07:00 run-tempo 100min 20km @4
        Sat 07:00 run-easy 100min 20km @4
        Tue+1 07:00 run-easy 100min 20km @4
        Thu+1 07:00 run-tempo 100min 20km @4
        Sat+1 07:00 run-easy 100min 20km @4
        Tue+2 07:00 run-easy 100min 20km @4
        Thu+2 07:00 run-tempo 100min 20km @4
        Sat+2 07:00 run-easy 100min 20km @4
      `,
      message: "full",
    },
    {
      name: "marathon: the second week as large as the first",
      severity: "caution",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 75min 15km @4
        Thu 07:00 run-tempo 75min 15km @4
        Sat 07:00 run-easy 75min 15km @4
        Tue+1 07:00 run-easy 75min 15km @4
        Thu+1 07:00 run-tempo 75min 15km @4
        Sat+1 07:00 run-easy 75min 15km @4
        Tue+2 07:00 run-easy 45min 9km @4
        Thu+2 07:00 run-tempo 45min 9km @4
        Sat+2 07:00 run-easy 45min 9km @4
      `,
      message: "notFalling",
    },
    {
      name: "five light weeks",
      severity: "caution",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Tue-10..-3 07:00 run-easy 100min 20km @4
        done Thu-10..-3 07:00 run-tempo 100min 20km @6
        done Sat-10..-3 07:00 run-easy 100min 20km @4
        done Tue-2 07:00 run-easy 83min 16.6km @4
        done Thu-2 07:00 run-tempo 83min 16.6km @4
        done Sat-2 07:00 run-easy 83min 16.6km @4
        done Tue-1 07:00 run-easy 82min 16.33km @4
        done Thu-1 07:00 run-tempo 82min 16.33km @4
        done Sat-1 07:00 run-easy 82min 16.33km @4
        Tue 07:00 run-easy 78min 15.67km @4
        Thu 07:00 run-tempo 78min 15.67km @4
        Sat 07:00 run-easy 78min 15.67km @4
        Tue+1 07:00 run-easy 62min 12.33km @4
        Thu+1 07:00 run-tempo 62min 12.33km @4
        Sat+1 07:00 run-easy 62min 12.33km @4
        Tue+2 07:00 run-easy 42min 8.33km @4
        Thu+2 07:00 run-tempo 42min 8.33km @4
        Sat+2 07:00 run-easy 42min 8.33km @4
      `,
      message: "long",
    },
    {
      name: "last quality run eleven days before",
      severity: "info",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 78min 15.67km @4
        Thu 07:00 run-tempo 78min 15.67km @4
        Sat 07:00 run-easy 78min 15.67km @4
        Tue+1 07:00 run-easy 60min 12km @4
        Wed+1 07:00 run-tempo 60min 12km @4
        Sat+1 07:00 run-easy 65min 13km @4
        Tue+2 07:00 run-easy 42min 8.33km @4
        Thu+2 07:00 run-easy 42min 8.33km @4
        Sat+2 07:00 run-easy 42min 8.33km @4
      `,
      message: "noQuality",
    },
    {
      name: "seven runs in 14 days instead of twelve",
      severity: "info",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Mon-10..-1 07:00 run-easy 50min 10km @4
        done Tue-10..-1 07:00 run-easy 50min 10km @4
        done Wed-10..-1 07:00 run-easy 50min 10km @4
        done Thu-10..-1 07:00 run-easy 50min 10km @4
        done Fri-10..-1 07:00 run-easy 50min 10km @4
        done Sat-10..-1 07:00 run-easy 50min 10km @4
        Tue 07:00 run-easy 83min 16.67km @4
        Thu 07:00 run-tempo 83min 16.67km @4
        Sat 07:00 run-easy 83min 16.67km @4
        Tue+1 07:00 run-easy 50min 10km @4
        Thu+1 07:00 run-tempo 50min 10km @4
        Fri+1 07:00 run-easy 40min 8km @4
        Sat+1 07:00 run-easy 60min 12km @4
        Tue+2 07:00 run-easy 45min 9km @4
        Thu+2 07:00 run-tempo 45min 9km @4
        Sat+2 07:00 run-easy 45min 9km @4
      `,
      message: "fewRuns",
    },
    {
      name: "a B race with usual days before it",
      severity: "info",
      week: `
        now Mon 06:00
        race Sun 10k B
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Wed 07:00 run-easy 100min 20km @4
        Fri 07:00 run-easy 50min 10km @4
      `,
      message: "bRace",
    },
    {
      name: "a 10 km race in the middle of the week",
      severity: "caution",
      week: `
        now Mon 06:00
        race Wed+1 10k A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 115min 23km @4
        Thu 07:00 run-tempo 115min 23km @4
        Sat 07:00 run-easy 115min 23km @4
      `,
    },
    {
      name: "distances that are estimated from time",
      severity: "info",
      week: `
        now Mon 06:00
        race Sun 10k A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 100min @4
        Thu 07:00 run-tempo 100min @6
        Sat 07:00 run-easy 100min @4
      `,
    },
    {
      name: "done",
      severity: "warning",
      week: `
        now Mon+1 06:00
        race Sun 10k A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        done Tue 07:00 run-easy 100min 20km @4
        done Thu 07:00 run-tempo 100min 20km @4
        done Sat 07:00 run-easy 100min 20km @4
        done Sun 09:00 race-10k 45min 10km @9
      `,
      tense: "happened",
    },
  ],
  notEnoughData: [
    {
      name: "three weeks on record",
      week: `
        now Mon 06:00
        race Sun+1 10k A
        done Tue-2..-1 07:00 run-easy 100min 20km @4
        done Thu-2..-1 07:00 run-tempo 100min 20km @6
        Tue 07:00 run-easy 67min 13.33km @4
        Thu 07:00 run-tempo 67min 13.33km @4
        Sat 07:00 run-easy 67min 13.33km @4
        Tue+1 07:00 run-easy 50min 10km @4
        Thu+1 07:00 run-tempo 50min 10km @4
        Sat+1 07:00 run-easy 50min 10km @4
      `,
      missing: "weeks-of-load",
    },
    {
      name: "nothing planned up to the race",
      week: `
        now Mon 06:00
        race Sun+2 marathon A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
      `,
      missing: "plan-to-race",
    },
    {
      name: "a race of unknown distance",
      week: `
        now Mon 06:00
        race Sun+2 trail A
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 78min 15.67km @4
        Thu 07:00 run-tempo 78min 15.67km @4
        Sat 07:00 run-easy 78min 15.67km @4
        Tue+1 07:00 run-easy 62min 12.33km @4
        Thu+1 07:00 run-tempo 62min 12.33km @4
        Sat+1 07:00 run-easy 62min 12.33km @4
        Tue+2 07:00 run-easy 42min 8.33km @4
        Thu+2 07:00 run-tempo 42min 8.33km @4
        Sat+2 07:00 run-easy 42min 8.33km @4
      `,
      missing: "race-distance",
    },
    {
      name: "a race that nobody has ranked",
      week: `
        now Mon 06:00
        done Tue-10..-1 07:00 run-easy 100min 20km @4
        done Thu-10..-1 07:00 run-tempo 100min 20km @6
        done Sat-10..-1 07:00 run-easy 100min 20km @4
        Tue 07:00 run-easy 100min 20km @4
        Thu 07:00 run-tempo 100min 20km @4
        Sat 07:00 run-easy 100min 20km @4
        Sun 09:00 race-10k 45min 10km @9
      `,
      missing: "race-priority",
    },
  ],
};
