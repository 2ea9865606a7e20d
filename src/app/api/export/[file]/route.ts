import { Readable } from "node:stream";
import { AppError } from "@/lib/app-error";
import { attachmentFor } from "@/server/api/attachment";
import { selfOf } from "@/server/auth/access";
import { countPerHour } from "@/server/services/archive/hourly-limit";
import { exportedTables, exportTable } from "@/server/services/export/export-table";

const missing = () => new AppError("not-found", "There is no such export.");

/** What the athlete logged, as tables for a spreadsheet: `sessions.csv`, `sets.csv`, `check-ins.csv`. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  return attachmentFor(async (asked) => {
    const ctx = { ...asked, scope: await selfOf(asked) };
    const name = exportedTables.find((each) => `${each}.csv` === file);
    if (!name) throw missing();
    await countPerHour(ctx, "table.export");
    const lines = Readable.from(exportTable(ctx, name), { objectMode: false });
    return {
      name: `tandem-${file}`,
      type: "text/csv; charset=utf-8",
      body: Readable.toWeb(lines) as ReadableStream<Uint8Array>,
    };
  });
}
