"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { effortNames } from "@/app/_shared/progress/effort-names";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { useTRPC } from "@/app/_trpc/client";
import { type Column, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import type { Athlete } from "@/lib/domain/athlete";
import { effortMetres, type RankedEffort } from "@/lib/domain/best-effort";
import type { CompletedSessionId } from "@/lib/ids";

interface BestEffortsProps {
  athlete: Athlete;
  id: CompletedSessionId;
}

/** The fastest stretches inside a run, each against all runs; nothing where its records hold none. */
export function BestEfforts({ athlete, id }: BestEffortsProps) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.progress.effortsOf.queryOptions({ athleteId: athlete.id, sessionId: id }));
  if (!data || data.length === 0) return null;
  return (
    <div className="flex flex-col gap-1 rounded-xl border border-line bg-surface p-3">
      <Table
        caption="Fastest inside this run"
        showCaption
        columns={columnsFor(athlete)}
        rows={data}
        rowKey={({ distance }) => distance}
      />
      <p className="text-ink-3 text-xs">By the clock, stops among it. Jumps of the position are left out.</p>
    </div>
  );
}

const columnsFor = ({ slug, timeZone }: Athlete): readonly Column<RankedEffort>[] => [
  { id: "distance", header: "Distance", cell: ({ distance }) => effortNames[distance] },
  {
    id: "time",
    header: "Time",
    numeric: true,
    cell: ({ seconds }) => <Q value={Math.round(seconds)} unit="s" duration="measured" />,
  },
  {
    id: "pace",
    header: "Pace",
    numeric: true,
    wideOnly: true,
    cell: ({ distance, seconds }) => <Q value={(seconds / effortMetres[distance]) * 1000} unit="secPerKm" />,
  },
  {
    id: "from",
    header: "From",
    numeric: true,
    wideOnly: true,
    cell: ({ from }) => <Q value={from} unit="m" />,
  },
  {
    id: "place",
    header: "Of all runs",
    cell: ({ place, fastest }) => (
      <span className="flex flex-wrap gap-x-2">
        {place === null ? null : (
          <span className={place === 1 ? "font-semibold" : ""}>{places[place - 1]}</span>
        )}
        {fastest ? (
          <TextLink href={`/a/${slug}/session/${fastest.sessionId}` as Route}>
            <Q value={Math.round(fastest.seconds)} unit="s" duration="measured" /> on{" "}
            <When date={fastest.date} form="day" zone={timeZone} />
          </TextLink>
        ) : null}
      </span>
    ),
  },
];

const places = ["Fastest", "2nd", "3rd"];
