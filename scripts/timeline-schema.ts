import { z } from "zod";
import { timelineSchema } from "@/server/engine/timeline";

export const timelineSchemaPath = "docs/timeline.schema.json";

/** The engine's input as a JSON Schema, written from the schema that reads it. */
export function timelineSchemaText(): string {
  const schema = z.toJSONSchema(timelineSchema, { io: "input" });
  const described = {
    $schema: schema.$schema,
    title: "Timeline",
    description:
      "One athlete's plan and log, and what is known beside them, as `npm run -s engine -- evaluate FILE` reads it. Durations in minutes, distances in kilometres, masses in kilograms, times local.",
    ...schema,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
