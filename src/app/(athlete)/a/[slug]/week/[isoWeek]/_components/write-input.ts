import type { PlannedSession } from "@/lib/domain/session";

export type Latest = (id: string) => PlannedSession | undefined;

/** The version to write over: the one a person chose to overwrite, else the newest this page knows. */
export const seen = (session: PlannedSession, latest: Latest, version?: number) => ({
  sessionId: session.id,
  version: version ?? latest(session.id)?.version ?? session.version,
});

/** Makes the input at the first try and keeps it: a retry must be the very same request to be recognised. */
export function once<Input, Answer>(
  make: (latest: Latest) => Input,
  send: (input: Input) => Promise<Answer>,
) {
  let input: Input | undefined;
  return (latest: Latest) => {
    input ??= make(latest);
    return send(input);
  };
}
