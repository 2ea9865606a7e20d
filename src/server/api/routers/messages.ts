import {
  markThreadReadInput,
  postMessageInput,
  readThreadInput,
  unsendMessageInput,
} from "@/lib/schemas/messages";
import { listThreads } from "@/server/services/messages/list-threads";
import { markThreadRead } from "@/server/services/messages/mark-thread-read";
import { postMessage } from "@/server/services/messages/post-message";
import { readThread } from "@/server/services/messages/read-thread";
import { unsendMessage } from "@/server/services/messages/unsend-message";
import { readerOfProcedure, signedInProcedure } from "../procedures";
import { trpc } from "../trpc";

export const messagesRouter = trpc.router({
  threads: signedInProcedure.query(({ ctx }) => listThreads(ctx)),
  thread: readerOfProcedure.input(readThreadInput).query(({ ctx, input }) => readThread(ctx, input)),
  post: readerOfProcedure.input(postMessageInput).mutation(({ ctx, input }) => postMessage(ctx, input)),
  unsend: readerOfProcedure.input(unsendMessageInput).mutation(({ ctx, input }) => unsendMessage(ctx, input)),
  markRead: readerOfProcedure
    .input(markThreadReadInput)
    .mutation(({ ctx, input }) => markThreadRead(ctx, input)),
});
