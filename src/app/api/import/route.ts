import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import { AppError } from "@/lib/app-error";
import { importFileInput } from "@/lib/schemas/imports";
import { statusOf } from "@/server/api/attachment";
import { createContext } from "@/server/api/context";
import { publicError } from "@/server/api/trpc";
import { selfOf } from "@/server/auth/access";
import { isSameOrigin } from "@/server/auth/same-origin";
import type { Ctx } from "@/server/auth/scope";
import { importLimits } from "@/server/import/limits";
import { importFile } from "@/server/services/imports/import-file";
import { replaceFile } from "@/server/services/imports/replace-file";

/** Room for the fields and boundaries beside the file. */
const formRoomBytes = 64 * 1024;

/** One file of activities, as a form: the API proper carries JSON, and a file is bytes. */
export async function POST(request: Request) {
  const jar = await cookies();
  const context = createContext((name) => jar.get(name)?.value);
  try {
    if (!isSameOrigin(request.headers)) {
      throw new AppError("not-allowed", "This upload came from another site. Open Tandem and try again.");
    }
    const user = await context.user();
    if (!user)
      throw new AppError("signed-out", "You are signed out. Sign in again, then choose the file again.");
    const { input, bytes } = await readUpload(request);

    const asked: Ctx = { user, now: context.now, request: null };
    const inputHash = createHash("sha256")
      .update(JSON.stringify([input.mapping ?? null, input.times ?? null]))
      .update(input.replaces ?? "")
      .update(bytes)
      .digest("hex");
    const write = { id: input.requestId, procedure: "imports.file", inputHash };
    const scope = await selfOf(asked);
    const ctx = { ...asked, request: write, scope };
    const { replaces } = input;
    return Response.json(
      await (replaces ? replaceFile(ctx, { ...input, replaces }, bytes) : importFile(ctx, input, bytes)),
    );
  } catch (error) {
    return refusal(error, context.requestId);
  }
}

async function readUpload(request: Request) {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > importLimits.maxBytes + formRoomBytes) throw tooLarge();
  const form = await request.formData().catch(() => {
    throw new AppError("invalid", "The upload broke off. Choose the file again.");
  });
  const file = form.get("file");
  if (!(file instanceof File)) throw new AppError("invalid", "No file came with this upload. Choose one.");
  if (file.size > importLimits.maxBytes) throw tooLarge();
  const input = importFileInput.safeParse({
    requestId: form.get("requestId"),
    fileId: form.get("fileId"),
    name: file.name || "file",
    mapping: jsonIn(form.get("mapping")),
    times: jsonIn(form.get("times")),
    replaces: form.get("replaces"),
  });
  if (!input.success) {
    throw new AppError("invalid", input.error.issues[0]?.message ?? "Choose the file again.");
  }
  return { input: input.data, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** What is no JSON fails where something of a wrong shape does. */
function jsonIn(field: FormDataEntryValue | null): unknown {
  if (typeof field !== "string") return undefined;
  try {
    return JSON.parse(field);
  } catch {
    return null;
  }
}

const tooLarge = () =>
  new AppError("too-large", "This file is larger than 32 MiB. Choose the file of one activity.");

function refusal(error: unknown, requestId: string) {
  const { code, message } = publicError(error, requestId);
  return Response.json({ message }, { status: statusOf(code) });
}
