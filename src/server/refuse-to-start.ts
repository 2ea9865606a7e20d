/** Says why and ends the process. Written plainly, not as JSON: somebody at a terminal reads it. */
export function refuseToStart(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
