import type { RuleCases } from "../case";

/** Four weeks of sums of 20, up to the Monday before; then what the case says. */
const usual = "morning Mon-5..Mon-1 all:4";
/** A usual of a little over 20.5 and a little under, with deviations under a point. */
const usual2055 = "morning Mon-5..Tue-3 all:4\nmorning Wed-3..Mon-1 all:4 energy:5";
const usual2045 = "morning Mon-5..Thu-3 all:4\nmorning Fri-3..Mon-1 all:4 energy:5";
const sum19 = "all:4 energy:3";

export const cases: RuleCases = {
  quiet: [
    {
      name: "mornings as usual",
      week: `
        now Mon 20:00
        ${usual}
        morning Tue-1..Mon all:4
      `,
    },
    {
      name: "one deviation below on one morning of three",
      week: `
        now Mon 20:00
        ${usual}
        morning Tue-1..Sun-1 all:4
        morning Mon ${sum19}
      `,
    },
    {
      name: "0.91 deviations below on two mornings",
      week: `
        now Mon 20:00
        morning Mon-5..Sat-2 all:4 energy:5
        morning Sun-2..Mon-1 all:4
        morning Tue-1..Sat-1 all:4 energy:5
        morning Sun-1..Mon all:4
      `,
    },
    {
      name: "1.91 deviations below on one morning before intervals",
      week: `
        now Mon 08:00
        morning Mon-5..Sat-2 all:4 energy:5
        morning Sun-2..Mon-1 all:4
        morning Tue-1..Sun-1 all:4
        morning Mon ${sum19}
        Mon 18:00 run-vo2max 60min
      `,
    },
    {
      name: "three deviations below once, with only easy running ahead",
      week: `
        now Mon 08:00
        ${usual}
        morning Tue-1..Sun-1 all:4
        morning Mon all:4 energy:1
        Mon 18:00 run-easy 60min
        Wed 18:00 run-vo2max 60min
      `,
    },
    {
      name: "energy at its lowest on two mornings, with the others good",
      week: `
        now Mon 20:00
        morning Mon-5..Mon-1 all:4 energy:2
        morning Tue-1..Sat-1 all:4 energy:2
        morning Sun-1..Mon all:4 energy:1 mood:5
      `,
    },
    {
      name: "two low mornings before three good ones",
      week: `
        now Mon 20:00
        ${usual}
        morning Tue-1..Thu-1 all:4
        morning Fri-1 all:3
        morning Sat-1..Mon all:4
      `,
    },
  ],
  fires: [
    {
      name: "one deviation below on two mornings of three",
      covers: ["000:17"],
      severity: "info",
      tense: "ongoing",
      message: "decline",
      week: `
        now Mon 20:00
        ${usual}
        morning Tue-1..Sat-1 all:4
        morning Sun-1..Mon ${sum19}
      `,
    },
    {
      name: "today not told yet",
      severity: "info",
      week: `
        now Mon 05:00
        ${usual}
        morning Tue-1..Fri-1 all:4
        morning Sat-1..Sun-1 ${sum19}
      `,
    },
    {
      name: "1.05 deviations below on two mornings",
      severity: "info",
      week: `
        now Mon 20:00
        morning Mon-5..Sun-2 all:4
        morning Mon-1 all:4 energy:5
        morning Tue-1..Sat-1 all:4
        morning Sun-1..Mon ${sum19}
      `,
    },
    {
      name: "1.45 deviations below on three mornings of five",
      severity: "info",
      week: `
        now Mon 20:00
        ${usual2045}
        morning Tue-1..Thu-1 all:4
        morning Fri-1..Sun-1 ${sum19}
        morning Mon all:4
      `,
    },
    {
      name: "1.55 deviations below on two mornings of five",
      severity: "info",
      week: `
        now Mon 20:00
        ${usual2055}
        morning Tue-1..Sat-1 all:4
        morning Sun-1..Mon ${sum19}
      `,
    },
    {
      name: "1.55 deviations below on three mornings of five",
      severity: "caution",
      week: `
        now Mon 20:00
        ${usual2055}
        morning Tue-1..Thu-1 all:4
        morning Fri-1..Sun-1 ${sum19}
        morning Mon all:4
      `,
    },
    {
      name: "2.05 deviations below on one morning with intervals that day",
      severity: "caution",
      message: "decline",
      week: `
        now Mon 08:00
        morning Mon-5..Sun-2 all:4
        morning Mon-1 all:4 energy:5
        morning Tue-1..Sun-1 all:4
        morning Mon all:4 energy:2
        Mon 18:00 run-vo2max 60min
      `,
    },
    {
      name: "three deviations below on one morning with heavy legs the next day",
      severity: "caution",
      week: `
        now Mon 08:00
        ${usual}
        morning Tue-1..Sun-1 all:4
        morning Mon all:4 energy:1
        Tue 18:00 strength-heavy-lower 60min
      `,
    },
    {
      name: "six days far below",
      severity: "caution",
      week: `
        now Mon 20:00
        ${usual}
        morning Tue-1 all:4
        morning Wed-1..Mon all:4 energy:2
      `,
    },
    {
      name: "seven days far below",
      severity: "warning",
      message: "lasting",
      week: `
        now Mon 20:00
        ${usual}
        morning Tue-1..Mon all:4 energy:2
      `,
    },
    {
      name: "seven days far below, two of them not told",
      severity: "warning",
      week: `
        now Mon 20:00
        ${usual}
        morning Tue-1..Wed-1 all:4 energy:2
        morning Fri-1..Sat-1 all:4 energy:2
        morning Mon all:4 energy:2
      `,
    },
    {
      name: "energy at its lowest for three days, with the sum as usual",
      severity: "warning",
      message: "worst",
      week: `
        now Mon 20:00
        morning Mon-5..Fri-1 all:4 energy:2
        morning Sat-1..Mon all:4 energy:1 mood:5
      `,
    },
    {
      name: "stress at its worst for three days, without any usual to compare with",
      severity: "warning",
      week: `
        now Mon 20:00
        morning Sat-1..Mon all:4 stress:1
      `,
    },
    {
      name: "seven days far below in a taper",
      severity: "info",
      week: `
        now Mon 20:00
        phase taper Mon-1..+1
        ${usual}
        morning Tue-1..Mon all:4 energy:2 mood:3
      `,
    },
  ],
  notEnoughData: [
    {
      name: "nobody told anything",
      week: `
        now Mon 20:00
        done Sun-1 07:00 run-easy 60min @3
      `,
      missing: "mornings-of-five",
    },
    {
      name: "two low mornings of five, the others not told",
      week: `
        now Mon 20:00
        ${usual}
        morning Sun-1..Mon all:2
      `,
      missing: "mornings-of-five",
    },
    {
      name: "thirteen mornings to compare with",
      week: `
        now Mon 20:00
        morning Tue-2..Sun-1 all:4
        morning Mon all:2
      `,
      missing: "mornings-of-four-weeks",
    },
    {
      name: "one of the five answers is always left out",
      week: `
        now Mon 20:00
        morning Mon-5..Mon energy:2 soreness:2 mood:2 stress:2
      `,
      missing: "mornings-of-five",
    },
  ],
};
