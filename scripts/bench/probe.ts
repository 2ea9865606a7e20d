/** What a measured page can tell of itself. Times are milliseconds of its own clock. */
export interface Probe {
  /** The moment after the next frame was drawn. */
  painted(): Promise<number>;
  frames(count: number): Promise<void>;
  /** Waits for a condition of the document, and then for the frame that shows it. */
  shown(holds: () => boolean): Promise<number>;
  /** From the next event of a kind until a condition is shown; asked for by `measured`. */
  measure(event: string, holds: () => boolean): void;
  measured(): Promise<number>;
  /** Milliseconds that each frame with a move of the pointer took, from the move until it was drawn. */
  watchMoves(): void;
  moves(): number[];
}

declare global {
  interface Window {
    bench: Probe;
  }
}

/** Runs in the page, before anything else. */
export function installProbe(): void {
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        // A message is handled after the frame that is being made now.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(null);
      });
    });
  const shown = (holds: () => boolean) =>
    new Promise<number>((resolve) => {
      const look = () => {
        if (!holds()) return false;
        observer.disconnect();
        void painted().then(resolve);
        return true;
      };
      const observer = new MutationObserver(look);
      if (look()) return;
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
  let answer: Promise<number> = Promise.resolve(Number.NaN);
  let frames: number[] = [];
  let isWatching = false;
  const onMove = () => {
    if (isWatching) return;
    isWatching = true;
    const began = performance.now();
    void painted().then((ended) => {
      frames.push(ended - began);
      isWatching = false;
    });
  };
  window.bench = {
    painted,
    shown,
    async frames(count) {
      for (let frame = 0; frame < count; frame += 1) await painted();
    },
    measure(event, holds) {
      answer = new Promise((resolve) => {
        const begin = ({ timeStamp }: Event) => {
          // What the event itself changes must not be taken for the answer before it.
          void Promise.resolve()
            .then(() => shown(holds))
            .then((ended) => resolve(ended - timeStamp));
        };
        window.addEventListener(event, begin, { capture: true, once: true });
      });
    },
    measured: () => answer,
    watchMoves() {
      frames = [];
      window.addEventListener("mousemove", onMove, true);
    },
    moves() {
      window.removeEventListener("mousemove", onMove, true);
      return frames;
    },
  };
}
