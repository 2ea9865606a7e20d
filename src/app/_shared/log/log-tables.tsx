"use client";

import { comparisonOf, groupsOfSets } from "@/app/_shared/log/comparison";
import { Q, useQuantity } from "@/app/_shared/quantity/q";
import type { LoggedSession } from "@/lib/domain/log";
import type { SessionContent } from "@/lib/domain/session";

const frame = "relative overflow-x-auto rounded-xl border border-line bg-surface";
const head = "px-3 py-2 font-medium";
const cell = "px-3 py-2 text-end";
const line = "border-line border-b last:border-b-0";

/** What was asked for and what was done, side by side; only done where nothing was planned. */
export function Compared({ log, planned }: { log: LoggedSession; planned: SessionContent | null }) {
  const { show } = useQuantity();
  const rows = comparisonOf(planned, log);
  const apart = rows.filter((row) => row.apart);
  return (
    <div className="flex flex-col gap-2">
      <div className={frame}>
        <table className="w-full">
          <thead className="text-ink-3 text-xs">
            <tr className={line}>
              <th className={`${head} text-start`}>
                <span className="sr-only">What</span>
              </th>
              {planned ? <th className={`${head} text-end`}>Planned</th> : null}
              <th className={`${head} text-end`}>Done</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, planned: asked, done, style }) => (
              <tr key={name} className={line}>
                <th scope="row" className="px-3 py-2 text-start font-medium">
                  {name}
                </th>
                {planned ? (
                  <td className={`${cell} text-ink-2`}>
                    <Q value={asked?.value ?? null} unit={asked?.unit ?? "count"} {...style} />
                  </td>
                ) : null}
                <td className={`${cell} font-semibold`}>
                  <Q value={done?.value ?? null} unit={done?.unit ?? "count"} {...style} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {apart.map(({ name, planned: asked, done, style }) => (
        <p key={name} className="text-ink-2">
          {name}: {show(done, style)} done, {show(asked, style)} planned.
        </p>
      ))}
    </div>
  );
}

const kindWords = {
  "warm-up": "Warm-up",
  working: "Working",
  drop: "Drop",
  failure: "To failure",
  amrap: "As many as possible",
} as const;

export function SetsTable({ sets }: { sets: LoggedSession["sets"] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard.
    <section className={frame} tabIndex={0} aria-label="Sets">
      <table className="w-full">
        <thead className="text-ink-3 text-xs">
          <tr className={line}>
            <th className={`${head} text-start`}>Exercise</th>
            <th className={`${head} text-start`}>Set</th>
            <th className={`${head} text-end`}>Load</th>
            <th className={`${head} text-end`}>Reps</th>
            <th className={`${head} text-end`}>RPE</th>
          </tr>
        </thead>
        <tbody>
          {groupsOfSets(sets).flatMap((group) =>
            group.map((set, index) => (
              <tr key={set.id} className={line}>
                <th scope="row" className="px-3 py-2 text-start font-medium">
                  <span className={index === 0 ? "" : "sr-only"}>{set.exercise}</span>
                </th>
                <td className="px-3 py-2 text-ink-2">{kindWords[set.kind]}</td>
                <td className={cell}>
                  {set.load === null ? "body weight" : <Q value={set.load} unit="g" />}
                </td>
                <td className={`${cell} tabular-nums`}>{set.reps}</td>
                <td className={cell}>
                  <Q value={set.rpe} unit="count" />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}

/** Columns that no lap has a value for are left out: a rower's laps have no distance. */
export function LapsTable({ laps }: { laps: LoggedSession["laps"] }) {
  const hasDistance = laps.some(({ distance }) => distance);
  const hasHr = laps.some(({ avgHr }) => avgHr !== null);
  const title = "px-2 py-2 text-end font-medium sm:px-3";
  const value = "px-2 py-2 text-end sm:px-3";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard.
    <section className={frame} tabIndex={0} aria-label="Laps">
      <table className="w-full">
        <thead className="text-ink-3 text-xs">
          <tr className={line}>
            <th className={`${head} text-start`}>Lap</th>
            <th className={title}>Time</th>
            {hasDistance ? <th className={title}>Distance</th> : null}
            {hasDistance ? <th className={title}>Pace</th> : null}
            {hasHr ? <th className={title}>Heart rate</th> : null}
          </tr>
        </thead>
        <tbody className="whitespace-nowrap">
          {laps.map(({ index, duration, distance, avgHr }) => (
            <tr key={index} className={line}>
              <th scope="row" className="px-3 py-2 text-start font-medium tabular-nums">
                {index + 1}
              </th>
              <td className={value}>
                <Q value={duration} unit="s" duration="measured" />
              </td>
              {hasDistance ? (
                <td className={value}>
                  <Q value={distance} unit="m" />
                </td>
              ) : null}
              {hasDistance ? (
                <td className={value}>
                  <Q value={distance ? (duration / distance) * 1000 : null} unit="secPerKm" />
                </td>
              ) : null}
              {hasHr ? (
                <td className={value}>
                  <Q value={avgHr} unit="bpm" />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
