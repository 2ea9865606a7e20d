"use client";

import { Ellipsis } from "lucide-react";
import { focusLabel } from "@/app/_shared/season/block-labels";
import { cx } from "@/app/_ui/cx";
import { MenuOnDemand } from "@/app/_ui/menu-on-demand";
import { daysBetween } from "@/lib/dates/calendar-date";
import type { Block, Lane } from "@/lib/domain/block";
import { formatDayOfMonth } from "@/lib/formatting/date";
import { type BlockMenu, blockMenu } from "./block-menu";
import type { Frame } from "./timeline";
import type { BlockDrag, Grip } from "./use-block-drag";
import { rowsOf } from "./week-columns";

interface BlockLaneProps {
  lane: Lane;
  blocks: readonly Block[];
  frame: Frame;
  selectedId: string | null;
  onSelect: (block: Block) => void;
  /** Absent for those who only read. */
  drag: BlockDrag | null;
  menu: BlockMenu | null;
}

const menuFrom = 80;

/** Rows are as high as a finger needs where there are fingers (`--block-row`). */
const rowsHigh = (rows: number) => `calc(${rows} * var(--block-row))`;

export const laneHeight = (blocks: readonly Block[], lane: Lane): string =>
  rowsHigh(Math.max(1, ...rowsOf(blocks.filter((block) => block.lane === lane)).map(({ row }) => row + 1)));

export function BlockLane({ lane, blocks, frame, ...rest }: BlockLaneProps) {
  const first = frame.columns[0];
  if (!first) return null;
  return rowsOf(blocks.filter((block) => block.lane === lane)).map(({ block, row }) => {
    const index = Math.round(daysBetween(first.start, block.startDate) / 7);
    if (index + block.weeks < frame.from || index > frame.to) return null;
    // A block that began before the first week that is shown is cut there.
    const from = Math.max(0, index);
    return (
      <BlockBar
        key={block.id}
        {...rest}
        block={block}
        left={from * frame.zoom}
        width={(index + block.weeks - from) * frame.zoom}
        top={rowsHigh(row)}
      />
    );
  });
}

interface BlockBarProps extends Omit<BlockLaneProps, "lane" | "blocks" | "frame"> {
  block: Block;
  left: number;
  width: number;
  top: string;
}

function BlockBar({ block, left, width, top, selectedId, onSelect, drag, menu }: BlockBarProps) {
  const isSelected = selectedId === block.id;
  const isNarrow = width < menuFrom;
  const focus = focusLabel(block);
  const grip = (name: Grip) => drag?.handlers(block, name);
  return (
    <div
      className={cx(
        "absolute flex items-stretch p-0.5",
        block.lane === "run" ? "family-run" : "family-lift",
        drag?.draggedId === block.id && "z-10 opacity-80",
      )}
      style={{ left, width, top, height: rowsHigh(1) }}
    >
      <div
        className={cx(
          "relative flex min-w-0 flex-1 items-center rounded-md border bg-(--hue-tint) text-(--hue-ink)",
          isSelected
            ? "border-(--hue) ring-1 ring-(--hue)"
            : "border-[color-mix(in_oklab,var(--hue)_35%,transparent)]",
        )}
      >
        <button
          type="button"
          data-block={block.id}
          aria-pressed={isSelected}
          aria-label={spokenBlock(block)}
          onClick={() => onSelect(block)}
          onFocus={() => onSelect(block)}
          title={`${block.name}, ${focus.toLowerCase()}`}
          {...grip("body")}
          className={cx(
            "flex h-full min-w-0 flex-1 touch-pan-x flex-col justify-center rounded-md text-xs leading-[15px]",
            isNarrow ? "text-center tracking-tighter" : "px-2 text-start",
            drag && "cursor-grab active:cursor-grabbing",
          )}
        >
          <span className={cx("w-full truncate", !isNarrow && "font-medium")}>{`${block.name} `}</span>
          {isNarrow || focus === block.name ? null : <span className="w-full truncate">{focus}</span>}
        </button>
        {menu && width >= menuFrom ? (
          <MenuOnDemand
            label={`${block.name}, actions`}
            items={blockMenu(block, menu)}
            trigger={
              <button
                type="button"
                aria-label={`Actions of ${block.name}`}
                className="me-1 hidden size-6 shrink-0 items-center justify-center rounded-sm hover:bg-surface lg:pointer-fine:inline-flex"
              >
                <Ellipsis aria-hidden className="size-4" />
              </button>
            }
          />
        ) : null}
        {drag ? (
          <>
            <span
              aria-hidden
              {...grip("start")}
              className="absolute inset-y-0 start-0 w-1.5 cursor-ew-resize touch-none rounded-s-md hover:bg-(--hue)"
            />
            <span
              aria-hidden
              {...grip("end")}
              className="absolute inset-y-0 end-0 w-1.5 cursor-ew-resize touch-none rounded-e-md hover:bg-(--hue)"
            />
          </>
        ) : null}
      </div>
    </div>
  );
}

const spokenBlock = (block: Block): string =>
  `${block.lane === "run" ? "Run" : "Lift"} block ${block.name}, ${focusLabel(block).toLowerCase()}, from ${formatDayOfMonth(block.startDate, block.startDate)}, ${block.weeks} ${block.weeks === 1 ? "week" : "weeks"}`;
