import { guardDriver } from "@/server/db/driver-guard";
import { logger } from "@/server/logger";
import { appRouter } from "../root";
import { proceduresOf } from "./access-checker";
import type { InstanceAnswer, InstanceCall } from "./instance";
import { outcomeOf } from "./outcome";

// One instance of the app in a process of its own, called over a pipe in place of HTTP, so that a test can kill it.

guardDriver((error) => logger.error("The instance ends", error));
const procedures = new Map(proceduresOf(appRouter).map((each) => [each.path, each]));
const tell = (message: InstanceAnswer | "ready") => process.send?.(message);

process.on("message", async ({ id, path, cookie, input }: InstanceCall) => {
  const procedure = procedures.get(path);
  if (!procedure) throw new Error(`There is no procedure ${path}`);
  tell({ id, outcome: await outcomeOf(procedure.call(cookie, input)) });
});
process.on("disconnect", () => process.exit());
tell("ready");
