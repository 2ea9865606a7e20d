import type { RecordsSummary } from "@/server/import/activity";

/** Of a file without samples, such as a table. */
export const noRecords: RecordsSummary = {
  count: 0,
  withHr: 0,
  withDistance: 0,
  withPosition: 0,
  hrMean: null,
  hrMax: null,
  delayedHr: 0,
  hrv: 0,
  lengths: 0,
};
