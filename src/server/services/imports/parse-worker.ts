import { parentPort } from "node:worker_threads";
import type { ImportOptions } from "@/server/import/parse-activity-file";
import { readActivities } from "./read-activities";

export interface ParseRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly options: ImportOptions;
}

// The request comes as a message: bundlers pass values of their own in workerData.
parentPort?.once("message", (request: ParseRequest) => {
  const result = readActivities(request.bytes, request.fileName, request.options);
  const streams = result.ok ? result.value.activities.map((activity) => activity.stream) : [];
  const buffers = streams.flatMap((stream) => Object.values(stream).map((column) => column.buffer));
  parentPort?.postMessage(result, [...new Set(buffers)]);
});
