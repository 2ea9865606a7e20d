import type { TemplateKind } from "@/lib/domain/template";

export interface Shelf {
  readonly id: "sessions" | "weeks" | "plans" | "exercises";
  readonly label: string;
  /** The kind of template that it holds; exercises are none. */
  readonly kind: TemplateKind | null;
}

export const shelves: readonly Shelf[] = [
  { id: "sessions", label: "Sessions", kind: "session" },
  { id: "weeks", label: "Weeks", kind: "week" },
  { id: "plans", label: "Plans", kind: "plan" },
  { id: "exercises", label: "Exercises", kind: null },
];

/** The shelf that an address names; sessions where it names none. */
export const shelfOf = (id: unknown): Shelf =>
  shelves.find((shelf) => shelf.id === id) ?? (shelves[0] as Shelf);

export const shelfHref = (id: Shelf["id"]) =>
  id === "sessions" ? "/coach/library" : `/coach/library?show=${id}`;

/** Where a template has its page. */
export const templateHref = (kind: TemplateKind, id: string) => `/coach/library/${kind}s/${id}`;
