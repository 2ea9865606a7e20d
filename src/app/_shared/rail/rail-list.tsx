"use client";

import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { type GapRow, gapRows, type RailBlock, type RailConflict } from "@/app/_shared/rail/rail-model";
import { SessionGlyph, spokenSession } from "@/app/_shared/session/session-glyph";
import { type Column, Table } from "@/app/_ui/table";
import type { TimeZone } from "@/lib/dates/time-zone";

interface RailListProps {
  blocks: readonly RailBlock[];
  conflicts: readonly RailConflict[];
  zone: TimeZone;
}

/** The same gaps as a table: each session, the next one, and the hours between. */
export function RailList({ blocks, conflicts, zone }: RailListProps) {
  const session = (block: RailBlock, edge: "start" | "end") => (
    <span className="flex items-center gap-2">
      <SessionGlyph family={block.family} size={14} />
      <span>
        <span className="sr-only">{spokenSession(block.family, block.intensity)}: </span>
        {block.label}
        <span className="block font-normal text-ink-3 text-xs">
          <When at={block[edge]} zone={zone} />
        </span>
      </span>
    </span>
  );
  const columns: Column<GapRow>[] = [
    { id: "from", header: "Session ends", cell: (row) => session(row.from, "end") },
    { id: "to", header: "Next one starts", cell: (row) => session(row.to, "start") },
    {
      id: "gap",
      header: "Gap",
      numeric: true,
      cell: (row) => (
        <span className={row.need !== null && row.gap < row.need ? "font-semibold text-signal-ink" : ""}>
          <Q value={row.gap} unit="h" />
        </span>
      ),
    },
    { id: "need", header: "Minimum", numeric: true, cell: (row) => <Q value={row.need} unit="h" /> },
  ];
  return (
    <Table
      caption="Gaps between sessions"
      columns={columns}
      rows={gapRows(blocks, conflicts)}
      rowKey={(row) => row.id}
      empty="No two sessions in this time."
    />
  );
}
