import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readActivities } from "./read-activities";
import { unpacked } from "./unpacked";

const gpx = `<gpx><trk><type>run</type><trkseg>${[0, 10, 20, 30]
  .map(
    (sec) =>
      `<trkpt lat="1.${sec}" lon="2"><time>2025-01-01T00:00:${String(sec).padStart(2, "0")}Z</time></trkpt>`,
  )
  .join("")}</trkseg></trk></gpx>`;

describe("a compressed file", () => {
  it("is read like the one inside it", () => {
    const packed = gzipSync(gpx);
    expect(readActivities(packed, "activities/1.gpx.gz")).toEqual(readActivities(Buffer.from(gpx), "1.gpx"));
  });

  it("that was cut short gives what came before", () => {
    const noise = Array.from({ length: 3000 }, (_, at) => `<wpt lat="${Math.sin(at)}" lon="0"/>`).join("");
    const packed = gzipSync(gpx.replace("</gpx>", `${noise}</gpx>`));
    const result = readActivities(packed.subarray(0, packed.length >> 1), "1.gpx.gz");
    expect(result).toMatchObject({ ok: true, value: { warnings: [{ code: "truncated" }] } });
  });

  it("that would fill the memory is refused, and quickly", () => {
    const bomb = gzipSync(new Uint8Array(65 * 1024 * 1024));
    expect(unpacked(bomb, "a.fit.gz")).toMatchObject({ ok: false, reason: { code: "too-large" } });
  });

  it("that is none, or holds another, is refused in words", () => {
    expect(unpacked(Uint8Array.of(0x1f, 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9), "a.gz")).toMatchObject({
      ok: false,
      reason: { code: "damaged" },
    });
    expect(readActivities(gzipSync(gzipSync(gpx)), "a.gpx.gz.gz")).toMatchObject({ ok: false });
  });
});
