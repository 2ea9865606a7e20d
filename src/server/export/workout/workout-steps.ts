/** An exercise as watches know it, by the numbers of the FIT profile, with the name that it goes by here. */
export interface WatchExercise {
  readonly category: number;
  readonly subtype: number;
  readonly title: string;
}

/** One step that a watch leads through. */
export interface WatchStep {
  readonly name: string;
  /** What more there is to say; empty where nothing. */
  readonly notes: string;
  readonly intensity: "active" | "rest" | "warm-up" | "cool-down" | "interval";
  /** What ends it; `open` is a press of the lap button. */
  readonly until:
    | { readonly kind: "seconds" | "metres" | "reps"; readonly amount: number }
    | { readonly kind: "open" };
  /** Metres per second, or beats per minute, between which it stays. */
  readonly target: {
    readonly kind: "speed" | "heart-rate";
    readonly low: number;
    readonly high: number;
  } | null;
  readonly exercise: WatchExercise | null;
  readonly weight: { readonly kilograms: number; readonly shownIn: "kg" | "lb" } | null;
}

/** Steps and groups of them, done `times` times. */
export type WatchItem = WatchStep | { readonly times: number; readonly items: readonly WatchItem[] };

/** What leads through a session. */
export interface WatchSession {
  readonly sport: "running" | "treadmill" | "trail" | "track" | "strength";
  readonly name: string;
  readonly items: readonly WatchItem[];
}

/** Watches take so many steps and no more, repeats counted. */
export const mostWatchSteps = 50;

export const isGroup = (item: WatchItem): item is Exclude<WatchItem, WatchStep> => "times" in item;

/** How many steps of a file these are. */
export const stepCount = (items: readonly WatchItem[]): number =>
  items.reduce((sum, item) => sum + (isGroup(item) ? stepCount(item.items) + 1 : 1), 0);
