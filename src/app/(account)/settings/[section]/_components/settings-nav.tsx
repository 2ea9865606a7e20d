"use client";

import type { Route } from "next";
import Link from "next/link";
import { cx } from "@/app/_ui/cx";
import { useCurrentInView } from "@/app/_ui/use-current-in-view";

export function SettingsNav({
  current,
  titles,
}: {
  current: string;
  titles: Readonly<Record<string, string>>;
}) {
  const nav = useCurrentInView<HTMLElement>(current);
  return (
    <nav
      ref={nav}
      aria-label="Settings"
      className="-mx-4 flex gap-1 overflow-x-auto border-line px-4 max-md:border-b md:mx-0 md:flex-col md:px-0 [scrollbar-width:none]"
    >
      {Object.entries(titles).map(([section, title]) => (
        <Link
          key={section}
          href={`/settings/${section}` as Route}
          aria-current={section === current ? "page" : undefined}
          className={cx(
            "flex min-h-control shrink-0 items-center whitespace-nowrap rounded-md px-2.5 text-ink-2 hover:text-ink",
            section === current &&
              "font-medium text-ink max-md:rounded-b-none max-md:border-ink max-md:border-b-2 md:bg-surface-3",
          )}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
