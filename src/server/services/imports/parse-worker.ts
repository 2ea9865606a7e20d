import { getHeapStatistics } from "node:v8";
import { parentPort } from "node:worker_threads";
import type { Result } from "@/lib/result";
import type { ImportError, ImportedActivityFile } from "@/server/import/activity";
import type { ImportOptions } from "@/server/import/parse-activity-file";
import { readActivities } from "./read-activities";

export interface ParseRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly options: ImportOptions;
}

export interface ParseAnswer {
  readonly result: Result<ImportedActivityFile, ImportError>;
  /** What the thread holds after it, litter included. */
  readonly heapBytes: number;
}

// The request comes as a message: bundlers pass values of their own in workerData.
parentPort?.on("message", (request: ParseRequest) => {
  const result = readActivities(request.bytes, request.fileName, request.options);
  const streams = result.ok ? result.value.activities.map((activity) => activity.stream) : [];
  const buffers = streams.flatMap((stream) => Object.values(stream).map((column) => column.buffer));
  const answer: ParseAnswer = { result, heapBytes: getHeapStatistics().used_heap_size };
  parentPort?.postMessage(answer, [...new Set(buffers)]);
});
