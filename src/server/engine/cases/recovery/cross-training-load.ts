import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "three easy hours",
      covers: ["002:20"],
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 90min @3
        done Thu-5..+0 18:00 xt-easy 90min @3
      `,
    },
    {
      name: "a fifth of it above easy",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 80min @3
        done Thu-5..+0 18:00 xt-easy 20min @5
      `,
    },
    {
      name: "an effort of 4 is easy",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 50min @3
        done Thu-5..+0 18:00 xt-easy 50min @4
      `,
    },
    {
      name: "an hour more than in the weeks before",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..-1 18:00 xt-easy 60min @3
        done Tue 18:00 xt-easy 120min @3
      `,
    },
    {
      name: "two thirds of the usual running",
      week: `
        now Sun 20:00
        done Mon-5..-1 07:00 run-easy 60min 10km @3
        done Wed-5..-1 07:00 run-easy 60min 10km @3
        done Fri-5..-1 07:00 run-easy 60min 10km @3
        done Sat-5..-1 07:00 run-easy 60min 10km @3
        done Mon 07:00 run-easy 40min @3
        done Wed 07:00 run-easy 40min @3
        done Fri 07:00 run-easy 40min @3
        done Sat 07:00 run-easy 40min @3
        done Tue-5..+0 18:00 xt-easy 95min @3
        done Thu-5..+0 18:00 xt-easy 95min @3
      `,
    },
    {
      name: "58 hard minutes",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 58min @6
      `,
    },
    {
      name: "strength first: more than three easy hours",
      week: `
        athlete strength-first
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 95min @3
        done Thu-5..+0 18:00 xt-easy 95min @3
      `,
    },
    {
      name: "planned as hard",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        Tue 18:00 xt-hard 60min @8 id:bike
        done Tue-5..-1 18:00 xt-easy 60min @3
        done Tue 18:00 xt-hard 60min @8 for:bike
      `,
    },
    {
      name: "a triathlete",
      week: `
        mark triathlete Mon-20..Sun+20
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 250min @3
        done Thu-5..+0 18:00 xt-easy 250min @6
      `,
    },
    {
      name: "injured: hours are free",
      week: `
        event injury Mon-1..Sun
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 160min @3
        done Thu-5..+0 18:00 xt-easy 160min @3
      `,
    },
    {
      name: "another day is free",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 50min 8km @3
        done Tue-5..+0 07:00 run-easy 50min 8km @3
        done Wed-5..+0 07:00 run-easy 50min 8km @3
        done Thu-5..+0 07:00 run-easy 50min 8km @3
        done Fri-5..+0 07:00 run-easy 50min 8km @3
        done Sat-5..+0 09:00 xt-easy 60min @3
      `,
    },
  ],
  fires: [
    {
      name: "a little over three hours",
      severity: "info",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 95min @3
        done Thu-5..+0 18:00 xt-easy 95min @3
      `,
      tense: "ongoing",
      message: "hours",
    },
    {
      name: "five hours",
      severity: "info",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 150min @3
        done Thu-5..+0 18:00 xt-easy 150min @3
      `,
    },
    {
      name: "a little over five hours",
      severity: "caution",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 155min @3
        done Thu-5..+0 18:00 xt-easy 155min @3
      `,
    },
    {
      name: "eight hours",
      severity: "caution",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 240min @3
        done Thu-5..+0 18:00 xt-easy 240min @3
      `,
    },
    {
      name: "a little over eight hours",
      severity: "warning",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 245min @3
        done Thu-5..+0 18:00 xt-easy 245min @3
      `,
    },
    {
      name: "experienced: over eight hours",
      severity: "info",
      week: `
        athlete run-first experienced-runner
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 245min @3
        done Thu-5..+0 18:00 xt-easy 245min @3
      `,
    },
    {
      name: "22 % above easy",
      severity: "caution",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 78min @3
        done Thu-5..+0 18:00 xt-easy 22min @5
      `,
      message: "hard",
    },
    {
      name: "an effort of 5",
      severity: "caution",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 50min @3
        done Thu-5..+0 18:00 xt-easy 50min @5
      `,
    },
    {
      name: "measured in zones",
      severity: "caution",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 50min @3
        done Thu-5..+0 18:00 xt-easy 50min @3 zones:20/20/10
      `,
    },
    {
      name: "62 minutes more than in the weeks before",
      covers: ["002:13"],
      severity: "caution",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..-1 18:00 xt-easy 60min @3
        done Tue 18:00 xt-easy 122min @3
      `,
      message: "rise",
    },
    {
      name: "exactly seven tenths of the usual running",
      severity: "info",
      week: `
        now Sun 20:00
        done Mon-5..-1 07:00 run-easy 60min 10km @3
        done Wed-5..-1 07:00 run-easy 60min 10km @3
        done Fri-5..-1 07:00 run-easy 60min 10km @3
        done Sat-5..-1 07:00 run-easy 60min 10km @3
        done Mon 07:00 run-easy 42min @3
        done Wed 07:00 run-easy 42min @3
        done Fri 07:00 run-easy 42min @3
        done Sat 07:00 run-easy 42min @3
        done Tue-5..+0 18:00 xt-easy 95min @3
        done Thu-5..+0 18:00 xt-easy 95min @3
      `,
    },
    {
      name: "62 hard minutes",
      severity: "caution",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 62min @6
      `,
    },
    {
      name: "injured: intensity counts",
      severity: "caution",
      week: `
        event injury Mon-1..Sun
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 50min @3
        done Thu-5..+0 18:00 xt-easy 50min @6
      `,
    },
    {
      name: "on the only day without training",
      severity: "info",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 50min 8km @3
        done Tue-5..+0 07:00 run-easy 50min 8km @3
        done Wed-5..+0 07:00 run-easy 50min 8km @3
        done Thu-5..+0 07:00 run-easy 50min 8km @3
        done Fri-5..+0 07:00 run-easy 50min 8km @3
        done Sat-5..+0 07:00 run-easy 50min 8km @3
        done Sun-5..+0 09:00 xt-easy 60min @3
      `,
      message: "restDay",
    },
    {
      name: "planned: over five hours",
      severity: "caution",
      week: `
        now Mon 06:00
        done Mon-5..-1 07:00 run-easy 60min 10km @3
        done Wed-5..-1 07:00 run-easy 60min 10km @3
        done Fri-5..-1 07:00 run-easy 60min 10km @3
        done Sat-5..-1 07:00 run-easy 60min 10km @3
        done Tue-5..-1 18:00 xt-easy 90min @3
        Mon 07:00 run-easy 60min 10km @3
        Wed 07:00 run-easy 60min 10km @3
        Fri 07:00 run-easy 60min 10km @3
        Sat 07:00 run-easy 60min 10km @3
        Tue 18:00 xt-easy 160min @3
        Thu 18:00 xt-easy 160min @3
      `,
      tense: "planned",
    },
    {
      name: "planned on the only day without training",
      severity: "info",
      week: `
        now Mon 06:00
        done Mon-5..-1 07:00 run-easy 50min 8km @3
        done Tue-5..-1 07:00 run-easy 50min 8km @3
        done Wed-5..-1 07:00 run-easy 50min 8km @3
        done Thu-5..-1 07:00 run-easy 50min 8km @3
        done Fri-5..-1 07:00 run-easy 50min 8km @3
        Mon 07:00 run-easy 50min 8km @3
        Tue 07:00 run-easy 50min 8km @3
        Wed 07:00 run-easy 50min 8km @3
        Thu 07:00 run-easy 50min 8km @3
        Fri 07:00 run-easy 50min 8km @3
        Sat 07:00 run-easy 50min 8km @3
        Sun 09:00 xt-easy 60min @3
      `,
      tense: "planned",
      message: "restDay",
    },
  ],
  notEnoughData: [
    {
      name: "no minutes",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue 18:00 xt-easy ?min @3
      `,
      missing: "duration",
    },
    {
      name: "no effort and no zones",
      week: `
        now Sun 20:00
        done Mon-5..+0 07:00 run-easy 60min 10km @3
        done Wed-5..+0 07:00 run-easy 60min 10km @3
        done Fri-5..+0 07:00 run-easy 60min 10km @3
        done Sat-5..+0 07:00 run-easy 60min 10km @3
        done Tue-5..+0 18:00 xt-easy 90min
      `,
      missing: "session-effort",
    },
    {
      name: "no weeks before",
      week: `
        now Sun 20:00
        done Mon 07:00 run-easy 60min 10km @3
        done Wed 07:00 run-easy 60min 10km @3
        done Fri 07:00 run-easy 60min 10km @3
        done Tue 18:00 xt-easy 90min @3
      `,
      missing: "weeks-of-load",
    },
  ],
};
