"use client";

import type { ReactNode } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { heatAdvice } from "@/app/_shared/session/heat-advice";
import { loadText, setsAndReps, stepLength } from "@/app/_shared/session/prescription";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { itemsOf, type RunPart } from "@/lib/domain/run-items";
import type { ExercisePrescription, PlannedSession, RunStep } from "@/lib/domain/session";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";
import { terrainLabels } from "@/lib/domain/terrain";
import type { SessionInPlan } from "./session-page";

/** What was asked. */
export function PlanView({ data, session }: { data: SessionInPlan; session: PlannedSession }) {
  const { judgement } = data;
  const { countsAs } = judgement;
  return (
    <section aria-label="Plan" className="flex flex-col gap-3">
      <SectionHeading>Plan</SectionHeading>
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        <Fact name="Duration">
          <Q value={session.duration} unit="s" duration="planned" />
        </Fact>
        {session.distance === null ? null : (
          <Fact name="Distance">
            <Q value={session.distance} unit="m" />
          </Fact>
        )}
        <Fact name="Effort">
          <Q value={session.plannedRpe} unit="effort" />
        </Fact>
        {data.done ? null : (
          <Fact name="Load">
            <Q value={judgement.load} unit="au" />
          </Fact>
        )}
        {session.classOverride ? (
          <Fact name={`Counts as, set by ${data.publishesAtOnce ? "you" : "the coach"}`}>
            {sessionTypeFacts[session.classOverride].label}
          </Fact>
        ) : countsAs && countsAs !== session.type ? (
          <Fact name="Counts as">{sessionTypeFacts[countsAs].label}</Fact>
        ) : null}
        {session.terrain ? <Fact name="Terrain">{terrainLabels[session.terrain]}</Fact> : null}
      </dl>
      {session.steps.length > 0 ? <Steps steps={session.steps} /> : null}
      {session.lifts.length > 0 ? <Lifts session={session} /> : null}
      {session.heatPlan ? (
        <p className="max-w-[68ch]">
          <span className="text-ink-3">Heat plan: </span>
          {session.heatPlan}
        </p>
      ) : null}
      {familyOf(session.type) === "heat" ? <p className="text-ink-2 text-sm">{heatAdvice}</p> : null}
      {session.notes ? <p className="max-w-[68ch] whitespace-pre-line">{session.notes}</p> : null}
    </section>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-3 text-sm">{name}</dt>
      <dd className="font-semibold tabular-nums">{children}</dd>
    </div>
  );
}

const zoneNames = { z1: "Z1", z2: "Z2", z3: "Z3", max: "max" } as const;

function Steps({ steps }: { steps: readonly RunStep[] }) {
  const preferences = usePreferences();
  const words = (step: RunStep) =>
    [
      stepLength(step, preferences),
      step.mode === "run" ? "" : step.mode,
      step.zone ? zoneNames[step.zone] : "",
      // "at 3:52/km", but "easy".
      /^\d/.test(step.target) ? `at ${step.target}` : step.target,
      step.note ? `(${step.note})` : "",
    ]
      .filter(Boolean)
      .join(" ");
  const partWords = ({ count, steps: done }: RunPart) =>
    count > 1 ? `${count}\u00a0× (${done.map(words).join(", ")})` : done.map(words).join(", ");
  return (
    <ol className="flex flex-col divide-y divide-line rounded-xl border border-line bg-surface">
      {itemsOf(steps).map((item, index) => (
        <li key={index} className="flex flex-col px-3 py-2">
          <Lines lines={item.parts[0]?.steps[0]?.above} />
          <span className="flex gap-3">
            <span className="w-10 shrink-0 text-ink-3 tabular-nums">
              {item.count > 1 ? `${item.count}\u00a0×` : ""}
            </span>
            <span>{item.parts.map(partWords).join(", ")}</span>
          </span>
          <Lines lines={item.parts.at(-1)?.steps.at(-1)?.below} />
        </li>
      ))}
    </ol>
  );
}

/** What stands between the steps: headings, and the coach's words. */
function Lines({ lines = [] }: { lines?: readonly string[] | undefined }) {
  return lines.map((line, index) =>
    line === "" ? null : (
      <span key={index} className="text-ink-2">
        {line.replace(/^\s*(?:#|\/\/)\s*/, "")}
      </span>
    ),
  );
}

/** What a line of a lift says beside its sets, load and rest. */
const detailsOf = ({ warmUp, toFailure, rpeCap, tempo, note }: ExercisePrescription): string =>
  [
    warmUp ? " warm-up" : "",
    toFailure ? " to failure" : "",
    rpeCap === undefined ? "" : `, up to RPE\u00a0${rpeCap}`,
    tempo ? `, tempo ${tempo}` : "",
    note ? `, ${note}` : "",
  ].join("");

function Lifts({ session }: { session: PlannedSession }) {
  const preferences = usePreferences();
  return (
    <div className="relative overflow-x-auto rounded-xl border border-line bg-surface">
      <table className="w-full text-start">
        <thead className="text-ink-3 text-xs">
          <tr className="border-line border-b">
            <th className="px-3 py-2 text-start font-medium">Exercise</th>
            <th className="px-3 py-2 text-end font-medium">Sets × reps</th>
            <th className="px-3 py-2 text-end font-medium">Load</th>
            <th className="px-3 py-2 text-end font-medium">Rest</th>
          </tr>
        </thead>
        <tbody>
          {session.lifts.map((line, index) => (
            <tr key={index} className="border-line border-b last:border-b-0">
              <th scope="row" className="px-3 py-2 text-start font-medium">
                <Lines lines={line.above} />
                {line.label ? <span className="font-normal text-ink-3">{line.label} </span> : null}
                {line.exercise}
                <span className="font-normal text-ink-3">{detailsOf(line)}</span>
                <Lines lines={line.below} />
              </th>
              <td className="px-3 py-2 text-end">{setsAndReps(line)}</td>
              <td className="px-3 py-2 text-end">{loadText(line.load, preferences)}</td>
              <td className="px-3 py-2 text-end">
                <Q value={line.restSeconds} unit="s" duration="measured" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
