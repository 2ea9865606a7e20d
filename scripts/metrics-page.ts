import { definitionOfReported, metricDefinitions } from "@/server/engine/metrics/definitions";

export const metricsPath = "docs/metrics.md";

/** The 36 metrics: what each is, over which days, what happens where data is missing, and what it is not. */
export function metricsPage(): string {
  return [
    "<!-- Written by scripts/rule-docs.ts from src/server/engine/metrics/definitions.ts. Change that. -->",
    "# Metrics",
    "Every value in a report stands as `{ value, unit, status, coverage, definition }`. `status` is `ok`, `estimated`, `partial`, `assumed` or `not-enough-data`; `coverage` is the known share of the window, 0–1; `definition` is the id below. AU is felt effort (0–10) × minutes. Windows end on the day that is judged, that day included. A value that cannot be said is `null`, never 0.",
    ...Object.entries(metricDefinitions).map(([id, definition]) =>
      [
        `## ${definition.number}. ${definition.name}`,
        [
          ["Id", `\`${id}\``],
          ["Formula", definition.formula],
          ["Unit", definition.unit],
          ["Window", definition.window],
          ["Where data is missing", definition.missing],
          ["Source", definition.source],
          ["Mind", definition.caveat],
          ["In a report as", namesOf(id)],
        ]
          .map(([name, text]) => `- **${name}**: ${text}`)
          .join("\n"),
      ].join("\n\n"),
    ),
    "",
  ].join("\n\n");
}

const namesOf = (id: string) =>
  Object.entries(definitionOfReported)
    .filter(([, definition]) => definition === id)
    .map(([name]) => `\`${name}\``)
    .join(", ");
