"use client";

import { Minus, Plus } from "lucide-react";
import { type ReactNode, useId } from "react";
import { IconButton } from "@/app/_ui/icon-button";

interface SliderProps {
  label: string;
  /** Stands above the line in the place of the label, which is then only heard. */
  heading?: ReactNode;
  value: number;
  min: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
  /** A value in words, for people and for screen readers. */
  show: (value: number) => string;
  say: (value: number) => string;
  /** A value that is marked on the line, such as the one to return to. */
  mark?: { value: number; label: string };
}

/** The platform's own slider between two buttons that go one step: a number that is chosen, not typed. */
export function Slider({ label, heading, value, min, max, step, onChange, show, say, mark }: SliderProps) {
  const id = useId();
  const go = (by: number) => onChange(onStep(value + by * step, { min, max, step }));
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className={heading ? "sr-only" : "min-w-0 text-pretty text-control font-medium"}>
          {label}
        </label>
        {heading ? <p className="min-w-0 text-pretty text-ink-2">{heading}</p> : null}
        <output htmlFor={id} className="shrink-0 font-semibold text-lg tabular-nums">
          {show(value)}
        </output>
      </div>
      <div className="flex items-center gap-1">
        <IconButton label="One step less" aria-disabled={value <= min} onClick={() => go(-1)}>
          <Minus />
        </IconButton>
        <span className="relative min-w-0 flex-1">
          {mark ? <Mark at={(mark.value - min) / (max - min)} /> : null}
          <input
            id={id}
            type="range"
            {...{ min, max, step, value }}
            aria-valuetext={say(value)}
            onChange={(event) => onChange(event.target.valueAsNumber)}
            className="relative h-control w-full cursor-pointer accent-primary"
          />
        </span>
        <IconButton label="One step more" aria-disabled={value >= max} onClick={() => go(1)}>
          <Plus />
        </IconButton>
      </div>
      <p className="flex justify-between gap-3 px-11 text-ink-3 text-xs tabular-nums">
        <span>{show(min)}</span>
        {mark ? <span>{mark.label}</span> : null}
        <span>{show(max)}</span>
      </p>
    </div>
  );
}

/** The middle of the thumb, 16 px wide, runs from 8 px to 8 px before the end. */
const Mark = ({ at }: { at: number }) => (
  <span
    aria-hidden
    className="absolute top-1/2 h-4 w-0.5 -translate-x-1/2 -translate-y-1/2 bg-ink-3"
    style={{ insetInlineStart: `calc(8px + (100% - 16px) * ${at})` }}
  />
);

/** The nearest number on the steps from the least, inside the limits. */
export function onStep(
  value: number,
  { min, max, step }: { min: number; max: number; step: number },
): number {
  const steps = Math.round((value - min) / step);
  // Steps of a tenth do not add up exactly: 12 decimals are more than any limit has.
  const exact = Number((min + steps * step).toFixed(12));
  return Math.min(max, Math.max(min, exact));
}
