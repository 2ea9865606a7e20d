import { eq } from "drizzle-orm";
import { describe, expect, inject, it } from "vitest";
import { type CalendarDate, daysBetween, plusDays } from "@/lib/dates/calendar-date";
import { type Instant, instantOf, localDateOf } from "@/lib/dates/time-zone";
import { labelOf } from "@/server/services/flags/rule-words";
import { seedDemoClub } from "../../../../scripts/demo-club";
import { users } from "../schema/auth";
import { athleteStates, flags } from "../schema/flags";
import { groupMembers, groups } from "../schema/library";
import { athletes } from "../schema/people";
import { testDatabase } from "../testing/database";

const club = testDatabase();

/** Tuesday afternoon in Vienna: the day on which the demo's story is told. */
const tuesday = "2026-03-17T13:00:00.000Z" as Instant;

type Stored = Awaited<ReturnType<typeof storedAt>>[number];

let seededAt: Instant | null = null;

/** The flags that stand by themselves, at a level that people see. What only reads finds the club of before. */
async function storedAt(now: Instant) {
  if (seededAt !== now) {
    await club.sql`truncate "user" cascade`;
    expect(await seedDemoClub(club.url, now)).toBe(true);
    seededAt = now;
  }
  const rows = await club.owner
    .select({ name: users.name, zone: athletes.timeZone, flag: flags })
    .from(flags)
    .innerJoin(athletes, eq(athletes.id, flags.athleteId))
    .innerJoin(users, eq(users.id, athletes.userId));
  return rows.filter(({ flag }) => flag.finding.suppressedBy === null && flag.finding.level !== "hidden");
}

const lineOf = ({ name, flag }: Stored) =>
  `${name}: ${flag.ruleId} ${flag.severity} ${flag.finding.tense} ${flag.finding.level}`;

async function storyAt(now: Instant): Promise<string[]> {
  return (await storedAt(now)).map(lineOf).toSorted();
}

/** The label of the fix that is offered first, days as D+1, with what stands in its gaps. */
function firstFix({ flag, zone }: Stored, now: Instant): string | null {
  const [fix] = flag.finding.fixes;
  if (!fix) return null;
  const today = localDateOf(now, zone);
  const { template, params } = labelOf(fix.label);
  return template.replace(/\{(\w+)\}/g, (_, name) => {
    const value = params[name] as Partial<
      Record<"text" | "type" | "unit", string> & { value: number; date: CalendarDate; slot: string }
    >;
    if (value.date !== undefined) return `D+${daysBetween(today, value.date)}`;
    if (value.value !== undefined) return `${value.value} ${value.unit}`;
    return value.slot ?? value.text ?? value.type ?? "";
  });
}

const story = [
  "Aiko Tanaka: recovery/heat-before-key-session caution planned adjust",
  "Aiko Tanaka: recovery/heat-dose caution ongoing adjust",
  "Chloe Nguyen: recovery/race-week-lifting caution planned adjust",
  "Dmitri Volkov: overtraining/acwr-context info ongoing watch",
  "Dmitri Volkov: overtraining/multi-signal warning ongoing act",
  "Hannah Cole: overtraining/intensity-distribution caution ongoing adjust",
  "Hannah Cole: overtraining/monotony-strain caution ongoing adjust",
  "Jonas Weber: recovery/return-after-layoff warning planned act",
  "Luis Herrera: overtraining/mileage-record-pace caution planned adjust",
  "Luis Herrera: overtraining/single-run-spike caution planned adjust",
  "Maya Lindqvist: interference/short-gap-before-quality-run caution planned act",
  "Maya Lindqvist: overtraining/wellness-decline info ongoing watch",
  "Priya Raman: interference/e1rm-plateau-rising-run-load caution ongoing adjust",
  "Priya Raman: interference/run-volume-strength-first info planned watch",
  "Priya Raman: interference/short-gap-before-lift caution planned adjust",
  "Sam Okafor: interference/short-gap-before-lift info planned watch",
  "Sam Okafor: recovery/hard-days-too-close caution planned adjust",
  "Sofia Marin: recovery/hill-sprint-rest warning planned adjust",
  "Tom Baptiste: recovery/no-deload warning ongoing adjust",
];

