"use client";

import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { Fact } from "./plan-view";
import type { SessionInPlan } from "./session-page";

const reasons = {
  ill: "ill",
  "no-time": "no time",
  travel: "travel",
  pain: "pain",
  other: "another reason",
} as const;

/** What was done, or why it was not. */
export function LogView({ data, done }: { data: SessionInPlan; done: NonNullable<SessionInPlan["done"]> }) {
  if (done.status === "skipped") {
    return (
      <section aria-label="Log" className="flex flex-col gap-3">
        <SectionHeading>Skipped</SectionHeading>
        <p className="text-ink-2">Reason: {done.skipReason ? reasons[done.skipReason] : "not given"}.</p>
      </section>
    );
  }
  return (
    <section aria-label="Log" className="flex flex-col gap-3">
      <SectionHeading meta={<When at={done.start} zone={done.timeZone} />}>Done</SectionHeading>
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        <Fact name="Duration">
          <Q value={done.duration} unit="s" duration="measured" />
        </Fact>
        {done.distance === null ? null : (
          <>
            <Fact name="Distance">
              <Q value={done.distance} unit="m" />
            </Fact>
            <Fact name="Pace">
              <Q value={done.distance > 0 ? (done.duration / done.distance) * 1000 : null} unit="secPerKm" />
            </Fact>
          </>
        )}
        <Fact name="Effort">
          <Q value={done.rpe} unit="effort" />
        </Fact>
        <Fact name="Load">
          <Q value={data.doneJudgement?.load ?? null} unit="au" />
        </Fact>
      </dl>
      {done.note ? <p className="max-w-[68ch] whitespace-pre-line">{done.note}</p> : null}
      {data.sets.length > 0 ? <Sets sets={data.sets} /> : null}
      {data.laps.length > 1 ? <Laps laps={data.laps} /> : null}
    </section>
  );
}

const kindWords = {
  "warm-up": "Warm-up",
  working: "Working",
  drop: "Drop",
  failure: "To failure",
  amrap: "As many as possible",
} as const;

function Sets({ sets }: { sets: SessionInPlan["sets"] }) {
  const groups = [...Map.groupBy(sets, ({ exerciseIndex }) => exerciseIndex).values()];
  return (
    <div className="overflow-x-auto rounded-xl border border-line bg-surface">
      <table className="w-full">
        <thead className="text-ink-3 text-xs">
          <tr className="border-line border-b">
            <th className="px-3 py-2 text-start font-medium">Exercise</th>
            <th className="px-3 py-2 text-start font-medium">Set</th>
            <th className="px-3 py-2 text-end font-medium">Load</th>
            <th className="px-3 py-2 text-end font-medium">Reps</th>
            <th className="px-3 py-2 text-end font-medium">Set RPE</th>
          </tr>
        </thead>
        <tbody>
          {groups.flatMap((group) =>
            group.map((set, index) => (
              <tr key={set.id} className="border-line border-b last:border-b-0">
                <th scope="row" className="px-3 py-2 text-start font-medium">
                  <span className={index === 0 ? "" : "sr-only"}>{set.exercise}</span>
                </th>
                <td className="px-3 py-2 text-ink-2">{kindWords[set.kind]}</td>
                <td className="px-3 py-2 text-end">
                  {set.load === null ? "body weight" : <Q value={set.load} unit="g" />}
                </td>
                <td className="px-3 py-2 text-end tabular-nums">{set.reps}</td>
                <td className="px-3 py-2 text-end">
                  <Q value={set.rpe} unit="count" />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

function Laps({ laps }: { laps: SessionInPlan["laps"] }) {
  return (
    <div className="overflow-x-auto rounded-xl border border-line bg-surface">
      <table className="w-full">
        <thead className="text-ink-3 text-xs">
          <tr className="border-line border-b">
            <th className="px-3 py-2 text-start font-medium">Lap</th>
            <th className="px-3 py-2 text-end font-medium">Time</th>
            <th className="px-3 py-2 text-end font-medium">Distance</th>
            <th className="px-3 py-2 text-end font-medium">Pace</th>
            <th className="px-3 py-2 text-end font-medium">Heart rate</th>
          </tr>
        </thead>
        <tbody>
          {laps.map((lap) => (
            <tr key={lap.index} className="border-line border-b last:border-b-0">
              <th scope="row" className="px-3 py-2 text-start font-medium">
                {lap.index + 1}
              </th>
              <td className="px-3 py-2 text-end">
                <Q value={lap.duration} unit="s" duration="measured" />
              </td>
              <td className="px-3 py-2 text-end">
                <Q value={lap.distance} unit="m" />
              </td>
              <td className="px-3 py-2 text-end">
                <Q value={lap.distance ? (lap.duration / lap.distance) * 1000 : null} unit="secPerKm" />
              </td>
              <td className="px-3 py-2 text-end">
                <Q value={lap.avgHr} unit="bpm" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
