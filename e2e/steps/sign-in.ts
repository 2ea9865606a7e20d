import { expect, type Page } from "@playwright/test";

/** At the demo's provider: chooses somebody it knows by name, or becomes somebody new, and lets Tandem know. */
export async function signInAtProvider(page: Page, person: { known: string } | { fresh: string }) {
  await choosePerson(page, person);
  await page.getByRole("button", { name: "Allow" }).click();
}

/** The same, up to the question whether Tandem may know. */
export async function choosePerson(page: Page, person: { known: string } | { fresh: string }) {
  await expect(page.getByRole("heading", { level: 1, name: "Choose who to sign in as" })).toBeVisible();
  if ("known" in person) {
    await page.getByRole("button", { name: person.known }).click();
  } else {
    await page.getByLabel("Name").fill(person.fresh);
    await page.getByRole("button", { name: "Continue as a new person" }).click();
  }
  await expect(page.getByRole("heading", { level: 1, name: "Allow Tandem to know you" })).toBeVisible();
}

/** The rest of onboarding once it is known that somebody trains: what they leave as it is offered. */
export async function finishOnboarding(page: Page) {
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "How you train" })).toBeVisible();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await page.getByRole("button", { name: "Skip for now" }).click();
}
