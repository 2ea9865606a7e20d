import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "./csv-line";

const read = (text: string) => parse(text, { relax_column_count: true }) as string[][];

describe("a line of a table", () => {
  it("comes back cell by cell, and no cell is a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 6 }), (cells) => {
        const [line = []] = read(csvLine(cells));
        expect(line.map((cell, index) => (cell === cells[index] ? cell : cell.slice(1)))).toEqual(cells);
        expect(line.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      }),
    );
  });

  it("leaves numbers as they are, also below 0", () => {
    expect(csvLine([-2.5, 0, true, null, "=1+1", "-3"])).toBe("-2.5,0,true,,'=1+1,'-3\r\n");
  });
});
