"use client";

import { Table2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import type { UnknownTable as Table, TableMapping } from "@/lib/domain/table-mapping";

const ColumnMapper = dynamic(
  () => import("@/app/_shared/log/column-mapper").then((module) => module.ColumnMapper),
  { loading: () => <p className="text-ink-3">Opening the columns…</p> },
);

interface UnknownTableProps {
  name: string;
  message: string;
  table: Table;
  onMap: (mapping: TableMapping) => void;
}

/** A table that could be imported, if somebody said what its columns are. */
export function UnknownTable({ name, message, table, onMap }: UnknownTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-col gap-3 rounded-xl border border-line-strong bg-surface p-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Table2 aria-hidden className="size-5 shrink-0 text-ink-3" />
        <div className="min-w-0 flex-1 basis-52">
          <p className="break-words font-medium">{name}</p>
          <p className="text-ink-2">{message}</p>
        </div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          Choose columns
        </Button>
      </div>
      {open ? <ColumnMapper table={table} onMap={onMap} /> : null}
    </div>
  );
}
