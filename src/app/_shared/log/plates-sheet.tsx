"use client";

import { useState } from "react";
import { keep, readKept } from "@/app/_shared/drafts/kept";
import { useQuantity } from "@/app/_shared/quantity/q";
import { NativeSheet } from "@/app/_ui/native-sheet";
import { SegmentedControl } from "@/app/_ui/radio-group";
import { fromMassUnit, type MassUnit } from "@/lib/units/mass";
import { commonBars, commonPlates, platesFor } from "@/lib/units/plates";

interface PlatesSheetProps {
  /** In `unit`; null where no weight is known yet. */
  weight: number | null;
  unit: MassUnit;
  exercise: string;
  onClose: () => void;
}

interface Rack {
  readonly bar: number;
  readonly plates: readonly number[];
}

const isRack = (kept: unknown): kept is Rack => {
  const rack = kept as Partial<Rack> | null;
  return typeof rack?.bar === "number" && Array.isArray(rack.plates);
};

/** What goes on the bar, with the plates that are there. The rack is remembered on this device. */
export function PlatesSheet({ weight, unit, exercise, onClose }: PlatesSheetProps) {
  const { show } = useQuantity();
  const name = `plates ${unit}`;
  const [rack, setRack] = useState<Rack>(() => {
    const kept = readKept(name);
    return isRack(kept) ? kept : { bar: commonBars[unit][0] ?? 20, plates: commonPlates[unit] };
  });
  const change = (next: Rack) => {
    setRack(next);
    keep(name, next);
  };
  const massOf = (value: number) => show({ value: fromMassUnit(value, unit), unit: "g" });
  const loading = weight === null ? null : platesFor(weight, rack.bar, rack.plates);
  return (
    <NativeSheet isOpen onClose={onClose} title={weight === null ? "Plates" : `Plates for ${massOf(weight)}`}>
      <div className="flex flex-col gap-4 p-2">
        <p className="sr-only">{exercise}</p>
        {weight === null ? <p className="text-ink-2">Write a weight first.</p> : null}
        {weight !== null && loading === null ? (
          <p className="text-ink-2">The bar alone is heavier. Choose a lighter bar.</p>
        ) : null}
        {loading ? (
          <div className="flex flex-col gap-2">
            <p className="text-ink-2">Each side</p>
            <ul aria-label="Plates of each side" className="flex flex-wrap gap-2">
              {loading.plates.length === 0 ? <li className="text-ink-2">nothing, the bar alone</li> : null}
              {loading.plates.map((plate, index) => (
                <li
                  key={`${plate} ${index}`}
                  className="flex h-12 min-w-12 items-center justify-center rounded-lg border border-line-strong bg-surface-2 px-3 font-semibold text-md tabular-nums"
                >
                  {plate}
                </li>
              ))}
            </ul>
            {loading.missing > 0 ? (
              <p className="text-ink-2">{massOf(loading.missing)} short with these plates.</p>
            ) : null}
          </div>
        ) : null}
        <SegmentedControl
          label={`Bar, ${unit}`}
          value={String(rack.bar)}
          options={commonBars[unit].map((bar) => ({ value: String(bar), label: String(bar) }))}
          onChange={(bar) => change({ ...rack, bar: Number(bar) })}
          fill
        />
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1.5 font-medium">Plates there are, {unit}</legend>
          <div className="grid grid-cols-4 gap-2">
            {commonPlates[unit].map((plate) => {
              const has = rack.plates.includes(plate);
              const plates = has ? rack.plates.filter((each) => each !== plate) : [...rack.plates, plate];
              return (
                <button
                  key={plate}
                  type="button"
                  aria-pressed={has}
                  onClick={() => change({ ...rack, plates })}
                  className="h-12 rounded-lg border border-line-strong bg-surface font-medium tabular-nums aria-pressed:border-primary aria-pressed:bg-primary aria-pressed:text-on-primary"
                >
                  {plate}
                </button>
              );
            })}
          </div>
        </fieldset>
      </div>
    </NativeSheet>
  );
}
