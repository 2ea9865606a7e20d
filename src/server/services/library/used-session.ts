import { scaledSession } from "@/lib/domain/plan-placement";
import { asksTheSame, resolvedFor } from "@/lib/domain/relative-target";
import type { SessionContent } from "@/lib/domain/session";
import { type PlacedTemplate, placedOf, type Template } from "@/lib/domain/template";
import type { UsedSession } from "@/server/db/queries/template-use";

/** How a session that was made from a template stands to the template of now. */
export interface UseState {
  /** The version that it was made from, or last updated to. */
  readonly fromVersion: number;
  /** Somebody wrote into it since. */
  readonly edited: boolean;
  /** What the template of now would make of it, at its place; null where the template no longer has it. */
  readonly next: SessionContent | null;
}

/**
 * Compares a session with the template it was made from. It was edited where it asks for something else than was ever
 * written from the template; that it was moved is no edit. `thresholdPace` is the athlete's own, in seconds per km.
 */
export function stateOfUse(used: UsedSession, template: Template, thresholdPace: number | null): UseState {
  const [newest] = used.uses;
  const held = used.uses.find(({ content }) => asksTheSame(content, used.content));
  const { part, scale } = held ?? newest ?? { part: "", scale: 1 };
  const placed: PlacedTemplate | undefined = placedOf(template.content).find((each) => each.part === part);
  return {
    fromVersion: (held ?? newest)?.templateVersion ?? 0,
    edited: held === undefined,
    next: placed
      ? { ...used.content, ...resolvedFor(scaledSession(placed.session, scale), thresholdPace) }
      : null,
  };
}
