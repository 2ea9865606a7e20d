import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/server/db/testing/database";
import { testNow } from "@/server/db/testing/factories";
import { appRouter } from "./root";
import { AccessChecker, proceduresOf } from "./testing/access-checker";
import { matrixSamples } from "./testing/matrix-samples";
import { insertMatrixWorld } from "./testing/matrix-world";
import { plantedFaults } from "./testing/planted-faults";
import { copyOf, type PristineCopy } from "./testing/pristine-copy";

process.env.TANDEM_NOW = testNow;

const { owner, sql } = testDatabase();
const procedures = proceduresOf(appRouter);
let checker: AccessChecker;
let copy: PristineCopy;

beforeAll(async () => {
  const world = await insertMatrixWorld(owner);
  copy = await copyOf(sql);
  checker = new AccessChecker(world, copy);
});

describe("every procedure, as everybody, on everything", () => {
  it.each(procedures.map((procedure) => [procedure.path, procedure] as const))(
    "%s",
    async (path, procedure) => {
      expect(await checker.problemsOf(procedure, matrixSamples[path])).toEqual([]);
    },
  );

  it("is tried in every cell, and nothing else is", () => {
    const paths = new Set(procedures.map(({ path }) => path));
    expect(Object.keys(matrixSamples).filter((path) => !paths.has(path))).toEqual([]);
    expect(checker.cells).toBeGreaterThan(procedures.length * 20);
  });
});

describe("the matrix itself", () => {
  const { router, samples, complaints } = plantedFaults(owner);

  it.each(proceduresOf(router).map((procedure) => [procedure.path, procedure] as const))(
    "notices a procedure %s",
    async (path, procedure) => {
      const problems = await checker.problemsOf(procedure, samples[path]);
      await copy.restore();
      expect(problems.join("\n")).toMatch(complaints[path] ?? /no complaint is expected here/);
    },
  );
});
