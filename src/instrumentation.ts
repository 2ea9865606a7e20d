/** Runs once when the server starts, before it answers anything: a wrong configuration is said at once. */
export async function register() {
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
  } catch (error) {
    const { refuseToStart } = await import("@/server/refuse-to-start");
    refuseToStart(error instanceof Error ? error.message : String(error));
  }
}
