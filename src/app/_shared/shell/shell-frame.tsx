"use client";

import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { isShell } from "@/app/_shared/offline/use-go";
import { NavLink } from "@/app/_shared/shell/nav-link";
import { type NavPreference, navCookie } from "@/app/_shared/shell/nav-preference";
import {
  accountItems,
  navSections,
  type ShellCounts,
  type ShellUser,
  tabItems,
} from "@/app/_shared/shell/navigation";
import { ShellContext, type ShortcutGroup } from "@/app/_shared/shell/shell-context";
import { NavSections, type PinnedAthlete, SearchButton, Sidebar } from "@/app/_shared/shell/sidebar";
import { TabBar } from "@/app/_shared/shell/tab-bar";
import { NativeSheet } from "@/app/_ui/native-sheet";
import { Opening } from "@/app/_ui/opening";
import { Toaster } from "@/app/_ui/toast";
import { useShortcuts } from "@/app/_ui/use-shortcut";

const Palette = dynamic(() => import("@/app/_shared/palette/palette").then((file) => file.Palette), {
  loading: Opening,
});
const LogSheet = dynamic(() => import("@/app/_shared/shell/log-sheet").then((file) => file.LogSheet), {
  loading: Opening,
});
const ShortcutSheet = dynamic(
  () => import("@/app/_shared/shell/shortcut-sheet").then((file) => file.ShortcutSheet),
  { loading: Opening },
);

interface ShellFrameProps {
  user: ShellUser;
  counts: ShellCounts;
  pinned: readonly PinnedAthlete[];
  initialNav: NavPreference;
  banner?: ReactNode;
  accountActions?: ReactNode;
  children: ReactNode;
}

type OpenSheet = "navigation" | "log" | "shortcuts" | "palette" | null;

export function ShellFrame(props: ShellFrameProps) {
  const { user, counts, pinned, banner, accountActions, children } = props;
  const [sheet, setSheet] = useState<OpenSheet>(null);
  const [nav, toggleNav] = useNavWidth(props.initialNav);
  const { groups, addShortcuts } = useShortcutGroups();
  const sections = navSections(user, counts);
  const close = () => setSheet(null);
  // The kept page was drawn by the server for no place of the navigation; where it is, is marked once it is known.
  const page = useSyncExternalStore(neverChanges, isShell, () => false) ? "kept" : "asked for";

  useGoTo(user);
  const search = () => setSheet("palette");
  useShortcuts({ "[": toggleNav, "?": () => setSheet("shortcuts"), "mod+k": search, "/": search });

  const controls = useMemo(
    () => ({ openNavigation: () => setSheet("navigation"), openLog: () => setSheet("log"), addShortcuts }),
    [addShortcuts],
  );

  return (
    <ShellContext value={controls}>
      <div data-nav={nav} className="flex">
        <Sidebar
          key={`sidebar ${page}`}
          {...{ user, counts, sections, pinned, accountActions }}
          onToggle={toggleNav}
          onLog={() => setSheet("log")}
          onSearch={search}
        />
        <div className="flex min-h-dvh min-w-0 flex-1 flex-col">
          {banner}
          <main
            id="content"
            tabIndex={-1}
            className="min-w-0 flex-1 pb-[calc(56px+env(safe-area-inset-bottom,0px))] outline-none sm:pb-0"
          >
            {children}
          </main>
        </div>
        {/* What the sidebar holds at its foot stays free. */}
        <div className="contents md:[--toast-inset:14rem] md:narrow-nav:[--toast-inset:3.5rem]">
          <Toaster />
        </div>
      </div>
      <TabBar
        key={`tabs ${page}`}
        items={tabItems(user, sections)}
        onLog={user.trains ? () => setSheet("log") : undefined}
        onMore={() => setSheet("navigation")}
      />
      <NativeSheet isOpen={sheet === "navigation"} onClose={close} title="Tandem" side="start">
        <div className="flex flex-col gap-4">
          <SearchButton onPress={search} />
          <NavSections sections={sections} onFollow={close} />
          <nav aria-label="Account" className="border-line border-t pt-2">
            {accountItems(counts).map((item) => (
              <NavLink key={item.href} item={item} onFollow={close} />
            ))}
          </nav>
          {accountActions ? <div className="px-2.5">{accountActions}</div> : null}
        </div>
      </NativeSheet>
      {sheet === "log" ? <LogSheet onClose={close} /> : null}
      {sheet === "palette" ? <Palette user={user} onClose={close} /> : null}
      {sheet === "shortcuts" ? <ShortcutSheet isOpen onClose={close} groups={groups} user={user} /> : null}
    </ShellContext>
  );
}

const neverChanges = () => () => {};

function useNavWidth(initial: NavPreference): [NavPreference, () => void] {
  const [nav, setNav] = useState(initial);
  const toggle = useCallback(() => {
    setNav((current) => {
      const narrow = current === "auto" ? window.innerWidth < 1280 : current === "narrow";
      const next = narrow ? "wide" : "narrow";
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in Safari.
      document.cookie = `${navCookie}=${next}; Path=/; Max-Age=31536000; SameSite=Lax`;
      return next;
    });
  }, []);
  return [nav, toggle];
}

function useShortcutGroups() {
  const [groups, setGroups] = useState<readonly ShortcutGroup[]>([]);
  const addShortcuts = useCallback((group: ShortcutGroup) => {
    setGroups((current) => [...current, group]);
    return () => setGroups((current) => current.filter((other) => other !== group));
  }, []);
  return { groups, addShortcuts };
}

function useGoTo(user: ShellUser) {
  const router = useRouter();
  const go = (href: string) => () => router.push(href as Route);
  useShortcuts({
    "g i": go("/inbox"),
    "g n": go("/notifications"),
    ...(user.trains
      ? {
          "g d": go("/today"),
          "g w": go("/week"),
          "g s": go("/season"),
          "g c": go("/calendar"),
          "g p": go("/progress"),
          "g f": go("/flags"),
        }
      : {}),
    ...(user.coaches
      ? { "g t": go("/coach"), "g a": go("/coach/athletes"), "g l": go("/coach/library") }
      : {}),
  });
}
