"use client";

import type { ReactNode } from "react";
import { effortText, feelWords } from "@/app/_shared/log/effort-words";
import { conditionsText, placeText } from "@/app/_shared/log/race-words";
import { deviationsText } from "@/app/_shared/log/skip-words";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import type { LogValues } from "@/lib/domain/log-history";
import { sessionTypeFacts } from "@/lib/domain/session-type";

interface LogValueRow {
  readonly of: keyof LogValues;
  readonly label: string;
  readonly show: (values: LogValues) => ReactNode;
}

const none = "–";
/** What people read of a log, a value a row, in the words and units that it has everywhere. */
export const logValueRows: readonly LogValueRow[] = [
  { of: "title", label: "Name", show: ({ title }) => title },
  { of: "type", label: "Kind", show: ({ type }) => (type ? sessionTypeFacts[type].label : none) },
  { of: "plannedTitle", label: "Plan", show: ({ plannedTitle }) => plannedTitle ?? "unplanned" },
  {
    of: "start",
    label: "Began",
    show: ({ start, timeZone }) =>
      start ? <When at={start} {...(timeZone ? { zone: timeZone } : {})} /> : none,
  },
  { of: "distance", label: "Distance", show: ({ distance }) => <Q value={distance} unit="m" /> },
  {
    of: "duration",
    label: "Time",
    show: ({ duration }) => <Q value={duration} unit="s" duration="measured" />,
  },
  { of: "avgHr", label: "Heart rate", show: ({ avgHr }) => <Q value={avgHr} unit="bpm" /> },
  { of: "maxHr", label: "Highest", show: ({ maxHr }) => <Q value={maxHr} unit="bpm" /> },
  {
    of: "rpe",
    label: "Effort",
    show: ({ rpe }) => (rpe === null || rpe === undefined ? none : effortText(rpe)),
  },
  { of: "feel", label: "Felt", show: ({ feel }) => (feel ? feelWords[feel - 1] : none) },
  { of: "note", label: "Note", show: ({ note }) => note || none },
  { of: "deviations", label: "Off plan", show: ({ deviations }) => deviationsText(deviations ?? []) || none },
  {
    of: "temperatureC",
    label: "Temperature",
    show: ({ temperatureC }) => <Q value={temperatureC} unit="celsius" />,
  },
  { of: "race", label: "Result", show: ({ race }) => (race ? <Result race={race} /> : none) },
  { of: "fileName", label: "File", show: ({ fileName }) => fileName ?? "none" },
  { of: "sets", label: "Sets", show: ({ sets }) => <SetsInBrief sets={sets ?? []} /> },
];

/** "39:58, 10 km, goal 40:00, 23 of 480, windy", as far as it was said. */
function Result({ race }: { race: NonNullable<LogValues["race"]> }) {
  const { chipTime, officialDistance, goalTime, place, finishers, conditions } = race;
  const parts: ReactNode[] = [
    chipTime === null ? null : <Q key="chip" value={chipTime} unit="s" duration="measured" />,
    officialDistance === null ? null : <Q key="official" value={officialDistance} unit="m" />,
    goalTime === null ? null : (
      <span key="goal">
        goal <Q value={goalTime} unit="s" duration="measured" />
      </span>
    ),
    place === null ? null : <span key="place">{placeText(place, finishers)}</span>,
    conditions.length === 0 ? null : <span key="conditions">{conditionsText(conditions).toLowerCase()}</span>,
  ].filter((part) => part !== null);
  return parts.flatMap((part, index) => (index > 0 ? [", ", part] : [part]));
}

/** "Back squat 100 kg × 5, 100 kg × 4": enough to see which set was corrected. */
function SetsInBrief({ sets }: { sets: NonNullable<LogValues["sets"]> }) {
  if (sets.length === 0) return none;
  const names = [...new Set(sets.map(({ exercise }) => exercise))];
  return names.map((name, position) => (
    <span key={name}>
      {position > 0 ? "; " : null}
      {name}{" "}
      {sets
        .filter(({ exercise }) => exercise === name)
        .map(({ id, load, reps }, index) => (
          <span key={id}>
            {index > 0 ? ", " : null}
            {load === null ? null : (
              <>
                <Q value={load} unit="g" />
                {" × "}
              </>
            )}
            {reps}
          </span>
        ))}
    </span>
  ));
}
