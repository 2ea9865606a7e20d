import { describe, expect, it } from "vitest";
import { listZip } from "./list-zip";
import { readZipEntry } from "./read-zip-entry";
import { zipFile } from "./testing/zip-file";

const text = (content: string) => new TextEncoder().encode(content);
const blob = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);
const archive = zipFile({
  "activities/1.gpx": text("<gpx></gpx>"),
  "läufe.csv": text("a,b"),
  "photos/": text(""),
});

async function read(bytes: Uint8Array, name: string, most = 1000) {
  const file = blob(bytes);
  const listed = await listZip(file);
  const entry = listed.ok ? listed.value.find((each) => each.name === name) : undefined;
  if (!entry) throw new Error(`${name} is not listed`);
  const result = await readZipEntry(file, entry, most);
  return result.ok ? new TextDecoder().decode(result.value) : result.reason;
}

describe("an archive", () => {
  it("lists its files and gives each alone", async () => {
    const listed = await listZip(blob(archive));
    expect(listed.ok && listed.value.map(({ name }) => name)).toEqual([
      "activities/1.gpx",
      "läufe.csv",
      "photos/",
    ]);
    expect(await read(archive, "activities/1.gpx")).toBe("<gpx></gpx>");
    expect(await read(archive, "läufe.csv")).toBe("a,b");
  });

  it("with a comment at its end, or with something before it that names the right places, is read too", async () => {
    const comment = Buffer.concat([archive.subarray(0, -2), Buffer.from([5, 0]), Buffer.from("hello")]);
    expect(await read(comment, "läufe.csv")).toBe("a,b");
  });

  it("whose numbers do not fit into four bytes is read by the longer ones", async () => {
    const one = zipFile({ "a.csv": text("a,b") });
    const from = one.readUInt32LE(one.length - 6);
    const list = one.subarray(from, one.length - 22);
    const long = Buffer.alloc(76);
    long.write("PK\x06\x06", 0, "latin1");
    long.writeBigUInt64LE(1n, 32);
    long.writeBigUInt64LE(BigInt(list.length), 40);
    long.writeBigUInt64LE(BigInt(from), 48);
    long.write("PK\x06\x07", 56, "latin1");
    long.writeBigUInt64LE(BigInt(one.length - 22), 64);
    const end = Buffer.from(one.subarray(-22));
    end.writeUInt16LE(0xffff, 10);
    end.writeUInt32LE(0xffffffff, 16);
    expect(await read(Buffer.concat([one.subarray(0, -22), long, end]), "a.csv")).toBe("a,b");
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["no archive", text("hello".repeat(100))],
    ["one cut off", archive.subarray(0, archive.length - 30)],
  ])("that is %s is refused", async (_, bytes) => {
    expect(await listZip(blob(bytes))).toMatchObject({ ok: false });
  });

  it("whose files share their bytes is refused before anything is unpacked", async () => {
    const bytes = Buffer.from(archive);
    const second = bytes.lastIndexOf("PK\x01\x02", bytes.lastIndexOf("läufe.csv"), "latin1");
    bytes.writeUInt32LE(0, second + 42);
    expect(await listZip(blob(bytes))).toEqual({ ok: false, reason: "damaged" });
  });

  it("says so when a file is locked, or packed in another way", async () => {
    const patched = (offset: number, value: number) => {
      const bytes = zipFile({ "a.csv": text("a,b") });
      bytes.writeUInt16LE(value, bytes.lastIndexOf("PK\x01\x02", undefined, "latin1") + offset);
      return bytes;
    };
    expect(await read(patched(8, 0x801), "a.csv")).toBe("encrypted");
    expect(await read(patched(10, 12), "a.csv")).toBe("unknown-compression");
  });

  it("that grows a thousandfold is stopped at the limit, whatever it says of its size", async () => {
    const bomb = zipFile({ "a.gpx": new Uint8Array(20_000_000) });
    expect(await read(bomb, "a.gpx", 1_000_000)).toBe("too-large");
    bomb.writeUInt32LE(10, bomb.lastIndexOf("PK\x01\x02", undefined, "latin1") + 24);
    expect(await read(bomb, "a.gpx", 1_000_000)).toBe("too-large");
  });
});
