type Fields = Readonly<Record<string, unknown>>;

const line = (level: string, message: string, fields?: Fields) =>
  JSON.stringify({ level, message, ...fields });

/** The only writer to the console. One JSON object a line. */
export const logger = {
  info: (message: string, fields?: Fields) => console.log(line("info", message, fields)),
  warn: (message: string, fields?: Fields) => console.warn(line("warn", message, fields)),
  error: (message: string, error: unknown, fields?: Fields) =>
    console.error(line("error", message, { ...fields, error: textOf(error) })),
};

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const text = "query" in error && "params" in error ? withoutParams(error) : (error.stack ?? error.message);
  return error.cause === undefined ? text : `${text}\ncaused by ${textOf(error.cause)}`;
}

// The query builder writes what a query was called with into its error: notes about health, and session tokens.
function withoutParams(error: Error & { readonly query: unknown }): string {
  const { stack = "" } = error;
  const frames = stack.replace(error.message, "").split("\n").slice(1);
  return [`Failed query: ${error.query}`, ...frames.filter((each) => /^\s+at /.test(each))].join("\n");
}
