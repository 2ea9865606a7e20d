import { z } from "zod";
import { progressRanges } from "@/lib/domain/progress";
import { calendarDateSchema } from "./dates";

export const getProgressInput = z.object({ range: z.enum(progressRanges) });
export type GetProgressInput = z.output<typeof getProgressInput>;

export const recordsOfDayInput = z.object({ date: calendarDateSchema });
export type RecordsOfDayInput = z.output<typeof recordsOfDayInput>;
