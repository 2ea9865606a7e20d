"use client";

import type { Route } from "next";
import { cx } from "@/app/_ui/cx";
import { IntentLink } from "@/app/_ui/intent-link";
import { useCurrentInView } from "@/app/_ui/use-current-in-view";

const tab =
  "relative flex h-11 shrink-0 cursor-pointer items-center gap-1.5 rounded-md px-3 text-control font-medium text-ink-2 outline-none hover:text-ink md:h-9";
const bar = "flex gap-1 overflow-x-auto border-line border-b [scrollbar-width:none]";
const line = "absolute inset-x-3 -bottom-px h-0.5 bg-ink";

export interface LinkTab {
  href: string;
  label: string;
  count?: number;
  current: boolean;
}

/** Sub-pages or lenses that live in the URL. */
export function LinkTabs({ label, items }: { label: string; items: readonly LinkTab[] }) {
  const current = items.find((item) => item.current)?.href ?? "";
  const nav = useCurrentInView<HTMLElement>(current);
  return (
    <nav ref={nav} aria-label={label} className={bar}>
      {items.map((item) => (
        <IntentLink
          key={item.href}
          href={item.href as Route}
          aria-current={item.current ? "page" : undefined}
          className={cx(
            tab,
            "focus-visible:outline-2 focus-visible:-outline-offset-2",
            item.current && "text-ink",
          )}
        >
          {item.label}
          {item.count === undefined ? null : <span className="text-ink-3 tabular-nums">{item.count}</span>}
          {item.current ? <span className={line} /> : null}
        </IntentLink>
      ))}
    </nav>
  );
}
