import { getDomain, parse } from "tldts";

/** Whether the name ends in a suffix under which names are really given out. */
export function hasPublicSuffix(host: string): boolean {
  const { isIcann, isPrivate, domain } = parse(host, { allowPrivateDomains: true, validateHostname: true });
  return domain !== null && (isIcann === true || isPrivate === true);
}

/** The registered name of an address or URL, "example.co.uk" of "https://www.example.co.uk/x"; empty for none. */
export const registeredName = (address: string): string => getDomain(address) ?? "";
