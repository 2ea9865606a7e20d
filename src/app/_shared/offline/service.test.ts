import { expect, it } from "vitest";
import { isDrawnHere } from "./service";

it("stands in for the pages of a day in training, and for nothing that only a server can answer", () => {
  const id = "0199a0d2-7b1c-7c3e-9a55-2f8f0f4f1a01";
  const drawn = ["/", "/today", "/week", "/checkin", "/offline", "/log/run", `/log/lift/${id}`, "/log/other"];
  expect([...drawn, "/a/maya/week", "/a/maya/week/2026-W12"].filter((path) => !isDrawnHere(path))).toEqual(
    [],
  );
  const others = ["/login", "/api/auth/callback/oidc", "/api/archive", `/api/import/${id}`, "/invite/secret"];
  const pages = ["/coach/athletes", `/a/maya/session/${id}`, "/a/maya", "/log/import", "/settings/account"];
  expect([...others, ...pages].filter(isDrawnHere)).toEqual([]);
});
