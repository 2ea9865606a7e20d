import { defineRule, defineSecondPassRule, outcome } from "./rule";

const meta = {
  id: "recovery/example",
  since: "1.0.0",
  changed: [],
  stage: "trial",
  title: "",
  why: "",
  action: "",
  levels: { warning: null, caution: null, info: null },
  modifiers: {},
  evidence: { grade: "practice", contested: false, limits: "" },
  citations: [],
  needs: "",
  notFor: [],
} as const;
const spec = { value: 1, unit: "h", min: 0, max: 2, step: 1, source: "practice", note: "" } as const;
const draft = {
  severity: "info",
  tense: "planned",
  subjects: [],
  target: null,
  measured: { value: 1, unit: "h" },
  facts: [],
  modifiers: [],
} as const;

export const right = defineRule({
  meta: { ...meta, thresholds: { leastHours: spec }, messages: { tooClose: "" } },
  check: ({ t }) =>
    outcome(
      t.leastHours > 0
        ? [
            {
              ...draft,
              limit: { name: "leastHours", comparator: "min" },
              message: { key: "tooClose", params: {} },
            },
          ]
        : [],
      [],
    ),
  suggest: () => [],
});

export const wrongThreshold = defineRule({
  meta: { ...meta, thresholds: { leastHours: spec }, messages: { tooClose: "" } },
  // @ts-expect-error The rule declares no threshold of that name.
  check: ({ t }) => outcome(t.mostHours > 0 ? [] : [], []),
  suggest: () => [],
});

export const wrongMessage = defineRule({
  meta: { ...meta, thresholds: { leastHours: spec }, messages: { tooClose: "" } },
  check: () => ({
    status: "checked",
    findings: [
      {
        ...draft,
        limit: { name: "leastHours", comparator: "min" },
        // @ts-expect-error The rule declares no message of that name.
        message: { key: "tooFar", params: {} },
      },
    ],
    missing: [],
  }),
  suggest: () => [],
});

export const readsOthers = defineSecondPassRule({
  meta: { ...meta, thresholds: { leastHours: spec }, messages: { tooClose: "" } },
  check: ({ others, othersBefore }) =>
    outcome(others.length > othersBefore(7, new Set<string>()).length ? [] : [], []),
  suggest: () => [],
});

export const peeksAtOthers = defineRule({
  meta: { ...meta, thresholds: { leastHours: spec }, messages: { tooClose: "" } },
  // @ts-expect-error A rule of the first pass is asked before anything is found.
  check: ({ others }) => outcome(others.length > 0 ? [] : [], []),
  suggest: () => [],
});
