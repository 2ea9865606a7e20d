import type { RuleCases } from "../case";

/** Six lifts a week with a squat that rises, and two short jogs, four weeks of it. */
const liftsOnly = `
        athlete strength-first experienced-lifter
        now Mon
        done Tue-4 18:00 strength-heavy-lower 60min sets:back-squat:5x3:100kg:rir2
        done Tue-3 18:00 strength-heavy-lower 60min sets:back-squat:5x3:102.5kg:rir2
        done Tue-2 18:00 strength-heavy-lower 60min sets:back-squat:5x3:105kg:rir2
        done Tue-1 18:00 strength-heavy-lower 60min sets:back-squat:5x3:107.5kg:rir2
        done Mon-4..-1 18:00 strength-upper 45min
        done Wed-4..-1 18:00 strength-upper 45min
        done Thu-4..-1 18:00 strength-upper 45min
        done Fri-4..-1 18:00 strength-upper 45min
        done Sat-4..-1 18:00 strength-upper 45min
        Mon..Sat 18:00 strength-upper 45min`;
const usual = `${liftsOnly}
        done Mon-4..-1 07:00 run-easy 30min
        done Wed-4..-1 07:00 run-easy 30min`;
const balanced = usual.replace("strength-first", "balanced");
/** The same with a squat that stands still. */
const flat = liftsOnly.replace(/10[\d.]+kg/g, "100kg");

