import { getRuleInput } from "@/lib/schemas/flags";
import { exampleWeek } from "@/server/services/rules/example-week";
import { getRule } from "@/server/services/rules/get-rule";
import { listRules } from "@/server/services/rules/list-rules";
import { publicProcedure } from "../procedures";
import { trpc } from "../trpc";

/** What the engine asks, for everybody to read. */
export const rulesRouter = trpc.router({
  /** The start page's drawing. */
  example: publicProcedure.query(() => exampleWeek()),
  list: publicProcedure.query(() => listRules()),
  get: publicProcedure.input(getRuleInput).query(({ input }) => getRule(input)),
});
