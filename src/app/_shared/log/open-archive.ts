import { type Opened, refused, type Upload, uploadOf } from "@/app/_shared/log/upload-file";
import { listZip, type ZipEntry, type ZipProblem } from "@/lib/archive/list-zip";
import { readZipEntry, type ZipEntryProblem } from "@/lib/archive/read-zip-entry";

/** As large as the server takes one file. */
const mostFileBytes = 32 * 1024 * 1024;
/** An archive inside an archive, as Garmin sends one, is held in memory while it is read. */
const mostInnerBytes = 256 * 1024 * 1024;

/** Deeper than any app packs; an archive that holds itself never ends. */
const mostDepth = 2;

/** An archive as a line of its own, and each file in it that may be imported as another. */
export async function openArchive(
  upload: Upload,
  archive: Blob,
): Promise<{ readonly upload: Upload; readonly inside: readonly Upload[] }> {
  const depth = upload.depth + 1;
  if (depth > mostDepth) return { upload: refused(upload, tooDeep), inside: [] };
  const listed = await listZip(archive);
  if (!listed.ok) return { upload: refused(upload, problems[listed.reason]), inside: [] };
  const files = listed.value.filter(({ name }) => !name.endsWith("/"));
  const wanted = recordingsFirst(files.filter((entry) => isWanted(entry, files)));
  if (wanted.length === 0) return { upload: refused(upload, nothingInside), inside: [] };
  const inside = wanted.map((entry) => uploadOf(entry.name, () => take(archive, entry), depth));
  const counted = { files: wanted.length, leftAside: files.length - wanted.length };
  return { upload: { ...upload, state: "done", archive: counted }, inside };
}

/** Photos, lists of friends and what a Mac adds are left aside; beside a list of activities so are its other tables. */
function isWanted({ name }: ZipEntry, all: readonly ZipEntry[]): boolean {
  const base = baseOf(name);
  if (base.startsWith(".") || name.startsWith("__MACOSX/")) return false;
  if (/\.(fit|tcx|gpx)(\.gz)?$|\.zip$/i.test(base)) return true;
  if (!/\.csv$/i.test(base)) return false;
  return (
    /^activities\.csv$/i.test(base) || !all.some((other) => /^activities\.csv$/i.test(baseOf(other.name)))
  );
}

const baseOf = (name: string) => name.slice(name.lastIndexOf("/") + 1);

/** A recording knows more than the row of a table for the same session, so it comes before. */
const recordingsFirst = (entries: readonly ZipEntry[]) =>
  entries.toSorted((a, b) => Number(/\.csv$/i.test(a.name)) - Number(/\.csv$/i.test(b.name)));

async function take(archive: Blob, entry: ZipEntry): Promise<Opened> {
  const most = /\.zip$/i.test(entry.name) ? mostInnerBytes : mostFileBytes;
  const read = await readZipEntry(archive, entry, most);
  if (!read.ok) return { ok: false, message: entryProblems[read.reason] };
  return { ok: true, file: new File([read.value], entry.name) };
}

const tooDeep = "This is an archive in an archive in an archive. Unpack it, and choose the files inside.";
const nothingInside =
  "This archive holds no FIT, TCX, GPX or CSV file. Choose the archive that your training app made.";

const problems: Readonly<Record<ZipProblem, string>> = {
  "not-a-zip": "This archive ends early, so its list of files is missing. Download it again.",
  damaged: "The list of files in this archive is damaged. Download it again.",
  "too-many-files": "This archive holds more than 20,000 files. Unpack it, and import it in parts.",
};

const entryProblems: Readonly<Record<ZipEntryProblem, string>> = {
  encrypted: "This file is locked with a password. Unpack the archive, then choose the file.",
  "unknown-compression":
    "This file is compressed in a way that cannot be read here. Unpack the archive, then choose the file.",
  "too-large": "Unpacked, this file is larger than any recording. Choose the file of one activity.",
  damaged: "This file is damaged inside the archive. Download the archive again.",
};
