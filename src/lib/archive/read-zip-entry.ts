import { err, ok, type Result } from "@/lib/result";
import type { ZipEntry } from "./list-zip";

export type ZipEntryProblem = "encrypted" | "unknown-compression" | "too-large" | "damaged";

const headerBytes = 30;

/**
 * The bytes of one entry, at most `most` of them whatever its header claims: more is refused while it is unpacked,
 * not after.
 */
export async function readZipEntry(
  archive: Blob,
  entry: ZipEntry,
  most: number,
): Promise<Result<Uint8Array<ArrayBuffer>, ZipEntryProblem>> {
  if (entry.isEncrypted) return err("encrypted");
  if (entry.method !== 0 && entry.method !== 8) return err("unknown-compression");
  if (entry.bytes > most || (entry.method === 0 && entry.packedBytes > most)) return err("too-large");
  const header = new DataView(await archive.slice(entry.offset, entry.offset + headerBytes).arrayBuffer());
  if (header.byteLength < headerBytes || header.getUint32(0, true) !== 0x04034b50) return err("damaged");
  const from = entry.offset + headerBytes + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = archive.slice(from, from + entry.packedBytes);
  if (entry.method === 0) return ok(new Uint8Array(await packed.arrayBuffer()));
  return unpack(packed, most);
}

async function unpack(packed: Blob, most: number): Promise<Result<Uint8Array<ArrayBuffer>, ZipEntryProblem>> {
  const reader = packed.stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > most) {
        void reader.cancel().catch(() => undefined);
        return err("too-large");
      }
      chunks.push(next.value);
    }
  } catch {
    // What came before the damage may still be a recording; its parser says so.
    if (size === 0) return err("damaged");
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return ok(bytes);
}
