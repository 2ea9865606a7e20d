import { isLift, isRun, type SessionType } from "@/lib/domain/session-type";

/** Which of the loggers a type of session has. */
export const loggerOf = (type: SessionType): "run" | "lift" | "other" =>
  isLift(type) ? "lift" : isRun(type) ? "run" : "other";
