import { expect, test } from "./test";

test("the catalogue is searched and filtered by keyboard, and says how many it found", async ({ page }) => {
  await page.goto("/rules");
  await expect(page.getByRole("heading", { level: 1, name: "Rules" })).toBeVisible();
  const found = page.getByRole("status");
  await expect(found).toHaveText(/^45 rules$/);

  await page.getByLabel("Search").focus();
  await page.keyboard.type("taper");
  await expect(found).toHaveText(/^\d+ of 45 rules$/);
  const taper = page.getByRole("link", { name: "A taper that is missing, too small or too large" });
  await expect(taper).toBeVisible();

  await page.getByLabel("Search").fill("no such words anywhere");
  await page.getByRole("button", { name: "Show all rules" }).press("Enter");
  await expect(found).toHaveText(/^45 rules$/);

  await page.getByLabel("Evidence", { exact: true }).selectOption("contested");
  await expect(page.getByRole("link", { name: "A week far from the weeks before it" })).toBeVisible();
  await expect(taper).toBeHidden();

  await page.getByLabel("Evidence", { exact: true }).selectOption("strong");
  await taper.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "A taper that is missing" })).toBeVisible();
});

test("a rule's page shows what fires beside what does not, drawn", async ({ page }) => {
  await page.goto("/rules/interference/short-gap-before-quality-run");
  for (const name of [
    "What is measured",
    "When it speaks",
    "Numbers",
    "Evidence",
    "Not for",
    "Examples",
    "Changes",
  ])
    await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
  const examples = page.getByRole("article");
  await expect(examples.filter({ hasText: "Warning" }).getByRole("img").first()).toBeVisible();
  await expect(examples.filter({ hasText: "Nothing is said." }).first()).toBeVisible();
  await expect(examples.filter({ hasText: "Not enough data" })).toContainText("Needs a start time");
});

test("an address of no rule keeps the theme and leads to the catalogue", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/rules/x/y");
  await expect(page.getByRole("heading", { level: 1, name: "There is no such rule" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("link", { name: "See all rules" }).click();
  await expect(page).toHaveURL(/\/rules$/);
});

test("browsers that ask for an icon by its old address get one", async ({ request }) => {
  const icon = await request.get("/favicon.ico");
  expect(icon.status()).toBe(200);
  expect(icon.headers()["content-type"]).toContain("image/");
});
