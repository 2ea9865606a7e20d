"use client";

import { SessionProfile } from "@/app/_shared/library/session-profile";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { loadText, setsAndReps, stepLength } from "@/app/_shared/session/prescription";
import { itemsOf, type RunPart } from "@/lib/domain/run-items";
import type { RunStep } from "@/lib/domain/session";
import type { TemplateSession } from "@/lib/domain/template";
import { terrainLabels } from "@/lib/domain/terrain";

/** What a template's session asks for, step by step or line by line. */
export function SessionOutline({ session }: { session: TemplateSession }) {
  const preferences = usePreferences();
  return (
    <section aria-label="What it asks for" className="flex flex-col gap-4">
      <SessionProfile session={session} className="h-20" />
      {session.steps.length > 0 ? (
        <ol className="divide-y divide-line rounded-xl border border-line bg-surface">
          {itemsOf(session.steps).map(({ count, parts }, index) => (
            <li key={index} className="flex flex-wrap gap-x-3 gap-y-1 px-3 py-2.5">
              {count > 1 ? <span className="font-semibold tabular-nums">{count} ×</span> : null}
              <span className="flex min-w-0 flex-1 flex-col">
                {parts.map((part, at) => (
                  <Part key={at} part={part} lengthOf={(step) => stepLength(step, preferences)} />
                ))}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      {session.lifts.length > 0 ? (
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {session.lifts.map((line, index) => (
            <li key={index} className="flex flex-wrap items-baseline gap-x-3 px-3 py-2.5">
              <span className="font-medium">{line.exercise}</span>
              <span className="text-ink-2 tabular-nums">
                {setsAndReps(line)}, {loadText(line.load, preferences)}
                {line.toFailure ? ", to failure" : ""}
              </span>
              {line.restSeconds === null ? null : (
                <span className="ms-auto text-ink-3 text-sm">
                  rest <Q value={line.restSeconds} unit="s" />
                </span>
              )}
              {line.note ? <span className="basis-full text-ink-3 text-sm">{line.note}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {session.terrain || session.heatPlan ? (
        <dl className="flex flex-col gap-1">
          {session.terrain ? <Condition name="Terrain">{terrainLabels[session.terrain]}</Condition> : null}
          {session.heatPlan ? <Condition name="Heat plan">{session.heatPlan}</Condition> : null}
        </dl>
      ) : null}
      {session.notes ? <p className="max-w-[68ch] whitespace-pre-line text-pretty">{session.notes}</p> : null}
    </section>
  );
}

const Condition = ({ name, children }: { name: string; children: string }) => (
  <div className="flex flex-wrap gap-x-2">
    <dt className="text-ink-3">{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** A step, or repeats inside of repeats. */
function Part({ part: { count, steps }, lengthOf }: { part: RunPart; lengthOf: (step: RunStep) => string }) {
  const done = steps.map((step, at) => <Step key={at} step={step} length={lengthOf(step)} />);
  if (count === 1) return done;
  return (
    <span className="flex gap-2">
      <span className="tabular-nums">{count} ×</span>
      <span className="flex flex-col">{done}</span>
    </span>
  );
}

const Step = ({ step, length }: { step: RunStep; length: string }) => (
  <span>
    {length} <span className="text-ink-2">{step.kind === "rest" ? step.mode : step.target}</span>
    {step.kind === "work" && step.zone ? (
      <span className="text-ink-3 text-sm"> {step.zone === "max" ? "all out" : step.zone.toUpperCase()}</span>
    ) : null}
  </span>
);
