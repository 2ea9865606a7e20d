import { type Family, type FlagStatus, families, flagStatuses } from "@/lib/domain/flag";

/** What of the list is shown. It lives in the address, so that it can be shared. */
export interface FlagFilter {
  readonly status: FlagStatus;
  readonly family: Family | null;
}

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/** An address that asks for something else shows what is open. */
export function filterFromSearch(search: Search): FlagFilter {
  return {
    status: flagStatuses.find((status) => status === search.status) ?? "open",
    family: families.find((family) => family === search.family) ?? null,
  };
}

export function searchOf({ status, family }: FlagFilter): string {
  const search = new URLSearchParams();
  if (status !== "open") search.set("status", status);
  if (family !== null) search.set("family", family);
  const written = search.toString();
  return written ? `?${written}` : "";
}
