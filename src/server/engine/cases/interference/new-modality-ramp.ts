import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "two runs of 12 min a week, and no more than that",
      covers: ["004:85"],
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        Tue 07:00 run-easy 12min @3
        Fri 07:00 run-easy 12min @3
        Tue+1 07:00 run-easy 12min @3
        Fri+1 07:00 run-easy 12min @3
        Tue+2 07:00 run-easy 15min @3
        Fri+2 07:00 run-easy 15min @3
        Tue+3 07:00 run-easy 18min @3
        Fri+3 07:00 run-easy 18min @3
      `,
    },
    {
      name: "a week exactly 25 % above the highest before",
      covers: ["004:77"],
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        Tue 07:00 run-easy 50min @3
        Fri 07:00 run-easy 50min @3
        Tue+1 07:00 run-easy 62.5min @3
        Fri+1 07:00 run-easy 62.5min @3
      `,
    },
    {
      name: "20 min more",
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        Tue 07:00 run-easy 25min @3
        Fri 07:00 run-easy 25min @3
        Tue+1 07:00 run-easy 35min @3
        Fri+1 07:00 run-easy 35min @3
      `,
    },
    {
      name: "six sets more",
      week: `
        athlete run-first novice-lifter
        done Mon-6..-1 07:00 run-easy 50min @3
        done Wed-6..-1 07:00 run-easy 50min @3
        Tue 18:00 strength-moderate-lower 40min sets:back-squat:6x8:60%:rir4
        Fri 18:00 strength-moderate-lower 40min sets:back-squat:6x8:60%:rir4
        Tue+1 18:00 strength-moderate-lower 40min sets:back-squat:9x8:60%:rir4
        Fri+1 18:00 strength-moderate-lower 40min sets:back-squat:9x8:60%:rir4
      `,
    },
    {
      name: "four runs in the 28 days before",
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        done Wed-4..-1 07:00 run-easy 20min @3
        Tue 07:00 run-easy 20min
        Thu 07:00 run-easy 20min
        Sat 07:00 run-easy 20min
      `,
    },
    {
      name: "back after a long pause: three sessions in the first week",
      week: `
        athlete strength-first experienced-runner experienced-lifter
        done Mon-30..-1 18:00 strength-upper 60min @6
        done Wed-20..-15 07:00 run-easy 50min @3
        Tue 07:00 run-easy 20min
        Thu 07:00 run-easy 20min
        Sat 07:00 run-easy 20min
      `,
    },
    {
      name: "back after a long pause: 32 % more",
      week: `
        athlete strength-first experienced-runner experienced-lifter
        done Mon-30..-1 18:00 strength-upper 60min @6
        done Wed-20..-15 07:00 run-easy 50min @3
        Tue 07:00 run-easy 50min @3
        Fri 07:00 run-easy 50min @3
        Tue+1 07:00 run-easy 66min @3
        Fri+1 07:00 run-easy 66min @3
      `,
    },
    {
      name: "one run a week begins nothing",
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        Tue..+3 07:00 run-easy 60min
      `,
    },
    {
      name: "what may have been done and is not logged",
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        done Wed-4..-3 07:00 run-easy 20min @3
        Wed-2..-1 07:00 run-easy 20min
        Tue 07:00 run-easy 20min
        Thu 07:00 run-easy 20min
        Sat 07:00 run-easy 20min
      `,
    },
    {
      name: "a lighter second week, then as in the first",
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        Tue 07:00 run-easy 50min @3
        Fri 07:00 run-easy 50min @3
        Tue+1 07:00 run-easy 30min @3
        Fri+1 07:00 run-easy 30min @3
        Tue+2 07:00 run-easy 55min @3
        Fri+2 07:00 run-easy 55min @3
      `,
    },
  ],
  fires: [
    {
      name: "three sessions in the first week",
      severity: "info",
      tense: "planned",
      message: "firstWeek",
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        Tue 07:00 run-easy 20min
        Thu 07:00 run-easy 20min
        Sat 07:00 run-easy 20min
      `,
    },
    {
      name: "three runs in the 28 days before",
      severity: "info",
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        done Wed-4..-2 07:00 run-easy 20min @3
        Tue 07:00 run-easy 20min
        Thu 07:00 run-easy 20min
        Sat 07:00 run-easy 20min
      `,
    },
    {
      name: "four sessions in the first week",
      severity: "caution",
      message: "firstWeek",
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        Tue 07:00 run-easy 20min
        Thu 07:00 run-easy 20min
        Sat 07:00 run-easy 20min
        Sun 07:00 run-easy 20min
      `,
    },
    {
      name: "a single run the week before does not make it the second week",
      severity: "caution",
      message: "firstWeek",
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        done Wed-1 07:00 run-easy 20min @3
        Tue 07:00 run-easy 20min
        Thu 07:00 run-easy 20min
        Sat 07:00 run-easy 20min
        Sun 07:00 run-easy 20min
      `,
    },
    {
      name: "28 % more in the second week",
      severity: "caution",
      message: "growth",
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        Tue 07:00 run-easy 50min @3
        Fri 07:00 run-easy 50min @3
        Tue+1 07:00 run-easy 64min @3
        Fri+1 07:00 run-easy 64min @3
      `,
    },
    {
      name: "24 min more",
      severity: "caution",
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        Tue 07:00 run-easy 30min @3
        Fri 07:00 run-easy 30min @3
        Tue+1 07:00 run-easy 42min @3
        Fri+1 07:00 run-easy 42min @3
      `,
    },
    {
      name: "exactly 50 % more",
      severity: "caution",
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        Tue 07:00 run-easy 50min @3
        Fri 07:00 run-easy 50min @3
        Tue+1 07:00 run-easy 75min @3
        Fri+1 07:00 run-easy 75min @3
      `,
    },
    {
      name: "53 % more in the third week",
      covers: ["000:17"],
      severity: "warning",
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        Tue 07:00 run-easy 50min @3
        Fri 07:00 run-easy 50min @3
        Tue+1 07:00 run-easy 50min @3
        Fri+1 07:00 run-easy 50min @3
        Tue+2 07:00 run-easy 76.5min @3
        Fri+2 07:00 run-easy 76.5min @3
      `,
    },
    {
      name: "lifting: seven sets more",
      severity: "warning",
      week: `
        athlete run-first novice-lifter
        done Mon-6..-1 07:00 run-easy 50min @3
        done Wed-6..-1 07:00 run-easy 50min @3
        Tue 18:00 strength-moderate-lower 40min sets:back-squat:6x8:60%:rir4
        Fri 18:00 strength-moderate-lower 40min sets:back-squat:6x8:60%:rir4
        Tue+1 18:00 strength-moderate-lower 40min sets:back-squat:9x8:60%:rir4
        Fri+1 18:00 strength-moderate-lower 40min sets:back-squat:10x8:60%:rir4
      `,
    },
    {
      name: "back after a long pause: four sessions in the first week",
      severity: "caution",
      week: `
        athlete strength-first experienced-runner experienced-lifter
        done Mon-30..-1 18:00 strength-upper 60min @6
        done Wed-20..-15 07:00 run-easy 50min @3
        Tue 07:00 run-easy 20min
        Thu 07:00 run-easy 20min
        Sat 07:00 run-easy 20min
        Sun 07:00 run-easy 20min
      `,
    },
    {
      name: "back after a long pause: 34 % more",
      severity: "caution",
      week: `
        athlete strength-first experienced-runner experienced-lifter
        done Mon-30..-1 18:00 strength-upper 60min @6
        done Wed-20..-15 07:00 run-easy 50min @3
        Tue 07:00 run-easy 50min @3
        Fri 07:00 run-easy 50min @3
        Tue+1 07:00 run-easy 67min @3
        Fri+1 07:00 run-easy 67min @3
      `,
    },
    {
      name: "explosive work and running begin together",
      severity: "info",
      count: 2,
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        Tue 07:00 run-easy 20min
        Thu 07:00 run-easy 20min
        Sat 07:00 run-easy 20min
        Mon 18:00 strength-explosive 20min
        Wed 18:00 strength-explosive 20min
        Fri 18:00 strength-explosive 20min
      `,
    },
    {
      name: "hard cross-training four times",
      severity: "caution",
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        Tue 07:00 xt-hard 30min
        Thu 07:00 xt-hard 30min
        Sat 07:00 xt-hard 30min
        Sun 07:00 xt-hard 30min
      `,
    },
    {
      name: "done four times in the first week",
      severity: "caution",
      tense: "happened",
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        now Mon+1 08:00
        done Tue 07:00 run-easy 20min @3
        done Thu 07:00 run-easy 20min @3
        done Sat 07:00 run-easy 20min @3
        done Sun 07:00 run-easy 20min @3
      `,
    },
  ],
  notEnoughData: [
    {
      name: "less than 28 days on record",
      missing: "days-of-this-training",
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-3..-1 18:00 strength-upper 60min @6
        Tue 07:00 run-easy 20min
        Thu 07:00 run-easy 20min
        Sat 07:00 run-easy 20min
      `,
    },
    {
      name: "an experienced runner whose log has no runs",
      missing: "days-of-this-training",
      week: `
        athlete strength-first experienced-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        Tue 07:00 run-easy 20min
        Thu 07:00 run-easy 20min
        Sat 07:00 run-easy 20min
      `,
    },
    {
      name: "a run without its minutes",
      missing: "duration",
      week: `
        athlete strength-first novice-runner experienced-lifter
        done Mon-6..-1 18:00 strength-upper 60min @6
        Tue 07:00 run-easy 20min
        Thu 07:00 run-easy ?min
        Tue+1 07:00 run-easy 20min
      `,
    },
  ],
};
