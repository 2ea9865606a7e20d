import { now } from "@/server/clock";
import { guardDriver } from "@/server/db/driver-guard";
import { seedDemoClub } from "./demo-club";

guardDriver((error) => console.error(error));

const url = process.env.DATABASE_URL;
if (!url) {
  console.error('Set DATABASE_URL to the database to fill, or use "npm run seed".');
  process.exit(2);
}
// Reading the configuration asks for it; seeding signs nothing.
process.env.AUTH_SECRET ??= "not used while seeding";
const created = await seedDemoClub(url, now());
console.log(
  created
    ? "The demo club is there: thirteen people."
    : "The demo club was there already; nothing was changed.",
);
