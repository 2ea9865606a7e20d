import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "@/lib/app-error";

const mostBytes = 4 * 2 ** 30;
const tooLarge = () =>
  new AppError("too-large", "This archive is larger than 4 GiB, which is more than can be brought in.");

/** Keeps what is being uploaded on disk while `work` reads it, and takes it away afterwards, whatever happens. */
export async function withSpooled<Value>(
  body: ReadableStream<Uint8Array>,
  work: (path: string) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), "tandem-archive-"));
  try {
    const path = join(folder, "archive.zip");
    let bytes = 0;
    const counted = new Transform({
      transform(piece: Uint8Array, _, done) {
        bytes += piece.length;
        done(bytes > mostBytes ? tooLarge() : null, piece);
      },
    });
    await pipeline(Readable.fromWeb(body as never), counted, createWriteStream(path)).catch((error) => {
      if (error instanceof AppError) throw error;
      throw new AppError("invalid", "The upload broke off. Choose the archive again.");
    });
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
