import { interactionPolicy, Provider } from "oidc-provider";
import { errorPage } from "./pages.mjs";

const HOUR = 3600;

/**
 * A standards-conformant OpenID Connect provider with one client, the app. PKCE is required.
 *
 * @param {object} options
 * @param {string} options.issuer
 * @param {string} options.appUrl
 * @param {import("./credentials.mjs").Credentials} options.credentials
 * @param {ReturnType<typeof import("./people.mjs").createPeople>} options.people
 */
export function createProvider({ issuer, appUrl, credentials, people }) {
  return new Provider(issuer, {
    clients: [
      {
        client_id: credentials.clientId,
        client_secret: credentials.clientSecret,
        client_name: "Tandem",
        redirect_uris: [new URL("/api/auth/callback/demo", appUrl).href],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    jwks: credentials.jwks,
    cookies: { keys: credentials.cookieKeys },
    responseTypes: ["code"],
    pkce: { required: () => true },
    scopes: ["openid", "profile", "email"],
    claims: { openid: ["sub"], profile: ["name"], email: ["email", "email_verified"] },
    // The app reads name and address from the ID token, without a second request.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { policy: alwaysAsk(), url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      Grant: HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      Session: HOUR,
    },
    findAccount: (_ctx, key) => accountOf(people.find(key)),
    renderError(ctx, out) {
      ctx.type = "html";
      ctx.body = errorPage({ appUrl, detail: out.error_description ?? out.error });
    },
  });
}

// Trying out roles means signing in as one person after another, so neither a choice of person nor a
// consent is remembered: every sign-in shows both pages.
function alwaysAsk() {
  const { base, Check } = interactionPolicy;
  const policy = base();
  const missing = (part) => (ctx) => !ctx.oidc.result?.[part];
  policy.get("login").checks.add(new Check("person_not_chosen", "a person must be chosen", missing("login")));
  policy.get("consent").checks.add(new Check("consent_not_given", "consent is asked", missing("consent")));
  return policy;
}

function accountOf(person) {
  if (!person) return undefined;
  const { key, name, email } = person;
  return { accountId: key, claims: () => ({ sub: key, name, email, email_verified: true }) };
}
