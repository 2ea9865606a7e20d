import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "7 mornings at −24.5 %",
      week: `
        now Mon 06:00
        done Mon-10..Sun-2 07:00 xt-easy 60min @5
        done Mon-1 07:00 xt-easy 213.632min @5
        done Tue-1 07:00 xt-easy 86.595min @5
        done Wed-1 07:00 xt-easy 87.421min @5
        done Thu-1 07:00 xt-easy 88.249min @5
        done Fri-1 07:00 xt-easy 89.08min @5
        done Sat-1 07:00 xt-easy 89.913min @5
        done Sun-1 07:00 xt-easy 90.749min @5
      `,
    },
    {
      name: "6 mornings at −25.5 %",
      week: `
        now Mon 06:00
        done Mon-10..Mon-1 07:00 xt-easy 60min @5
        done Tue-1 07:00 xt-easy 219.998min @5
        done Wed-1 07:00 xt-easy 87.724min @5
        done Thu-1 07:00 xt-easy 88.591min @5
        done Fri-1 07:00 xt-easy 89.462min @5
        done Sat-1 07:00 xt-easy 90.335min @5
        done Sun-1 07:00 xt-easy 91.212min @5
      `,
    },
    {
      name: "6 mornings at −35.5 %",
      week: `
        now Mon 06:00
        done Mon-10..Mon-1 07:00 xt-easy 60min @5
        done Tue-1 07:00 xt-easy 289.928min @5
        done Wed-1 07:00 xt-easy 100.895min @5
        done Thu-1 07:00 xt-easy 102.329min @5
        done Fri-1 07:00 xt-easy 103.772min @5
        done Sat-1 07:00 xt-easy 105.226min @5
        done Sun-1 07:00 xt-easy 106.692min @5
      `,
    },
    {
      name: "4 mornings at −60.5 %",
      week: `
        now Mon 06:00
        done Mon-10..Wed-1 07:00 xt-easy 60min @5
        done Thu-1 07:00 xt-easy 483.283min @5
        done Fri-1 07:00 xt-easy 140.357min @5
        done Sat-1 07:00 xt-easy 143.992min @5
        done Sun-1 07:00 xt-easy 147.696min @5
      `,
    },
    {
      name: "5 mornings at −59.5 %",
      week: `
        now Mon 06:00
        done Mon-10..Tue-1 07:00 xt-easy 60min @5
        done Wed-1 07:00 xt-easy 476.256min @5
        done Thu-1 07:00 xt-easy 138.972min @5
        done Fri-1 07:00 xt-easy 142.526min @5
        done Sat-1 07:00 xt-easy 146.145min @5
        done Sun-1 07:00 xt-easy 149.829min @5
      `,
    },
    {
      name: "7 mornings at −38 %, and then two easier days",
      week: `
        now Mon 06:00
        done Mon-11..Fri-2 07:00 xt-easy 60min @5
        done Sat-2 07:00 xt-easy 305.495min @5
        done Sun-2 07:00 xt-easy 103.656min @5
        done Mon-1 07:00 xt-easy 105.203min @5
        done Tue-1 07:00 xt-easy 106.764min @5
        done Wed-1 07:00 xt-easy 108.339min @5
        done Thu-1 07:00 xt-easy 109.927min @5
        done Fri-1 07:00 xt-easy 111.53min @5
      `,
    },
    {
      name: "even training in its seventh week",
      week: `
        now Mon 06:00
        done Mon-6..Sun-1 07:00 xt-easy 60min @5
      `,
    },
  ],
  fires: [
    {
      name: "7 mornings at −25.5 %",
      severity: "info",
      week: `
        now Mon 06:00
        done Mon-10..Sun-2 07:00 xt-easy 60min @5
        done Mon-1 07:00 xt-easy 220.407min @5
        done Tue-1 07:00 xt-easy 87.84min @5
        done Wed-1 07:00 xt-easy 88.714min @5
        done Thu-1 07:00 xt-easy 89.592min @5
        done Fri-1 07:00 xt-easy 90.472min @5
        done Sat-1 07:00 xt-easy 91.355min @5
        done Sun-1 07:00 xt-easy 92.242min @5
      `,
      tense: "ongoing",
      message: "deep",
    },
    {
      name: "7 mornings at −34.5 %",
      severity: "info",
      week: `
        now Mon 06:00
        done Mon-10..Sun-2 07:00 xt-easy 60min @5
        done Mon-1 07:00 xt-easy 283.361min @5
        done Tue-1 07:00 xt-easy 99.694min @5
        done Wed-1 07:00 xt-easy 101.075min @5
        done Thu-1 07:00 xt-easy 102.466min @5
        done Fri-1 07:00 xt-easy 103.866min @5
        done Sat-1 07:00 xt-easy 105.277min @5
        done Sun-1 07:00 xt-easy 106.697min @5
      `,
    },
    {
      name: "7 mornings at −35.5 %",
      severity: "caution",
      week: `
        now Mon 06:00
        done Mon-10..Sun-2 07:00 xt-easy 60min @5
        done Mon-1 07:00 xt-easy 290.584min @5
        done Tue-1 07:00 xt-easy 101.087min @5
        done Wed-1 07:00 xt-easy 102.533min @5
        done Thu-1 07:00 xt-easy 103.989min @5
        done Fri-1 07:00 xt-easy 105.457min @5
        done Sat-1 07:00 xt-easy 106.934min @5
        done Sun-1 07:00 xt-easy 108.423min @5
      `,
    },
    {
      name: "13 mornings at −35.5 %",
      severity: "caution",
      week: `
        now Mon 06:00
        done Mon-11..Mon-2 07:00 xt-easy 60min @5
        done Tue-2 07:00 xt-easy 289.928min @5
        done Wed-2 07:00 xt-easy 100.895min @5
        done Thu-2 07:00 xt-easy 102.329min @5
        done Fri-2 07:00 xt-easy 103.772min @5
        done Sat-2 07:00 xt-easy 105.226min @5
        done Sun-2 07:00 xt-easy 106.692min @5
        done Mon-1 07:00 xt-easy 108.168min @5
        done Tue-1 07:00 xt-easy 109.656min @5
        done Wed-1 07:00 xt-easy 111.155min @5
        done Thu-1 07:00 xt-easy 112.667min @5
        done Fri-1 07:00 xt-easy 114.19min @5
        done Sat-1 07:00 xt-easy 115.725min @5
        done Sun-1 07:00 xt-easy 117.274min @5
      `,
    },
    {
      name: "14 mornings at −35.5 %",
      severity: "warning",
      week: `
        now Mon 06:00
        done Mon-11..Sun-3 07:00 xt-easy 60min @5
        done Mon-2 07:00 xt-easy 290.584min @5
        done Tue-2 07:00 xt-easy 101.087min @5
        done Wed-2 07:00 xt-easy 102.533min @5
        done Thu-2 07:00 xt-easy 103.989min @5
        done Fri-2 07:00 xt-easy 105.457min @5
        done Sat-2 07:00 xt-easy 106.934min @5
        done Sun-2 07:00 xt-easy 108.423min @5
        done Mon-1 07:00 xt-easy 109.924min @5
        done Tue-1 07:00 xt-easy 111.436min @5
        done Wed-1 07:00 xt-easy 112.959min @5
        done Thu-1 07:00 xt-easy 114.496min @5
        done Fri-1 07:00 xt-easy 116.043min @5
        done Sat-1 07:00 xt-easy 117.604min @5
        done Sun-1 07:00 xt-easy 119.177min @5
      `,
    },
    {
      name: "5 mornings at −60.5 %",
      severity: "warning",
      week: `
        now Mon 06:00
        done Mon-10..Tue-1 07:00 xt-easy 60min @5
        done Wed-1 07:00 xt-easy 484.723min @5
        done Thu-1 07:00 xt-easy 140.812min @5
        done Fri-1 07:00 xt-easy 144.487min @5
        done Sat-1 07:00 xt-easy 148.228min @5
        done Sun-1 07:00 xt-easy 152.042min @5
      `,
    },
    {
      name: "7 mornings at −59.5 %",
      severity: "caution",
      week: `
        now Mon 06:00
        done Mon-10..Sun-2 07:00 xt-easy 60min @5
        done Mon-1 07:00 xt-easy 479.239min @5
        done Tue-1 07:00 xt-easy 139.913min @5
        done Wed-1 07:00 xt-easy 143.547min @5
        done Thu-1 07:00 xt-easy 147.246min @5
        done Fri-1 07:00 xt-easy 151.012min @5
        done Sat-1 07:00 xt-easy 154.845min @5
        done Sun-1 07:00 xt-easy 158.75min @5
      `,
    },
    {
      name: "novice runner: 7 mornings at −25.5 %",
      severity: "caution",
      week: `
        athlete run-first novice-runner
        now Mon 06:00
        done Mon-10..Sun-2 07:00 xt-easy 60min @5
        done Mon-1 07:00 xt-easy 220.407min @5
        done Tue-1 07:00 xt-easy 87.84min @5
        done Wed-1 07:00 xt-easy 88.714min @5
        done Thu-1 07:00 xt-easy 89.592min @5
        done Fri-1 07:00 xt-easy 90.472min @5
        done Sat-1 07:00 xt-easy 91.355min @5
        done Sun-1 07:00 xt-easy 92.242min @5
      `,
    },
    {
      name: "during a training camp: 7 mornings at −35.5 %",
      severity: "info",
      week: `
        now Mon 06:00
        done Mon-10..Sun-2 07:00 xt-easy 60min @5
        done Mon-1 07:00 xt-easy 290.584min @5
        done Tue-1 07:00 xt-easy 101.087min @5
        done Wed-1 07:00 xt-easy 102.533min @5
        done Thu-1 07:00 xt-easy 103.989min @5
        done Fri-1 07:00 xt-easy 105.457min @5
        done Sat-1 07:00 xt-easy 106.934min @5
        done Sun-1 07:00 xt-easy 108.423min @5
        mark camp Mon-1..Sun
      `,
    },
    {
      name: "with a day whose load is not known",
      severity: "info",
      week: `
        now Mon 06:00
        done Mon-11..Sat-2 07:00 xt-easy 60min @5
        done Sun-2 07:00 xt-easy 287.022min @5
        done Mon-1 07:00 xt-easy 100.049min @5
        done Tue-1 07:00 xt-easy 101.425min @5
        done Wed-1 07:00 xt-easy 102.812min @5
        done Thu-1 07:00 xt-easy 60min
        done Fri-1 07:00 xt-easy 104.21min @5
        done Sat-1 07:00 xt-easy 105.619min @5
        done Sun-1 07:00 xt-easy 107.039min @5
      `,
    },
    {
      name: "more than a quarter of the load is estimated",
      severity: "info",
      week: `
        now Mon 06:00
        done Mon-10..Sun-2 07:00 walk 300min
        done Mon-1 07:00 xt-easy 308.848min @5
        done Tue-1 07:00 xt-easy 104.641min @5
        done Wed-1 07:00 xt-easy 106.256min @5
        done Thu-1 07:00 xt-easy 107.885min @5
        done Fri-1 07:00 xt-easy 109.527min @5
        done Sat-1 07:00 xt-easy 111.183min @5
        done Sun-1 07:00 xt-easy 112.853min @5
      `,
    },
    {
      name: "with an easier plan to come",
      severity: "caution",
      week: `
        now Mon 06:00
        done Mon-10..Sun-2 07:00 xt-easy 60min @5
        done Mon-1 07:00 xt-easy 308.848min @5
        done Tue-1 07:00 xt-easy 104.641min @5
        done Wed-1 07:00 xt-easy 106.256min @5
        done Thu-1 07:00 xt-easy 107.885min @5
        done Fri-1 07:00 xt-easy 109.527min @5
        done Sat-1 07:00 xt-easy 111.183min @5
        done Sun-1 07:00 xt-easy 112.853min @5
        Mon..Sun 07:00 xt-easy 90min @5
      `,
    },
  ],
  notEnoughData: [
    {
      name: "41 days on record",
      missing: "days-of-load",
      week: `
        now Sun 06:00
        done Mon-5..Sun-2 07:00 xt-easy 60min @5
        done Mon-1..Sat 07:00 xt-easy 200min @5
      `,
    },
    {
      name: "two days of the last week are not known",
      missing: "days-of-load",
      week: `
        now Mon 06:00
        done Mon-10..Sun-2 07:00 xt-easy 60min @5
        done Mon-1..Fri-1 07:00 xt-easy 200min @5
        done Sat-1..Sun-1 07:00 xt-easy 60min
      `,
    },
  ],
};
