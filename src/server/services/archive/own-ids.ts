import type { AthleteId, UserId } from "@/lib/ids";

/** What stands in an archive for its athlete and its person: they are others where it is brought in. */
const athleteMark = "urn:tandem:athlete";
const personMark = "urn:tandem:person";

interface Own {
  readonly athleteId: AthleteId;
  readonly userId: UserId;
}

/** A row as a line of an archive: it names its athlete nowhere. */
export const lineOf = (row: unknown, { athleteId, userId }: Own): string =>
  JSON.stringify(row)
    .replaceAll(`"${athleteId}"`, `"${athleteMark}"`)
    .replaceAll(`"${userId}"`, `"${personMark}"`);

/** The row of a line, as it is of whoever brings it in. */
export const rowOf = (line: string, { athleteId, userId }: Own): unknown =>
  JSON.parse(
    line.replaceAll(`"${athleteMark}"`, `"${athleteId}"`).replaceAll(`"${personMark}"`, `"${userId}"`),
  );
