const prefixes = ["tandem draft ", "tandem open ", "tandem lift "] as const;
const keyOf = (name: string) => `${prefixes[0]}${name}`;
const ownerKey = "tandem drafts of";

/**
 * On a device that several people sign in on, what somebody typed is for them alone: it waits until they come back,
 * and is gone once somebody else has signed in.
 */
export function keepFor(owner: string): void {
  try {
    if (localStorage.getItem(ownerKey) === owner) return;
    for (const storage of [localStorage, sessionStorage]) {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
      for (const key of keys) if (prefixes.some((prefix) => key.startsWith(prefix))) storage.removeItem(key);
    }
    localStorage.setItem(ownerKey, owner);
  } catch {
    // Where the storage is forbidden, nothing was kept either.
  }
}

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
