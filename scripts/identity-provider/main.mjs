import { createServer } from "node:http";
import { join } from "node:path";
import { demoPeople } from "../../src/lib/demo/people.ts";
import { demoProviderRefusal } from "../launch/mode.mjs";
import { loadOrCreateCredentials } from "./credentials.mjs";
import { createHandler } from "./interactions.mjs";
import { createPeople } from "./people.mjs";
import { createProvider } from "./provider.mjs";

const refusal = demoProviderRefusal(process.env);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}

const port = Number(process.env.TANDEM_PROVIDER_PORT);
const appUrl = process.env.AUTH_URL ?? "http://localhost:3000";
const folder = process.env.TANDEM_PROVIDER_STATE ?? ".tandem";
const issuer = `http://127.0.0.1:${port}`;

const credentials = await loadOrCreateCredentials(join(folder, "identity-provider.json"));
const people = createPeople(demoPeople, join(folder, "added-people.json"));
const provider = createProvider({ issuer, appUrl, credentials, people });
provider.on("server_error", (_ctx, error) => console.error(error));

const server = createServer(createHandler({ provider, appUrl, people }));
server.on("error", (error) => {
  console.error(`The sign-in provider cannot listen on ${issuer}: ${error.message}`);
  process.exit(1);
});
server.listen(port, "127.0.0.1", () => console.log(`Sign-in provider ready on ${issuer}`));

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
