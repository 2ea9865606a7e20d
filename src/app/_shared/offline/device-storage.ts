/** Whether a browser keeps what is on this device even where it runs short of space; null where it does not say. */
export async function isStorageKept(): Promise<boolean | null> {
  return (await navigator.storage?.persisted?.()) ?? null;
}

let isAsked = false;

/** Asks the browser to keep it, once a page: some ask the person in turn. */
export async function keepStorage(): Promise<boolean | null> {
  if (isAsked) return isStorageKept();
  isAsked = true;
  return (await isStorageKept()) || ((await navigator.storage?.persist?.()) ?? null);
}
