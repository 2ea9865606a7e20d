import { useEffect, useRef } from "react";

/** For a bar of links that may scroll sideways: the current one is in sight from the start, whatever is before it. */
export function useCurrentInView<Bar extends HTMLElement>(current: string) {
  const bar = useRef<Bar>(null);
  useEffect(() => {
    const element = bar.current;
    const link = current === "" ? null : element?.querySelector<HTMLElement>("[aria-current]");
    if (!element || !link) return;
    const [outer, inner] = [element.getBoundingClientRect(), link.getBoundingClientRect()];
    if (inner.left >= outer.left && inner.right <= outer.right) return;
    element.scrollBy({
      left: inner.left - outer.left - (outer.width - inner.width) / 2,
      behavior: "instant",
    });
  }, [current]);
  return bar;
}
