import { describe, expect, it } from "vitest";
import { timeZone } from "@/lib/dates/time-zone";
import { unitPreferencesSchema } from "@/lib/schemas/preferences";
import { guessPreferences } from "./preferences";

describe("guessed preferences", () => {
  it.each([
    ["en-US", "America/Denver", "mi", "lb", "h12", "sunday", "en-US"],
    ["en-US", "Europe/Vienna", "km", "kg", "h23", "monday", "en-US"],
    ["en-GB", "Europe/London", "mi", "kg", "h23", "monday", "en-GB"],
    ["de-AT", "Europe/Vienna", "km", "kg", "h23", "monday", "de-AT"],
    ["en", "America/New_York", "mi", "lb", "h12", "sunday", "en"],
    ["en", "Asia/Kathmandu", "km", "kg", "h23", "monday", "en"],
    ["en-AU", "Australia/Lord_Howe", "km", "kg", "h12", "monday", "en-AU"],
    ["ar-EG", "Africa/Cairo", "km", "kg", "h12", "saturday", "ar-EG"],
    ["pt-BR", "America/Sao_Paulo", "km", "kg", "h23", "sunday", "pt-BR"],
    ["not a locale", "Europe/Vienna", "km", "kg", "h23", "monday", "en-GB"],
  ])("%s in %s", (locale, zone, distance, mass, hourCycle, weekStart, kept) => {
    const guess = guessPreferences(locale, timeZone(zone));
    expect(guess).toEqual({ distance, mass, hourCycle, weekStart, timeZone: zone, locale: kept });
    expect(unitPreferencesSchema.parse(guess)).toEqual(guess);
  });

  it("refuses what is no preference", () => {
    const good = guessPreferences("en-GB", timeZone("Europe/London"));
    for (const wrong of [{ locale: "en_GB" }, { timeZone: "Mars/Base" }, { distance: "furlong" }]) {
      expect(unitPreferencesSchema.safeParse({ ...good, ...wrong }).success).toBe(false);
    }
  });
});
