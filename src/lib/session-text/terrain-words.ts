import type { Terrain } from "@/lib/domain/terrain";

const words: readonly (readonly [RegExp, Terrain])[] = [
  [/\btreadmill\b/i, "treadmill"],
  [/\btrails?\b/i, "trail"],
  [/\btrack\b/i, "track"],
  [/\bhilly\b/i, "hills"],
  [/\bgrass\b/i, "grass"],
  [/\broads?\b/i, "road"],
];

/**
 * Where a run is done, if its line says so: "12k easy trail", "treadmill 45". Null where it says nothing, or two things.
 * Hill repeats say how their steps are run, not that the whole run is hilly.
 */
export function terrainNamed(text: string): Terrain | null {
  const named = words.filter(([pattern]) => pattern.test(text));
  return named.length === 1 ? (named[0]?.[1] ?? null) : null;
}
