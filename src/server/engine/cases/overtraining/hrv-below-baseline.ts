import type { RuleCases } from "../case";

/** Five weeks that repeat themselves: any seven days have the same mean, and the band is half of 0.10 in ln ms. */
const usual = [
  "morning Mon-5..-1 hrv:66.686",
  "morning Tue-5..-1 hrv:54.598",
  "morning Wed-5..-1 hrv:66.686",
  "morning Thu-5..-1 hrv:54.598",
  "morning Fri-5..-1 hrv:66.686",
].join("\n");
const weekend = "morning Sat-5..-1 hrv:54.598\nmorning Sun-5..-1 hrv:66.686";
/** The same with one or two mornings of the last week apart. */
const upToSaturday = `${usual}\nmorning Sat-5..-1 hrv:54.598\nmorning Sun-5..-2 hrv:66.686`;
const upToFriday = `${usual}\nmorning Sat-5..-2 hrv:54.598\nmorning Sun-5..-2 hrv:66.686`;
const lowSaturday = `${upToFriday}\nmorning Sat-1 hrv:36\nmorning Sun-1 hrv:66.686\nmorning Mon hrv:66.686`;
const runs = [
  "done Mon-7..-3 07:00 run-easy 50min 10km @3 hr:140",
  "done Thu-7..-3 07:00 run-easy 50min 10km @3 hr:140",
].join("\n");

export const cases: RuleCases = {
  quiet: [
    {
      name: "as usual",
      week: `
        now Mon 20:00
        ${usual}
        ${weekend}
        morning Mon hrv:66.686
      `,
    },
    {
      name: "0.45 deviations below",
      week: `
        now Mon 20:00
        ${usual}
        ${weekend}
        morning Mon hrv:48.54
      `,
    },
    {
      name: "above while feeling as usual",
      week: `
        now Mon 20:00
        ${usual}
        ${weekend}
        morning Mon hrv:110
        morning Mon-5..Mon all:4
      `,
    },
    {
      name: "a low morning after alcohol",
      week: `
        now Mon 20:00
        ${usual}
        ${weekend}
        morning Mon hrv:30 tags:alcohol
      `,
    },
  ],
  fires: [
    {
      name: "0.55 deviations below today",
      severity: "info",
      tense: "ongoing",
      message: "below",
      week: `
        now Mon 20:00
        ${usual}
        ${weekend}
        morning Mon hrv:45.24
      `,
    },
    {
      name: "below for two days",
      severity: "info",
      week: `
        now Mon 20:00
        ${upToSaturday}
        morning Sun-1 hrv:40
        morning Mon hrv:66.686
      `,
    },
    {
      name: "below for three days",
      covers: ["000:17"],
      severity: "caution",
      message: "below",
      week: `
        now Mon 20:00
        ${lowSaturday}
      `,
    },
    {
      name: "below for two days while feeling worse",
      severity: "info",
      week: `
        now Mon 20:00
        ${upToSaturday}
        morning Sun-1 hrv:40
        morning Mon hrv:66.686
        morning Mon-5..Fri-1 all:4
        morning Sat-1..Mon all:3
      `,
    },
    {
      name: "below for six days",
      severity: "caution",
      week: `
        now Sun-1 20:00
        morning Mon-6..Tue-1 hrv:60
        morning Wed-1..Sun-1 hrv:40
        morning Mon-6 hrv:62
        morning Tue-6 hrv:58
        morning Tue-1 hrv:50
      `,
    },
    {
      name: "below for seven days",
      severity: "warning",
      message: "below",
      week: `
        now Mon 20:00
        morning Mon-6..Tue-1 hrv:60
        morning Wed-1..Mon hrv:40
        morning Mon-6 hrv:62
        morning Tue-6 hrv:58
        morning Tue-1 hrv:50
      `,
    },
    {
      name: "below for three days and 1.04 deviations worse on two mornings",
      severity: "warning",
      week: `
        now Mon 20:00
        ${lowSaturday}
        morning Mon-5..Sun-2 all:4
        morning Mon-1 all:4 energy:5
        morning Tue-1..Sat-1 all:4
        morning Sun-1..Mon all:4 energy:3
      `,
    },
    {
      name: "below for three days and 0.91 deviations worse on two mornings",
      severity: "caution",
      week: `
        now Mon 20:00
        ${lowSaturday}
        morning Mon-5..Sat-2 all:4 energy:5
        morning Sun-2..Mon-1 all:4
        morning Tue-1..Sat-1 all:4 energy:5
        morning Sun-1..Mon all:4
      `,
    },
    {
      name: "below for three days and 3.2 % slower on three runs",
      covers: ["003:118"],
      severity: "warning",
      week: `
        athlete run-first resting:50 max:190 pace:280
        now Mon 20:00
        ${lowSaturday}
        ${runs}
        done Tue-1 07:00 run-easy 51.65min 10km @3 hr:140
        done Thu-1 07:00 run-easy 51.65min 10km @3 hr:140
        done Sun-1 07:00 run-easy 51.65min 10km @3 hr:140
      `,
    },
    {
      name: "below for three days and 2.8 % slower on three runs",
      severity: "caution",
      week: `
        athlete run-first resting:50 max:190 pace:280
        now Mon 20:00
        ${lowSaturday}
        ${runs}
        done Tue-1 07:00 run-easy 51.44min 10km @3 hr:140
        done Thu-1 07:00 run-easy 51.44min 10km @3 hr:140
        done Sun-1 07:00 run-easy 51.44min 10km @3 hr:140
      `,
    },
    {
      name: "above while feeling worse",
      severity: "info",
      message: "above",
      week: `
        now Mon 20:00
        ${usual}
        ${weekend}
        morning Mon hrv:110
        morning Mon-5..Sat-1 all:4
        morning Sun-1..Mon all:3
      `,
    },
  ],
  notEnoughData: [
    {
      name: "nothing measured",
      week: `
        now Mon 20:00
        morning Mon-5..Mon all:4
      `,
      missing: "hrv-of-seven-days",
    },
    {
      name: "two mornings in seven days",
      week: `
        now Mon 20:00
        morning Mon-5..Mon-1 hrv:60
        morning Sun-1..Mon hrv:30
      `,
      missing: "hrv-of-seven-days",
    },
    {
      name: "thirteen mornings before the week",
      week: `
        now Mon 20:00
        morning Wed-3..Mon hrv:60
      `,
      missing: "hrv-of-four-weeks",
    },
    {
      name: "a new device for two weeks",
      week: `
        now Mon 20:00
        morning Mon-6..Sun-3 hrv:60
        morning Mon-2 hrv:40 tags:device-change
        morning Tue-2..Mon hrv:40
      `,
      missing: "hrv-of-four-weeks",
    },
  ],
};
