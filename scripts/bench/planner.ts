import { measureCalls } from "./calls";
import { measureFrames } from "./frames";
import { benchInChromium } from "./in-chromium";
import { measureLifts } from "./lifts";
import { measureMoves } from "./moves";
import { measurePages } from "./pages";
import { measureScripts } from "./scripts-of-pages";
import { measureSeason } from "./season";

/** Planning as a coach meets it. */
export const benchPlanner = (rounds: number): Promise<boolean> =>
  benchInChromium(
    {
      "planner-scripts": measureScripts,
      "planner-calls": measureCalls,
      "planner-moves": measureMoves,
      "planner-pages": measurePages,
      "planner-season": measureSeason,
      "planner-lifts": measureLifts,
      "planner-frames": measureFrames,
    },
    rounds,
  );
