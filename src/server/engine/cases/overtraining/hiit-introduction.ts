import type { RuleCases } from "../case";

/** Twelve weeks of easy running on record. */
const runner = "done Tue-12..-1 07:00 run-easy 45min @3\ndone Fri-12..-1 07:00 run-easy 45min @3";
/** Twelve weeks on record, of which the last five have running. */
const newRunner = `
        done Mon-12..-1 07:00 walk 45min @2
        done Tue-5..-1 07:00 run-easy 30min @3`;
const short = "steps:6x30s/60s-jog";

export const cases: RuleCases = {
  quiet: [
    {
      name: "one session of 6 × 30 s",
      covers: ["000:7", "000:17"],
      week: `
        now Sun-1 20:00
        ${runner}
        Tue 07:00 run-hiit 30min ${short}
      `,
    },
    {
      name: "one session with 12 min of work",
      week: `
        now Sun-1 20:00
        ${runner}
        Tue 07:00 run-hiit 40min steps:24x30s/60s-jog
      `,
    },
    {
      name: "two short sessions",
      week: `
        now Sun-1 20:00
        ${runner}
        Tue 07:00 run-hiit 30min ${short}
        Fri 07:00 run-hiit 30min ${short}
      `,
    },
    {
      name: "novice runner: one short session",
      week: `
        athlete run-first novice-runner
        now Sun-1 20:00
        ${runner}
        Tue 07:00 run-hiit 30min ${short}
      `,
    },
    {
      name: "high intensity 28 days before",
      week: `
        now Sun-1 20:00
        ${runner}
        done Tue-4 18:00 run-vo2max 60min @8
        Tue 07:00 run-hiit 40min steps:30x30s/60s-jog
      `,
    },
    {
      name: "second week 30 % above",
      week: `
        now Sun-1 20:00
        ${runner}
        Tue 07:00 run-hiit 30min steps:10x60s/60s-jog
        Tue+1 07:00 run-hiit 30min steps:13x60s/60s-jog
      `,
    },
    {
      name: "second week 5 min above",
      week: `
        now Sun-1 20:00
        ${runner}
        Tue 07:00 run-hiit 30min steps:10x60s/60s-jog
        Tue+1 07:00 run-hiit 30min steps:15x60s/60s-jog
      `,
    },
    {
      name: "a race is no introduction",
      week: `
        now Sun-1 20:00
        ${runner}
        Sun 10:00 race-5k 50min
      `,
    },
    {
      name: "strides and hill sprints are no high intensity",
      week: `
        now Sun-1 20:00
        ${runner}
        Tue 07:00 run-strides 40min
        Thu 07:00 run-hill-sprint 40min
        Sat 07:00 run-strides 40min
      `,
    },
    {
      name: "begun three weeks ago and over",
      week: `
        now Sun 20:00
        ${runner}
        done Tue-3 18:00 run-hiit 40min @8 steps:40x30s/60s-jog
      `,
    },
    {
      name: "the week after a deload of the start is compared with the highest before",
      week: `
        now Sun-1 20:00
        ${runner}
        Tue 07:00 run-hiit 30min steps:10x60s/60s-jog
        Tue+1 07:00 run-hiit 30min steps:4x60s/60s-jog
        Tue+2 07:00 run-hiit 30min steps:12x60s/60s-jog
      `,
    },
  ],
  fires: [
    {
      name: "one session with 12.5 min of work",
      severity: "info",
      tense: "planned",
      message: "long",
      week: `
        now Sun-1 20:00
        ${runner}
        Tue 07:00 run-hiit 40min steps:25x30s/60s-jog
      `,
    },
    {
      name: "29 days without high intensity",
      severity: "info",
      week: `
        now Sun-1 20:00
        ${runner}
        done Mon-4 18:00 run-vo2max 60min @8
        Tue 07:00 run-hiit 40min steps:30x30s/60s-jog
      `,
    },
    {
      name: "three sessions",
      severity: "caution",
      tense: "planned",
      message: "often",
      week: `
        now Sun-1 20:00
        ${runner}
        Tue 07:00 run-hiit 30min ${short}
        Thu 07:00 run-hiit 30min ${short}
        Sat 07:00 run-hiit 30min ${short}
      `,
    },
    {
      name: "novice runner: two sessions",
      severity: "caution",
      message: "often",
      week: `
        athlete run-first novice-runner
        now Sun-1 20:00
        ${runner}
        Tue 07:00 run-hiit 30min ${short}
        Fri 07:00 run-hiit 30min ${short}
      `,
    },
    {
      name: "novice who has run for five weeks: two sessions",
      severity: "warning",
      tense: "planned",
      message: "newRunner",
      week: `
        athlete run-first novice-runner
        now Sun-1 20:00
        ${newRunner}
        Tue 07:00 run-hiit 30min ${short}
        Fri 07:00 run-hiit 30min ${short}
      `,
    },
    {
      name: "novice who has run for exactly eight weeks: two sessions",
      severity: "caution",
      week: `
        athlete run-first novice-runner
        now Sun-1 20:00
        done Mon-12..-1 07:00 walk 45min @2
        done Tue-8..-1 07:00 run-easy 30min @3
        Tue 07:00 run-hiit 30min ${short}
        Fri 07:00 run-hiit 30min ${short}
      `,
    },
    {
      name: "novice who has run for seven and a half weeks: two sessions",
      severity: "warning",
      week: `
        athlete run-first novice-runner
        now Sun-1 20:00
        done Mon-12..-1 07:00 walk 45min @2
        done Sat-8..-1 07:00 run-easy 30min @3
        Tue 07:00 run-hiit 30min ${short}
        Fri 07:00 run-hiit 30min ${short}
      `,
    },
    {
      name: "novice whose record begins with running: how long is not known",
      severity: "caution",
      week: `
        athlete run-first novice-runner
        now Sun-1 20:00
        done Tue-5..-1 07:00 run-easy 30min @3
        Tue 07:00 run-hiit 30min ${short}
        Fri 07:00 run-hiit 30min ${short}
      `,
    },
    {
      name: "novice, two sessions on the bike",
      covers: ["001:33"],
      severity: "info",
      message: "often",
      week: `
        athlete run-first novice-runner
        now Sun-1 20:00
        ${runner}
        Tue 07:00 xt-hard 30min ${short}
        Fri 07:00 xt-hard 30min ${short}
      `,
    },
    {
      name: "second week more than 30 % and 5 min above",
      severity: "caution",
      message: "rise",
      week: `
        now Sun-1 20:00
        ${runner}
        Tue 07:00 run-hiit 30min steps:10x60s/60s-jog
        Tue+1 07:00 run-hiit 30min steps:16x60s/60s-jog
      `,
    },
    {
      name: "second week 30.5 % above",
      severity: "caution",
      message: "rise",
      count: 2,
      week: `
        now Sun-1 20:00
        ${runner}
        Tue 07:00 run-hiit 60min steps:20x60s/60s-jog
        Tue+1 07:00 run-hiit 60min steps:27x58s/60s-jog
      `,
    },
    {
      name: "second week 29.5 % above: the first week speaks",
      severity: "info",
      message: "long",
      week: `
        now Sun-1 20:00
        ${runner}
        Tue 07:00 run-hiit 60min steps:20x60s/60s-jog
        Tue+1 07:00 run-hiit 60min steps:14x111s/60s-jog
      `,
    },
    {
      name: "a rise that rests on the types alone",
      severity: "info",
      message: "rise",
      week: `
        now Sun-1 20:00
        ${runner}
        Tue 07:00 run-hiit 35min
        Tue+1 07:00 run-hiit 60min
      `,
    },
    {
      name: "three done",
      severity: "caution",
      tense: "happened",
      week: `
        now Sun 20:00
        ${runner}
        done Tue 18:00 run-hiit 30min @8 ${short}
        done Thu 07:00 run-hiit 30min @8 ${short}
        done Sat 07:00 run-hiit 30min @8 ${short}
      `,
    },
  ],
  notEnoughData: [
    {
      name: "two weeks on record before three sessions",
      missing: "weeks-of-training",
      week: `
        now Sun-1 20:00
        done Tue-2..-1 07:00 run-easy 45min @3
        Tue 07:00 run-hiit 30min ${short}
        Thu 07:00 run-hiit 30min ${short}
        Sat 07:00 run-hiit 30min ${short}
      `,
    },
    {
      name: "a session of two weeks ago that nobody answered",
      missing: "session-logs",
      week: `
        now Sun-1 20:00
        ${runner}
        Wed-2 07:00 run-vo2max 60min
        Tue 07:00 run-hiit 40min steps:30x30s/60s-jog
      `,
    },
  ],
};
