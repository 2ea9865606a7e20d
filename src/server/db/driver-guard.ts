const known = /Cannot read properties of null \(reading 'write'\)/;

/**
 * postgres.js throws one TypeError that nobody can catch when its server dies under open transactions. A process
 * that is not the web server (which survives it) calls this first; every other error still ends the process.
 */
export function guardDriver(onFatal: (error: unknown) => void): void {
  process.on("uncaughtException", (error) => {
    if (error instanceof TypeError && known.test(error.message) && (error.stack ?? "").includes("postgres"))
      return;
    onFatal(error);
    process.exit(1);
  });
}
