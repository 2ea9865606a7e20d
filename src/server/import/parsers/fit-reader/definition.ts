import { mesg, timestampField } from "./profile";
import { planRecord, type RecordPlan } from "./record-plan";

export interface FieldDefinition {
  readonly num: number;
  readonly size: number;
  /** Base type of the FIT protocol. */
  readonly type: number;
  /** Bytes from the start of the message. */
  readonly offset: number;
}

export interface MessageDefinition {
  readonly num: number;
  readonly little: boolean;
  readonly fields: readonly FieldDefinition[];
  readonly timestamp: FieldDefinition | null;
  /** Bytes of one message, developer fields included. */
  readonly size: number;
  /** Where a record's values stand; null for other messages. */
  readonly plan: RecordPlan | null;
}

/**
 * Reads a definition that starts at `from`. Developer fields take space and are passed over: no rule of the
 * product uses them. Null when the definition does not end before `to`.
 */
export function readDefinition(
  view: DataView,
  from: number,
  to: number,
  withDeveloperFields: boolean,
): { definition: MessageDefinition; next: number } | null {
  if (from + 5 > to) return null;
  const little = view.getUint8(from + 1) === 0;
  const num = view.getUint16(from + 2, little);
  const count = view.getUint8(from + 4);
  let at = from + 5;
  if (at + count * 3 > to) return null;
  const fields: FieldDefinition[] = [];
  let size = 0;
  for (let index = 0; index < count; index += 1, at += 3) {
    const field = {
      num: view.getUint8(at),
      size: view.getUint8(at + 1),
      type: view.getUint8(at + 2),
      offset: size,
    };
    size += field.size;
    fields.push(field);
  }
  if (withDeveloperFields) {
    if (at + 1 > to) return null;
    const developerCount = view.getUint8(at);
    at += 1;
    if (at + developerCount * 3 > to) return null;
    for (let index = 0; index < developerCount; index += 1, at += 3) size += view.getUint8(at + 1);
  }
  const timestamp = fields.find((field) => field.num === timestampField) ?? null;
  const plan = num === mesg.record ? planRecord(fields) : null;
  return { definition: { num, little, fields, timestamp, size, plan }, next: at };
}
