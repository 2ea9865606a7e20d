import { eq } from "drizzle-orm";
import { describe, expect, inject, it } from "vitest";
import { plusDays } from "@/lib/dates/calendar-date";
import { type Instant, instantOf } from "@/lib/dates/time-zone";
import { seedDemoClub } from "../../../../scripts/demo-club";
import { users } from "../schema/auth";
import { flags } from "../schema/flags";
import { athletes } from "../schema/people";
import { testDatabase } from "../testing/database";

const club = testDatabase();

/** Tuesday afternoon in Vienna: the day on which the demo's story is told. */
const tuesday = "2026-03-17T13:00:00.000Z" as Instant;

async function storyAt(now: Instant): Promise<string[]> {
  await club.sql`truncate "user" cascade`;
  expect(await seedDemoClub(club.url, now)).toBe(true);
  const rows = await club.owner
    .select({ name: users.name, flag: flags })
    .from(flags)
    .innerJoin(athletes, eq(athletes.id, flags.athleteId))
    .innerJoin(users, eq(users.id, athletes.userId));
  const lines = rows
    .filter(({ flag }) => flag.finding.level !== "hidden")
    .map(
      ({ name, flag }) =>
        `${name}: ${flag.ruleId} ${flag.severity} ${flag.finding.tense} ${flag.finding.level}`,
    );
  return lines.toSorted();
}

describe("the demo club", () => {
  it("gives rise to the flags of its story, and to no other", async () => {
    expect(inject("adminUrl")).toBeTruthy();
    expect(await storyAt(tuesday)).toEqual([
      "Dmitri Volkov: overtraining/monotony-strain caution ongoing adjust",
      "Hannah Cole: overtraining/monotony-strain caution ongoing adjust",
      // Thirty kilometres in one run weigh on the week too.
      "Luis Herrera: overtraining/monotony-strain info planned watch",
      "Luis Herrera: overtraining/single-run-spike caution planned adjust",
      "Maya Lindqvist: interference/short-gap-before-quality-run caution planned act",
      "Priya Raman: interference/short-gap-before-lift caution happened watch",
      "Priya Raman: interference/short-gap-before-lift caution happened watch",
      "Priya Raman: interference/short-gap-before-lift caution planned adjust",
      "Priya Raman: interference/short-gap-before-lift caution planned adjust",
      "Priya Raman: interference/short-gap-before-lift caution planned adjust",
      "Sam Okafor: interference/short-gap-before-lift info planned watch",
      "Sam Okafor: recovery/hard-days-too-close caution planned adjust",
      "Sofia Marin: recovery/hill-sprint-rest warning planned adjust",
    ]);
  });

  it("is not seeded twice", async () => {
    expect(await seedDemoClub(club.url, tuesday)).toBe(false);
  });

  it.each([2, 4, 6])("tells the same story when the week is %i days further", async (days) => {
    const noon = instantOf(plusDays("2026-03-17" as never, days), "14:00" as never, "Europe/Vienna" as never);
    const story = await storyAt(noon);
    for (const told of [
      "Maya Lindqvist: interference/short-gap-before-quality-run caution planned act",
      "Luis Herrera: overtraining/single-run-spike caution planned adjust",
      "Sofia Marin: recovery/hill-sprint-rest warning planned adjust",
      "Hannah Cole: overtraining/monotony-strain caution ongoing adjust",
      "Sam Okafor: recovery/hard-days-too-close caution planned adjust",
      "Priya Raman: interference/short-gap-before-lift caution planned adjust",
    ]) {
      expect(story).toContain(told);
    }
    const others = story.filter(
      (line) => /^(Tom|Marcus|Ben|Jonas|Chloe|Aiko)/.test(line) && /act|adjust$/.test(line),
    );
    expect(others).toEqual([]);
  });
});
