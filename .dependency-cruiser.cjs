// One reading direction: app -> server (types only) -> lib; inside the server api -> services -> {db, engine, import, export} -> lib.
// Each rule's comment is what its layer's README says. `scripts/check-architecture.ts` plants one violation of each.
const tests = "\\.(test|db\\.test|typetest|spec)\\.tsx?$|/testing/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      comment: "Modules do not import each other in a circle.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "lib-imports-nothing",
      severity: "error",
      comment: "lib holds nouns; it imports nothing of ours, and of others only zod, uuid and the calendar.",
      from: { path: "^src/lib/", pathNot: tests },
      to: { pathNot: "^src/lib/|node_modules/(zod|uuid|temporal-polyfill)/" },
    },
    {
      name: "engine-is-pure",
      severity: "error",
      comment: "The engine reads a snapshot and returns findings: no input, no output, no clock.",
      from: { path: "^src/server/engine/", pathNot: tests },
      to: { pathNot: "^src/server/engine/|^src/lib/|node_modules/zod/" },
    },
    {
      name: "a-rule-does-not-know-another-rule",
      severity: "error",
      comment: "Rules meet only in precedence.",
      from: { path: "^src/server/engine/rules/([^/]+/[^/.]+)\\.ts$" },
      to: {
        path: "^src/server/engine/rules/",
        pathNot: ["^src/server/engine/rules/$1", "^src/server/engine/rules/[^/]+\\.ts$"],
      },
    },
    {
      name: "parsers-are-pure",
      severity: "error",
      comment: "import turns bytes into activities and touches nothing else.",
      from: { path: "^src/server/import/", pathNot: `${tests}|/samples/` },
      to: { pathNot: "^src/server/import/|^src/lib/|node_modules/(zod|csv-parse|saxes)/" },
    },
    {
      name: "writers-are-pure",
      severity: "error",
      comment:
        "export turns plans and logs into files and touches nothing else; the numbers of FIT it shares with import.",
      from: { path: "^src/server/export/", pathNot: tests },
      to: {
        pathNot:
          "^src/server/export/|^src/lib/|^src/server/import/parsers/fit-reader/(checksum|profile|exercise-subtypes)\\.ts$",
      },
    },
    {
      name: "sql-lives-in-db",
      severity: "error",
      comment: "Only db speaks SQL.",
      from: { path: "^src/", pathNot: `^src/server/db/|^src/server/auth/config\\.ts$|${tests}` },
      to: { path: "node_modules/(drizzle-orm|postgres)/|^src/server/db/(client|schema)" },
    },
    {
      name: "queries-are-called-by-services-and-auth",
      severity: "error",
      comment: "Queries are called by services and auth.",
      from: { path: "^src/", pathNot: `^src/server/(services|auth|db)/|${tests}` },
      to: { path: "^src/server/db/queries/" },
    },
    {
      name: "transactions-open-in-services-and-auth",
      severity: "error",
      comment: "Services and auth open transactions.",
      from: { path: "^src/", pathNot: `^src/server/(services|auth|db)/|${tests}` },
      to: { path: "^src/server/db/tx\\.ts$" },
    },
    {
      name: "db-knows-engine-as-a-type",
      severity: "error",
      comment: "db stores what the engine says, and runs none of it.",
      from: { path: "^src/server/db/", pathNot: `${tests}|^src/server/db/demo/` },
      to: { path: "^src/server/(engine|import|services|api)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "next-auth-lives-in-auth",
      severity: "error",
      comment: "The sign-in library is met in one file.",
      from: { path: "^src/", pathNot: "^src/server/auth/config\\.ts$" },
      to: { path: "node_modules/(next-auth|@auth)/" },
    },
    {
      name: "ui-meets-server-as-a-type",
      severity: "error",
      comment:
        "What people see meets the server through the API: as a type, or in _trpc/server and route handlers.",
      from: { path: "^src/app/", pathNot: "^src/app/_trpc/server\\.tsx$|^src/app/.*/route\\.ts$" },
      to: { path: "^src/server/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "roles-do-not-share-routes",
      severity: "error",
      comment: "Pages of one group do not import from another; what two share moves to _shared.",
      // The brackets stay outside the group: what a group captures is read as a pattern again.
      from: { path: "^src/app/\\(([a-z]+)\\)/" },
      to: { path: "^src/app/\\([a-z]+\\)/", pathNot: "^src/app/\\($1\\)/" },
    },
    {
      name: "ui-kit-is-domain-free",
      severity: "error",
      comment: "_ui could ship in another product.",
      from: { path: "^src/app/_ui/", pathNot: tests },
      to: { path: "^src/(server|lib/domain|lib/schemas|app/(?!_ui))" },
    },
    {
      name: "tests-are-not-imported",
      severity: "error",
      comment: "Nothing that runs depends on a test.",
      from: { pathNot: `${tests}|^e2e/|^scripts/` },
      to: { path: tests },
    },
    {
      name: "no-barrels",
      severity: "error",
      comment: "A module is imported from its own file.",
      from: {},
      to: { path: "^src/.*/index\\.tsx?$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^\\.next|^\\.tandem|node_modules/.*/node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
