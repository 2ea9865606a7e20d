"use client";

import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components/Tabs";
import { cx } from "@/app/_ui/cx";

const tab =
  "relative flex h-11 shrink-0 cursor-pointer items-center gap-1.5 rounded-md px-3 text-control font-medium text-ink-2 outline-none hover:text-ink md:h-9";
const bar = "flex gap-1 overflow-x-auto border-line border-b [scrollbar-width:none]";
const line = "absolute inset-x-3 -bottom-px h-0.5 bg-ink";

export interface TabItem {
  id: string;
  label: string;
  count?: number;
  content: ReactNode;
}

/** Panels of one page that nobody links to. What people would share in a link is `LinkTabs`. */
export function Tabs(props: {
  label: string;
  items: readonly TabItem[];
  selected?: string;
  onSelect?: (id: string) => void;
}) {
  return (
    <AriaTabs selectedKey={props.selected} onSelectionChange={(key) => props.onSelect?.(String(key))}>
      <TabList aria-label={props.label} className={bar}>
        {props.items.map((item) => (
          <Tab
            key={item.id}
            id={item.id}
            className={cx(
              tab,
              "group data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-selected:text-ink",
            )}
          >
            {item.label}
            {item.count === undefined ? null : <span className="text-ink-3">{item.count}</span>}
            <span className={cx(line, "hidden group-data-selected:block")} />
          </Tab>
        ))}
      </TabList>
      {props.items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="pt-4 outline-none data-focus-visible:outline-2">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

export interface LinkTab {
  href: string;
  label: string;
  count?: number;
  current: boolean;
}

/** Sub-pages or lenses that live in the URL. */
export function LinkTabs({ label, items }: { label: string; items: readonly LinkTab[] }) {
  return (
    <nav aria-label={label} className={bar}>
      {items.map((item) => (
        <Link
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
        </Link>
      ))}
    </nav>
  );
}
