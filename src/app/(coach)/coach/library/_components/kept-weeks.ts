import type { TemplateContent } from "@/lib/domain/template";
import { saveTemplateInput } from "@/lib/schemas/library";

export type Weeks = Exclude<TemplateContent, { kind: "session" }>;

/** Whether what was left on the device is weeks of a template. */
export function areWeeks(value: unknown): value is Weeks {
  const parsed = saveTemplateInput.shape.content.safeParse(value);
  return parsed.success && parsed.data.kind !== "session";
}
