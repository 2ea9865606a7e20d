import { describe, expect, it } from "vitest";
import { parseActivityFile } from "@/server/import/parse-activity-file";

const points = (count: number, each = "") =>
  Array.from({ length: count }, (_, at) => {
    const time = `2025-01-01T0${Math.floor(at / 3600)}:${String(Math.floor(at / 60) % 60).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}Z`;
    return `<trkpt lat="${1 + at * 3e-5}" lon="2"><time>${time}</time>${each}</trkpt>`;
  }).join("\n");
const file = (inside: string) =>
  `<?xml version="1.0"?>\n<gpx><trk><type>run</type><trkseg>${inside}</trkseg></trk></gpx>`;
const read = (text: string, name = "a.gpx") => parseActivityFile(new TextEncoder().encode(text), name);

describe("XML that is not as it should be", () => {
  it("keeps what stands before its early end", () => {
    const whole = file(points(100));
    const result = read(whole.slice(0, whole.length >> 1));
    expect(result).toMatchObject({ ok: true, value: { warnings: [{ code: "truncated" }] } });
    expect(result.ok && result.value.activities[0]?.records.count).toBeGreaterThan(40);
  });

  it("keeps what can be read around damage, and says where that is", () => {
    const result = read(file(`${points(20)}\n<oops <& </b>\n`));
    expect(result).toMatchObject({ ok: true, value: { warnings: [{ code: "damaged" }] } });
    expect(result.ok && result.value.warnings[0]?.message).toContain("line 22");
  });

  it.each([
    ["entities that multiply", '<!DOCTYPE gpx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'],
    ["entities from elsewhere", '<!DOCTYPE gpx [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
  ])("refuses %s before they are expanded", (_, doctype) => {
    expect(read(`<?xml version="1.0"?>${doctype}<gpx><trk><name>&b;</name></trk></gpx>`)).toMatchObject({
      ok: false,
      reason: { code: "not-supported" },
    });
  });

  it.each([
    ["a hundred thousand elements deep", `<gpx>${"<a>".repeat(100_000)}`],
    ["a million numbered characters", `<gpx><trk><name>${"&#65;".repeat(1_000_000)}</name></trk></gpx>`],
    ["one text of megabytes", `<gpx><trk><name>${"a".repeat(8_000_000)}</name></trk></gpx>`],
    ["one name of megabytes", `<gpx><${"a".repeat(8_000_000)}/></gpx>`],
  ])("refuses %s, soon", (_, text) => {
    const from = performance.now();
    expect(read(text)).toMatchObject({ ok: false });
    expect(performance.now() - from).toBeLessThan(2_000);
  });

  it("takes heart rates of nobody, speeds of nobody and clocks that go back for what they are", () => {
    const result = read(
      file(
        `${points(30, "<extensions><hr>0</hr></extensions>")}
         <trkpt lat="80" lon="100"><time>2025-01-01T00:00:31Z</time><speed>9999</speed><hr>255</hr></trkpt>
         <trkpt lat="1" lon="2"><time>1970-01-01T00:00:00Z</time></trkpt>
         <trkpt lat="0" lon="0"><time>2025-01-01T00:00:40Z</time></trkpt>`,
      ),
    );
    const [activity] = result.ok ? result.value.activities : [];
    expect(activity).toMatchObject({
      avgHr: null,
      distanceM: null,
      elapsedSec: 40,
      warnings: [{ code: "implausible" }],
    });
    expect(activity?.stream.speedMps.every(Number.isNaN)).toBe(true);
  });

  it("joins the tracks of one outing, and parts those of two", () => {
    const track = (hour: string, from: number) =>
      `<trk><type>Running</type><trkseg>${[0, 1]
        .map(
          (minute) =>
            `<trkpt lat="${from + minute / 1000}" lon="2"><time>2025-01-01T${hour}:0${minute}:00Z</time></trkpt>`,
        )
        .join("")}</trkseg></trk>`;
    const activities = (text: string) => {
      const result = read(`<gpx>${text}</gpx>`);
      return result.ok ? result.value.activities : [];
    };
    expect(activities(track("08", 1) + track("08", 1).replaceAll(":0", ":3"))).toMatchObject([
      { durationSec: 120, elapsedSec: 1890 },
    ]);
    expect(activities(track("08", 1) + track("18", 1))).toHaveLength(2);
  });
});

describe("TCX that is not as it should be", () => {
  it("reads each sport of several, without a sample too", () => {
    const activity = (sport: string, start: string) =>
      `<Activity Sport="${sport}"><Id>${start}</Id><Lap StartTime="${start}"><TotalTimeSeconds>600</TotalTimeSeconds><DistanceMeters>2000</DistanceMeters><AverageHeartRateBpm><Value>150</Value></AverageHeartRateBpm></Lap></Activity>`;
    const result = read(
      `<TrainingCenterDatabase><Activities><MultiSportSession><FirstSport>${activity("Running", "2025-01-01T08:00:00Z")}</FirstSport><NextSport>${activity("Biking", "2025-01-01T08:11:00Z")}</NextSport></MultiSportSession></Activities></TrainingCenterDatabase>`,
      "a.tcx",
    );
    expect(result.ok && result.value.activities).toMatchObject([
      { sport: "running", durationSec: 600, distanceM: 2000, avgHr: 150, records: { count: 0 } },
      { sport: "cycling", start: "2025-01-01T08:11:00Z" },
    ]);
  });

  it("refuses a course", () => {
    expect(
      read(
        "<TrainingCenterDatabase><Courses><Course><Name>x</Name></Course></Courses></TrainingCenterDatabase>",
        "a.tcx",
      ),
    ).toMatchObject({
      ok: false,
      reason: { code: "not-an-activity" },
    });
  });
});
