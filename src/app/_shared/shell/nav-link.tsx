"use client";

import type { Route } from "next";
import { usePathname } from "next/navigation";
import type { NavItem } from "@/app/_shared/shell/navigation";
import { cx } from "@/app/_ui/cx";
import { IntentLink } from "@/app/_ui/intent-link";
import { Tooltip } from "@/app/_ui/tooltip";

const collapsed = (anchor: Element) => anchor.clientWidth < 80;

/** One line of the sidebar or of the phone's More sheet. */
export function NavLink({ item, onFollow }: { item: NavItem; onFollow?: () => void }) {
  const current = item.isCurrent(usePathname());
  const Icon = item.icon;
  return (
    <Tooltip label={item.label} when={collapsed} side="end">
      <IntentLink
        href={item.href as Route}
        prefetch={null}
        onClick={onFollow}
        aria-current={current ? "page" : undefined}
        className={cx(
          "flex h-control items-center gap-3 rounded-md px-2.5 font-medium hover:bg-surface-3 md:text-base narrow-nav:md:justify-center narrow-nav:md:px-0",
          current ? "bg-surface-3 text-ink" : "text-ink-2",
        )}
      >
        <Icon aria-hidden className="size-5 shrink-0 md:size-4" />
        <span className="min-w-0 flex-1 truncate narrow-nav:md:sr-only">{item.label}</span>
        {item.count ? <NavCount count={item.count} of={item.counts ?? "to decide"} /> : null}
      </IntentLink>
    </Tooltip>
  );
}

function NavCount({ count, of }: { count: number; of: string }) {
  return (
    <span className="text-ink-3 text-xs tabular-nums narrow-nav:md:hidden">
      {count}
      <span className="sr-only"> {of}</span>
    </span>
  );
}
