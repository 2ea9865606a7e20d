"use client";

import { createContext, useContext, useEffect } from "react";

export interface ShortcutGroup {
  title: string;
  /** Pairs of keys and meaning: `["v", "Move the session"]`. */
  keys: readonly (readonly [string, string])[];
}

interface ShellControls {
  openNavigation: () => void;
  openLog: () => void;
  addShortcuts: (group: ShortcutGroup) => () => void;
}

const nothing = () => {};
/** Outside the shell (public pages) the controls do nothing. */
export const ShellContext = createContext<ShellControls>({
  openNavigation: nothing,
  openLog: nothing,
  addShortcuts: () => nothing,
});

export const useShell = () => useContext(ShellContext);

/** Lists a page's keys in the `?` sheet. Pass a constant: the group is compared by identity. */
export function PageShortcuts({ group }: { group: ShortcutGroup }) {
  const { addShortcuts } = useShell();
  useEffect(() => addShortcuts(group), [addShortcuts, group]);
  return null;
}
