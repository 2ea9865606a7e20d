/** What somebody reads who opens an archive. */
export const archiveReadme = `This is everything of yours that Tandem keeps.

manifest.json   what this archive is, your settings, and how many rows each table has
tables/         one file a table, one row a line, each a JSON object with the names of its columns
files/          the files that you uploaded, byte for byte; tables/imported_file.jsonl says what each is called

Dates are days on your calendar, moments are in UTC. Durations are in seconds, distances in metres, weights in grams.
"urn:tandem:athlete" and "urn:tandem:person" stand for you.

To bring it back, open Settings, Your data, in an account in which nothing is planned or logged yet.
`;
