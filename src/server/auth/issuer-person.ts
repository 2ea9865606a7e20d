type Claims = Readonly<Record<string, unknown>>;

interface IssuerPerson {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
}

/**
 * Who somebody is, from what an OpenID Connect issuer says of them in two places: at its userinfo endpoint, where the
 * standard puts name and address (OpenID Connect Core 5.4), and in the ID token, where some issuers put them alone.
 *
 * @param info of the userinfo endpoint, about the subject of the ID token
 * @param idToken as it came from the issuer, already validated
 */
export function issuerPerson(info: Claims, idToken: string | undefined): IssuerPerson {
  const token = idToken ? claimsOf(idToken) : {};
  const say = (claim: string) => textOf(info[claim]) ?? textOf(token[claim]);
  const parts = [say("given_name"), say("family_name")].filter((part) => part !== null);
  const name = say("name") ?? (parts.length > 0 ? parts.join(" ") : null);
  return {
    id: String(info.sub),
    name: name ?? say("nickname") ?? say("preferred_username"),
    email: say("email"),
  };
}

const textOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

function claimsOf(token: string): Claims {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as Claims;
}
