import { describe, expect, it } from "vitest";
import { zipFile } from "@/lib/archive/testing/zip-file";
import { openArchive } from "./open-archive";
import { isArchive, summaryOf, type Upload, uploadOf } from "./upload-file";

const text = (content: string) => new TextEncoder().encode(content);
const blob = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);
const upload = (depth = 0) =>
  uploadOf("all.zip", async () => ({ ok: false, message: "not asked for" }), depth);

async function namesIn(files: Readonly<Record<string, string>>) {
  const contents = Object.entries(files).map(([name, content]) => [name, text(content)] as const);
  const opened = await openArchive(upload(), blob(zipFile(Object.fromEntries(contents))));
  return { names: opened.inside.map(({ name }) => name), ...opened.upload };
}

describe("an archive that somebody chose", () => {
  it("is known by its first bytes, whatever its name", async () => {
    expect(await isArchive(blob(zipFile({ a: text("a") })))).toBe(true);
    expect(await isArchive(blob(text("PK of a kind")))).toBe(false);
    expect(await isArchive(new Blob([]))).toBe(false);
  });

  it("gives recordings before lists, and leaves aside what is neither", async () => {
    const opened = await namesIn({
      "activities.csv": "a",
      "profile.csv": "a",
      "media/1.jpg": "a",
      "__MACOSX/activities/._1.fit": "a",
      "activities/1.FIT.gz": "a",
      "part.zip": "a",
    });
    expect(opened).toMatchObject({
      names: ["activities/1.FIT.gz", "part.zip", "activities.csv"],
      archive: { files: 3, leftAside: 3 },
      state: "done",
    });
    expect((await namesIn({ "wellness.csv": "a", "lifts.csv": "b" })).names).toHaveLength(2);
  });

  it("takes each file out only when its turn comes", async () => {
    const opened = await openArchive(upload(), blob(zipFile({ "a/1.gpx": text("<gpx/>") })));
    const file = await opened.inside[0]?.open();
    expect(file?.ok && (await file.file.text())).toBe("<gpx/>");
    expect(opened.inside[0]?.depth).toBe(1);
  });

  it("that holds itself ends", async () => {
    const opened = await openArchive(upload(2), blob(zipFile({ "all.zip": text("a") })));
    expect(opened).toMatchObject({ inside: [], upload: { result: { ok: false } } });
  });

  it.each([
    ["nothing of use", zipFile({ "a.jpg": text("a") })],
    ["a list that is cut off", zipFile({ "a.fit": text("a") }).subarray(0, 60)],
  ])("with %s says so", async (_, bytes) => {
    const opened = await openArchive(upload(), blob(bytes));
    expect(opened).toMatchObject({ inside: [], upload: { state: "done", result: { ok: false } } });
  });
});

describe("the sentence about all files", () => {
  const done = (result: Partial<Upload>): Upload => ({ ...upload(), state: "done", ...result });
  const days = { written: 3, filled: 1, known: 9, leftOut: 0 };

  it("counts sessions, mornings and refusals, and no archive twice", () => {
    const uploads = [
      done({ archive: { files: 2, leftAside: 0 } }),
      done({ result: { ok: true, fileName: "a", outcomes: [], days, notices: [] } }),
      done({
        result: { ok: false, fileName: "b", reason: "damaged", message: "", table: null, untimedM: null },
      }),
      upload(),
    ];
    expect(summaryOf(uploads)).toBe("2 of 3 files read, 4 mornings imported, 1 file not imported");
  });
});