describe("the demo club", () => {
  it("gives rise to the flags of its story, and to no other", async () => {
    expect(inject("adminUrl")).toBeTruthy();
    expect(await storyAt(tuesday)).toEqual(story);
  });

  it("is not seeded twice", async () => {
    expect(await seedDemoClub(club.url, tuesday)).toBe(false);
  });

  it("has a group of those who run together", async () => {
    const members = await club.owner
      .select({ group: groups.name, name: users.name })
      .from(groups)
      .innerJoin(groupMembers, eq(groupMembers.groupId, groups.id))
      .innerJoin(athletes, eq(athletes.id, groupMembers.athleteId))
      .innerJoin(users, eq(users.id, athletes.userId));
    expect(new Set(members.map(({ group }) => group))).toEqual(new Set(["5 pm club"]));
    expect(members.map(({ name }) => name).toSorted()).toEqual([
      "Ben Adeyemi",
      "Chloe Nguyen",
      "Hannah Cole",
      "Luis Herrera",
      "Marcus Reid",
      "Tom Baptiste",
    ]);
  });

  it("offers first what the story offers", async () => {
    const stored = await storedAt(tuesday);
    const offered = Object.fromEntries(
      stored.map((one) => [lineOf(one).split(" ").slice(0, 3).join(" "), firstFix(one, tuesday)]),
    );
    expect(offered).toEqual({
      "Aiko Tanaka: recovery/heat-before-key-session": "Move heat-passive to D+4 pm",
      "Aiko Tanaka: recovery/heat-dose": "Move heat-passive to D+5 am",
      "Chloe Nguyen: recovery/race-week-lifting": "Move strength-heavy-lower to D+6 pm",
      // It is context, and no change of the plan follows from it.
      "Dmitri Volkov: overtraining/acwr-context": null,
      "Dmitri Volkov: overtraining/multi-signal": "Make it a lighter week: 7 count shortened",
      "Hannah Cole: overtraining/intensity-distribution": "Ease the high intensity of 4 count sessions",
      "Hannah Cole: overtraining/monotony-strain": "Rest on D+7",
      "Jonas Weber: recovery/return-after-layoff": "Keep the week at 80 pct of before: 3 count changed",
      "Luis Herrera: overtraining/mileage-record-pace": "Shorten 10 count runs",
      "Luis Herrera: overtraining/single-run-spike": "Make run-long 26 km",
      "Maya Lindqvist: interference/short-gap-before-quality-run": "Move strength-heavy-lower to D+1 pm",
      "Maya Lindqvist: overtraining/wellness-decline": "Make run-vo2max an easy run of 60 min",
      "Priya Raman: interference/e1rm-plateau-rising-run-load":
        "Run 15 pct less for two weeks: 4 count shortened",
      "Priya Raman: interference/run-volume-strength-first": "Run less: 2 count left out or shorter",
      "Priya Raman: interference/short-gap-before-lift": "Move run-easy to D+1 pm",
      "Sam Okafor: interference/short-gap-before-lift": "Move run-easy to D+2 am",
      "Sam Okafor: recovery/hard-days-too-close": "Move run-tempo to D+2 am",
      "Sofia Marin: recovery/hill-sprint-rest": "Recovery 120 s, walking",
      "Tom Baptiste: recovery/no-deload": "Make it a lighter week: 5 count shortened",
    });
  });

  it("lists under a flag what it speaks for", async () => {
    const stored = await storedAt(tuesday);
    const under = (rule: string, name: string) =>
      stored
        .find((one) => one.name === name && one.flag.ruleId === rule)
        ?.flag.finding.alsoConsidered.map(({ ruleId }) => ruleId);
    expect(under("interference/short-gap-before-lift", "Priya Raman")).toContain(
      "interference/order-vs-priority",
    );
    expect(under("overtraining/multi-signal", "Dmitri Volkov")).toEqual(
      expect.arrayContaining([
        "overtraining/chronic-ramp",
        "overtraining/performance-decline",
        "overtraining/resting-hr-rise",
        "overtraining/wellness-decline",
      ]),
    );
  });

  it("lacks data of who does not log", async () => {
    await storedAt(tuesday);
    const states = await club.owner
      .select({ name: users.name, lacks: athleteStates.notEnoughData })
      .from(athleteStates)
      .innerJoin(athletes, eq(athletes.id, athleteStates.athleteId))
      .innerJoin(users, eq(users.id, athletes.userId));
    const lacking = states.find(({ name }) => name === "Ben Adeyemi")?.lacks.map(({ ruleId }) => ruleId);
    expect(lacking).toEqual(
      expect.arrayContaining([
        "overtraining/acwr-context",
        "overtraining/monotony-strain",
        "overtraining/wellness-decline",
      ]),
    );
  });

  it.each([1, 2, 4, 5, 6])("tells the same story when the week is %i days further", async (days) => {
    const date = plusDays("2026-03-17" as CalendarDate, days);
    const told = await storyAt(instantOf(date, "14:00" as never, "Europe/Vienna" as never));
    // How much of his first week back is still to come depends on the weekday.
    const byWeekday = /^Jonas Weber: recovery\/return-after-layoff (caution|warning) planned (act|adjust)$/;
    expect(told.filter((line) => !byWeekday.test(line))).toEqual(
      story.filter((line) => !byWeekday.test(line)),
    );
    expect(told.filter((line) => byWeekday.test(line))).toHaveLength(1);
  });
});
