import { expect, type Locator, type Page } from "@playwright/test";

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
export type Weekday = (typeof days)[number];
export type Half = "AM" | "PM";

/** The week as a coach sees it on a wide screen. */
export function plannerOn(page: Page) {
  const grid = page.getByRole("grid", { name: "Week, by day and slot" });
  const slot = (day: Weekday, half: Half) =>
    grid.getByRole("gridcell", { name: new RegExp(`^${day} \\d+ \\w+ 2026, ${half},`) });
  const card = (title: string, within: Locator = grid) =>
    within.getByRole("group", { name: new RegExp(`: ${title},`) });
  const editor = page.getByRole("dialog", { name: /^(New|Edit) session$/ });

  return {
    grid,
    slot,
    card,
    editor,

    /** Opens the editor for a new session of a slot. */
    async add(day: Weekday, half: Half) {
      await slot(day, half).hover();
      await slot(day, half).getByRole("button", { name: "Add a session" }).click();
      await page.getByRole("button", { name: "All fields" }).click();
      await expect(editor).toBeVisible();
    },

    async save() {
      await editor.getByRole("button", { name: /^(Add|Save) session$/ }).click();
      await expect(editor).toHaveCount(0);
    },

    async expectAt(title: string, day: Weekday, half: Half) {
      await expect(card(title, slot(day, half))).toBeVisible();
      await expect(card(title)).toHaveCount(1);
    },

    async fromMenu(title: string, action: string | RegExp) {
      await page.getByRole("button", { name: `Actions for ${title}` }).click();
      await page.getByRole("menuitem", { name: action }).click();
    },
  };
}
