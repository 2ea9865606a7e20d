import type { RuleCases } from "../case";

/** Eight weeks of runs at 10 km/h and 130 beats a minute. */
const usual = `
        athlete run-first resting:50 max:190
        now Sun 20:00
        done Tue-9..-2 07:00 run-easy 60min 10km @3 hr:130`;
const three = (run: string) => `
        done Tue 07:00 ${run}
        done Thu 07:00 ${run}
        done Sat 07:00 ${run}`;
/** Squats at 100 kg for five with two left, over six weeks. */
const squats = `
        athlete strength-first
        now Sun 20:00
        done Tue-7..-2 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x5:100kg:rir2`;

export const cases: RuleCases = {
  quiet: [
    { name: "as fast as usual", week: usual + three("run-easy 60min 10km @3 hr:130") },
    { name: "2.8 % slower on three runs", week: usual + three("run-easy 60min 9.72km @3 hr:130") },
    {
      name: "6 % slower on two runs",
      week: `${usual}
        done Tue 07:00 run-easy 60min 9.4km @3 hr:130
        done Thu 07:00 run-easy 60min 9.4km @3 hr:130
        done Sat 07:00 run-easy 60min 10km @3 hr:130`,
    },
    {
      name: "6 % slower on three of seven runs",
      week: `${usual}${three("run-easy 60min 9.4km @3 hr:130")}
        done Mon-1..Thu-1 07:00 run-easy 60min 10km @3 hr:130`,
    },
    {
      name: "slower by as much as the heart rate is lower",
      week: usual + three("run-easy 60min 9km @3 hr:122"),
    },
    {
      name: "three slow runs in the heat and three as usual",
      week: `${usual}${three("run-easy 60min 9.4km @3 hr:130 temp:28")}${three("run-easy 30min 5km @3 hr:130").replaceAll("07:00", "18:00")}`,
    },
    {
      name: "three slow runs in the hills",
      week: usual + three("run-easy 60min 9.4km @3 hr:130 climb:250"),
    },
    {
      name: "a race 2.8 % slower than the best of six months",
      week: `
        now Sun 20:00
        done Sun-8 10:00 race-10k 46min 10km @9
        done Sun 10:00 race-10k 47.3min 10km @9`,
    },
    {
      name: "a race run along with others",
      week: `
        now Sun 20:00
        done Sun-8 10:00 race-10k 46min 10km @9
        done Sun-1 10:00 race-10k 46min 10km @9
        done Sun 10:00 race-10k 55min 10km @5`,
    },
    {
      name: "estimated 1RM 4.8 % lower",
      week: `${squats}
        done Tue 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x5:95.2kg:rir2
        done Fri 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x5:95.2kg:rir2`,
    },
    {
      name: "lighter squats in a deload week, and as usual before",
      week: `${squats}
        role deload Mon
        done Tue-1 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x5:100kg:rir2
        done Fri-1 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x5:100kg:rir2
        done Tue 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x5:85kg:rir2
        done Fri 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x5:85kg:rir2`,
    },
  ],
  fires: [
    {
      name: "3 % slower on three runs",
      severity: "info",
      tense: "ongoing",
      message: "hrSpeed",
      week: usual + three("run-easy 60min 9.7km @3 hr:130"),
    },
    {
      name: "4.8 % slower on three runs",
      severity: "info",
      week: usual + three("run-easy 60min 9.52km @3 hr:130"),
    },
    {
      name: "5 % slower on three runs",
      covers: ["003:118"],
      severity: "caution",
      message: "hrSpeed",
      week: usual + three("run-easy 60min 9.5km @3 hr:130"),
    },
    {
      name: "as fast as usual at ten beats more",
      severity: "caution",
      week: usual + three("run-easy 60min 10km @3 hr:140"),
    },
    {
      name: "a race 3 % slower than the best of six months",
      severity: "caution",
      message: "race",
      week: `
        now Sun 20:00
        done Sun-8 10:00 race-10k 46min 10km @9
        done Sun 10:00 race-10k 47.4min 10km @9`,
    },
    {
      name: "a 5 km time trial against a 10 km race",
      severity: "caution",
      message: "race",
      week: `
        now Sun 20:00
        done Sun-8 10:00 race-10k 46min 10km @9
        done Sun 10:00 run-time-trial 23.5min 5km @9`,
    },
    {
      name: "estimated 1RM 5.1 % lower",
      covers: ["004:22"],
      severity: "caution",
      message: "lift",
      week: `${squats}
        done Tue 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x5:94.9kg:rir2
        done Fri 18:00 strength-heavy-lower 60min @7 sets:back-squat:3x5:94.9kg:rir2`,
    },
    {
      name: "6 % slower for just two weeks, a deload between",
      severity: "warning",
      message: "lasting",
      week: `
        athlete run-first resting:50 max:190
        now Sun 20:00
        role deload Mon-1
        done Tue-9..-4 07:00 run-easy 60min 10km @3 hr:130
        done Wed-2 07:00 run-easy 60min 9.4km @3 hr:130
        done Fri-2 07:00 run-easy 60min 9.4km @3 hr:130
        done Sun-2 07:00 run-easy 60min 9.4km @3 hr:130${three("run-easy 60min 9.4km @3 hr:130")}`,
    },
    {
      name: "6 % slower for thirteen days, a deload between",
      severity: "caution",
      message: "hrSpeed",
      week: `
        athlete run-first resting:50 max:190
        now Sun 20:00
        role deload Mon-2
        done Tue-9..-4 07:00 run-easy 60min 10km @3 hr:130
        done Sat-3 07:00 run-easy 60min 9.4km @3 hr:130
        done Sun-3 07:00 run-easy 60min 9.4km @3 hr:130
        done Mon-1 07:00 run-easy 60min 9.4km @3 hr:130
        done Tue 07:00 run-easy 60min 9.4km @3 hr:130
        done Thu 07:00 run-easy 60min 9.4km @3 hr:130`,
    },
    {
      name: "6 % slower for two weeks without a deload",
      severity: "caution",
      week: `
        athlete run-first resting:50 max:190
        now Sun 20:00
        done Tue-9..-4 07:00 run-easy 60min 10km @3 hr:130
        done Wed-2 07:00 run-easy 60min 9.4km @3 hr:130
        done Fri-2 07:00 run-easy 60min 9.4km @3 hr:130
        done Sun-2 07:00 run-easy 60min 9.4km @3 hr:130${three("run-easy 60min 9.4km @3 hr:130")}`,
    },
    {
      name: "6 % slower, the last week at 72 % of the usual load",
      severity: "info",
      message: "hrSpeed",
      week: `
        athlete run-first resting:50 max:190
        now Sun 20:00
        done Tue-9..-1 07:00 run-easy 60min 10km @3 hr:130
        done Sat-5..-1 07:00 run-easy 150min 25km @4
        done Tue 07:00 run-easy 60min 9.4km @3 hr:130
        done Thu 07:00 run-easy 60min 9.4km @3 hr:130
        done Sat 07:00 run-easy 60min 9.4km @3 hr:130
        done Sun 07:00 mobility 21.6min @1`,
    },
    {
      name: "6 % slower, the last week at 78 % of the usual load",
      severity: "caution",
      message: "hrSpeed",
      week: `
        athlete run-first resting:50 max:190
        now Sun 20:00
        done Tue-9..-1 07:00 run-easy 60min 10km @3 hr:130
        done Sat-5..-1 07:00 run-easy 150min 25km @4
        done Tue 07:00 run-easy 60min 9.4km @3 hr:130
        done Thu 07:00 run-easy 60min 9.4km @3 hr:130
        done Sat 07:00 run-easy 60min 9.4km @3 hr:130
        done Sun 07:00 mobility 70min @1`,
    },
  ],
  notEnoughData: [
    {
      name: "no resting and maximal heart rate",
      missing: "heart-rate-limits",
      week: `
        now Sun 20:00
        done Tue-9..+0 07:00 run-easy 60min 10km @3 hr:130`,
    },
    {
      name: "runs without heart rate",
      missing: "steady-runs-with-heart-rate",
      week: `
        athlete run-first resting:50 max:190
        now Sun 20:00
        done Tue-9..+0 07:00 run-easy 60min 10km @3`,
    },
    {
      name: "two runs with heart rate in 14 days",
      missing: "recent-runs-with-heart-rate",
      week: `${usual}
        done Tue 07:00 run-easy 60min 10km @3 hr:130
        done Thu 07:00 run-easy 60min 10km @3 hr:130`,
    },
  ],
};
