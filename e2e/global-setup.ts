import type { Instant } from "@/lib/dates/time-zone";
import { serveClub } from "../scripts/testing/served-club";
import { fixedNow } from "./fixed-now";

/** Brings up the demo club for as long as the run takes. */
export default async function setup() {
  const { url, databaseUrl, stop } = await serveClub(fixedNow as Instant);
  process.env.E2E_URL = url;
  process.env.E2E_DATABASE_URL = databaseUrl;
  return stop;
}
