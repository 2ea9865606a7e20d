import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/app-error";
import { reasonOf } from "./sign-in-failure";

const failure = (fields: object, message = "") => Object.assign(new Error(message), fields);

describe("why a sign-in failed", () => {
  test.each([
    ["denied", failure({ type: "OAuthCallbackError", cause: { provider: "demo", error: "access_denied" } })],
    ["denied", { error: "access_denied", cause: failure({ type: "OAuthCallbackError" }) }],
    ["expired", { error: null, cause: failure({ type: "InvalidCheck" }) }],
    ["expired", failure({ type: "InvalidCheck" }, "state value could not be parsed")],
    ["expired", failure({ type: "CallbackRouteError", cause: { err: failure({ error: "invalid_grant" }) } })],
    [
      "email-taken",
      failure(
        { type: "OAuthAccountNotLinked" },
        "Another account already exists with the same e-mail address",
      ),
    ],
    [
      "linked-elsewhere",
      failure({ type: "OAuthAccountNotLinked" }, "The account is already associated with another user"),
    ],
    [
      "unavailable",
      failure({ type: "AdapterError", cause: { err: new AppError("unavailable", "The database is away.") } }),
    ],
    [
      "configuration",
      failure({ type: "CallbackRouteError", cause: { err: failure({ error: "invalid_client" }) } }),
    ],
    ["provider", failure({ code: "ECONNREFUSED" }, "fetch failed")],
    ["provider", undefined],
  ])("%s", (reason, error) => expect(reasonOf(error)).toBe(reason));
});
