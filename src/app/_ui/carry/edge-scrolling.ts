interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

const edge = 56;
const fastest = 18;

/** Pixels a frame for a pointer at `at` between two ends: faster the nearer it is to one of them. */
const speed = (at: number, start: number, end: number): number => {
  if (at < start + edge) return -fastest * Math.min(1, (start + edge - at) / edge);
  if (at > end - edge) return fastest * Math.min(1, (at - (end - edge)) / edge);
  return 0;
};

/** Scrolls the page, and what is marked by `data-carry-scroll` sideways, while a carried card is near an edge. */
export function edgeScrolling(onScrolled: () => void) {
  const wide = document.querySelector<HTMLElement>("[data-carry-scroll]");
  const sides = wide && wide.scrollWidth > wide.clientWidth ? wide.getBoundingClientRect() : null;
  let by = { x: 0, y: 0 };
  let frame = 0;
  const step = () => {
    window.scrollBy(0, by.y);
    wide?.scrollBy(by.x, 0);
    onScrolled();
    frame = requestAnimationFrame(step);
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  return {
    near: ({ clientX, clientY }: Point) => {
      const isBeside = !sides || clientX < sides.left || clientX > sides.right;
      by = {
        x: isBeside ? 0 : speed(clientX, sides.left, sides.right),
        y: speed(clientY, 0, window.innerHeight),
      };
      if (by.x === 0 && by.y === 0) stop();
      else if (frame === 0) frame = requestAnimationFrame(step);
    },
    stop,
  };
}
