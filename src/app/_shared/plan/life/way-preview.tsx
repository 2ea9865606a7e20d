"use client";

import { InlineError } from "@/app/_ui/inline-error";
import { SkeletonRows } from "@/app/_ui/skeleton";
import type { Athlete } from "@/lib/domain/athlete";
import type { LifeWay } from "@/lib/domain/life-happened";
import { ChangeLines } from "../change-lines";
import { EffectWords } from "../effect-words";
import type { LifePreview } from "./use-life-previews";

const words: Readonly<Record<LifeWay, { name: string; what: string }>> = {
  drop: { name: "Drop", what: "Leave the missed sessions out" },
  shift: { name: "Shift", what: "Move everything after them later" },
  compress: { name: "Keep the key ones", what: "Catch up key sessions in place of easy ones" },
};

interface WayPreviewProps {
  way: LifeWay;
  athlete: Athlete;
  preview: LifePreview;
  chosen: boolean;
  onChoose: () => void;
}

/** One thing that can become of the plan, with every session that it would move, change or leave out. */
export function WayPreview({ way, athlete, preview, chosen, onChoose }: WayPreviewProps) {
  const { data, error, isFetching } = preview;
  const { name, what } = words[way];
  return (
    <div
      aria-busy={isFetching}
      className="flex min-w-0 flex-col gap-2 rounded-lg border border-line p-3 has-[input:checked]:border-line-strong has-[input:checked]:bg-surface-2"
    >
      <label className="flex min-h-control items-start gap-2.5">
        <input
          type="radio"
          name="life-way"
          checked={chosen}
          onChange={onChoose}
          className="mt-0.5 size-5 shrink-0 accent-(--primary) md:size-4"
        />
        <span className="flex flex-col">
          <span className="font-semibold">{name}</span>
          <span className="text-ink-3 text-xs">{what}</span>
        </span>
      </label>
      {error ? <InlineError title="This could not be worked out.">{error}</InlineError> : null}
      {!data && !error ? <SkeletonRows rows={3} height={24} label="Working out what would change" /> : null}
      {data && data.changes.length === 0 ? (
        <p className="text-ink-2 text-sm">No session changes. The days are marked as excused.</p>
      ) : null}
      {data ? <ChangeLines athlete={athlete} changes={data.changes} stays={data.stays} /> : null}
      {data ? <EffectWords {...data} zone={athlete.timeZone} /> : null}
    </div>
  );
}
