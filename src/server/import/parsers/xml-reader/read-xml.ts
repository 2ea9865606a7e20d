import { SaxesParser } from "saxes";
import { wideEncoding } from "@/server/import/detect";

/** What a reader is told. `path` holds the names of the open elements without prefixes, the element itself last. */
export interface XmlVisitor {
  open(path: readonly string[], attributes: Readonly<Record<string, string>>): void;
  /** `text` is what stood directly before the end tag. */
  close(path: readonly string[], text: string): void;
}

/** How far a file could be read. `line` is where it first went wrong, from 1. */
export type XmlEnd =
  | { readonly kind: "whole" }
  | { readonly kind: "cut"; readonly line: number }
  | { readonly kind: "damaged"; readonly line: number }
  | { readonly kind: "doctype" }
  /** The visitor had enough of it, by throwing `TooLong`: the rest was not read. */
  | { readonly kind: "too-long" };

const chunkBytes = 64 * 1024;
const maxDepth = 100;
const maxText = 10_000;
/** A name with a stray & is a blemish; a file with many is rubble. */
const maxErrors = 20;

class Stop extends Error {
  constructor(readonly end: XmlEnd) {
    super(end.kind);
  }
}

/** Thrown by a visitor that was told more than it lets in. */
export class TooLong extends Error {}

/**
 * Walks through an XML file in pieces, so that memory does not grow with it. Entities are those of XML alone: a file
 * that declares its own (a document type) is refused before any is expanded. What is wrong with the file never
 * throws; what else the visitor throws passes through.
 */
export function readXml(bytes: Uint8Array, visitor: XmlVisitor): XmlEnd {
  const parser = new SaxesParser();
  const path: string[] = [];
  let text = "";
  let errors = 0;
  let firstError = 0;
  parser.on("error", () => {
    errors += 1;
    firstError ||= parser.line;
    if (errors > maxErrors) throw new Stop({ kind: "damaged", line: firstError });
  });
  parser.on("doctype", () => {
    throw new Stop({ kind: "doctype" });
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (path.length >= maxDepth) throw new Stop({ kind: "damaged", line: parser.line });
    path.push(name.slice(name.indexOf(":") + 1));
    text = "";
    visitor.open(path, attributes);
  });
  const addText = (more: string) => {
    if (text.length < maxText) text += more.slice(0, maxText - text.length);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    visitor.close(path, text.trim());
    path.pop();
    text = "";
  });
  try {
    feed(parser, bytes);
    const [errorsBefore, open, line] = [errors, path.length, parser.line];
    // From here on an error only says that the end is missing.
    errors = 0;
    parser.close();
    if (errorsBefore > 0) return { kind: "damaged", line: firstError };
    return open > 0 || errors > 0 ? { kind: "cut", line } : { kind: "whole" };
  } catch (cause) {
    if (cause instanceof Stop) return cause.end;
    if (cause instanceof TooLong) return { kind: "too-long" };
    throw cause;
  }
}

function feed(parser: SaxesParser, bytes: Uint8Array): void {
  const decoder = new TextDecoder(encodingOf(bytes));
  let begun = false;
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const text = decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true });
    const piece: string = begun ? text : text.trimStart();
    begun ||= piece !== "";
    if (piece !== "") parser.write(piece);
  }
  const rest = decoder.decode();
  if (rest !== "") parser.write(rest);
}

/** By its mark, else as its first line says, else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return wide;
  const declaration = String.fromCharCode(...bytes.subarray(0, 200));
  const named = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(declaration)?.[1];
  // Its declaration could be read byte by byte, so it is not UTF-16 whatever it says.
  if (!named || /^(utf-?16|ucs)/i.test(named)) return "utf-8";
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return "utf-8";
  }
}
