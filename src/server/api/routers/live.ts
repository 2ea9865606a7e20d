import { tracked } from "@trpc/server";
import { followNewsInput } from "@/lib/schemas/live";
import { followNews } from "@/server/services/live/follow-news";
import { signedInProcedure } from "../procedures";
import { publicError, trpc } from "../trpc";

/** What open pages are told of without asking. Who may know it is proven for each of the news. */
export const liveRouter = trpc.router({
  news: signedInProcedure.input(followNewsInput).subscription(async function* ({ ctx, input, signal }) {
    const ends = signal ?? new AbortController().signal;
    try {
      for await (const { news, upTo } of followNews(ctx, input.lastEventId ?? null, ends)) {
        yield tracked(upTo, news);
      }
    } catch (error) {
      throw publicError(error, ctx.requestId);
    }
  }),
});
