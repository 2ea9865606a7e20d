/** Every refusal that a person may meet. A feature's own states are values, never codes. */
export type AppErrorCode =
  | "signed-out"
  | "not-found"
  | "not-allowed"
  | "invalid"
  | "changed-elsewhere"
  | "key-reused"
  | "expired"
  | "too-large"
  | "too-many"
  | "unavailable";

/** A refusal with a sentence that says what to do. `details` travels to the client as it is. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly details: unknown;
  /** The code again, under the name that reaches an error page of the browser; messages do not. */
  readonly digest: string;

  constructor(code: AppErrorCode, message: string, details?: unknown) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.digest = code;
    this.details = details;
  }
}
