import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { forgetAnswers, keepAnswer, readAnswers } from "@/app/_shared/offline/device-store";
import type { UserId } from "@/lib/ids";

/** What the pages that work without a network are drawn from. Everything else is asked again when there is one. */
const keptPaths: ReadonlySet<string> = new Set([
  "log.day",
  "log.entry",
  "plan.week",
  "plan.exercises",
  "flags.list",
  "wellness.day",
  "account.coaches",
]);

const keptDays = 30;
const dayMs = 86_400_000;

const pathOf = (key: QueryKey): string => (Array.isArray(key[0]) ? key[0].join(".") : "");

/** Keeps each answer on this device as it comes, for the person who asked. */
export function keepAnswers(client: QueryClient, owner: UserId): () => void {
  const keptAt = new Map<string, number>();
  const keep = (key: QueryKey, data: unknown, updatedAt: number) => {
    const name = JSON.stringify(key);
    if (data === undefined || updatedAt === 0 || keptAt.get(name) === updatedAt) return;
    keptAt.set(name, updatedAt);
    keepAnswer({ owner, key: name, updatedAt, data }).catch(() => {
      // Without room on the device the page works as long as there is a network.
    });
  };
  const all = client.getQueryCache();
  for (const { queryKey, state } of all.getAll())
    if (keptPaths.has(pathOf(queryKey))) keep(queryKey, state.data, state.dataUpdatedAt);
  return all.subscribe(({ type, query }) => {
    if (type !== "updated" || query.state.status !== "success") return;
    if (keptPaths.has(pathOf(query.queryKey)))
      keep(query.queryKey, query.state.data, query.state.dataUpdatedAt);
  });
}

/** Puts what this device kept where nothing newer is known. */
export async function showKeptAnswers(client: QueryClient, owner: UserId): Promise<void> {
  for (const { key, data, updatedAt } of await readAnswers(owner)) {
    const queryKey = JSON.parse(key) as QueryKey;
    const known = client.getQueryState(queryKey)?.dataUpdatedAt ?? 0;
    if (updatedAt > known) client.setQueryData(queryKey, data, { updatedAt });
  }
}

/** Forgets what others left on this device, and what is too old to be of use. */
export const forgetOthers = (owner: UserId, now: number): Promise<void> =>
  forgetAnswers((answer) => answer.owner !== owner || answer.updatedAt < now - keptDays * dayMs);

export const forgetEverybody = (): Promise<void> => forgetAnswers(() => true);
