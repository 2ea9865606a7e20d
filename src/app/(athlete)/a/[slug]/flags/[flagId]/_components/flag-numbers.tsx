"use client";

import type { ReactNode } from "react";
import { factLabel, factWord } from "@/app/_shared/flags/fact-words";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { isSettled, provenanceWords } from "@/app/_shared/flags/flag-words";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { type Column, Table } from "@/app/_ui/table";
import { parseCalendarDate } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { type Instant, instantOf, type TimeZone } from "@/lib/dates/time-zone";
import type { FlagFact } from "@/lib/domain/flag";
import type { FlagView, ThresholdView } from "@/lib/domain/flag-view";

interface Line {
  readonly id: string;
  readonly label: string;
  readonly value: ReactNode;
  readonly from: ReactNode;
}

const originWords = { rule: "default", coach: "the coach's default", athlete: "tuned" } as const;

/** Every number behind the flag, and where each comes from. */
export function FlagNumbers({ flag, audience }: { flag: FlagView; audience: FlagAudience }) {
  const text = useFlagText(audience.zone);
  const { threshold } = flag;
  const noun = threshold.comparator === "min" ? "Minimum" : "Limit";
  const limit: Line = {
    id: "threshold",
    label: `${noun} for ${audience.isSelf ? "you" : audience.firstName}`,
    value: <Q value={threshold.value} unit={threshold.unit} precise />,
    from: <Origin threshold={threshold} zone={audience.zone} />,
  };
  const [first, ...others] = flag.facts.map(
    (fact, index): Line => ({
      id: `${fact.key} ${index}`,
      label: factLabel(fact.key),
      value: <FactValue fact={fact} flag={flag} audience={audience} />,
      from: provenanceWords[fact.provenance],
    }),
  );
  const lines = [...(first ? [first] : []), limit, ...others];
  const columns: Column<Line>[] = [
    {
      id: "label",
      header: "Number",
      cell: ({ label }) => <span className="font-normal text-ink-2">{label}</span>,
    },
    { id: "value", header: "Value", cell: ({ value }) => <span className="font-medium">{value}</span> },
    {
      id: "from",
      header: "From",
      cell: ({ from }) => <span className="text-ink-3">{from || "worked out"}</span>,
    },
  ];
  return (
    <div className="flex flex-col gap-2">
      <Table caption="Numbers of this flag" columns={columns} rows={lines} rowKey={({ id }) => id} />
      {flag.modifiers.length > 0 ? (
        <ul className="text-ink-2">
          {flag.modifiers.map(({ text: modifier, by }) => (
            <li key={modifier.template}>
              {by < 0 ? "One level lower: " : by > 0 ? "One level higher: " : "Taken into account: "}
              {text.message(modifier).replace(/^One level (lower|higher):? ?/i, "")}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Which of the three numbers applied, and who set it when. */
function Origin({ threshold: { origin, setBy, setAt }, zone }: { threshold: ThresholdView; zone: TimeZone }) {
  return (
    <>
      {originWords[origin]}
      {setBy ? `, set by ${setBy}` : null}
      {setAt ? (
        <>
          {" "}
          <When at={setAt} zone={zone} form="sentence" />
        </>
      ) : null}
    </>
  );
}

interface FactValueProps {
  fact: FlagFact;
  flag: FlagView;
  audience: FlagAudience;
}

function FactValue({ fact, flag, audience }: FactValueProps) {
  const { key, value } = fact;
  const start = startOf(key, flag);
  if (start) return <When at={start} zone={audience.zone} />;
  if (typeof value !== "string") {
    return (
      <Q
        value={value.value}
        unit={value.unit}
        precise
        duration={key.startsWith("sprint") ? undefined : "planned"}
      />
    );
  }
  const date = parseCalendarDate(value.slice(0, 10));
  if (date.ok && value.length > 10) {
    const at = instantOf(date.value, clockTime(value.slice(11, 16)), audience.zone);
    return <When at={at} zone={audience.zone} />;
  }
  if (date.ok) return <When date={date.value} zone={audience.zone} form="weekday" />;
  return factWord(value);
}

/** A session without a time of its own is shown with the one that was taken for it. */
function startOf(key: string, { subjects, standing }: FlagView): Instant | null {
  if (isSettled(standing)) return null;
  const role = key === "source-time" ? "source" : key === "target-time" ? "target" : null;
  return subjects.find((each) => each.role === role)?.session?.start ?? null;
}
