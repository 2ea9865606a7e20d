import { createInterface } from "node:readline";
import { type Readable, Transform } from "node:stream";
import { crc32 } from "node:zlib";
import { type Entry, open, type ZipFile } from "yauzl";
import { AppError } from "@/lib/app-error";

/** As much as an archive may unpack to, by what it says of itself; what unpacks to more than it says is refused. */
const mostUnpackedBytes = 8 * 2 ** 30;
const mostEntries = 200_000;

/** A zip file on disk whose parts are read one at a time, in any order. */
export interface ZipReader {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  readonly sizeOf: (name: string) => number;
  readonly stream: (name: string) => Promise<Readable>;
  readonly close: () => void;
}

const notAZip = () =>
  new AppError(
    "invalid",
    "This is no archive of Tandem, or its download broke off. Choose the zip file as it was saved.",
  );

/** Opens a zip file and reads what is in it, without unpacking anything. */
export async function openZip(path: string): Promise<ZipReader> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    open(path, { lazyEntries: true, autoClose: false }, (error, file) =>
      error || !file ? reject(notAZip()) : resolve(file),
    ),
  );
  try {
    const entries = await readEntries(zip);
    const entryOf = (name: string): Entry => {
      const entry = entries.get(name);
      if (!entry)
        throw new AppError("invalid", `The archive has no ${name}. Choose the zip file as it was saved.`);
      return entry;
    };
    return {
      names: [...entries.keys()],
      has: (name) => entries.has(name),
      sizeOf: (name) => entryOf(name).uncompressedSize,
      stream: (name) => openEntry(zip, entryOf(name)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  return new Promise((resolve, reject) => {
    zip.on("error", () => reject(notAZip()));
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      if (entries.size >= mostEntries || unpacked > mostUnpackedBytes || entry.isEncrypted())
        return reject(new AppError("too-large", "This archive is larger than an archive of Tandem can be."));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

const openEntry = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return reject(notAZip());
      const checked = withChecksum(entry);
      stream.on("error", () => checked.destroy(damaged(entry)));
      resolve(stream.pipe(checked));
    }),
  );

const damaged = ({ fileName }: Entry) =>
  new AppError("invalid", `${fileName} in the archive is damaged. Choose the zip file as it was saved.`);

/** The bytes as they come, and an error at their end where they are not those that were written. */
function withChecksum(entry: Entry): Transform {
  let sum = 0;
  return new Transform({
    transform(piece: Buffer, _, done) {
      sum = crc32(piece, sum);
      done(null, piece);
    },
    flush: (done) => done(sum === entry.crc32 ? null : damaged(entry)),
  });
}

const longestLine = 8 * 2 ** 20;

/** The lines of a part. One that does not end is refused before it fills the memory. */
export async function* linesOf(zip: ZipReader, name: string): AsyncGenerator<string> {
  const stream = await zip.stream(name);
  let open = 0;
  stream.on("data", (piece: Buffer) => {
    const last = piece.lastIndexOf(10);
    open = last < 0 ? open + piece.length : piece.length - last - 1;
    if (open > longestLine) stream.destroy(new AppError("too-large", `A line of ${name} does not end.`));
  });
  const failed = new Promise<never>((_, reject) => stream.on("error", reject));
  failed.catch(() => {});
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })[
    Symbol.asyncIterator
  ]();
  try {
    for (;;) {
      const next = await Promise.race([lines.next(), failed]);
      if (next.done) return;
      if (next.value !== "") yield next.value;
    }
  } finally {
    stream.destroy();
  }
}

/** A part as a whole, for those that are small by nature. */
export async function bytesOf(zip: ZipReader, name: string, most: number): Promise<Buffer> {
  if (zip.sizeOf(name) > most) throw new AppError("too-large", `${name} is larger than it can be.`);
  const pieces: Buffer[] = [];
  for await (const piece of await zip.stream(name)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
