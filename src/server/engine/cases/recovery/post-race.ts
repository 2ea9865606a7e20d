import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "5 km: the windows have passed",
      week: `
        now Mon 06:00
        done Sun-1 09:00 race-5k 60min
        Tue 18:00 strength-heavy-lower 60min
        Wed 18:00 run-vo2max 60min
        Thu 18:00 run-long 120min
      `,
    },
    {
      name: "10 km: the windows have passed",
      week: `
        now Mon 06:00
        done Sun-1 09:00 race-10k 60min
        Wed 18:00 strength-heavy-lower 60min
        Thu 18:00 run-vo2max 60min
        Sat 18:00 run-long 120min
      `,
    },
    {
      name: "half marathon: the windows have passed",
      week: `
        now Mon 06:00
        done Sun-1 09:00 race-half 110min
        Fri 18:00 strength-heavy-lower 60min
        Sun 18:00 run-vo2max 60min
        Wed+1 18:00 run-long 120min
      `,
    },
    {
      name: "marathon: the windows have passed",
      week: `
        now Mon 06:00
        done Sun-1 09:00 race-marathon 220min
        Wed+1 18:00 strength-heavy-lower 60min
        Sun+1 07:00 run-vo2max 60min
        Sun+1 18:00 run-long 120min
      `,
    },
    {
      name: "easy running 25 h after 5 km",
      week: `
        now Mon 06:00
        done Sun-1 09:00 race-5k 60min
        Mon 11:00 run-easy 40min
      `,
    },
    {
      name: "easy running 49 h after a marathon",
      week: `
        now Mon 06:00
        done Sun-1 09:00 race-marathon 240min
        Tue 14:00 run-easy 40min
      `,
    },
    {
      name: "a jog right after the race",
      week: `
        race Sun 10k A
        Sun 08:15 run-easy 20min
        Sun 09:00 race-10k 50min
        Sun 10:00 run-recovery 15min
      `,
    },
    {
      name: "novice: 5 days after 10 km",
      week: `
        athlete run-first novice-runner
        now Mon 06:00
        done Sun-1 09:00 race-10k 60min
        Fri 18:00 run-tempo 60min
      `,
    },
    {
      name: "49 years: 4 days after 10 km",
      week: `
        athlete run-first 49 years
        now Mon 06:00
        done Sun-1 09:00 race-10k 60min
        Thu 18:00 run-tempo 60min
      `,
    },
    {
      name: "a C race is over after two days",
      week: `
        now Mon 06:00
        race Sun-1 10k C
        done Sun-1 09:00 race-10k 60min
        Tue 18:00 run-tempo 60min
      `,
    },
    {
      name: "a race that was skipped",
      week: `
        now Mon 06:00
        race Sun-1 10k A
        Sun-1 09:00 race-10k 50min id:r
        skipped Sun-1 09:00 race-10k for:r
        Tue 18:00 run-tempo 60min
      `,
    },
    {
      name: "what was done is judged after races that were run",
      week: `
        now Wed 20:00
        race Sun-1 10k A
        done Tue 18:00 run-tempo 60min
      `,
    },
    {
      name: "upper body and cycling",
      week: `
        now Mon 06:00
        done Sun-1 09:00 race-marathon 220min
        Tue 18:00 strength-upper 45min
        Wed 18:00 xt-easy 45min
      `,
    },
  ],
  fires: [
    {
      name: "5 km: a day too soon",
      severity: "caution",
      week: `
        now Mon 06:00
        done Sun-1 09:00 race-5k 60min
        Mon 18:00 strength-heavy-lower 60min
        Tue 18:00 run-vo2max 60min
        Wed 18:00 run-long 120min
      `,
      count: 3,
    },
    {
      name: "10 km: a day too soon",
      severity: "caution",
      week: `
        now Mon 06:00
        done Sun-1 09:00 race-10k 60min
        Tue 18:00 strength-heavy-lower 60min
        Wed 18:00 run-vo2max 60min
        Fri 18:00 run-long 120min
      `,
      count: 3,
    },
    {
      name: "half marathon: a day too soon",
      severity: "info",
      week: `
        now Mon 06:00
        done Sun-1 09:00 race-half 110min
        Thu 18:00 strength-heavy-lower 60min
        Sat 18:00 run-vo2max 60min
        Tue+1 18:00 run-long 120min
      `,
      count: 3,
    },
    {
      name: "marathon: a day too soon",
      severity: "info",
      week: `
        now Mon 06:00
        done Sun-1 09:00 race-marathon 220min
        Tue+1 18:00 strength-heavy-lower 60min
        Sat+1 07:00 run-vo2max 60min
        Sat+1 18:00 run-long 120min
      `,
      count: 3,
    },
    {
      name: "tempo five days after a marathon",
      covers: ["003:118"],
      severity: "warning",
      week: `
        now Mon 06:00
        race Sun-1 marathon A
        done Sun-1 09:00 race-marathon 220min
        Fri 18:00 run-tempo 60min
      `,
      tense: "planned",
      message: "hard",
    },
    {
      name: "exactly half of the window",
      severity: "caution",
      week: `
        now Mon 06:00
        done Sun-1 09:00 race-marathon 220min
        Sun 18:00 run-tempo 60min
      `,
    },
    {
      name: "exactly three quarters of the window",
      severity: "info",
      week: `
        now Mon 06:00
        done Sun-1 09:00 race-10k 60min
        Wed 18:00 run-vo2max 60min
      `,
    },
    {
      name: "novice: just under half of the window",
      severity: "warning",
      week: `
        athlete run-first novice-runner
        now Mon 06:00
        done Sun-1 09:00 race-marathon 220min
        Mon+1 18:00 run-tempo 60min
      `,
    },
    {
      name: "novice: just under three quarters of the window",
      severity: "caution",
      week: `
        athlete run-first novice-runner
        now Mon 06:00
        done Sun-1 09:00 race-marathon 220min
        Sat+1 18:00 run-tempo 60min
      `,
    },
    {
      name: "50 years: 4 days after 10 km",
      severity: "info",
      week: `
        athlete run-first 50 years
        now Mon 06:00
        done Sun-1 09:00 race-10k 60min
        Thu 18:00 run-tempo 60min
      `,
    },
    {
      name: "14 days after 50 km",
      severity: "info",
      week: `
        now Mon 06:00
        done Sun-1 09:00 race-ultra 300min 50km
        Sun+1 18:00 run-tempo 60min
      `,
    },
    {
      name: "18 days after 80 km",
      severity: "info",
      week: `
        now Mon 06:00
        done Sun-1 09:00 race-ultra 600min 80km
        Thu+2 18:00 run-tempo 60min
      `,
    },
    {
      name: "easy running 23 h after 5 km",
      severity: "info",
      week: `
        now Mon 06:00
        done Sun-1 09:00 race-5k 60min
        Mon 09:00 run-easy 40min
      `,
      message: "easy",
    },
    {
      name: "easy running 47 h after a marathon",
      severity: "info",
      week: `
        now Mon 06:00
        done Sun-1 09:00 race-marathon 240min
        Tue 12:00 run-easy 40min
      `,
    },
    {
      name: "a C race, the day after",
      severity: "caution",
      week: `
        now Mon 06:00
        race Sun-1 10k C
        done Sun-1 09:00 race-10k 60min
        Mon 18:00 run-tempo 60min
      `,
    },
    {
      name: "a race that only the calendar has",
      severity: "warning",
      week: `
        now Fri 06:00
        race Sun half A
        Tue+1 18:00 run-vo2max 60min
      `,
    },
    {
      name: "done",
      severity: "warning",
      week: `
        now Wed 20:00
        race Sun-1 half A
        done Sun-1 09:00 race-half 110min
        done Tue 18:00 run-tempo 60min
      `,
      tense: "happened",
    },
    {
      name: "a race logged as a tempo run",
      severity: "warning",
      week: `
        now Mon 06:00
        race Sun-1 10k A
        done Sun-1 09:00 run-tempo 50min 10km
        Mon 18:00 run-vo2max 60min
      `,
    },
  ],
  notEnoughData: [
    {
      name: "a race without a distance",
      missing: "race-distance",
      week: `
        now Mon 06:00
        race Sun-1 trail A
        Tue 18:00 run-tempo 60min
      `,
    },
  ],
};
