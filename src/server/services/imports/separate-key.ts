import type { ImportedFileId } from "@/lib/ids";

/** Two formats of one recording have one key; made into two sessions they need two. */
export const separateKey = (activityKey: string, fileId: ImportedFileId) => `${activityKey}:${fileId}`;
