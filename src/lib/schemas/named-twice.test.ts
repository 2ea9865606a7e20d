import { describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { changeManyInput } from "./arrangement";
import { applyPlanInput, updateUsesInput } from "./library";
import { skipSessionsInput } from "./log";

const [requestId, athleteId, id, other] = [newId(), newId(), newId(), newId()];
const session = { sessionId: id, version: 1 };
const addition = { applicationId: id, part: "a" };
const settings = { align: "start", date: "2026-03-16", fit: "cut", existing: "keep", volume: "own" };
const update = {
  ...{ requestId, athleteId, templateId: "plan-half-12", templateVersion: 1, operationId: newId() },
  ...{ sessions: [], additions: [] },
};
const asked = { athleteId, settings, basis: "" };
const apply = { requestId, templateId: "plan-half-12", applicationId: id };

describe("what would be done twice", () => {
  it.each([
    ["a session to update", updateUsesInput, { ...update, sessions: [session, session] }],
    ["a session to add", updateUsesInput, { ...update, additions: [addition, { ...addition }] }],
    ["an athlete to apply to", applyPlanInput, { ...apply, athletes: [asked, { ...asked, basis: "x" }] }],
    [
      "a session to change",
      changeManyInput,
      { requestId, athleteId, sessions: [session, session], change: { kind: "delete" } },
    ],
    [
      "a session to skip",
      skipSessionsInput,
      {
        requestId,
        reason: "travel",
        sessions: [
          { id, plannedId: id },
          { id, plannedId: other },
        ],
      },
    ],
  ])("is refused as bad input where it is named twice: %s", (_, schema, input) => {
    const parsed = schema.safeParse(input);
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^An? (session|athlete) is named twice\./),
    ]);
  });

  it("is accepted where each is named once", () => {
    const both = { ...update, sessions: [session, { ...session, sessionId: other }], additions: [addition] };
    expect(updateUsesInput.safeParse(both).success).toBe(true);
    expect(updateUsesInput.safeParse({ ...both, sessions: [], additions: [] }).success).toBe(false);
  });
});
