const width = 30;
const everyMs = 100;

/** A bar on standard error that grows with what is read; silent where nobody looks at it. */
export function progressBar(shown = process.stderr.isTTY === true) {
  let last = 0;
  const draw = (done: number, share: number | null) => {
    const filled = Math.round((share ?? 0) * width);
    const bar =
      share === null
        ? ""
        : `[${"#".repeat(filled)}${"-".repeat(width - filled)}] ${Math.round(share * 100)} %  `;
    process.stderr.write(`\r${bar}${done} ${done === 1 ? "timeline" : "timelines"}`);
  };
  return {
    step(done: number, share: number | null): void {
      if (!shown || performance.now() - last < everyMs) return;
      last = performance.now();
      draw(done, share);
    },
    end(done: number): void {
      if (!shown) return;
      draw(done, 1);
      process.stderr.write("\n");
    },
  };
}
