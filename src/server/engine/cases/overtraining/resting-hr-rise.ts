import type { RuleCases } from "../case";

/** Weeks that repeat themselves, of 50 with a deviation of 4.99: four days of 46 and three of 55.33. */
const uneven = [
  "morning Mon-7..-2 restingHr:46",
  "morning Tue-7..-2 restingHr:55.333",
  "morning Wed-7..-2 restingHr:46",
  "morning Thu-7..-2 restingHr:55.333",
  "morning Fri-7..-2 restingHr:46",
].join("\n");
const weekend = "morning Sat-7..-2 restingHr:55.333\nmorning Sun-7..-2 restingHr:46";
const earlierWeekends = "morning Sat-7..-3 restingHr:55.333\nmorning Sun-7..-3 restingHr:46";
/** Nine mornings up to today, so that seven of them were so high on three days. */
const nine = (bpm: number) => `morning Sun-2..Mon restingHr:${bpm}`;
const beforeNine = "morning Mon-6..Sat-2 restingHr:50";

export const cases: RuleCases = {
  quiet: [
    {
      name: "as usual",
      week: `
        now Mon 20:00
        morning Mon-6..Mon restingHr:50
      `,
    },
    {
      name: "1.7 above",
      week: `
        now Mon 20:00
        ${beforeNine}
        ${nine(51.8)}
      `,
    },
    {
      name: "2.3 above, 0.46 deviations",
      week: `
        now Sun-1 20:00
        ${uneven}
        ${weekend}
        morning Mon-1..Sun-1 restingHr:52.3
      `,
    },
    {
      name: "below usual",
      week: `
        now Mon 20:00
        ${beforeNine}
        ${nine(42)}
      `,
    },
  ],
  fires: [
    {
      name: "2 above",
      severity: "info",
      tense: "ongoing",
      message: "above",
      week: `
        now Mon 20:00
        ${beforeNine}
        ${nine(52.2)}
      `,
    },
    {
      name: "2.8 above, 0.56 deviations",
      severity: "info",
      week: `
        now Sun-1 20:00
        ${uneven}
        ${weekend}
        morning Mon-1..Sun-1 restingHr:52.8
      `,
    },
    {
      name: "3.8 above for three days",
      severity: "info",
      week: `
        now Mon 20:00
        ${beforeNine}
        ${nine(54.1)}
      `,
    },
    {
      name: "4.5 above, 0.96 deviations, for three days",
      severity: "info",
      week: `
        now Sun-1 20:00
        ${uneven}
        ${earlierWeekends}
        morning Sat-2..Sun-1 restingHr:54.8
      `,
    },
    {
      name: "4.1 above for two days",
      severity: "info",
      week: `
        now Mon 20:00
        morning Mon-6..Sun-2 restingHr:50
        morning Mon-1..Mon restingHr:54.3
      `,
    },
    {
      name: "4.1 above for three days",
      severity: "caution",
      message: "above",
      week: `
        now Mon 20:00
        ${beforeNine}
        ${nine(54.4)}
      `,
    },
    {
      name: "5 above, 1.05 deviations, for three days",
      severity: "caution",
      week: `
        now Sun-1 20:00
        ${uneven}
        ${earlierWeekends}
        morning Sat-2..Sun-1 restingHr:55.3
      `,
    },
    {
      name: "4.1 above for three days, with heart rate variability as usual",
      severity: "info",
      week: `
        now Mon 20:00
        ${beforeNine}
        ${nine(54.4)}
        morning Mon-6..Mon hrv:60
      `,
    },
    {
      name: "6.9 above for three days",
      severity: "caution",
      week: `
        now Mon 20:00
        ${beforeNine}
        ${nine(57.4)}
      `,
    },
    {
      name: "7.2 above for three days",
      severity: "warning",
      week: `
        now Mon 20:00
        ${beforeNine}
        ${nine(57.7)}
      `,
    },
    {
      name: "7.2 above for three days, with heart rate variability as usual",
      severity: "warning",
      week: `
        now Mon 20:00
        ${beforeNine}
        ${nine(57.7)}
        morning Mon-6..Mon hrv:60
      `,
    },
    {
      name: "7.2 above for three days at altitude",
      severity: "info",
      week: `
        now Mon 20:00
        ${beforeNine}
        ${nine(57.7)}
        morning Fri-1 tags:altitude
      `,
    },
    {
      name: "7.2 above for three days with a cold in the week",
      severity: "info",
      week: `
        now Mon 20:00
        ${beforeNine}
        ${nine(57.7)}
        morning Fri-1 symptoms:cold-above-neck
      `,
    },
  ],
  notEnoughData: [
    {
      name: "nothing measured",
      week: `
        now Mon 20:00
        morning Mon-6..Mon all:4
      `,
      missing: "resting-hr-of-seven-days",
    },
    {
      name: "two mornings in seven days",
      week: `
        now Mon 20:00
        morning Mon-6..Mon-1 restingHr:50
        morning Sun-1..Mon restingHr:60
      `,
      missing: "resting-hr-of-seven-days",
    },
    {
      name: "thirteen mornings before the week",
      week: `
        now Mon 20:00
        morning Wed-3..Mon restingHr:50
      `,
      missing: "resting-hr-of-four-weeks",
    },
  ],
};
