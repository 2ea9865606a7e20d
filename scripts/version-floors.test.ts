import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

// `npm audit` needs a service that not every machine reaches. These floors stand for the advisories that would
// matter most here, and hold for whatever the lockfile brings, wherever in the tree it sits.

interface Floor {
  readonly name: string;
  readonly floor: string;
  /** What an older version is open to. */
  readonly because: string;
  /** Not used today; checked as soon as something brings it. */
  readonly absent?: true;
}

const floors: readonly Floor[] = [
  { name: "next", floor: "16.3.3", because: "proxy bypasses, remote code in image optimisation" },
  { name: "react", floor: "19.2.6", because: "CVE-2026-23870" },
  { name: "react-dom", floor: "19.2.6", because: "CVE-2026-23870" },
  { name: "next-auth", floor: "5.0.0-beta.32", because: "GHSA-7rqj-j65f-68wh, GHSA-8fpg-xm3f-6cx3" },
  { name: "@auth/core", floor: "0.41.3", because: "state and PKCE not bound to the provider" },
  { name: "@trpc/server", floor: "11.8.0", because: "CVE-2025-68130" },
  { name: "drizzle-orm", floor: "0.45.2", because: "CVE-2026-39356" },
  { name: "react-server-dom-webpack", floor: "19.2.6", because: "CVE-2026-23870", absent: true },
  { name: "react-server-dom-turbopack", floor: "19.2.6", because: "CVE-2026-23870", absent: true },
  { name: "fast-xml-parser", floor: "5.5.7", because: "CVE-2026-25128, CVE-2026-33036", absent: true },
  { name: "nodemailer", floor: "8.0.5", because: "GHSA-vvjj, GHSA-5jpx", absent: true },
];

const lockfile = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")) as {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
};

/** Every version of a package in the tree, those inside other packages too. */
const versionsOf = (name: string): string[] =>
  Object.entries(lockfile.packages).flatMap(([path, { version }]) =>
    version && (path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`)) ? [version] : [],
  );

/** Negative where `a` is older. A version with a suffix is older than the same one without (semver 11). */
function compareVersions(a: string, b: string): number {
  const [coreA = "", suffixA] = split(a);
  const [coreB = "", suffixB] = split(b);
  const byCore = compareParts(coreA, coreB);
  if (byCore !== 0) return byCore;
  if (suffixA === undefined || suffixB === undefined)
    return Number(suffixA === undefined) - Number(suffixB === undefined);
  return compareParts(suffixA, suffixB);
}

function split(version: string): [string, string | undefined] {
  const dash = version.indexOf("-");
  return dash < 0 ? [version, undefined] : [version.slice(0, dash), version.slice(dash + 1)];
}

function compareParts(a: string, b: string): number {
  const [left, right] = [a.split("."), b.split(".")];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [x = "", y = ""] = [left[index], right[index]];
    if (x === y) continue;
    const [p, q] = [Number(x), Number(y)];
    return Number.isNaN(p) || Number.isNaN(q) ? x.localeCompare(y) : p - q;
  }
  return 0;
}

describe("the lockfile", () => {
  it.each(floors)("brings $name from $floor on", ({ name, floor, absent }) => {
    const versions = versionsOf(name);
    if (!absent) expect(versions).not.toEqual([]);
    expect(versions.filter((version) => compareVersions(version, floor) < 0)).toEqual([]);
  });

  it("is compared as versions are, not as text", () => {
    const inOrder = ["5.0.0-beta.4", "5.0.0-beta.32", "5.0.0", "5.5.7", "5.10.0", "16.3.3"];
    expect([...inOrder].reverse().sort(compareVersions)).toEqual(inOrder);
  });
});
