"use client";

import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { stepLength } from "@/app/_shared/session/prescription";
import { cx } from "@/app/_ui/cx";
import type { Athlete, Threshold } from "@/lib/domain/athlete";
import type { RunStep } from "@/lib/domain/session";
import type { AthleteLimits } from "@/lib/session-text/aim";
import { type PaceRange, paceOfTargetText } from "@/lib/session-text/step-pace";
import { barsOf, type RunBar, workAndRest } from "./run-bars";

interface RunProfileProps {
  athlete: Athlete | null;
  steps: readonly RunStep[];
  limits: AthleteLimits;
  threshold: Threshold | null;
  /** Whether the line of a step is lit. */
  isLit: (step: number) => boolean;
  onLight: (step: number | null) => void;
}

const heights: Readonly<Record<RunBar["level"], string>> = {
  rest: "h-[18%] bg-surface-3",
  open: "h-[40%] bg-line",
  z1: "h-[40%] bg-z1",
  z2: "h-[66%] bg-z2",
  z3: "h-[90%] bg-z3",
  max: "h-full bg-z3",
};
const levelNames: Readonly<Record<RunBar["level"], string>> = {
  rest: "recovery",
  open: "no zone",
  z1: "Z1",
  z2: "Z2",
  z3: "Z3",
  max: "max",
};

/** The run as it will be run, bar by bar, and what its words mean for this athlete. */
export function RunProfile(props: RunProfileProps) {
  const { athlete, steps, limits, threshold, isLit, onLight } = props;
  const preferences = usePreferences();
  const bars = barsOf(steps, limits);
  const total = bars.reduce((sum, { seconds }) => sum + seconds, 0);
  if (total === 0) return null;
  const minutes = ticksOf(total / 60);
  return (
    <figure aria-label="Profile" className="flex flex-col gap-2">
      <figcaption className="font-medium text-control">Profile</figcaption>
      <div
        role="img"
        aria-label={spoken(bars)}
        onPointerLeave={() => onLight(null)}
        className="flex h-28 items-end gap-px border-line-strong border-b"
      >
        {bars.map((bar, index) => (
          <span
            key={index}
            title={`${stepLength(steps[bar.step] as RunStep, preferences)}, ${levelNames[bar.level]}`}
            onPointerEnter={() => onLight(bar.step)}
            style={{ flexGrow: bar.seconds }}
            className={cx("flex h-full min-w-0 basis-0 items-end", isLit(bar.step) && "bg-surface-3")}
          >
            <span
              className={cx(
                "w-full rounded-t-xs",
                heights[bar.level],
                isLit(bar.step) && "outline outline-focus",
              )}
            />
          </span>
        ))}
      </div>
      <div aria-hidden className="relative h-4 text-ink-3 text-xs tabular-nums">
        {minutes.map((minute) => (
          <span
            key={minute}
            className="absolute -translate-x-1/2 first:translate-x-0"
            style={{ insetInlineStart: `${(minute / (total / 60)) * 100}%` }}
          >
            {minute}
          </span>
        ))}
        <span className="absolute end-0 bg-surface ps-1">min</span>
      </div>
      <Zones bars={bars} />
      <Paces {...{ athlete, steps, limits, threshold }} />
    </figure>
  );
}

/** Up to six marks of the axis, before its unit. */
function ticksOf(minutes: number): readonly number[] {
  const step = [1, 2, 5, 10, 15, 20, 30, 60, 120, 240].find((each) => minutes / each <= 6) ?? 600;
  return Array.from({ length: Math.ceil((minutes * 0.9) / step) }, (_, index) => index * step);
}

function spoken(bars: readonly RunBar[]): string {
  const minutes = new Map<string, number>();
  for (const { level, seconds } of bars)
    minutes.set(levelNames[level], (minutes.get(levelNames[level]) ?? 0) + seconds / 60);
  return [...minutes].map(([name, each]) => `${Math.max(1, Math.round(each))} minutes ${name}`).join(", ");
}

function Zones({ bars }: { bars: readonly RunBar[] }) {
  const { work, rest } = workAndRest(bars);
  if (work === 0) return null;
  return (
    <p className="text-ink-2 text-sm">
      Work <Q value={work} unit="s" duration="planned" />
      {rest > 0 ? (
        <>
          , recovery <Q value={rest} unit="s" duration="planned" />: 1 to{" "}
          <Q value={rest / work} unit="monotony" />
        </>
      ) : null}
      .
    </p>
  );
}

function Paces({ athlete, steps, limits, threshold }: Omit<RunProfileProps, "isLit" | "onLight">) {
  if (athlete === null) return null;
  const name = athlete.name.split(" ")[0];
  const resolved = resolvedPaces(steps, limits);
  if (threshold === null) {
    return (
      <p className="text-ink-3 text-sm">
        No threshold pace of {name} on this day: paces of efforts and zones of paces are not known.
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-1 text-ink-2 text-sm">
      <p>
        From {name}’s threshold <Q value={threshold.value} unit="secPerKm" /> of{" "}
        <When date={threshold.validFrom} form="sentence" />
        {resolved.length > 0 ? ", about:" : "."}
      </p>
      {resolved.length > 0 ? (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {resolved.map(([target, pace]) => (
            <li key={target}>
              <span className="text-ink">{target}</span>{" "}
              <Q value={Math.round(pace.from)} to={Math.round(pace.to)} unit="secPerKm" />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Targets that are no pace themselves, with the pace that they come to. */
function resolvedPaces(
  steps: readonly RunStep[],
  limits: AthleteLimits,
): readonly (readonly [string, PaceRange])[] {
  const targets = new Set(
    steps.flatMap(({ target }) => (target === "" || /\d:\d\d/.test(target) ? [] : [target])),
  );
  return [...targets].flatMap((target) => {
    const pace = paceOfTargetText(target, limits);
    return pace ? [[target, pace] as const] : [];
  });
}
