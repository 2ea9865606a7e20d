import { createRequire } from "node:module";
import { join } from "node:path";
import { bring } from "./bring";
import { type Facts, levels } from "./nine-rules";

const packages = ["json-rules-engine@7.3.1", "@gorules/zen-engine@0.54.0"];

/** Says for each day which levels hold, as "day level" strings. */
export interface Peer {
  readonly name: string;
  ask(facts: readonly Facts[], hit?: (day: number, level: number) => void): Promise<number>;
}

/** Rule engines that take rules as data. They are brought for measuring alone, and only where there is a registry. */
export function bringPeers(): readonly Peer[] {
  const folder = bring("peers", packages);
  const load = createRequire(join(folder, "package.json"));
  return [jsonRules(load("json-rules-engine") as JsonRules), zen(load("@gorules/zen-engine") as Zen)];
}

interface JsonRules {
  Engine: new () => {
    addRule(rule: unknown): void;
    run(facts: unknown): Promise<{ events: { params: { index: number } }[] }>;
  };
}

const operators = { ">": "greaterThan", ">=": "greaterThanInclusive", "<": "lessThan" } as const;

function jsonRules({ Engine }: JsonRules): Peer {
  const engine = new Engine();
  for (const [index, { fact, comparator, limit }] of levels.entries()) {
    engine.addRule({
      conditions: { all: [{ fact, operator: operators[comparator], value: limit }] },
      event: { type: "level", params: { index } },
    });
  }
  return {
    name: "json-rules-engine",
    async ask(facts, hit) {
      let hits = 0;
      for (let day = 0; day < facts.length; day += 1) {
        const { events } = await engine.run(facts[day]);
        hits += events.length;
        if (hit) for (const { params } of events) hit(day, params.index);
      }
      return hits;
    },
  };
}

interface Zen {
  ZenEngine: new () => {
    createDecision(content: unknown): {
      evaluate(facts: unknown): Promise<{ result: { index: number }[] | { index: number } }>;
    };
  };
}

/** One decision table that collects every row that holds. */
function zen({ ZenEngine }: Zen): Peer {
  const rules = levels.map(({ fact, comparator, limit }, index) => ({
    _id: `r${index}`,
    condition: `${fact} ${comparator} ${limit}`,
    index: String(index),
  }));
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: "in", type: "inputNode", name: "in", position: { x: 0, y: 0 } },
      {
        id: "table",
        type: "decisionTableNode",
        name: "table",
        position: { x: 0, y: 0 },
        content: {
          hitPolicy: "collect",
          inputs: [{ id: "condition", name: "condition" }],
          outputs: [{ id: "index", name: "index", field: "index" }],
          rules,
        },
      },
      { id: "out", type: "outputNode", name: "out", position: { x: 0, y: 0 } },
    ],
    edges: [
      { id: "a", sourceId: "in", targetId: "table", type: "edge" },
      { id: "b", sourceId: "table", targetId: "out", type: "edge" },
    ],
  });
  return {
    name: "zen-engine",
    async ask(facts, hit) {
      let hits = 0;
      for (let day = 0; day < facts.length; day += 1) {
        const { result } = await decision.evaluate(facts[day]);
        const rows = Array.isArray(result) ? result : [];
        hits += rows.length;
        if (hit) for (const { index } of rows) hit(day, index);
      }
      return hits;
    },
  };
}
