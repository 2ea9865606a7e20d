"use client";

import { Printer } from "lucide-react";

/** On the screen only. */
export function PrintButton() {
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className="inline-flex min-h-control items-center gap-2 rounded-md border border-black px-3 font-medium print:hidden"
    >
      <Printer aria-hidden className="size-4" />
      Print
    </button>
  );
}
