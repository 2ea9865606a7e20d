"use client";

import { Bike, ClipboardCheck, Dumbbell, FileUp, Footprints, type LucideIcon } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { NativeSheet } from "@/app/_ui/native-sheet";

const ways: { href: string; label: string; about: string; icon: LucideIcon }[] = [
  { href: "/log/run", label: "Log run", about: "From a file, or by hand in 20 seconds", icon: Footprints },
  { href: "/log/lift", label: "Log lift", about: "Set by set, prefilled from the plan", icon: Dumbbell },
  {
    href: "/log/other",
    label: "Log something else",
    about: "Cross-training, heat, mobility, a walk, rest",
    icon: Bike,
  },
  { href: "/log/import", label: "Import files", about: "FIT from a watch, CSV from Strong", icon: FileUp },
  {
    href: "/checkin",
    label: "Check in",
    about: "Six taps: sleep, energy, soreness, stress, mood",
    icon: ClipboardCheck,
  },
];

/** Ways to log, fetched when they are asked for. */
export function LogSheet({ onClose }: { onClose: () => void }) {
  return (
    <NativeSheet isOpen onClose={onClose} title="Log">
      <ul className="flex flex-col">
        {ways.map(({ href, label, about, icon: Icon }) => (
          <li key={href}>
            <Link
              href={href as Route}
              onClick={onClose}
              className="flex min-h-14 items-center gap-3 rounded-lg px-3 py-2 hover:bg-surface-2"
            >
              <Icon aria-hidden className="size-5 shrink-0 text-ink-2" />
              <span className="flex flex-col">
                <span className="font-medium">{label}</span>
                <span className="text-ink-3 text-xs">{about}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </NativeSheet>
  );
}
