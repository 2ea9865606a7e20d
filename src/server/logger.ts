type Fields = Readonly<Record<string, unknown>>;

const line = (level: string, message: string, fields?: Fields) =>
  JSON.stringify({ level, message, ...fields });

/** The only writer to the console. One JSON object a line. */
export const logger = {
  info: (message: string, fields?: Fields) => console.log(line("info", message, fields)),
  warn: (message: string, fields?: Fields) => console.warn(line("warn", message, fields)),
  error: (message: string, error: unknown, fields?: Fields) =>
    console.error(
      line("error", message, {
        ...fields,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    ),
};
