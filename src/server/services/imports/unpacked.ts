import { constants, gunzipSync } from "node:zlib";
import { err, ok, type Result } from "@/lib/result";
import type { ImportError } from "@/server/import/activity";
import { importLimits } from "@/server/import/limits";

/** A file as its parser wants it. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/**
 * What a file compressed with gzip holds, as archives of training apps keep theirs; any other file as it is. One that
 * was cut short gives what came before; one that would grow beyond what a recording may have is never unpacked whole.
 */
export function unpacked(bytes: Uint8Array, name: string): Result<Unpacked, ImportError> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return ok({ bytes, name });
  const options = { maxOutputLength: importLimits.maxXmlBytes, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    return ok({ bytes: gunzipSync(bytes, options), name: name.replace(/\.gz$/i, "") });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE") return err(tooLarge);
    if (code?.startsWith("Z_")) return err(damaged);
    throw cause;
  }
}

const tooLarge: ImportError = {
  code: "too-large",
  message: `Unpacked, this file is larger than ${importLimits.maxXmlBytes / 1024 / 1024} MiB, more than any recording. Choose the file of one activity.`,
};
const damaged: ImportError = {
  code: "damaged",
  message: "This compressed file is damaged and cannot be unpacked. Export the activity again.",
};
