"use client";

import { PanelLeft, Plus, Search } from "lucide-react";
import type { Route } from "next";
import type { ReactNode } from "react";
import { Mark } from "@/app/_shared/shell/mark";
import { NavLink } from "@/app/_shared/shell/nav-link";
import {
  accountItems,
  type NavSection,
  type ShellCounts,
  type ShellUser,
} from "@/app/_shared/shell/navigation";
import { Avatar } from "@/app/_ui/avatar";
import { buttonClass } from "@/app/_ui/button-class";
import { cx } from "@/app/_ui/cx";
import { IconButton } from "@/app/_ui/icon-button";
import { IntentLink } from "@/app/_ui/intent-link";
import { Kbd } from "@/app/_ui/kbd";

export interface PinnedAthlete {
  slug: string;
  name: string;
}

interface SidebarProps {
  user: ShellUser;
  counts: ShellCounts;
  sections: readonly NavSection[];
  pinned: readonly PinnedAthlete[];
  onToggle: () => void;
  onLog: () => void;
  onSearch: () => void;
  accountActions?: ReactNode;
}

/** 224 px, or 56 px of icons with tooltips. */
export function Sidebar({
  user,
  counts,
  sections,
  pinned,
  onToggle,
  onLog,
  onSearch,
  accountActions,
}: SidebarProps) {
  const home = user.coaches ? "/coach" : "/today";
  return (
    <aside className="sticky top-0 flex h-dvh w-56 shrink-0 flex-col border-line border-e max-md:hidden print:hidden narrow-nav:w-14">
      <div className="flex h-14 shrink-0 items-center justify-between ps-4 pe-2 narrow-nav:justify-center narrow-nav:px-2">
        <IntentLink href={home as Route} className="flex items-center gap-2.5 rounded-md narrow-nav:hidden">
          <Mark />
          <span className="font-semibold">Tandem</span>
        </IntentLink>
        <IconButton label="Toggle sidebar" shortcut="[" size="compact" onClick={onToggle}>
          <PanelLeft />
        </IconButton>
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-2 pb-3">
        {user.trains ? (
          <button
            type="button"
            onClick={onLog}
            className={cx(buttonClass("secondary"), "mx-1 narrow-nav:mx-0 narrow-nav:px-0")}
          >
            <Plus aria-hidden />
            <span className="narrow-nav:sr-only">Log</span>
          </button>
        ) : null}
        <SearchButton onPress={onSearch} />
        <NavSections sections={sections} />
        {pinned.length > 0 ? <Pinned athletes={pinned} /> : null}
      </div>
      <div className="flex shrink-0 flex-col gap-0.5 border-line border-t p-2">
        <nav aria-label="Account">
          {accountItems(counts).map((item) => (
            <NavLink key={item.href} item={item} />
          ))}
        </nav>
        <div className="flex min-h-control items-center gap-2 ps-1.5 narrow-nav:justify-center narrow-nav:ps-0">
          <Avatar name={user.name} size={24} />
          <span className="min-w-0 flex-1 truncate text-ink-2 narrow-nav:sr-only">{user.name}</span>
          <span className="narrow-nav:hidden">{accountActions}</span>
        </div>
      </div>
    </aside>
  );
}

/** Opens the palette, for who does not know its key. */
export function SearchButton({ onPress }: { onPress: () => void }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="flex h-control items-center gap-3 rounded-md px-2.5 font-medium text-ink-2 hover:bg-surface-3 md:text-base narrow-nav:md:justify-center narrow-nav:md:px-0"
    >
      <Search aria-hidden className="size-5 shrink-0 md:size-4" />
      <span className="flex-1 text-start narrow-nav:md:sr-only">Search</span>
      <span className="narrow-nav:hidden max-md:hidden">
        <Kbd>Ctrl K</Kbd>
      </span>
    </button>
  );
}

export function NavSections(props: { sections: readonly NavSection[]; onFollow?: () => void }) {
  const headed = props.sections.length > 1;
  return (
    <nav aria-label="Main" className="flex flex-col gap-4">
      {props.sections.map((section) => (
        <div key={section.title} className="flex flex-col gap-0.5">
          <h2
            className={cx(
              "px-2.5 pb-1 font-medium text-ink-3 text-xs narrow-nav:md:sr-only",
              !headed && "sr-only",
            )}
          >
            {section.title}
          </h2>
          {section.items.map((item) => (
            <NavLink key={item.href} item={item} onFollow={props.onFollow} />
          ))}
        </div>
      ))}
    </nav>
  );
}

function Pinned({ athletes }: { athletes: readonly PinnedAthlete[] }) {
  return (
    <nav aria-label="Pinned athletes" className="flex flex-col gap-0.5 narrow-nav:hidden">
      <h2 className="px-2.5 pb-1 font-medium text-ink-3 text-xs">Pinned</h2>
      {athletes.map((athlete) => (
        <IntentLink
          key={athlete.slug}
          href={`/a/${athlete.slug}` as Route}
          className="flex h-control items-center gap-2.5 rounded-md px-1.5 text-ink-2 hover:bg-surface-3"
        >
          <Avatar name={athlete.name} size={24} />
          <span className="truncate">{athlete.name}</span>
        </IntentLink>
      ))}
    </nav>
  );
}
