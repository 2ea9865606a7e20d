import type { EffortDistance } from "@/lib/domain/best-effort";

/** Distances by their names, which stay what they are in miles. */
export const effortNames: Readonly<Record<EffortDistance, string>> = {
  "400m": "400\u00a0m",
  "1km": "1\u00a0km",
  mile: "1 mile",
  "5km": "5\u00a0km",
  "10km": "10\u00a0km",
  half: "Half marathon",
  marathon: "Marathon",
};
