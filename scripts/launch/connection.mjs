import postgres from "postgres";

/**
 * One connection for the launcher's own few questions.
 *
 * @param {string} url
 */
export function openConnection(url) {
  return postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
}
