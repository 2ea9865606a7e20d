"use client";

import { useEffect, useRef } from "react";

export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Keys of the page. Names are `event.key` with modifiers in front (`mod+z`, `shift+l`, `alt+ArrowUp`); `mod` is
 * Ctrl, or Cmd on Apple. A space makes a sequence (`g t`). Keys without `mod` do nothing while a field has
 * focus, while an overlay is open, or when the person has switched single-letter shortcuts off; the keys of undo
 * and redo belong to the text that somebody is typing.
 */
export function useShortcuts(shortcuts: Shortcuts, enabled = true): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (!enabled) return;
    let before = "";
    let forget: ReturnType<typeof setTimeout> | undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const name = keyName(event);
      if (!name.startsWith("mod+") && (isTyping(event.target) || singleKeysAreOff() || overlayIsOpen()))
        return;
      if (takesBack.test(name) && isText(event.target)) return;
      const run = latest.current[before ? `${before} ${name}` : name] ?? latest.current[name];
      clearTimeout(forget);
      before = run ? "" : name;
      forget = setTimeout(() => {
        before = "";
      }, 800);
      if (!run) return;
      event.preventDefault();
      run(event);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      clearTimeout(forget);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [enabled]);
}

function keyName(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? "mod+" : "";
  const alt = event.altKey ? "alt+" : "";
  // Shift is part of a printed sign already ("?"), but not of a letter or a named key.
  const plain = event.key.length === 1 && event.key.toLowerCase() === event.key.toUpperCase();
  const shift = event.shiftKey && !plain ? "shift+" : "";
  return `${mod}${alt}${shift}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
}

const takesBack = /^mod\+(shift\+)?[zy]$/;
const textFields =
  "input:not([type=checkbox],[type=radio],[type=button],[type=file]), textarea, [role=textbox], [role=combobox]";

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(textFields));

const isTyping = (target: EventTarget | null): boolean =>
  isText(target) || (target instanceof HTMLElement && target.matches("select"));

const singleKeysAreOff = () => document.documentElement.dataset.singleKeys === "off";
const overlayIsOpen = () => document.querySelector("[role=dialog], dialog[open], [role=menu]") !== null;
