import type { RuleCases } from "../case";

export const cases: RuleCases = {
  quiet: [
    {
      name: "a missed run is left out",
      covers: ["002:11"],
      week: `
        now Mon+1 06:00
        Tue 07:00 run-easy 60min @3 id:a
        Thu 07:00 run-easy 60min @3 id:b
        Sat 07:00 run-easy 60min @3 id:c
        Sun 07:00 run-easy 60min @3 id:d
        skipped Tue 07:00 run-easy for:a
        done Thu 07:00 run-easy 60min @3 for:b
        done Sat 07:00 run-easy 60min @3 for:c
        done Sun 07:00 run-easy 60min @3 for:d
      `,
    },
    {
      name: "behind plan, the weekend a little longer",
      week: `
        now Mon+1 06:00
        Tue 07:00 run-easy 60min @3 id:a
        Thu 07:00 run-easy 60min @3 id:b
        Sat 07:00 run-easy 60min @3 id:c
        Sun 07:00 run-easy 60min @3 id:d
        done Tue 07:00 run-easy 60min @3 for:a
        done Thu 07:00 run-easy 36min @3 for:b
        done Sat 07:00 run-easy 68min @3 for:c
        done Sun 07:00 run-easy 68min @3 for:d
      `,
    },
    {
      name: "a longer weekend after nearly all of the week",
      week: `
        now Mon+1 06:00
        Tue 07:00 run-easy 60min @3 id:a
        Thu 07:00 run-easy 60min @3 id:b
        Sat 07:00 run-easy 60min @3 id:c
        Sun 07:00 run-easy 60min @3 id:d
        done Tue 07:00 run-easy 60min @3 for:a
        done Thu 07:00 run-easy 40min @3 for:b
        done Sat 07:00 run-easy 84min @3 for:c
        done Sun 07:00 run-easy 84min @3 for:d
      `,
    },
    {
      name: "no plan",
      week: `
        now Mon+1 06:00
        done Sat 07:00 run-long 150min @5
        done Sun 07:00 run-easy 90min @3
      `,
    },
    {
      name: "one hard session a day late",
      week: `
        now Mon+1 06:00
        Tue 07:00 run-vo2max 60min @8 id:a
        Thu 07:00 run-tempo 60min @7 id:b
        done Wed 07:00 run-vo2max 60min @8 for:a
        done Thu 07:00 run-tempo 60min @7 for:b
      `,
    },
  ],
  fires: [
    {
      name: "exactly 20 % behind, the weekend exactly 15 % over",
      severity: "info",
      week: `
        now Mon+1 06:00
        Tue 07:00 run-easy 60min @3 id:a
        Thu 07:00 run-easy 60min @3 id:b
        Sat 07:00 run-easy 60min @3 id:c
        Sun 07:00 run-easy 60min @3 id:d
        done Tue 07:00 run-easy 60min @3 for:a
        done Thu 07:00 run-easy 36min @3 for:b
        done Sat 07:00 run-easy 69min @3 for:c
        done Sun 07:00 run-easy 69min @3 for:d
      `,
      tense: "happened",
      message: "crammed",
    },
    {
      name: "the weekend 28 % over",
      severity: "info",
      week: `
        now Mon+1 06:00
        Tue 07:00 run-easy 60min @3 id:a
        Thu 07:00 run-easy 60min @3 id:b
        Sat 07:00 run-easy 60min @3 id:c
        Sun 07:00 run-easy 60min @3 id:d
        done Tue 07:00 run-easy 60min @3 for:a
        done Thu 07:00 run-easy 36min @3 for:b
        done Sat 07:00 run-easy 77min @3 for:c
        done Sun 07:00 run-easy 77min @3 for:d
      `,
    },
    {
      name: "the weekend exactly 30 % over",
      severity: "caution",
      week: `
        now Mon+1 06:00
        Tue 07:00 run-easy 60min @3 id:a
        Thu 07:00 run-easy 60min @3 id:b
        Sat 07:00 run-easy 60min @3 id:c
        Sun 07:00 run-easy 60min @3 id:d
        done Tue 07:00 run-easy 60min @3 for:a
        done Thu 07:00 run-easy 36min @3 for:b
        done Sat 07:00 run-easy 78min @3 for:c
        done Sun 07:00 run-easy 78min @3 for:d
      `,
    },
    {
      name: "a couple of extra miles on Sunday",
      covers: ["002:27"],
      severity: "caution",
      week: `
        now Mon+1 06:00
        Tue 07:00 run-easy 60min @3 id:a
        Thu 07:00 run-easy 60min @3 id:b
        Sat 07:00 run-easy 60min @3 id:c
        Sun 07:00 run-easy 60min @3 id:d
        skipped Tue 07:00 run-easy for:a
        done Thu 07:00 run-easy 60min @3 for:b
        done Sat 07:00 run-easy 60min @3 for:c
        done Sun 07:00 run-easy 100min @3 for:d
      `,
    },
    {
      name: "one run of it 13 % and 1.3 km beyond the longest",
      severity: "warning",
      week: `
        now Mon+1 06:00
        done Wed-3..-1 07:00 run-easy 60min 10km @3
        Tue 07:00 run-easy 60min @3 id:a
        Thu 07:00 run-easy 60min @3 id:b
        Sat 07:00 run-easy 60min @3 id:c
        Sun 07:00 run-easy 60min @3 id:d
        done Tue 07:00 run-easy 60min 5km @3 for:a
        done Thu 07:00 run-easy 36min 4km @3 for:b
        done Sat 07:00 run-easy 78min 11.3km @3 for:c
        done Sun 07:00 run-easy 78min 5km @3 for:d
      `,
    },
    {
      name: "one run of it 8 % beyond the longest",
      severity: "caution",
      week: `
        now Mon+1 06:00
        done Wed-3..-1 07:00 run-easy 60min 15km @3
        Tue 07:00 run-easy 60min @3 id:a
        Thu 07:00 run-easy 60min @3 id:b
        Sat 07:00 run-easy 60min @3 id:c
        Sun 07:00 run-easy 60min @3 id:d
        done Tue 07:00 run-easy 60min 5km @3 for:a
        done Thu 07:00 run-easy 36min 4km @3 for:b
        done Sat 07:00 run-easy 78min 16.2km @3 for:c
        done Sun 07:00 run-easy 78min 5km @3 for:d
      `,
    },
    {
      name: "one run of it 0.8 km beyond the longest",
      severity: "caution",
      week: `
        now Mon+1 06:00
        done Wed-3..-1 07:00 run-easy 60min 6km @3
        Tue 07:00 run-easy 60min @3 id:a
        Thu 07:00 run-easy 60min @3 id:b
        Sat 07:00 run-easy 60min @3 id:c
        Sun 07:00 run-easy 60min @3 id:d
        done Tue 07:00 run-easy 60min 5km @3 for:a
        done Thu 07:00 run-easy 36min 4km @3 for:b
        done Sat 07:00 run-easy 78min 6.8km @3 for:c
        done Sun 07:00 run-easy 78min 5km @3 for:d
      `,
    },
    {
      name: "two missed hard sessions on days in a row",
      severity: "caution",
      week: `
        now Mon+1 06:00
        Mon 07:00 run-vo2max 60min @8 id:a
        Tue 07:00 run-tempo 60min @7 id:b
        Sun 07:00 run-easy 60min @3 id:d
        done Wed 07:00 run-vo2max 60min @8 for:a
        done Thu 07:00 run-tempo 60min @7 for:b
        done Sun 07:00 run-easy 60min @3 for:d
      `,
      message: "hardDays",
    },
    {
      name: "moved in the plan",
      severity: "info",
      week: `
        now Mon+1 06:00
        Sat 18:00 run-easy 60min @3 id:a from:Tue
        Thu 07:00 run-easy 60min @3 id:b
        Sat 07:00 run-easy 60min @3 id:c
        Sun 07:00 run-easy 60min @3 id:d
        done Sat 18:00 run-easy 60min @3 for:a
        done Thu 07:00 run-easy 60min @3 for:b
        done Sat 07:00 run-easy 60min @3 for:c
        done Sun 07:00 run-easy 60min @3 for:d
      `,
    },
    {
      name: "efforts that are estimated",
      severity: "info",
      week: `
        now Mon+1 06:00
        Tue 07:00 run-easy 60min @3 id:a
        Thu 07:00 run-easy 60min @3 id:b
        Sat 07:00 run-easy 60min @3 id:c
        Sun 07:00 run-easy 60min @3 id:d
        skipped Tue 07:00 run-easy for:a
        done Thu 07:00 run-easy 60min for:b
        done Sat 07:00 run-easy 90min for:c
        done Sun 07:00 run-easy 90min for:d
      `,
    },
    {
      name: "moved in the plan, still ahead",
      severity: "info",
      week: `
        now Sat 06:00
        Sat 18:00 run-easy 60min @3 id:a from:Tue
        Thu 07:00 run-easy 60min @3 id:b
        Sat 07:00 run-easy 60min @3 id:c
        Sun 07:00 run-easy 60min @3 id:d
        done Thu 07:00 run-easy 60min @3 for:b
      `,
      tense: "planned",
    },
    {
      name: "nothing was planned for the weekend",
      severity: "caution",
      week: `
        now Mon+1 06:00
        Tue 07:00 run-easy 60min @3 id:a
        Thu 07:00 run-easy 60min @3 id:b
        skipped Tue 07:00 run-easy for:a
        done Thu 07:00 run-easy 60min @3 for:b
        done Sun 07:00 run-easy 60min @3
      `,
    },
  ],
  notEnoughData: [
    {
      name: "nobody said what became of Tuesday",
      week: `
        now Mon+1 06:00
        Tue 07:00 run-easy 60min @3 id:a
        Thu 07:00 run-easy 60min @3 id:b
        Sat 07:00 run-easy 60min @3 id:c
        Sun 07:00 run-easy 60min @3 id:d
        done Thu 07:00 run-easy 60min @3 for:b
        done Sat 07:00 run-easy 90min @3 for:c
        done Sun 07:00 run-easy 90min @3 for:d
      `,
      missing: "load-of-week",
    },
  ],
};
