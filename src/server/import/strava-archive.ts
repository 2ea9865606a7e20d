/** Titles that stand twice in the archive of Strava, rounded first and exact after: places of time, distance, heart rate. */
const twice = [
  [5, 15],
  [6, 17],
  [7, 30],
] as const;

/** Whether titles are those of Strava's archive, in whatever language the account is: by the ones that stand twice. */
export const isStravaArchive = (titles: readonly string[]): boolean =>
  titles.length > 31 &&
  twice.every(([first, second]) => titles[first] !== "" && titles[first] === titles[second]);
