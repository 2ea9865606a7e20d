import { familyNames } from "@/app/_shared/session/session-glyph";
import { familyOf, type SessionFamily, sessionTypeFacts } from "@/lib/domain/session-type";
import type { TemplateInBrief } from "./template-facts";

export interface TemplateFilter {
  readonly text: string;
  /** A family of sessions, a folder (after "folder:"), what one made, or everything. */
  readonly place: string;
  readonly intensity: "" | "1" | "2" | "3";
  /** Minutes: up to 40, 41 to 75, more. */
  readonly length: "" | "short" | "middle" | "long";
  readonly tag: string;
  readonly sort: "used" | "title" | "load";
}

export const everything: TemplateFilter = {
  text: "",
  place: "",
  intensity: "",
  length: "",
  tag: "",
  sort: "used",
};

/** The templates that pass a filter, in its order. */
export function findTemplates(
  templates: readonly TemplateInBrief[],
  filter: TemplateFilter,
): readonly TemplateInBrief[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return templates
    .filter((each) => isInPlace(each, filter.place))
    .filter(({ tags }) => filter.tag === "" || tags.includes(filter.tag))
    .filter(
      ({ session }) =>
        filter.intensity === "" || (session && String(intensityOf(session)) === filter.intensity),
    )
    .filter((each) => filter.length === "" || lengthOf(each) === filter.length)
    .filter((each) => {
      const text = searched(each);
      return words.every((word) => text.includes(word));
    })
    .toSorted(orders[filter.sort]);
}

export const isInPlace = (template: TemplateInBrief, place: string): boolean =>
  place === "" ||
  (place === "mine" && !template.included) ||
  place === `folder:${template.folder}` ||
  (template.session !== null && place === familyOf(template.session.type));

/** The families, folders and tags that there are, in reading order, with how many templates each holds. */
export function placesOf(templates: readonly TemplateInBrief[]) {
  const count = (place: string) => templates.filter((each) => isInPlace(each, place)).length;
  const families = (["run", "lift", "cross", "heat", "mobility", "race"] as const)
    .filter((family) => count(family) > 0)
    .map((family: SessionFamily) => ({
      id: family as string,
      label: familyNames[family],
      count: count(family),
    }));
  const names = [...new Set(templates.map(({ folder }) => folder))].filter((name) => name !== "").toSorted();
  const folders = names.map((name) => ({
    id: `folder:${name}`,
    label: name,
    count: count(`folder:${name}`),
  }));
  const tags = [...new Set(templates.flatMap((each) => each.tags))].toSorted();
  return { families, folders, tags, mine: count("mine") };
}

const intensityOf = ({ type }: NonNullable<TemplateInBrief["session"]>) => sessionTypeFacts[type].intensity;

const lengthOf = ({ session, amount }: TemplateInBrief) => {
  const minutes = session ? session.duration / 60 : amount.minutes / 7;
  return minutes <= 40 ? "short" : minutes <= 75 ? "middle" : "long";
};

const searched = ({ title, tags, folder, about, session }: TemplateInBrief): string =>
  [title, folder, about, ...tags, session ? sessionTypeFacts[session.type].label : ""]
    .join(" ")
    .toLowerCase();

const byTitle = (a: TemplateInBrief, b: TemplateInBrief) => a.title.localeCompare(b.title);
const orders: Readonly<Record<TemplateFilter["sort"], (a: TemplateInBrief, b: TemplateInBrief) => number>> = {
  // What was never used keeps the library's own order.
  used: (a, b) => (b.usage.lastAt ?? "").localeCompare(a.usage.lastAt ?? ""),
  title: byTitle,
  load: (a, b) => (b.amount.load ?? 0) - (a.amount.load ?? 0) || byTitle(a, b),
};
