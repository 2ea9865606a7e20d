import { err, ok, type Result } from "@/lib/result";

/** One file inside an archive, as its directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes it takes in the archive. */
  readonly packedBytes: number;
  /** Bytes it says to have; the archive may lie. */
  readonly bytes: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Where its header begins in the archive. */
  readonly offset: number;
}

export type ZipProblem = "not-a-zip" | "damaged" | "too-many-files";

export const mostZipEntries = 20_000;
const mostDirectoryBytes = 16 * 1024 * 1024;
const endBytes = 22;
const mostCommentBytes = 0xffff;
const zip64LocatorBytes = 20;

/**
 * The directory of a ZIP archive, ZIP64 included (PKWARE APPNOTE 6.3.10, 4.3.12 to 4.3.16). Only the archive's end is
 * read, so its size does not matter. Entries that share bytes are a bomb, and refused.
 */
export async function listZip(archive: Blob): Promise<Result<readonly ZipEntry[], ZipProblem>> {
  const tailFrom = Math.max(0, archive.size - endBytes - mostCommentBytes - zip64LocatorBytes);
  const tail = await viewOf(archive, tailFrom, archive.size);
  const at = endIn(tail);
  if (at === null) return err("not-a-zip");
  const directory = await directoryOf(archive, tail, at);
  if (!directory) return err("damaged");
  if (directory.count > mostZipEntries) return err("too-many-files");
  if (directory.bytes > mostDirectoryBytes || directory.from + directory.bytes > archive.size)
    return err("damaged");
  const view = await viewOf(archive, directory.from, directory.from + directory.bytes);
  const entries = entriesIn(view, directory.count);
  return entries && !overlap(entries, archive.size) ? ok(entries) : err("damaged");
}

async function viewOf(archive: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await archive.slice(from, to).arrayBuffer());
}

function endIn(tail: DataView): number | null {
  for (let at = tail.byteLength - endBytes; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) === 0x06054b50) return at;
  }
  return null;
}

async function directoryOf(archive: Blob, tail: DataView, at: number) {
  const plain = {
    count: tail.getUint16(at + 10, true),
    bytes: tail.getUint32(at + 12, true),
    from: tail.getUint32(at + 16, true),
  };
  const locator = at - zip64LocatorBytes;
  if (locator < 0 || tail.getUint32(locator, true) !== 0x07064b50) return plain;
  const end = number64(tail, locator + 8);
  if (end + 56 > archive.size) return null;
  const view = await viewOf(archive, end, end + 56);
  if (view.byteLength < 56 || view.getUint32(0, true) !== 0x06064b50) return null;
  return { count: number64(view, 32), bytes: number64(view, 40), from: number64(view, 48) };
}

const number64 = (view: DataView, at: number) => Number(view.getBigUint64(at, true));

function entriesIn(view: DataView, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const next = at + 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
    if (next > view.byteLength) return null;
    const flags = view.getUint16(at + 8, true);
    entries.push({
      name: nameIn(view, at + 46, nameBytes, (flags & 0x800) !== 0),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) !== 0,
      ...sizesIn(view, at, at + 46 + nameBytes, extraBytes),
    });
    at = next;
  }
  return entries;
}

/** Numbers that did not fit stand in a field of their own, in this order and only those. */
function sizesIn(view: DataView, at: number, extraFrom: number, extraBytes: number) {
  const sizes = {
    bytes: view.getUint32(at + 24, true),
    packedBytes: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  let field = extraFrom;
  while (field + 4 <= extraFrom + extraBytes) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let from = field + 4;
      for (const key of ["bytes", "packedBytes", "offset"] as const) {
        if (sizes[key] !== 0xffffffff || from + 8 > extraFrom + extraBytes) continue;
        sizes[key] = number64(view, from);
        from += 8;
      }
    }
    field += 4 + length;
  }
  return sizes;
}

function nameIn(view: DataView, at: number, length: number, isUtf8: boolean): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  if (isUtf8) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function overlap(entries: readonly ZipEntry[], archiveBytes: number): boolean {
  let end = 0;
  for (const { offset, packedBytes } of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < end || offset + packedBytes > archiveBytes) return true;
    end = offset + packedBytes;
  }
  return false;
}
