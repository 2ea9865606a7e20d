import { changeFeedInput, makeFeedInput, removeFeedInput } from "@/lib/schemas/feed";
import { changeFeed } from "@/server/services/feed/change-feed";
import { getFeed } from "@/server/services/feed/get-feed";
import { makeFeed } from "@/server/services/feed/make-feed";
import { removeFeed } from "@/server/services/feed/remove-feed";
import { selfProcedure } from "../procedures";
import { trpc } from "../trpc";

export const feedRouter = trpc.router({
  get: selfProcedure.query(({ ctx }) => getFeed(ctx)),
  make: selfProcedure.input(makeFeedInput).mutation(({ ctx, input }) => makeFeed(ctx, input)),
  change: selfProcedure.input(changeFeedInput).mutation(({ ctx, input }) => changeFeed(ctx, input)),
  remove: selfProcedure.input(removeFeedInput).mutation(({ ctx }) => removeFeed(ctx)),
});
