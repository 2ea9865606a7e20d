import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import type { CalendarEntry } from "@/lib/domain/calendar";
import { anyFreePort } from "../launch/ports.mjs";
import { bring } from "./bring";

const version = "7.1.0";

declare global {
  interface Window {
    showSessions: (shown: { readonly entries: readonly CalendarEntry[]; readonly id: string }) => void;
  }
}

const files = {
  "/skeleton.css": "skeleton.css",
  "/theme.css": "themes/classic/theme.css",
  "/palette.css": "themes/classic/palette.css",
  "/calendar.js": "all/global.js",
  "/theme.js": "themes/classic/global.js",
} as const;

// As their own examples write it: weeks as rows of days, a year as its months, sessions that can be dragged.
const html = `<!doctype html>
<meta charset="utf-8"><title>FullCalendar</title>
${["skeleton", "theme", "palette"].map((name) => `<link rel="stylesheet" href="/${name}.css">`).join("\n")}
<main><div id="calendar"></div></main>
<script src="/calendar.js"></script>
<script src="/theme.js"></script>
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
export async function serveFullCalendar() {
  const folder = bring("full-calendar", [`fullcalendar@${version}`]);
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const file = files[pathname as keyof typeof files];
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
