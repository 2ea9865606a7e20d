import type { FlagFact, Severity } from "@/lib/domain/flag";
import { recoveryWeek } from "../../fix/ease-candidates";
import type { Finding } from "../../report";
import { defineSecondPassRule, outcome } from "../../rule";
import { compareSeverity } from "../../severity";
import { dataOfSigns, kindsOfSigns } from "../../wellness/signs";

export const rule = defineSecondPassRule({
  meta: {
    id: "overtraining/multi-signal",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Several signs of fatigue at once",
    why: "No single sign tells too much training from an ordinary hard week. Load, how somebody feels, the heart in the morning and performance are measured apart from each other: together they mean more than any one.",
    action:
      "Talk first. Take a week to ten days without intensity; if it lasts beyond two weeks, ask a physician.",
    levels: {
      warning: "{warningGroups} kinds of signs, or {cautionGroups} for {lastingDays}",
      caution: "{cautionGroups} kinds of signs",
      info: "{infoGroups} kinds of signs",
    },
    modifiers: {},
    evidence: {
      grade: "moderate",
      contested: false,
      limits:
        "A consensus of experts asks for several markers and for other causes to be ruled out; how many signs matter is practice.",
    },
    citations: ["meeusen-2013", "nuuttila-2022"],
    thresholds: {
      infoGroups: {
        value: 2,
        unit: "count",
        min: 1,
        max: 3,
        step: 1,
        source: "practice",
        note: "So many kinds of signs at caution or above are noted.",
      },
      cautionGroups: {
        value: 3,
        unit: "count",
        min: 2,
        max: 4,
        step: 1,
        source: "practice",
        note: "So many kinds of signs are a caution.",
      },
      warningGroups: {
        value: 4,
        unit: "count",
        min: 3,
        max: 5,
        step: 1,
        source: "practice",
        note: "So many kinds of signs are a warning at once.",
      },
      lastingDays: {
        value: 14,
        unit: "days",
        min: 4,
        max: 42,
        step: 1,
        source: "meeusen-2013: a drop that rest of weeks does not undo is another matter",
        note: "What is a caution today, was one so long ago and half-way is a warning.",
      },
    },
    needs: "What the rules about at least two of load, wellness, heart and performance need.",
    messages: {
      together: "{kinds} kinds of fatigue signs together",
      lasting: "{kinds} kinds of fatigue signs for {days}",
    },
    notFor: [
      "A diagnosis, which is for a physician and needs other causes ruled out.",
      "Signs at the level of an info, which are not counted.",
    ],
  },

  check({ others, answered, othersBefore, t }) {
    const groups = groupsOf(others);
    if (groups.length < t.infoGroups) {
      const have = kindsOfSigns.filter(({ rules }) =>
        Object.keys(rules).some((id) => answered.has(id)),
      ).length;
      if (have >= t.infoGroups) return outcome([], []);
      return outcome(
        [],
        [{ missing: "kinds-of-signs", have, need: t.infoGroups, unit: "entries", subjects: [ofNow] }],
      );
    }
    const caution = groups.length >= t.cautionGroups;
    const lasting =
      caution &&
      groups.length < t.warningGroups &&
      [Math.round(t.lastingDays / 2), t.lastingDays].every(
        (days) => groupsOf(othersBefore(days, signs)).length >= t.cautionGroups,
      );
    const severity: Severity =
      groups.length >= t.warningGroups || lasting ? "warning" : caution ? "caution" : "info";
    const count = { value: groups.length, unit: "count" as const };
    const days = { value: t.lastingDays, unit: "days" as const };
    const parts = groups.flatMap((group) => group.findings);
    return outcome(
      [
        {
          severity,
          tense: "ongoing" as const,
          subjects: [ofNow],
          target: null,
          measured: lasting ? days : count,
          limit: { name: limitOf(severity, lasting), comparator: "max" as const },
          facts: [
            ...groups.map(
              ({ key, findings }): FlagFact => ({
                key,
                value: { value: findings.length, unit: "count" },
                provenance: "computed",
              }),
            ),
            ...(lasting
              ? [{ key: "together-for-at-least", value: days, provenance: "computed" as const }]
              : []),
          ],
          message: lasting
            ? { key: "lasting" as const, params: { kinds: count, days } }
            : { key: "together" as const, params: { kinds: count } },
          modifiers: [],
          // A sum never hides what is worse than itself.
          sumsUp: parts
            .filter((part) => compareSeverity(part.severity, severity) <= 0)
            .map(({ fingerprint }) => fingerprint),
          restsOn: [
            ...new Set(
              parts.flatMap(({ ruleId, restsOn }) => [...(dataOfSigns[ruleId] ?? []), ...(restsOn ?? [])]),
            ),
          ],
        },
      ],
      [],
    );
  },

  suggest({ snapshot }) {
    return recoveryWeek(snapshot);
  },
});

const signs = new Set(kindsOfSigns.flatMap(({ rules }) => Object.keys(rules)));

const ofNow = { kind: "state", id: "now", role: "target" } as const;

/** The kinds of which there is a sign at caution or above, with each sign once. What is only planned is no sign. */
function groupsOf(findings: readonly Finding[]) {
  return kindsOfSigns.flatMap(({ key, rules }) => {
    const signs = findings.filter(
      ({ ruleId, severity, tense }) => ruleId in rules && severity !== "info" && tense !== "planned",
    );
    return signs.length === 0 ? [] : [{ key, findings: signs }];
  });
}

function limitOf(severity: Severity, lasting: boolean) {
  if (lasting) return "lastingDays" as const;
  if (severity === "warning") return "warningGroups" as const;
  return severity === "caution" ? ("cautionGroups" as const) : ("infoGroups" as const);
}