export const cases: RuleCases = {
  quiet: [
    {
      name: "balanced: one lift for two runs",
      week: `
        athlete balanced
        now Mon
        done Tue-4..-1 18:00 strength-heavy-lower 60min
        done Wed-4..-1 07:00 run-easy 45min
        done Sun-4..-1 08:00 run-long 100min
        Tue 18:00 strength-heavy-lower 60min
        Wed 07:00 run-easy 45min
        Sun 08:00 run-long 100min
      `,
    },
    {
      name: "jogs of 15, 25 and exactly 40 minutes",
      covers: ["004:87"],
      week: `${usual}
        Tue 07:00 run-easy 15min
        Thu 07:00 run-easy 25min
        Sun 08:00 run-easy 40min
      `,
    },
    {
      name: "exactly 120 minutes in exactly 4 runs",
      week: `${usual}
        Mon 07:00 run-easy 30min
        Wed 07:00 run-easy 30min
        Fri 07:00 run-easy 30min
        Sun 08:00 run-easy 30min
      `,
    },
    {
      name: "three short interval sessions",
      covers: ["004:107"],
      week: `${usual}
        Mon 07:00 run-hiit 20min
        Wed 07:00 run-hiit 20min
        Fri 07:00 run-hiit 20min
      `,
    },
    {
      name: "run first: six runs of 60 minutes",
      week: `
        now Mon
        Mon..Sat 07:00 run-easy 60min
        Wed 18:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "balanced: exactly 180 minutes",
      week: `${balanced}
        Tue 07:00 run-easy 60min
        Thu 07:00 run-easy 60min
        Sun 08:00 run-easy 60min
      `,
    },
    {
      name: "exactly two lifts for each run",
      week: `${usual}
        done Fri-4..-1 07:00 run-easy 30min
        Tue 07:00 run-easy 30min
        Thu 07:00 run-easy 30min
        Sun 08:00 run-easy 30min
      `,
    },
    {
      name: "72 % of running easy and even beside a flat squat",
      week: `${flat}
        done Wed-4..-1 07:00 run-easy 30min zones:30/0/0
        done Thu-4..-1 07:00 run-easy 30min zones:25/5/0
        done Fri-4..-1 07:00 run-hiit 23min zones:13/2/8
      `,
    },
    {
      name: "no running at all",
      week: `${liftsOnly}
        Sun 08:00 xt-easy 90min
      `,
    },
  ],
  fires: [
    {
      name: "an easy run of 45 minutes",
      severity: "info",
      tense: "planned",
      message: "easyRun",
      week: `${usual}
        Wed 07:00 run-easy 45min
      `,
    },
    {
      name: "an easy run of exactly 60 minutes",
      severity: "info",
      message: "easyRun",
      week: `${usual}
        Wed 07:00 run-steady 60min
      `,
    },
    {
      name: "an easy run of 65 minutes",
      severity: "caution",
      message: "easyRun",
      week: `${usual}
        Wed 07:00 run-easy 65min
      `,
    },
    {
      name: "125 minutes of running",
      severity: "info",
      message: "minutes",
      week: `${usual}
        Mon 07:00 run-easy 35min
        Wed 07:00 run-easy 30min
        Fri 07:00 run-easy 30min
        Sun 08:00 run-easy 30min
      `,
    },
    {
      name: "exactly 180 minutes",
      severity: "info",
      message: "minutes",
      week: `${usual}
        Mon 07:00 run-easy 45min
        Wed 07:00 run-easy 45min
        Fri 07:00 run-easy 45min
        Sun 08:00 run-easy 45min
      `,
    },
    {
      name: "185 minutes",
      covers: ["004:83"],
      severity: "caution",
      message: "minutes",
      week: `${usual}
        Mon 07:00 run-easy 50min
        Wed 07:00 run-easy 45min
        Fri 07:00 run-easy 45min
        Sun 08:00 run-easy 45min
      `,
    },
    {
      name: "exactly 240 minutes",
      severity: "caution",
      message: "minutes",
      week: `${usual}
        Mon 07:00 run-easy 60min
        Wed 07:00 run-easy 60min
        Fri 07:00 run-easy 60min
        Sun 08:00 run-easy 60min
      `,
    },
    {
      name: "245 minutes",
      severity: "warning",
      message: "minutes",
      week: `${usual}
        Mon 07:00 run-easy 65min
        Wed 07:00 run-easy 60min
        Fri 07:00 run-easy 60min
        Sun 08:00 run-easy 60min
      `,
    },
    {
      name: "exactly 5 runs of 20 minutes",
      severity: "caution",
      message: "runs",
      week: `${usual}
        Mon..Fri 07:00 run-easy 20min
      `,
    },
    {
      name: "6 runs of 20 minutes",
      severity: "warning",
      message: "runs",
      week: `${usual}
        Mon..Sat 07:00 run-easy 20min
      `,
    },
    {
      name: "a novice lifter: one level lower",
      severity: "caution",
      message: "runs",
      week: `${usual.replace("experienced-lifter", "novice-lifter")}
        Mon..Sat 07:00 run-easy 20min
      `,
    },
    {
      name: "a woman: one level lower",
      severity: "info",
      message: "runs",
      week: `${usual.replace("experienced-lifter", "experienced-lifter female")}
        Mon..Fri 07:00 run-easy 20min
      `,
    },
    {
      name: "a woman and a novice lifter: one level lower in all",
      severity: "caution",
      message: "minutes",
      week: `${usual.replace("experienced-lifter", "novice-lifter female")}
        Mon 07:00 run-easy 65min
        Wed 07:00 run-easy 60min
        Fri 07:00 run-easy 60min
        Sun 08:00 run-easy 60min
      `,
    },
    {
      name: "balanced: 185 minutes",
      severity: "info",
      message: "minutes",
      week: `${balanced}
        Tue 07:00 run-easy 60min
        Thu 07:00 run-easy 60min
        Fri 07:00 run-strides 20min
        Sun 08:00 run-easy 45min
      `,
    },
    {
      name: "four runs of unknown length: info at most",
      severity: "info",
      message: "minutes",
      week: `${usual}
        Mon 07:00 run-tempo
        Wed 07:00 run-tempo
        Fri 07:00 run-tempo
        Sun 08:00 run-tempo
      `,
    },
    {
      name: "24 lifts for 13 runs",
      severity: "info",
      message: "ratio",
      week: `${usual}
        done Fri-4..-1 07:00 run-easy 30min
        Mon 07:00 run-easy 30min
        Wed 07:00 run-easy 30min
        Fri 07:00 run-easy 30min
        Sun 08:00 run-easy 30min
      `,
    },
    {
      name: "exactly one lift for each run",
      severity: "info",
      message: "ratio",
      week: `
        athlete strength-first experienced-lifter
        now Mon
        done Tue-4 18:00 strength-heavy-lower 60min sets:back-squat:5x3:100kg:rir2
        done Tue-3 18:00 strength-heavy-lower 60min sets:back-squat:5x3:102.5kg:rir2
        done Tue-2 18:00 strength-heavy-lower 60min sets:back-squat:5x3:105kg:rir2
        done Tue-1 18:00 strength-heavy-lower 60min sets:back-squat:5x3:107.5kg:rir2
        done Thu-4..-1 18:00 strength-upper 45min
        done Wed-4..-1 07:00 run-easy 30min
        done Sun-4..-1 08:00 run-easy 30min
        Tue 18:00 strength-heavy-lower 60min
        Thu 18:00 strength-upper 45min
        Wed 07:00 run-easy 30min
        Sun 08:00 run-easy 30min
      `,
    },
    {
      name: "three lifts for four runs",
      severity: "caution",
      message: "ratio",
      week: `
        athlete strength-first experienced-lifter
        now Mon
        done Tue-4 18:00 strength-heavy-lower 60min sets:back-squat:5x3:100kg:rir2
        done Tue-3 18:00 strength-heavy-lower 60min sets:back-squat:5x3:102.5kg:rir2
        done Tue-2 18:00 strength-heavy-lower 60min sets:back-squat:5x3:105kg:rir2
        done Tue-1 18:00 strength-heavy-lower 60min sets:back-squat:5x3:107.5kg:rir2
        done Thu-4..-1 18:00 strength-upper 45min
        done Sat-4..-1 18:00 strength-upper 45min
        done Mon-4..-1 07:00 run-easy 20min
        done Wed-4..-1 07:00 run-easy 20min
        done Fri-4..-1 07:00 run-easy 20min
        done Sun-4..-1 08:00 run-easy 20min
        Tue 18:00 strength-heavy-lower 60min
        Thu 18:00 strength-upper 45min
        Sat 18:00 strength-upper 45min
        Mon 07:00 run-easy 20min
        Wed 07:00 run-easy 20min
        Fri 07:00 run-easy 20min
        Sun 08:00 run-easy 20min
      `,
    },
    {
      name: "an easy run that became a long one",
      severity: "caution",
      message: "easyRun",
      week: `${usual}
        Wed 07:00 run-easy 120min
      `,
    },
    {
      name: "exactly 75 % of running easy and even beside a flat squat",
      covers: ["004:99"],
      severity: "info",
      tense: "ongoing",
      message: "kinds",
      week: `${flat}
        done Wed-4..-1 07:00 run-easy 30min zones:30/0/0
        done Thu-4..-1 07:00 run-easy 30min zones:25/5/0
        done Fri-4..-1 07:00 run-hiit 20min zones:10/2/8
      `,
    },
    {
      name: "nothing but slow runs beside a flat squat",
      covers: ["004:97"],
      severity: "info",
      tense: "ongoing",
      message: "kinds",
      week: `${flat}
        done Wed-4..-1 07:00 run-easy 30min
        Wed 07:00 run-easy 30min
      `,
    },
    {
      name: "250 minutes last week",
      severity: "warning",
      tense: "happened",
      message: "minutes",
      week: `${usual}
        done Tue-1 07:00 run-easy 60min
        done Thu-1 07:00 run-tempo 70min
        done Sat-1 07:00 run-easy 60min
      `,
    },
  ],
  notEnoughData: [
    {
      name: "two weeks of log",
      missing: "days-of-log",
      week: `
        athlete strength-first
        now Mon
        done Tue-2..-1 18:00 strength-upper 60min
        Wed 07:00 run-easy 30min
      `,
    },
    {
      name: "the weights of the lifts are not known",
      missing: "lift-samples",
      week: `
        athlete strength-first
        now Mon
        done Tue-4..-1 18:00 strength-heavy-lower 60min
        done Thu-4..-1 18:00 strength-upper 60min
        done Wed-4..-1 07:00 run-easy 30min
      `,
    },
    {
      name: "some lifts were neither logged nor skipped",
      missing: "session-logs",
      week: `
        athlete strength-first
        now Mon
        done Tue-4..-1 18:00 strength-upper 60min
        done Thu-4..-1 18:00 strength-upper 60min
        done Wed-4..-1 07:00 run-hiit 20min
        done Sun-4..-1 08:00 run-hiit 20min
        Fri-4..-1 18:00 strength-upper 60min
        Sat-4..-1 18:00 strength-upper 60min
      `,
    },
    {
      name: "a run of unknown length",
      missing: "session-minutes",
      week: `${usual}
        Wed 07:00 run-easy
      `,
    },
  ],
};
