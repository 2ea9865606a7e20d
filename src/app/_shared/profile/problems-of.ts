import type { ZodType } from "zod";

/** The first thing to change of each field, by its name, as the form's own schema says it. */
export function problemsOf(schema: ZodType, input: unknown): Readonly<Record<string, string>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return {};
  const problems: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) problems[String(path[0] ?? "")] ??= message;
  return problems;
}
