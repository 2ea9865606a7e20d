import { pageStyle } from "./style.mjs";

/**
 * @param {object} options
 * @param {string} options.uid
 * @param {ReturnType<typeof import("./people.mjs").createPeople>} options.people
 * @param {string} [options.problem]
 * @param {string | null} [options.typed]
 */
export function signInPage({ uid, people, problem, typed }) {
  const coaches = people.club.filter((person) => person.role === "coach");
  const athletes = people.club.filter((person) => person.role === "athlete");
  const added = people.added().map((person) => ({ ...person, description: "Added on this page" }));
  const error = problem ? `<p id="problem" class="problem" role="alert">${escapeHtml(problem)}</p>` : "";
  const invalid = problem ? ' aria-invalid="true" aria-describedby="problem"' : "";
  return page(
    "Choose who to sign in as",
    `<h1>Choose who to sign in as</h1>
    <p>This sign-in runs on your own machine and exists for the demo club. There are no passwords.</p>
    <form method="post" action="/interaction/${uid}/login">
      ${group("Coach", coaches)}
      ${group("Athletes", athletes)}
      ${added.length > 0 ? group("People you added", added) : ""}
    </form>
    <form method="post" action="/interaction/${uid}/login" class="new" novalidate>
      <h2>A new person</h2>
      ${error}
      <label for="name">Name</label>
      <div class="row">
        <input id="name" name="name" autocomplete="off" maxlength="200" value="${escapeHtml(typed ?? "")}"${invalid}>
        <button class="primary">Continue as a new person</button>
      </div>
      <p class="quiet">Somebody who has never used Tandem, for example to accept an invitation.</p>
    </form>
    <form method="post" action="/interaction/${uid}/deny"><button class="plain">Cancel</button></form>`,
  );
}

export function consentPage({ uid, person, appUrl }) {
  return page(
    "Allow Tandem to know you",
    `<h1>Allow Tandem to know you</h1>
    <p>You are signing in to <strong>${escapeHtml(new URL(appUrl).host)}</strong> as
      <strong>${escapeHtml(person?.name ?? "")}</strong>. Tandem asks for:</p>
    <dl>
      <dt>Name</dt><dd>${escapeHtml(person?.name ?? "")}</dd>
      <dt>E-mail address</dt><dd>${escapeHtml(person?.email ?? "")}</dd>
    </dl>
    <div class="row">
      <form method="post" action="/interaction/${uid}/confirm"><button class="primary">Allow</button></form>
      <form method="post" action="/interaction/${uid}/deny"><button>Deny</button></form>
    </div>`,
  );
}

export function errorPage({ appUrl, detail }) {
  return page(
    "Sign-in stopped",
    `<h1>Sign-in stopped</h1>
    <p>${escapeHtml(detail)}</p>
    <p><a href="${escapeHtml(appUrl)}">Go to Tandem and start again</a></p>`,
  );
}

export function homePage({ appUrl }) {
  return page(
    "Demo sign-in",
    `<h1>Demo sign-in</h1>
    <p>This is the sign-in provider of a Tandem demo on this machine. Sign-in starts in Tandem.</p>
    <p><a href="${escapeHtml(appUrl)}">Go to Tandem</a></p>`,
  );
}

function group(title, people) {
  const items = people.map(
    (person) => `<li><button name="person" value="${escapeHtml(person.key)}">
      <span class="initials" aria-hidden="true">${escapeHtml(initials(person.name))}</span>
      <span><span class="name">${escapeHtml(person.name)}</span>
      <span class="quiet">${escapeHtml(person.description)}</span></span></button></li>`,
  );
  return `<h2>${title}</h2><ul>${items.join("")}</ul>`;
}

function initials(name) {
  const words = name.split(" ");
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]];
  return letters.map((word) => [...word][0]?.toUpperCase()).join("");
}

function page(title, body) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Tandem demo sign-in</title>
<style>${pageStyle}</style>
</head>
<body><main>${body}</main></body>
</html>
`;
}

/** @param {string} text */
function escapeHtml(text) {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (character) => entities[character]);
}
