import { describe, expect, it } from "vitest";
import type { Instant } from "@/lib/dates/time-zone";
import { includedSessions } from "@/lib/library/sessions";
import { everything, findTemplates, placesOf } from "./find-templates";
import type { TemplateInBrief } from "./template-facts";

const brief = (id: string, over: Partial<TemplateInBrief> = {}): TemplateInBrief => {
  const template = includedSessions.find((each) => each.id === id);
  if (template?.content.kind !== "session") throw new Error(`There is no session ${id}`);
  const { content, ...rest } = template;
  return {
    ...rest,
    session: content.session,
    usage: { count: 0, lastAt: null },
    amount: { weeks: 1, runs: 1, lifts: 0, sessions: 1, minutes: 45, load: 100, loads: [100] },
    ...over,
  };
};

const library = [
  brief("easy-45"),
  brief("hill-sprints-8x9"),
  brief("heavy-legs-a", { included: false, folder: "Winter", tags: ["heavy"] }),
  brief("hot-bath-30", { usage: { count: 4, lastAt: "2026-03-12T10:00:00.000Z" as Instant } }),
];
const ids = (filter: Partial<typeof everything>) =>
  findTemplates(library, { ...everything, ...filter }).map(({ id }) => id);

describe("finding a template", () => {
  it("puts what was used last first, and keeps the library's order behind it", () => {
    expect(ids({})).toEqual(["hot-bath-30", "easy-45", "hill-sprints-8x9", "heavy-legs-a"]);
  });

  it.each([
    [{ text: "hill spr" }, ["hill-sprints-8x9"]],
    [{ place: "lift" }, ["heavy-legs-a"]],
    [{ place: "mine" }, ["heavy-legs-a"]],
    [{ place: "folder:Winter" }, ["heavy-legs-a"]],
    [{ tag: "speed" }, ["hill-sprints-8x9"]],
    [{ intensity: "3" as const }, ["heavy-legs-a"]],
    [{ length: "short" as const }, ["hot-bath-30"]],
    [{ text: "nothing like it" }, []],
  ])("%j", (filter, found) => expect(ids(filter)).toEqual(found));

  it("lists the places that there are with how much each holds", () => {
    const { families, folders, mine, tags } = placesOf(library);
    expect(families.map(({ label, count }) => `${label} ${count}`)).toEqual(["Run 2", "Lift 1", "Heat 1"]);
    expect(folders.map(({ label }) => label)).toEqual(["Easy", "Heat", "Interval", "Winter"]);
    expect(mine).toBe(1);
    expect(tags).toContain("hills");
  });
});
