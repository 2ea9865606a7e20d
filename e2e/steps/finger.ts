import type { Locator, Page } from "@playwright/test";

/** One finger on the glass, whose events are the browser's own: it holds, drags, and lets go or is interrupted. */
export async function fingerOn(page: Page) {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd" | "touchCancel", at?: Point) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
  return {
    down: async (on: Locator) => touch("touchStart", await middleOf(on)),
    moveTo: async (over: Locator) => touch("touchMove", await middleOf(over)),
    up: () => touch("touchEnd"),
    interrupt: () => touch("touchCancel"),
  };
}

type Point = { x: number; y: number };

async function middleOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox();
  if (!box) throw new Error("What a finger goes to is not to be seen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
