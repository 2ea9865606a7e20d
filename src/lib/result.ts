/** The outcome of something that may be refused for reasons its caller can act on. */
export type Result<Value, Reason> = Ok<Value> | Err<Reason>;
export type Ok<Value> = { readonly ok: true; readonly value: Value };
export type Err<Reason> = { readonly ok: false; readonly reason: Reason };

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value });
export const err = <Reason>(reason: Reason): Err<Reason> => ({ ok: false, reason });
