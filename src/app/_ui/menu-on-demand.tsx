"use client";

import { cloneElement, type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import type { Menu, MenuProps } from "@/app/_ui/menu";
import { showToast } from "@/app/_ui/toast-store";

const load = () => import("@/app/_ui/menu");
const loadAhead = () => void load().catch(() => {});

/** A menu whose script is fetched once somebody reaches for it: for pages with a menu on every card. */
export function MenuOnDemand({ trigger, ...menu }: Omit<MenuProps, "isOpen" | "onOpenChange">) {
  const [Loaded, setLoaded] = useState<typeof Menu | null>(null);
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLElement>(null);

  // The button is drawn anew by the menu: it takes the focus back, so that closing the menu can return to it.
  useEffect(() => {
    if (!Loaded) return;
    anchor.current?.focus();
    setOpen(true);
  }, [Loaded]);

  if (Loaded) {
    const button = cloneElement(trigger, { ref: anchor });
    return <Loaded {...menu} trigger={button} isOpen={isOpen} onOpenChange={setOpen} />;
  }
  const begin = () =>
    void load().then(
      (file) => setLoaded(() => file.Menu),
      () => showToast("The menu didn't load. Try again."),
    );
  return cloneElement(trigger, {
    ref: anchor,
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onPointerEnter: (event: PointerEvent) => {
      // What is dragged across on the way to elsewhere is not reached for.
      if (event.buttons === 0) loadAhead();
    },
    onFocus: loadAhead,
    onClick: begin,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      begin();
    },
  });
}
