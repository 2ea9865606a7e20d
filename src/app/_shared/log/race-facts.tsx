"use client";

import type { ReactNode } from "react";
import { conditionsText, placeText } from "@/app/_shared/log/race-words";
import { Q } from "@/app/_shared/quantity/q";
import type { LoggedSession } from "@/lib/domain/log";

/** What the organiser says of a race beside what was measured, and the goal beside what came of it. */
export function RaceFacts({ log }: { log: LoggedSession }) {
  const { race, duration, distance } = log;
  if (!race) return null;
  const { chipTime, goalTime, officialDistance, place, finishers, conditions } = race;
  const time = chipTime ?? duration;
  const behind = goalTime === null ? 0 : time - goalTime;
  const rows: readonly (readonly [string, ReactNode] | null)[] = [
    chipTime === null
      ? null
      : [
          "Chip time",
          <>
            <Q value={chipTime} unit="s" duration="measured" />
            {chipTime === duration ? null : (
              <span className="font-normal text-ink-2">
                {" "}
                (<Q value={duration} unit="s" duration="measured" /> on the watch)
              </span>
            )}
          </>,
        ],
    goalTime === null
      ? null
      : [
          "Goal",
          <>
            <Q value={goalTime} unit="s" duration="measured" />
            <span className="font-normal text-ink-2">
              {behind === 0 ? (
                " (met to the second)"
              ) : (
                <>
                  {" "}
                  (<Q value={Math.abs(behind)} unit="s" /> {behind < 0 ? "faster" : "slower"})
                </>
              )}
            </span>
          </>,
        ],
    officialDistance === null
      ? null
      : [
          "Official distance",
          <>
            <Q value={officialDistance} unit="m" />
            {distance === null || distance === officialDistance ? null : (
              <span className="font-normal text-ink-2">
                {" "}
                (<Q value={distance} unit="m" /> measured)
              </span>
            )}
          </>,
        ],
    place === null ? null : ["Place", placeText(place, finishers)],
    conditions.length === 0 ? null : ["Conditions", conditionsText(conditions)],
  ];
  return (
    <section aria-label="Result" className="rounded-xl border border-line bg-surface px-3 py-1">
      <dl className="divide-y divide-line">
        {rows.map((row) =>
          row === null ? null : (
            <div key={row[0]} className="flex flex-wrap justify-between gap-x-4 py-2">
              <dt className="font-medium">{row[0]}</dt>
              <dd className="text-end font-semibold tabular-nums">{row[1]}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
