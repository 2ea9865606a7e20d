import { describe, expect, test } from "vitest";
import { issuerPerson } from "./issuer-person";

const tokenOf = (claims: object) =>
  `e30.${Buffer.from(JSON.stringify({ sub: "42", ...claims })).toString("base64url")}.signature`;

describe("who an issuer says that somebody is", () => {
  test.each([
    [{ name: "Noor Haddad", email: "noor@club.example" }, {}, "Noor Haddad", "noor@club.example"],
    [{}, { name: "Noor Haddad", email: "noor@club.example" }, "Noor Haddad", "noor@club.example"],
    [
      { name: "Noor Haddad" },
      { name: "Noor", email: "noor@club.example" },
      "Noor Haddad",
      "noor@club.example",
    ],
    [{ given_name: "Noor", family_name: "Haddad" }, {}, "Noor Haddad", null],
    [{ given_name: "Noor" }, { preferred_username: "noor" }, "Noor", null],
    [{ name: "  ", preferred_username: "noor" }, {}, "noor", null],
    [{ name: 42, email: null }, { nickname: "Nono" }, "Nono", null],
    [{}, {}, null, null],
  ])("%j and a token with %j", (info, token, name, email) => {
    expect(issuerPerson({ sub: "42", ...info }, tokenOf(token))).toEqual({ id: "42", name, email });
  });

  test("where there is no token to read", () => {
    expect(issuerPerson({ sub: "42", name: "Zoë" }, undefined)).toEqual({
      id: "42",
      name: "Zoë",
      email: null,
    });
  });
});
