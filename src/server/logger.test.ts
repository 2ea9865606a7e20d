import { DrizzleQueryError } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { logger } from "./logger";

function logged(error: unknown): string {
  const spy = vi.spyOn(console, "error").mockImplementation(() => {});
  logger.error("A request failed", error, { requestId: "r1" });
  const [[text]] = spy.mock.calls as [[string]];
  spy.mockRestore();
  return JSON.parse(text).error;
}

describe("an error in the log", () => {
  it("names the query and its cause, and nothing that a person wrote or holds", () => {
    const cause = new Error('new row for relation "check_in" violates check constraint "check_in_mood"');
    const params = ["a session token", "fever since\nTuesday\n    at night", 9];
    const text = logged(new DrizzleQueryError("insert into check_in values ($1, $2, $3)", params, cause));
    expect(text).toContain("insert into check_in values ($1, $2, $3)");
    expect(text).toContain("check_in_mood");
    expect(text).toMatch(/\n\s+at .*logger\.test/);
    for (const secret of ["session token", "fever", "Tuesday", "night"]) expect(text).not.toContain(secret);
  });

  it("is whole where it holds no data", () => {
    const text = logged(new Error("outer", { cause: new Error("inner") }));
    expect(text).toMatch(/Error: outer[\s\S]*caused by Error: inner/);
  });

  it("may be anything", () => expect(logged("just text")).toBe("just text"));
});
