const keyOf = (name: string) => `tandem draft ${name}`;

/** What was typed under a name on this device and not saved, as it was kept; null where there is nothing. */
export function readKept(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(keyOf(name)) ?? "null");
  } catch {
    return null;
  }
}

export function keep(name: string, typed: unknown): void {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(typed));
  } catch {
    // A full or forbidden storage costs the safety net, not what is being written.
  }
}

export function dropKept(name: string): void {
  try {
    localStorage.removeItem(keyOf(name));
  } catch {
    // As above: nothing was kept, so nothing stays.
  }
}
