import type { TemplateContent } from "@/lib/domain/template";
import { saveTemplateInput } from "@/lib/schemas/library";

type Weeks = Exclude<TemplateContent, { kind: "session" }>;

/** Weeks that were changed here and not saved; null where there are none. */
export function readWeeks(key: string): Weeks | null {
  try {
    const parsed = saveTemplateInput.shape.content.safeParse(JSON.parse(localStorage.getItem(key) ?? "null"));
    return parsed.success && parsed.data.kind !== "session" ? parsed.data : null;
  } catch {
    return null;
  }
}

export function keepWeeks(key: string, weeks: Weeks | null): void {
  try {
    if (weeks) localStorage.setItem(key, JSON.stringify(weeks));
    else localStorage.removeItem(key);
  } catch {
    // A full or forbidden storage costs the safety net, not what is on the page.
  }
}
