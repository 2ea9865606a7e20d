"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { MenuEntry } from "@/app/_ui/menu";
import type { OpenSheet } from "./season-sheets";

/** The ways to a season that fill many weeks at once. */
export function useBuildEntries(slug: string, onSheet: (sheet: OpenSheet) => void): readonly MenuEntry[] {
  const router = useRouter();
  return [
    {
      id: "generate",
      label: "Generate a plan",
      description: "Sessions counted back from a race or a test",
      onAction: () => router.push(`/a/${slug}/season/generate` as Route),
    },
    {
      id: "templates",
      label: "Templates",
      description: "A plan of the library, laid to a race or a first day",
      onAction: () => onSheet({ kind: "templates" }),
    },
  ];
}
