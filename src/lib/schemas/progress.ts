import { z } from "zod";
import { progressRanges } from "@/lib/domain/progress";

export const getProgressInput = z.object({ range: z.enum(progressRanges) });
export type GetProgressInput = z.output<typeof getProgressInput>;
