"use client";

import { useSyncExternalStore } from "react";
import { keep, readKept } from "@/app/_shared/drafts/kept";

const name = "lift keypad";
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const isTouched = () => window.matchMedia("(pointer: coarse)").matches;
const standing = () => (!isTouched() ? "none" : readKept(name) === "phone" ? "phone" : "page");

/** Which keypad this device types weights with: the page's or the phone's own; none where there is a keyboard. */
export const useKeypadChoice = (): "page" | "phone" | "none" =>
  useSyncExternalStore(subscribe, standing, () => "none");

/** A page cannot tell a screen reader, so that its person chooses, once for this device. */
export function chooseKeypad(choice: "page" | "phone"): void {
  keep(name, choice);
  for (const listener of listeners) listener();
}
