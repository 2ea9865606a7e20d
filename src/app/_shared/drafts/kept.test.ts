import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keep, keepFor, readKept } from "./kept";

/** The storage of a browser, of which a test has none. */
function storageOf(entries: Map<string, string>) {
  return {
    get length() {
      return entries.size;
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
}

const [device, tab] = [new Map<string, string>(), new Map<string, string>()];

beforeEach(() => {
  device.clear();
  tab.clear();
  vi.stubGlobal("localStorage", storageOf(device));
  vi.stubGlobal("sessionStorage", storageOf(tab));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("what somebody typed is there when they come back, and gone once somebody else has signed in", () => {
  keepFor("maya");
  keep("import sessions", "easy 45");
  tab.set("tandem open /a/maya/week", "{}");
  device.set("theme", "dark");

  keepFor("maya");
  expect(readKept("import sessions")).toBe("easy 45");
  keepFor("tom");
  expect(readKept("import sessions")).toBeNull();
  expect(tab.size).toBe(0);
  expect(device.get("theme")).toBe("dark");
});
