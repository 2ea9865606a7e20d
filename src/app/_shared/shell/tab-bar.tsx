"use client";

import { Menu, Plus } from "lucide-react";
import type { Route } from "next";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import type { NavItem } from "@/app/_shared/shell/navigation";
import { cx } from "@/app/_ui/cx";
import { IntentLink } from "@/app/_ui/intent-link";

interface TabBarProps {
  items: readonly NavItem[];
  /** Left out for people who only coach: they have nothing of their own to log. */
  onLog?: () => void;
  onMore: () => void;
}

const target =
  "flex h-14 min-w-16 flex-1 flex-col items-center justify-center gap-0.5 border-t-2 text-2xs font-medium";

/** Phones only: 56 px and the safe area. The current tab differs by bar, weight and fill, not by colour alone. */
export function TabBar({ items, onLog, onMore }: TabBarProps) {
  const path = usePathname();
  const tabs = items.map((item) => <Tab key={item.href} item={item} current={item.isCurrent(path)} />);
  const middle = Math.ceil(items.length / 2);
  const logging = path.startsWith("/log/") || path === "/checkin";
  const elsewhere = !logging && !items.some((item) => item.isCurrent(path));
  return (
    <nav
      aria-label="Tabs"
      className="fixed inset-x-0 bottom-0 z-10 flex border-line border-t bg-surface pb-safe sm:hidden print:hidden"
    >
      {tabs.slice(0, onLog ? middle : undefined)}
      {onLog ? (
        <TabButton label="Log" onClick={onLog} current={logging}>
          <Plus aria-hidden className="size-6" />
        </TabButton>
      ) : null}
      {onLog ? tabs.slice(middle) : null}
      <TabButton label="More" onClick={onMore} current={elsewhere}>
        <Menu aria-hidden className="size-6" />
      </TabButton>
    </nav>
  );
}

function Tab({ item, current }: { item: NavItem; current: boolean }) {
  const Icon = item.icon;
  return (
    <IntentLink
      href={item.href as Route}
      prefetch={null}
      aria-current={current ? "page" : undefined}
      className={cx(
        target,
        "relative -outline-offset-4",
        current ? "border-ink text-ink" : "border-transparent text-ink-3",
      )}
    >
      <span className="relative">
        <Icon
          aria-hidden
          className={cx("size-6", current && "fill-current/15")}
          strokeWidth={current ? 2.25 : 2}
        />
        {item.count ? (
          <span className="absolute start-4 -top-1 rounded-full bg-primary px-1 text-2xs text-on-primary tabular-nums">
            {item.count}
            <span className="sr-only"> {item.counts ?? "to decide"}</span>
          </span>
        ) : null}
      </span>
      {item.label}
    </IntentLink>
  );
}

function TabButton(props: { label: string; onClick: () => void; current?: boolean; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={props.onClick}
      aria-haspopup="dialog"
      className={cx(
        target,
        "-outline-offset-4",
        props.current ? "border-ink text-ink" : "border-transparent text-ink-3",
      )}
    >
      {props.children}
      {props.label}
    </button>
  );
}
