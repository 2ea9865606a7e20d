import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import type { CalendarEntry } from "@/lib/domain/calendar";
import { anyFreePort } from "../launch/ports.mjs";
import { bring } from "./bring";

/** The newest, and the last of the line that the goals were set against. */
export type FullCalendarVersion = "7.1.0" | "6.1.21";

declare global {
  interface Window {
    showSessions: (shown: { readonly entries: readonly CalendarEntry[]; readonly id: string }) => void;
  }
}

/** What a page of theirs loads, in this order. The older line carries its looks in its script. */
const files: Readonly<Record<FullCalendarVersion, readonly string[]>> = {
  "7.1.0": [
    "skeleton.css",
    "themes/classic/theme.css",
    "themes/classic/palette.css",
    "all/global.js",
    "themes/classic/global.js",
  ],
  "6.1.21": ["index.global.min.js"],
};

// As their own examples write it: weeks as rows of days, a year as its months, sessions that can be dragged.
const htmlOf = (version: FullCalendarVersion) => `<!doctype html>
<meta charset="utf-8"><title>FullCalendar</title>
<main><div id="calendar"></div></main>
${files[version].map((file) => (file.endsWith(".css") ? `<link rel="stylesheet" href="/${file}">` : `<script src="/${file}"></script>`)).join("\n")}
<script>
  const isYear = new URLSearchParams(location.search).get("view") === "year";
  window.showSessions = ({ entries, id }) => {
    const calendar = new FullCalendar.Calendar(document.getElementById("calendar"), {
      initialView: isYear ? "multiMonthYear" : "fourWeeks",
      views: { fourWeeks: { type: "dayGrid", duration: { weeks: 4 } } },
      initialDate: isYear ? "2026-01-01" : entries[0].date,
      firstDay: 1,
      editable: true,
      events: entries.map(({ id, title, date }) => ({ id, title, start: date, allDay: true })),
    });
    calendar.render();
    window.moveSession = (date) => calendar.getEventById(id).setStart(date, { maintainDuration: true });
  };
</script>`;

/** Serves a page with the most used calendar of the web, brought for measuring alone. */
export async function serveFullCalendar(version: FullCalendarVersion) {
  const folder = bring(`full-calendar-${version}`, [`fullcalendar@${version}`]);
  const html = htmlOf(version);
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const file = files[version].find((each) => pathname === `/${each}`);
    const type = pathname.endsWith(".css") ? "text/css" : file ? "text/javascript" : "text/html";
    response.setHeader("content-type", `${type}; charset=utf-8`);
    response.end(file ? readFileSync(join(folder, "node_modules/fullcalendar", file)) : html);
  });
  const port = await anyFreePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    version,
    url: `http://127.0.0.1:${port}/`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
