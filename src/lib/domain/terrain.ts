/** Where a run is done. `hills` is rolling ground on any surface; `treadmill` has none of its own weather. */
export const terrains = ["road", "track", "trail", "hills", "grass", "treadmill"] as const;
export type Terrain = (typeof terrains)[number];

/** What people read, in sentence case. */
export const terrainLabels: Readonly<Record<Terrain, string>> = {
  road: "Road",
  track: "Track",
  trail: "Trail",
  hills: "Hills",
  grass: "Grass",
  treadmill: "Treadmill",
};
