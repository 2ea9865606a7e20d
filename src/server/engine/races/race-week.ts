import type { Snapshot } from "../snapshot";
import { racesOf } from "./races";

/** Whether a race that matters lies in the seven days from a day on: what it adds to them is no mistake of the plan. */
export const hasRace = (snapshot: Snapshot, fromDay: number): boolean =>
  racesOf(snapshot).some(({ day, priority }) => priority !== "C" && day >= fromDay && day < fromDay + 7);
