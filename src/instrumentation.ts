/** Runs once when the server starts, before it answers anything: a wrong configuration is said at once. */
export async function register() {
  // The bundler's constant, not a setting: the same file is also built for a runtime that has no process to end.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/server/env");
  const { logger } = await import("@/server/logger");
  const { configuredProviders, configurationProblems } = await import("@/server/sign-in-providers");
  try {
    const problems = configurationProblems(env());
    if (problems.length > 0)
      throw new Error(`Tandem cannot start:\n${problems.map((each) => `- ${each}`).join("\n")}`);
    if (configuredProviders(env()).length === 0) {
      logger.warn("No sign-in provider is configured, so nobody can sign in. .env.example describes them.");
    }
    // Nobody waits for it: the pages are there at once.
    const { resumePlanJobs } = await import("@/server/api/start-plan-jobs");
    void resumePlanJobs();
    const { startDeletions } = await import("@/server/api/start-deletions");
    startDeletions();
  } catch (error) {
    const { refuseToStart } = await import("@/server/refuse-to-start");
    refuseToStart(error instanceof Error ? error.message : String(error));
  }
}
