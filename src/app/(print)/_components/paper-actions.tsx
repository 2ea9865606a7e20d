"use client";

import { ChevronLeft, Printer } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";

const action = "inline-flex min-h-control items-center gap-2 rounded-md px-3 font-medium";

/** What can be done about a sheet of paper, and the way back to what it prints. On the screen only. */
export function PaperActions({ from, to }: { from: string; to: string }) {
  return (
    <span className="ms-auto flex flex-wrap items-center gap-2 print:hidden">
      <Link href={to as Route} className={`${action} hover:underline`}>
        <ChevronLeft aria-hidden className="size-4" />
        {from}
      </Link>
      <button type="button" onClick={() => window.print()} className={`${action} border border-black`}>
        <Printer aria-hidden className="size-4" />
        Print
      </button>
    </span>
  );
}
