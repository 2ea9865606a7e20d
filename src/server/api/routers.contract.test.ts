import { describe, expect, it } from "vitest";
import { z } from "zod";
import { appRouter } from "./root";
import type { Access } from "./trpc";

interface Definition {
  readonly type: "query" | "mutation" | "subscription";
  readonly meta?: { readonly access?: Access };
  readonly inputs: readonly unknown[];
}

const procedures = Object.entries(appRouter._def.procedures).map(
  ([path, procedure]) => [path, (procedure as unknown as { _def: Definition })._def] as const,
);

const fieldsOf = ({ inputs }: Definition): string[] =>
  inputs.flatMap((input) => {
    const schema = input instanceof z.ZodPipe ? input.in : input;
    return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  });

const accesses: readonly Access[] = [
  "public",
  "leaving",
  "signed-in",
  "coach",
  "self",
  "reader-of",
  "planner-of",
];

describe("every procedure", () => {
  it("is found here", () => expect(procedures.length).toBeGreaterThan(40));

  it.each(procedures)("%s says who may call it", (_, definition) => {
    expect(accesses).toContain(definition.meta?.access);
  });

  it.each(procedures.filter(([, { type }]) => type === "mutation"))(
    "%s carries a request id",
    (_, definition) => {
      expect(fieldsOf(definition)).toContain("requestId");
    },
  );

  it.each(procedures.filter(([, { meta }]) => meta?.access?.endsWith("-of")))(
    "%s names its athlete",
    (_, definition) => {
      expect(fieldsOf(definition)).toContain("athleteId");
    },
  );

  it.each(procedures.filter(([, { type, meta }]) => type === "mutation" && meta?.access === "public"))(
    "%s must not write for anybody",
    (path) => expect(path).toBe("a mutation behind a proof of permission"),
  );

  it("is reached by no subscription that has no access test", () => {
    const subscriptions = procedures.filter(([, { type }]) => type === "subscription");
    // Streams go on after they were allowed: `services/live/follow-news.db.test.ts` tries what they tell to whom.
    expect(subscriptions.map(([path]) => path)).toEqual(["live.news"]);
  });
});
