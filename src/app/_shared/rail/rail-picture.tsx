import { type CSSProperties, memo } from "react";
import { Q } from "@/app/_shared/quantity/q";
import {
  type Bracket,
  type Lane,
  type NightBand,
  nightBands,
  positionOf,
  type RailBlock,
  type RailConflict,
  type RailFrame,
  type RailSpan,
  type RailTail,
  tailSteps,
} from "@/app/_shared/rail/rail-model";
import { familyClass } from "@/app/_shared/session/session-glyph";
import { cx } from "@/app/_ui/cx";
import type { Instant } from "@/lib/dates/time-zone";

interface RailPictureProps {
  frame: RailFrame;
  blocks: readonly RailBlock[];
  tails: readonly RailTail[];
  conflicts: readonly RailConflict[];
  brackets: readonly Bracket[];
  night: NightBand;
  unavailable: readonly RailSpan[];
  now?: Instant;
  /** `rail-mini`, `rail-tall` or nothing. */
  scale: string;
}

const percent = (left: number, width: number): CSSProperties => ({ left: `${left}%`, width: `${width}%` });

/** Draw order: night, dots, tails, hairlines, blocks, hatch, now, brackets. Always left to right. */
export function RailPicture(props: RailPictureProps) {
  const { frame, blocks, tails, conflicts, brackets, night, unavailable, now, scale } = props;
  const mini = scale === "rail-mini";
  const lines = mini ? 0 : Math.max(1, ...brackets.map((bracket) => bracket.line + 1));
  const nowAt = now ? positionOf(now, frame) : -1;
  return (
    <div dir="ltr" className={cx("rail relative min-w-0 flex-1", scale)}>
      <div className="relative overflow-hidden py-(--rail-pad)">
        {nightBands(night, frame.days).map((band) => (
          <span
            key={band.left}
            className="absolute inset-y-0 bg-surface-2"
            style={percent(band.left, band.width)}
          />
        ))}
        {unavailable.map((span) => (
          <Dots key={span.start} span={span} frame={frame} />
        ))}
        <div className="flex flex-col gap-(--lane-gap)">
          <RailLane lane="run" {...{ frame, blocks, tails, conflicts }} />
          <RailLane lane="lift" {...{ frame, blocks, tails, conflicts }} />
        </div>
        <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
        {Array.from({ length: frame.days - 1 }, (_, day) => (
          <span
            key={day}
            className="absolute inset-y-0 w-px bg-line"
            style={{ left: `${((day + 1) / frame.days) * 100}%` }}
          />
        ))}
        {nowAt > 0 && nowAt < 100 ? (
          <span className="absolute inset-y-0 z-1 w-px bg-ink" style={{ left: `${nowAt}%` }} />
        ) : null}
      </div>
      {mini ? null : (
        <div className="relative" style={{ height: `calc(var(--bracket) * ${lines})` }}>
          {brackets.map((bracket) => (
            <BracketMark key={`${bracket.sourceId} ${bracket.targetId}`} {...bracket} />
          ))}
        </div>
      )}
    </div>
  );
}

// Each part is drawn again only when it moves: while a session is in the air, that is the session alone. Finding the
// place of a moment in a time zone is what costs here.

const Dots = memo(function Dots({ span, frame }: { span: RailSpan; frame: RailFrame }) {
  const left = positionOf(span.start, frame);
  return (
    <span
      className="rail-dots absolute inset-y-0"
      style={percent(left, positionOf(span.end, frame) - left)}
    />
  );
});

interface RailLaneProps {
  lane: Lane;
  frame: RailFrame;
  blocks: readonly RailBlock[];
  tails: readonly RailTail[];
  conflicts: readonly RailConflict[];
}

function RailLane({ lane, frame, blocks, tails, conflicts }: RailLaneProps) {
  const targets = new Set(conflicts.map((conflict) => conflict.targetId));
  return (
    <div className="relative h-(--lane)">
      {tails
        .filter((tail) => tail.lanes.includes(lane))
        .map((tail) => (
          <Tail
            key={tail.sourceId}
            tail={tail}
            source={blocks.find((block) => block.id === tail.sourceId)}
            frame={frame}
          />
        ))}
      {blocks
        .filter((block) => block.lane === lane)
        .map((block) => (
          <Block key={block.id} block={block} frame={frame} hatched={targets.has(block.id)} />
        ))}
    </div>
  );
}

interface TailProps {
  tail: RailTail;
  source: RailBlock | undefined;
  frame: RailFrame;
}

const Tail = memo(function Tail({ tail, source, frame }: TailProps) {
  if (!source) return null;
  return (
    <span className={familyClass(source.family)}>
      {tailSteps(tail, source, frame).map(({ left, width, opacity, notched }) => (
        <span
          key={left}
          className={cx("rail-tail absolute inset-y-0 rounded-xs", notched && "ms-px")}
          style={
            {
              ...percent(left, width),
              "--from": `${opacity[0] * 100}%`,
              "--to": `${opacity[1] * 100}%`,
            } as CSSProperties
          }
        />
      ))}
    </span>
  );
});

interface BlockProps {
  block: RailBlock;
  frame: RailFrame;
  hatched: boolean;
}

const Block = memo(function Block({ block, frame, hatched }: BlockProps) {
  const left = positionOf(block.start, frame);
  const width = positionOf(block.end, frame) - left;
  const place = { left: `${left}%`, width: `max(var(--block-min), ${width}%)` };
  if (block.family === "heat") {
    return (
      <span
        className={cx(
          "glyph absolute bottom-0.5 size-(--block-min)! rotate-45 rounded-[1px] bg-(--hue)",
          familyClass("heat"),
        )}
        style={place}
      />
    );
  }
  return (
    <span
      className={cx(
        "glyph absolute bottom-0",
        familyClass(block.family),
        heights[block.intensity],
        block.lane === "run" ? "rounded-sm" : "rounded-xs",
        block.hypothetical ? "border border-(--hue) border-dashed bg-(--hue-tint)" : "bg-(--hue)",
        hatched && "rail-hatch z-1",
      )}
      style={place}
    />
  );
});

/** 10, 18 and 26 of a lane of 28. */
const heights = {
  1: "h-[calc(var(--lane)*0.357)]",
  2: "h-[calc(var(--lane)*0.643)]",
  3: "h-[calc(var(--lane)*0.929)]",
};

function BracketMark({ left, width, line, labelBefore, gap, need }: Bracket) {
  return (
    <span
      className="absolute h-1.5 border-signal border-x-[1.5px] border-b-[1.5px]"
      style={{ ...percent(left, width), top: `calc(var(--bracket) * ${line} + 2px)` }}
    >
      <span
        className={cx(
          "absolute -top-1 whitespace-nowrap font-semibold text-signal-ink text-xs tabular-nums",
          labelBefore ? "end-full pe-2" : "start-full ps-2",
        )}
      >
        <Q value={gap} unit="h" /> of <Q value={need} unit="h" />
      </span>
    </span>
  );
}
