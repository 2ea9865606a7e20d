import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
// @ts-expect-error The package ships no types; what is used of it is described below.
import { Provider as Library } from "oidc-provider";

interface Provider {
  callback(): (request: IncomingMessage, response: ServerResponse) => void;
  interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
  interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
  readonly Grant: new (of: {
    accountId: string;
    clientId: string;
  }) => { addOIDCScope(scope: string): void; save(): Promise<string> };
}

interface Interaction {
  readonly prompt: { readonly name: string };
  readonly params: Readonly<Record<string, unknown>>;
  readonly session?: { readonly accountId: string };
}

/** Somebody whom the issuer knows, with the claims it gives about them. */
export interface KnownPerson {
  readonly sub: string;
  readonly name: string;
  readonly email: string;
}

export interface ForeignIssuer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who sits at the browser from now on, or null for somebody who does not agree to sign in. */
  person: KnownPerson | null;
  readonly stop: () => Promise<void>;
}

/**
 * An OpenID Connect issuer that is nobody's demo: strict about the standard, on a path of its host, with name and
 * address at its userinfo endpoint only. It shows no pages; whoever is asked answers at once.
 */
export async function startForeignIssuer(redirectUri: string): Promise<ForeignIssuer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const foreign: ForeignIssuer = {
    issuer: `${origin}/realms/club`,
    clientId: "tandem of the club",
    clientSecret: "a secret: with + and / and %",
    person: null,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const provider = providerOf(foreign, redirectUri);
  const protocol = provider.callback();
  server.on("request", (request, response) => {
    const path = request.url ?? "/";
    if (path.startsWith("/interaction/")) return answer(provider, foreign, request, response);
    request.url = path.replace(/^\/realms\/club/, "") || "/";
    Object.assign(request, { originalUrl: path });
    protocol(request, response);
  });
  return foreign;
}

function providerOf(foreign: ForeignIssuer, redirectUri: string): Provider {
  return new Library(foreign.issuer, {
    clients: [
      {
        client_id: foreign.clientId,
        client_secret: foreign.clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], profile: ["name"], email: ["email", "email_verified"] },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ["only for tests"] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_ctx: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ ...foreign.person, sub }),
    }),
  });
}

async function answer(
  provider: Provider,
  foreign: ForeignIssuer,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  const finish = (result: object) => provider.interactionFinished(request, response, result);
  if (!foreign.person) return finish({ error: "access_denied" });
  if (prompt.name === "login") return finish({ login: { accountId: foreign.person.sub, remember: false } });
  const grant = new provider.Grant({
    accountId: session?.accountId ?? "",
    clientId: String(params.client_id),
  });
  grant.addOIDCScope(String(params.scope));
  return finish({ consent: { grantId: await grant.save() } });
}
