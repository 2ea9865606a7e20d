"use client";

import { Medal } from "lucide-react";
import { Fragment } from "react";
import { type FlagAudience, flagPath } from "@/app/_shared/flags/flag-audience";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { effortNames } from "@/app/_shared/progress/effort-names";
import { raceNames } from "@/app/_shared/progress/race-names";
import { Q } from "@/app/_shared/quantity/q";
import { Badge } from "@/app/_ui/badge";
import { TextLink } from "@/app/_ui/text-link";
import type { FarthestOf, NewRecord, RecordsOfDay } from "@/lib/domain/progress";
import { formatMonth } from "@/lib/formatting/date";

interface NewRecordsProps {
  found: RecordsOfDay;
  audience: FlagAudience;
}

/** What a day made the farthest, the fastest or the heaviest, and whether the rules have something to say about it. */
export function NewRecords({ found: { records, flags }, audience }: NewRecordsProps) {
  const text = useFlagText(audience.zone);
  return (
    <section
      aria-label="Records"
      className="flex flex-col gap-2 rounded-xl border border-line bg-surface p-3 md:p-4"
    >
      <ul className="flex flex-col gap-1.5">
        {records.map((record) => (
          <li key={keyOf(record)} className="flex items-start gap-2.5">
            <Badge look="good" icon={<Medal aria-hidden />} className="mt-0.5">
              Record
            </Badge>
            <span className="min-w-0">
              <Words record={record} />
            </span>
          </li>
        ))}
      </ul>
      {flags.length === 0 ? (
        <p className="text-ink-3 text-xs">Checked by the rules: nothing to note.</p>
      ) : (
        flags.map((flag) => (
          <p key={flag.id} className="text-ink-2 text-sm">
            The rules note: {text.message(flag.title)}.{" "}
            <TextLink href={flagPath(audience, flag.id)}>
              Why?<span className="sr-only"> {text.message(flag.title)}</span>
            </TextLink>
          </p>
        ))
      )}
    </section>
  );
}

const keyOf = (record: NewRecord) =>
  record.kind === "lift"
    ? `lift ${record.exercise}`
    : record.kind === "race"
      ? `race ${record.distance}`
      : record.kind === "effort"
        ? `effort ${record.sessionId}`
        : record.kind;

const farthestNames: Readonly<Record<FarthestOf["kind"], string>> = {
  run: "Longest run",
  week: "Farthest week",
  month: "Farthest month",
  year: "Farthest year",
};

/** "Longest run on record: 32.4 km, before it 30.1 km." */
function Words({ record }: { record: NewRecord }) {
  if (record.kind === "race") {
    return (
      <>
        Fastest {raceNames[record.distance]}: <Q value={record.seconds} unit="s" duration="measured" />,
        before it <Q value={record.beforeSeconds} unit="s" duration="measured" />.
      </>
    );
  }
  if (record.kind === "lift") {
    return (
      <>
        {record.exercise}: estimated maximum <Q value={record.kg} unit="kg" e1rm />, before it{" "}
        <Q value={record.beforeKg} unit="kg" e1rm />.
      </>
    );
  }
  if (record.kind === "effort") {
    return (
      <>
        Fastest inside a run:{" "}
        {record.efforts.map(({ distance, seconds, beforeSeconds }, index) => (
          <Fragment key={distance}>
            {index === 0 ? "" : ", "}
            {effortNames[distance]} in <Q value={Math.round(seconds)} unit="s" duration="measured" />, before
            it <Q value={Math.round(beforeSeconds)} unit="s" duration="measured" />
          </Fragment>
        ))}
        .
      </>
    );
  }
  const name =
    record.kind === "month" ? `${formatMonth(record.from)}, farthest month` : farthestNames[record.kind];
  return (
    <>
      {name} on record: <Q value={record.km} unit="km" />
      {record.kind === "run" ? "" : " so far"}, before it <Q value={record.beforeKm} unit="km" />.
    </>
  );
}
