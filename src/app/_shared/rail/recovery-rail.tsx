"use client";

import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import {
  bracketsOf,
  type NightBand,
  type RailBlock,
  type RailConflict,
  type RailFrame,
  type RailSpan,
  type RailTail,
} from "@/app/_shared/rail/rail-model";
import { RailPicture } from "@/app/_shared/rail/rail-picture";
import { useRailSentence } from "@/app/_shared/rail/use-rail-sentence";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import { cx } from "@/app/_ui/cx";
import { Skeleton } from "@/app/_ui/skeleton";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import type { Instant, TimeZone } from "@/lib/dates/time-zone";
import { shortWeekdayName } from "@/lib/formatting/date";

const RailList = dynamic(() => import("@/app/_shared/rail/rail-list").then((file) => file.RailList), {
  loading: () => <Skeleton className="h-24" />,
});

export interface RecoveryRailProps {
  from: CalendarDate;
  days: number;
  zone: TimeZone;
  blocks: readonly RailBlock[];
  tails?: readonly RailTail[];
  conflicts?: readonly RailConflict[];
  now?: Instant;
  /** Time that is not there for training, drawn as dots. */
  unavailable?: readonly RailSpan[];
  night?: NightBand;
  /** Width of the lane labels' column in px, so that the days meet the grid above. */
  labelWidth?: number;
  /** For cards: glyphs instead of words at the left, and full height on phones. In grids phones have glyphs by themselves. */
  glyphLabels?: boolean;
  /** Day names above, where there is no grid to carry them. */
  dayLabels?: boolean;
  /** `mini` has two thin lanes, no brackets and no list. */
  size?: "default" | "mini";
  className?: string;
}

const none: readonly never[] = [];
const usualNight: NightBand = { from: clockTime("23:00"), to: clockTime("06:00") };

/**
 * The hours between sessions: two lanes, each session followed by a tail as long as the minimum gap that a rule
 * asks for. A tail that reaches the next hard session is the flag. One drawing for every page.
 */
export function RecoveryRail(props: RecoveryRailProps) {
  const {
    from,
    days,
    zone,
    blocks,
    tails = none,
    conflicts = none,
    night = usualNight,
    size = "default",
  } = props;
  const [asList, setAsList] = useState(false);
  const sentence = useRailSentence({ blocks, conflicts, zone });
  const frame = useMemo((): RailFrame => ({ from, days, zone }), [from, days, zone]);
  const brackets = useMemo(
    () => bracketsOf(conflicts, new Map(blocks.map((block) => [block.id, block])), frame),
    [conflicts, blocks, frame],
  );
  const scale = size === "mini" ? "rail-mini" : props.glyphLabels ? "rail-tall" : "";
  const labelWidth = props.labelWidth ?? (props.glyphLabels ? 28 : 40);

  if (asList) {
    return (
      <div className={cx("flex flex-col gap-2", props.className)}>
        <RailList {...{ blocks, conflicts, zone }} />
        <RailToggle pressed onClick={() => setAsList(false)} />
      </div>
    );
  }
  return (
    <div className={cx("relative min-w-0", props.className)}>
      {props.dayLabels ? <DayLabels from={from} days={days} labelWidth={labelWidth} /> : null}
      <div role="img" aria-label={sentence} className="flex min-w-0">
        <LaneLabels width={labelWidth} glyphs={props.glyphLabels} scale={scale} />
        <RailPicture
          {...{ frame, blocks, tails, conflicts, night, brackets }}
          now={props.now}
          unavailable={props.unavailable ?? none}
          scale={scale}
        />
      </div>
      {size === "mini" ? null : (
        <div className="absolute start-0 bottom-0 flex">
          <RailToggle onClick={() => setAsList(true)} />
        </div>
      )}
    </div>
  );
}

function RailToggle({ pressed = false, onClick }: { pressed?: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="relative z-1 self-end rounded-sm text-ink-3 text-xs underline decoration-line-strong underline-offset-2 before:absolute before:-inset-x-2 before:-inset-y-1 before:content-[''] hover:text-ink pointer-coarse:before:-inset-y-3.5"
    >
      {pressed ? "Show as picture" : "List"}
    </button>
  );
}

function DayLabels({ from, days, labelWidth }: { from: CalendarDate; days: number; labelWidth: number }) {
  return (
    <div aria-hidden className="flex pb-1 text-ink-3 text-xs" style={{ paddingInlineStart: labelWidth }}>
      {Array.from({ length: days }, (_, index) => {
        const date = plusDays(from, index);
        return (
          <span key={date} className="min-w-0 flex-1 truncate">
            {shortWeekdayName(date)} {Number(date.slice(8))}
          </span>
        );
      })}
    </div>
  );
}

function LaneLabels({ width, glyphs = false, scale }: { width: number; glyphs?: boolean; scale: string }) {
  const label = (family: "run" | "lift", word: string) => (
    <span className="flex h-(--lane) items-center">
      <SessionGlyph family={family} size={16} className={glyphs ? "" : "md:hidden"} />
      {glyphs ? null : <span className="text-ink-3 text-xs max-md:hidden">{word}</span>}
    </span>
  );
  return (
    <div aria-hidden style={{ width }} className={cx("rail flex shrink-0 flex-col", scale)}>
      <div className="flex flex-col gap-(--lane-gap) py-(--rail-pad)">
        {label("run", "Run")}
        {label("lift", "Lift")}
      </div>
    </div>
  );
}
