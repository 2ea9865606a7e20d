import type { MenuEntry } from "@/app/_ui/menu";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Block } from "@/lib/domain/block";
import { daysOfBlock } from "@/lib/domain/season";
import type { SeasonEdits } from "./season-edits";

export interface BlockMenu {
  readonly edits: SeasonEdits;
  readonly onEdit: (block: Block) => void;
  readonly onFill: (block: Block) => void;
  /** The week under the cursor: where a block is split. */
  readonly week: CalendarDate;
  readonly slug: string;
}

/** A block on a sheet of paper. */
export const hrefOfPrint = (slug: string, { id }: Pick<Block, "id">) => `/print/block/${slug}/${id}`;

/** Everything that can be done to a block without dragging it. */
export function blockMenu(
  block: Block,
  { edits, onEdit, onFill, week, slug }: BlockMenu,
): (MenuEntry | "-")[] {
  const canSplit = week > block.startDate && week <= daysOfBlock(block).to;
  return [
    { id: "edit", label: "Start date, length and focus…", onAction: () => onEdit(block) },
    ...(block.lane === "run"
      ? [{ id: "fill", label: "Fill with targets…", onAction: () => onFill(block) }]
      : []),
    "-",
    { id: "earlier", label: "Move earlier", shortcut: "Alt ←", onAction: () => edits.move(block, -1) },
    { id: "later", label: "Move later", shortcut: "Alt →", onAction: () => edits.move(block, 1) },
    { id: "longer", label: "One week longer", shortcut: "Shift →", onAction: () => edits.resize(block, 1) },
    {
      id: "shorter",
      label: "One week shorter",
      shortcut: "Shift ←",
      disabled: block.weeks === 1,
      onAction: () => edits.resize(block, -1),
    },
    "-",
    {
      id: "split",
      label: "Split at this week",
      disabled: !canSplit,
      ...(canSplit ? {} : { description: "Choose a week inside the block first" }),
      onAction: () => edits.split(block, week),
    },
    { id: "print", label: "Print", href: hrefOfPrint(slug, block) },
    { id: "duplicate", label: "Duplicate", onAction: () => edits.duplicate(block) },
    { id: "delete", label: "Delete", onAction: () => edits.remove(block) },
  ];
}
