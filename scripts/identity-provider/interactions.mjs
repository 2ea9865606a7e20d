import { readFileSync } from "node:fs";
import { consentPage, errorPage, homePage, signInPage } from "./pages.mjs";

const icon = readFileSync(new URL("../../src/app/favicon.ico", import.meta.url));

const LARGEST_FORM = 8 * 1024;

/**
 * The pages between the app's request and the provider's answer: choose a person, then allow or deny.
 *
 * @param {object} options
 * @param {import("oidc-provider").Provider} options.provider
 * @param {string} options.appUrl
 * @param {ReturnType<typeof import("./people.mjs").createPeople>} options.people
 * @returns {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => Promise<void>}
 */
export function createHandler({ provider, appUrl, people }) {
  const protocol = provider.callback();

  return async (request, response) => {
    protect(response, appUrl);
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const [, first, , step] = path.split("/");
    try {
      if (path === "/favicon.ico") return sendIcon(response);
      if (path === "/") return sendPage(response, 200, homePage({ appUrl }));
      if (first !== "interaction") return protocol(request, response);
      await interact({ provider, appUrl, people, request, response, step });
    } catch (error) {
      if (error?.name === "SessionNotFound") {
        const detail = "This sign-in was started in another browser, or too long ago.";
        return sendPage(response, 400, errorPage({ appUrl, detail }));
      }
      console.error(error);
      sendPage(
        response,
        500,
        errorPage({ appUrl, detail: "The sign-in provider met a problem of its own." }),
      );
    }
  };
}

function sendIcon(response) {
  response.writeHead(200, { "content-type": "image/x-icon", "cache-control": "max-age=86400" });
  response.end(icon);
}

async function interact({ provider, appUrl, people, request, response, step }) {
  const interaction = await provider.interactionDetails(request, response);
  const form = request.method === "POST" ? await readForm(request) : undefined;
  const finish = (result) =>
    provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });

  if (form && step === "deny") {
    return finish({ error: "access_denied", error_description: "The person did not agree to sign in" });
  }
  if (form && step === "login" && interaction.prompt.name === "login") {
    const chosen = choosePerson(people, form);
    if (chosen.ok) return finish({ login: { accountId: chosen.key, remember: false } });
    const page = signInPage({
      uid: interaction.uid,
      people,
      problem: chosen.problem,
      typed: form.get("name"),
    });
    return sendPage(response, 422, page);
  }
  if (form && step === "confirm" && interaction.prompt.name === "consent") {
    return finish({ consent: { grantId: await grantFor(provider, interaction) } });
  }
  if (interaction.prompt.name === "consent") {
    const person = people.find(interaction.session?.accountId);
    return sendPage(response, 200, consentPage({ uid: interaction.uid, person, appUrl }));
  }
  sendPage(response, 200, signInPage({ uid: interaction.uid, people }));
}

/**
 * @param {ReturnType<typeof import("./people.mjs").createPeople>} people
 * @param {URLSearchParams} form
 * @returns {{ ok: true, key: string } | { ok: false, problem: string }}
 */
function choosePerson(people, form) {
  const key = form.get("person");
  if (key === null) return people.add(form.get("name") ?? "");
  return people.find(key) ? { ok: true, key } : { ok: false, problem: "Choose a person from the list." };
}

async function grantFor(provider, interaction) {
  const accountId = interaction.session.accountId;
  const grant = new provider.Grant({ accountId, clientId: interaction.params.client_id });
  grant.addOIDCScope(interaction.params.scope);
  return grant.save();
}

/** @param {import("node:http").IncomingMessage} request */
async function readForm(request) {
  let body = "";
  for await (const chunk of request) {
    body += chunk;
    if (body.length > LARGEST_FORM) throw new Error("The form is larger than any that this page sends");
  }
  return new URLSearchParams(body);
}

/** @param {import("node:http").ServerResponse} response */
function protect(response, appUrl) {
  // Browsers apply form-action to the redirects after a form too, and the last one leads back to the app.
  const policy = `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${new URL(appUrl).origin}; base-uri 'none'; frame-ancestors 'none'`;
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("X-Content-Type-Options", "nosniff");
}

/** @param {import("node:http").ServerResponse} response */
function sendPage(response, status, html) {
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  response.end(html);
}
