import { err, type Result } from "@/lib/result";
import type { ImportError, ImportWarning } from "@/server/import/activity";
import type { XmlEnd } from "./read-xml";

/** What an athlete is told of a file that could not be read to its end; a refusal for one that declares a grammar. */
export function warningsOf(end: Exclude<XmlEnd, { kind: "too-long" }>): Result<ImportWarning[], ImportError> {
  if (end.kind === "doctype") return err({ code: "not-supported", message: doctype });
  if (end.kind === "whole") return { ok: true, value: [] };
  const place = `line ${end.line}`;
  const message =
    end.kind === "cut"
      ? `The file ends early, in ${place}. What stood before was kept.`
      : `The file is damaged from ${place} on. What could be read was kept; compare it with your watch.`;
  return { ok: true, value: [{ code: end.kind === "cut" ? "truncated" : "damaged", message }] };
}

const doctype =
  "This file declares a document type of its own, which no watch or app does, so it was not opened. Export the activity again.";
