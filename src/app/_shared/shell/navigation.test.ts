import { describe, expect, it } from "vitest";
import { navSections, type ShellUser, tabItems } from "./navigation";

const person = (over: Partial<ShellUser>): ShellUser => ({
  name: "Sam Okafor",
  slug: "sam-x1y2",
  coaches: false,
  trains: false,
  ...over,
});
const labels = (user: ShellUser) =>
  navSections(user, {}).map(({ title, items }) => [title, ...items.map((i) => i.label)]);
const current = (user: ShellUser, path: string) =>
  navSections(user, {}).flatMap(({ items }) =>
    items.filter((item) => item.isCurrent(path)).map((item) => item.label),
  );

describe("navigation", () => {
  it("shows each role its own section and both to who is both", () => {
    expect(labels(person({ coaches: true }))).toEqual([
      ["Coaching", "Triage", "Athletes", "Library", "Rules", "Inbox"],
    ]);
    expect(labels(person({ trains: true }))).toEqual([
      ["My training", "Today", "Week", "Season", "Calendar", "Progress", "Flags", "Profile", "Inbox"],
    ]);
    expect(labels(person({ coaches: true, trains: true }))).toHaveLength(2);
  });

  it("tells one's own space from an athlete's", () => {
    const both = person({ coaches: true, trains: true });
    expect(current(both, "/a/maya-k3f9/week/2026-W12")).toEqual(["Athletes"]);
    expect(current(both, "/a/sam-x1y2/week/2026-W12")).toEqual(["Week"]);
    expect(current(both, "/week")).toEqual(["Week"]);
    expect(current(both, "/coach")).toEqual(["Triage"]);
    expect(current(both, "/coach/athletes")).toEqual(["Athletes"]);
    expect(current(both, "/a/sam-x1y2")).toEqual(["Today"]);
    expect(current(both, "/rules/recovery/hill-sprint-rest")).toEqual(["Rules"]);
    expect(current(both, "/coach/rules")).toEqual(["Rules"]);
    expect(current(both, "/weekend")).toEqual([]);
  });

  it.each([
    [{ coaches: true, trains: true }, ["Today", "Triage", "Week"]],
    [{ trains: true }, ["Today", "Week", "Progress"]],
    [{ coaches: true }, ["Triage", "Athletes"]],
  ])("gives phones the tabs of %j", (roles, tabs) => {
    const user = person(roles);
    expect(tabItems(user, navSections(user, {})).map((item) => item.label)).toEqual(tabs);
  });
});
