import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { UserId } from "@/lib/ids";
import type { Queue, QueuedWrite } from "@/lib/offline/queue";

/** An answer of the API as it was last seen, to be shown where there is no network. */
export interface KeptAnswer {
  readonly owner: UserId;
  /** The query's key as text. */
  readonly key: string;
  /** When the server gave it, in milliseconds since 1970. */
  readonly updatedAt: number;
  readonly data: unknown;
}

interface Device extends DBSchema {
  writes: { key: number; value: QueuedWrite; indexes: { owner: UserId } };
  answers: { key: [UserId, string]; value: KeptAnswer; indexes: { owner: UserId } };
}

let opened: Promise<IDBPDatabase<Device>> | null = null;

/** The database of this device. Everything in it belongs to one person and is read for that person alone. */
function device(): Promise<IDBPDatabase<Device>> {
  opened ??= openDB<Device>("tandem", 1, {
    upgrade(db) {
      db.createObjectStore("writes", { keyPath: "seq", autoIncrement: true }).createIndex("owner", "owner");
      db.createObjectStore("answers", { keyPath: ["owner", "key"] }).createIndex("owner", "owner");
    },
    // Another tab brings a newer shape: it must not wait for this one.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  }).catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Writes down what is to be sent. Once this is done it outlives the tab, the browser and the battery. */
export async function addWrite(write: Omit<QueuedWrite, "seq">): Promise<number> {
  const tx = (await device()).transaction("writes", "readwrite", { durability: "strict" });
  const [seq] = await Promise.all([tx.store.add(write as QueuedWrite), tx.done]);
  return seq;
}

/** Puts back what was given up, in its old order. */
export async function restoreWrites(writes: Queue): Promise<void> {
  const tx = (await device()).transaction("writes", "readwrite", { durability: "strict" });
  await Promise.all([...writes.map((write) => tx.store.put(write)), tx.done]);
}

export const readWrites = async (owner: UserId): Promise<Queue> =>
  (await device()).getAllFromIndex("writes", "owner", owner);

/** Changes what waits for one person in one step: another tab sees all of it or nothing. */
export async function changeWrites(owner: UserId, change: (queue: Queue) => Queue): Promise<Queue> {
  const tx = (await device()).transaction("writes", "readwrite", { durability: "strict" });
  const before = await tx.store.index("owner").getAll(owner);
  const after = change(before);
  const kept = new Set(after.map(({ seq }) => seq));
  await Promise.all([
    ...before.filter(({ seq }) => !kept.has(seq)).map(({ seq }) => tx.store.delete(seq)),
    ...after.filter((write) => !before.includes(write)).map((write) => tx.store.put(write)),
    tx.done,
  ]);
  return after;
}

export const readAnswers = async (owner: UserId): Promise<readonly KeptAnswer[]> =>
  (await device()).getAllFromIndex("answers", "owner", owner);

export async function keepAnswer(answer: KeptAnswer): Promise<void> {
  await (await device()).put("answers", answer);
}

/** Forgets answers: of everybody, or of everybody but one, or those of one that are older than `before`. */
export async function forgetAnswers(which: (answer: Pick<KeptAnswer, "owner" | "updatedAt">) => boolean) {
  const tx = (await device()).transaction("answers", "readwrite");
  for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue()) {
    if (which(cursor.value)) await cursor.delete();
  }
  await tx.done;
}
