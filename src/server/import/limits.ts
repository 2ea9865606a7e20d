/**
 * What one file may hold. The bounds are far above what a device or an app writes in one recording (a hundred
 * hours at one record a second is 360,000 records); they keep a damaged or hostile file from filling memory.
 */
export interface ImportLimits {
  /** Size of the file as it is sent, bytes. */
  readonly maxBytes: number;
  /** Size of a table, bytes: text costs several times its size while it is read. */
  readonly maxTextBytes: number;
  /** Size of an XML file, bytes: it is read in pieces, but has fifty times the size of the same in FIT. */
  readonly maxXmlBytes: number;
  /** Records (samples) over all recordings in one file. */
  readonly maxRecords: number;
  /** Messages of any kind that one FIT file may hold. */
  readonly maxMessages: number;
  /** Messages other than records that are kept: laps, sets, events, delayed heart rates and so on. */
  readonly maxKeptMessages: number;
  /** Numbers and texts in those messages. */
  readonly maxKeptValues: number;
  /** Activities in one recording, as in a triathlon. */
  readonly maxSessions: number;
  /** Rows of a text file. */
  readonly maxRows: number;
}

export const importLimits: ImportLimits = {
  maxBytes: 32 * 1024 * 1024,
  maxTextBytes: 16 * 1024 * 1024,
  maxXmlBytes: 64 * 1024 * 1024,
  maxRecords: 500_000,
  maxMessages: 2_000_000,
  maxKeptMessages: 200_000,
  maxKeptValues: 2_000_000,
  maxSessions: 100,
  maxRows: 200_000,
};
