"use client";

import { type KeyboardEvent, useRef } from "react";
import { ScaleField } from "@/app/_shared/log/scale-field";
import { type WellnessItem, wellnessItems } from "@/lib/domain/wellness";

/** Every scale runs the same way: right is better. */
const scales: Readonly<Record<WellnessItem, { label: string; low: string; high: string }>> = {
  sleepQuality: { label: "Sleep quality", low: "Terrible", high: "Great" },
  energy: { label: "Energy", low: "Drained", high: "Full" },
  soreness: { label: "Muscles", low: "Very sore", high: "Fresh" },
  stress: { label: "Stress", low: "Very high", high: "Relaxed" },
  mood: { label: "Mood", low: "Low", high: "Great" },
};

interface FiveItemsProps {
  items: Readonly<Record<WellnessItem, number | null>>;
  onChange: (items: Readonly<Record<WellnessItem, number | null>>) => void;
}

/** Five questions, none answered beforehand. Keys 1–5 answer and move on. */
export function FiveItems({ items, onChange }: FiveItemsProps) {
  const list = useRef<HTMLDivElement>(null);

  function onKey(event: KeyboardEvent, item: WellnessItem) {
    if (!/^[1-5]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChange({ ...items, [item]: Number(event.key) });
    const next = wellnessItems[wellnessItems.indexOf(item) + 1];
    const selector = next ? `[data-item=${next}] input` : `[data-item=${item}] input[value="${event.key}"]`;
    list.current?.querySelector<HTMLInputElement>(selector)?.focus();
  }

  return (
    <div ref={list} className="flex flex-col gap-5">
      {wellnessItems.map((item) => {
        const { label, low, high } = scales[item];
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the radio buttons inside.
          <div key={item} data-item={item} onKeyDown={(event) => onKey(event, item)}>
            <ScaleField
              label={label}
              options={[1, 2, 3, 4, 5].map((value) => ({
                value,
                label: String(value),
                name: value === 1 ? `1, ${low}` : value === 5 ? `5, ${high}` : String(value),
              }))}
              value={items[item]}
              onChange={(value) => onChange({ ...items, [item]: value })}
              columns="grid-cols-5"
              cell="h-12"
            >
              <div aria-hidden className="-mt-1 flex justify-between text-ink-3 text-xs">
                <span>{low}</span>
                <span>{high}</span>
              </div>
            </ScaleField>
          </div>
        );
      })}
    </div>
  );
}
