import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

// drizzle-kit takes paths relative to the project only.
mkdirSync(".tandem", { recursive: true });
const trial = mkdtempSync(join(".tandem", "migrations-"));
afterAll(() => rmSync(trial, { recursive: true, force: true }));

/** What the generator would write for these tables, on a copy of the migrations. */
function generated(name: string, schema: string): string {
  const out = join(trial, name);
  cpSync("drizzle", out, { recursive: true });
  const args = [
    "generate",
    "--dialect",
    "postgresql",
    "--schema",
    schema,
    "--out",
    `./${out}`,
    "--name",
    "drift",
  ];
  return execFileSync("node_modules/.bin/drizzle-kit", args, { encoding: "utf8" });
}

describe("migrations", () => {
  it("make exactly the tables that the code describes", () => {
    expect(generated("as-it-is", "./src/server/db/schema")).toContain("No schema changes");
  });

  it("are missed when a column has none", () => {
    const schema = join(trial, "schema");
    cpSync("src/server/db/schema", schema, { recursive: true });
    const file = join(schema, "wellness.ts");
    const column = 'mood: smallint("mood"),';
    writeFileSync(file, readFileSync(file, "utf8").replace(column, `${column} temper: smallint("temper"),`));
    expect(generated("changed", `./${schema}`)).not.toContain("No schema changes");
  });

  it("have names that say what they do, in one unbroken order", () => {
    const journal = JSON.parse(readFileSync("drizzle/meta/_journal.json", "utf8")) as {
      entries: { tag: string }[];
    };
    const files = readdirSync("drizzle").filter((file) => file.endsWith(".sql"));
    expect(files.toSorted()).toEqual(journal.entries.map(({ tag }) => `${tag}.sql`));
    for (const [index, { tag }] of journal.entries.entries()) {
      expect(tag).toMatch(new RegExp(`^${String(index).padStart(4, "0")}_[a-z]+(-[a-z]+)*$`));
    }
  });
});
