"use client";

import { When } from "@/app/_shared/quantity/when";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { cycleSymptomWords } from "@/app/_shared/wellness/cycle-words";
import { Table } from "@/app/_ui/table";
import type { CycleHistory } from "@/lib/domain/cycle";

/** What was answered about the menstrual cycle, to look back at. Nothing is worked out from it. */
export function CycleSection({ cycle }: { cycle: CycleHistory }) {
  const { dayToday, cycles, mornings } = cycle;
  return (
    <section aria-labelledby="cycle" className="flex min-w-0 flex-col gap-2">
      <SectionHeading id="cycle" meta="context: no flag and no load is worked out from it">
        Menstrual cycle
      </SectionHeading>
      <div className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-3 md:p-4">
        <p>
          {dayToday === null
            ? "The day of the cycle is not known: no start of a period was answered lately."
            : `Day ${dayToday} today.`}
        </p>
        <div className="grid items-start gap-6 md:grid-cols-2">
          {cycles.length > 0 ? (
            <Table
              caption="Cycles"
              showCaption
              columns={[
                { id: "from", header: "Began", cell: ({ from }) => <When date={from} form="full" /> },
                {
                  id: "days",
                  header: "Days",
                  numeric: true,
                  cell: ({ from, days }) => days ?? (from === cycles[0]?.from ? "goes on" : "not known"),
                },
              ]}
              rows={cycles}
              rowKey={({ from }) => from}
            />
          ) : null}
          {mornings.length > 0 ? (
            <Table
              caption="Mornings of the last 28 days"
              showCaption
              columns={[
                { id: "date", header: "Morning", cell: ({ date }) => <When date={date} form="weekday" /> },
                { id: "day", header: "Day", numeric: true, cell: ({ day }) => day ?? "–" },
                { id: "said", header: "Answered", cell: ({ cycle: said }) => wordsOf(said) },
              ]}
              rows={mornings}
              rowKey={({ date }) => date}
            />
          ) : null}
        </div>
      </div>
    </section>
  );
}

/** "Period started, cramps". */
function wordsOf({ period, symptoms }: CycleHistory["mornings"][number]["cycle"]): string {
  const bleeding = period === "started" ? ["period started"] : period === "goes-on" ? ["period"] : [];
  const all = [...bleeding, ...symptoms.map((each) => cycleSymptomWords[each].toLowerCase())].join(", ");
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}`;
}
