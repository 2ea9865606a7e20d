import type { z } from "zod";

/** The first message of each field, by its path: "lifts.0.sets". */
export type Issues = Readonly<Record<string, string>>;

export function issuesOf(error: z.ZodError): Issues {
  const issues: Record<string, string> = {};
  for (const issue of error.issues) issues[issue.path.map(String).join(".")] ??= issue.message;
  return issues;
}
