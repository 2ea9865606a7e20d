/** One thing that a file of the project must not be or hold. */
export interface TidyRule {
  readonly name: string;
  /** What is wrong with a file, or null. */
  readonly problem: (path: string, text: string) => string | null;
}

const isTest = (path: string) =>
  /\.(test|db\.test|typetest|spec)\.tsx?$/.test(path) || path.includes("/testing/");
const isProduct = (path: string) => path.startsWith("src/") && /\.tsx?$/.test(path);

// Lists of things, as long as the things are many.
const catalogues = [
  "src/lib/domain/session-type.ts",
  "src/lib/library/sessions.ts",
  "src/server/engine/exercises.ts",
  "src/server/engine/taxonomy.ts",
  "src/server/engine/citations.ts",
  "src/server/engine/metrics/definitions.ts",
  "src/app/tokens.css",
];
const isCatalogue = (path: string) =>
  catalogues.includes(path) || path.includes("/samples/") || path.includes("/cases/");

const longestFile = 300;
const longestFunction = 70;
/** A component is markup as much as logic, and a page's hook holds all that the page can do. */
const longestComponent = 120;

const forbiddenText = (
  name: string,
  pattern: RegExp,
  applies: (path: string) => boolean,
  message: string,
): TidyRule => ({
  name,
  problem: (path, text) => {
    if (!applies(path)) return null;
    const line = text.split("\n").findIndex((each) => pattern.test(each));
    return line < 0 ? null : `line ${line + 1}: ${message}`;
  },
});

/** The last line of each function that is longer than the limit, by the indentation of its closing brace. */
function longFunction(text: string, limit: number): string | null {
  const lines = text.split("\n");
  for (const [start, line] of lines.entries()) {
    const opening =
      /^(\s*)(export )?(default )?(async )?(function\b|const \w+ = (async )?(\([^)]*\)|\w+)(: [^=]+)? => [({]$)/.exec(
        line,
      );
    if (!opening) continue;
    const indent = opening[1] ?? "";
    const end = lines.findIndex(
      (each, index) => index > start && new RegExp(`^${indent}[})]`).test(each) && !each.endsWith("{"),
    );
    if (end - start + 1 > limit)
      return `line ${start + 1}: ${end - start + 1} lines in one function, at most ${limit}`;
  }
  return null;
}

export const tidyRules: readonly TidyRule[] = [
  {
    name: "file-length",
    problem: (path, text) => {
      if (!/\.(tsx?|mjs)$/.test(path) || isCatalogue(path) || isTest(path)) return null;
      const lines = text.split("\n").length - 1;
      return lines > longestFile ? `${lines} lines, at most ${longestFile}` : null;
    },
  },
  {
    name: "function-length",
    problem: (path, text) =>
      isProduct(path) && !isTest(path)
        ? longFunction(text, path.startsWith("src/app/") ? longestComponent : longestFunction)
        : null,
  },
  {
    name: "file-name",
    problem: (path) => {
      const name = path.split("/").at(-1) ?? "";
      if (/^(utils?|helpers?|common|misc|types|index)\.(tsx?|mjs)$/.test(name))
        return "a name that says nothing";
      const routed = /^(page|layout|route|error|not-found|loading|global-error|default|template)\.tsx?$/.test(
        name,
      );
      return isProduct(path) &&
        !routed &&
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|db\.test|contract\.test|typetest))?\.tsx?$/.test(name)
        ? "file names are kebab-case"
        : null;
    },
  },
  forbiddenText(
    "one-clock",
    /new Date\(\s*\)|Date\.now\(|Temporal\.Now/,
    (path) =>
      isProduct(path) && !["src/server/clock.ts", "src/app/_shared/clock.ts"].includes(path) && !isTest(path),
    "the clock is read in src/server/clock.ts and src/app/_shared/clock.ts alone",
  ),
  forbiddenText(
    "one-environment",
    /process\.env(?!\.NEXT_RUNTIME)/,
    (path) => isProduct(path) && path !== "src/server/env.ts" && !isTest(path),
    "the environment is read in src/server/env.ts alone",
  ),
  forbiddenText(
    "no-sleeping-tests",
    /waitForTimeout|setTimeout\([^,]+,\s*\d{3,}\)|test\.skip\(|it\.skip\(|\.only\(/,
    (path) => (path.startsWith("e2e/") || isTest(path)) && !path.startsWith("scripts/tidy"),
    "a test waits for what it needs, and none is left out",
  ),
  forbiddenText(
    "no-raw-colours",
    /#[0-9a-f]{6}\b|#[0-9a-f]{3}\b(?=["';\s])|\b(rgb|rgba|hsl|oklch)\(/i,
    (path) =>
      path.startsWith("src/app/") &&
      /\.(tsx|css)$/.test(path) &&
      path !== "src/app/tokens.css" &&
      !isTest(path),
    "colours live in src/app/tokens.css",
  ),
  {
    name: "no-silent-loading",
    problem: (path, text) => {
      if (!path.startsWith("src/app/") || !path.endsWith(".tsx")) return null;
      // Without `loading` the whole page is hidden, and its focus lost, until the code is there.
      const silent = [...text.matchAll(/\bdynamic\(([^;]*);/g)].find(
        ([, call]) => !call?.includes("loading:"),
      );
      return silent ? `${silent[0].slice(0, 60)} says nothing while it is fetched` : null;
    },
  },
  forbiddenText(
    "no-unfinished-work",
    /\b(TODO|FIXME|XXX|HACK)\b|[Cc]oming soon|[Ll]orem ipsum/,
    (path) => /^(src|scripts|e2e|docs)\//.test(path) && !path.startsWith("scripts/tidy"),
    "finish it, or leave it out",
  ),
  forbiddenText(
    "product-alone",
    /\/work\/|\.\.\/shared\b|registry\.npmjs|npmmirror|\bissue #?\d+\b|\b(AI|LLM)[- ](agent|assistant)\b/i,
    (path) => !path.startsWith("scripts/tidy") && !path.includes("/samples/") && path !== "package-lock.json",
    "the project speaks of the product alone",
  ),
];

/** Problems of one file, one line each. */
export function problemsOf(path: string, text: string): string[] {
  return tidyRules.flatMap(({ name, problem }) => {
    const found = problem(path, text);
    return found === null ? [] : [`${path}: ${name}: ${found}`];
  });
}
