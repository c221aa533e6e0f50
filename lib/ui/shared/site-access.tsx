import { useEffect, useRef, useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import { type AccessPort, everySite, patternsOf, siteOfPattern } from "./access-port.ts";

export interface Access {
  readonly granted: readonly string[];
  request(origins: readonly string[]): Promise<boolean>;
  withdraw(origins: readonly string[]): Promise<void>;
}

/** What is granted, kept up to date with what is asked here. */
export function useAccess(port: AccessPort): Access {
  const [granted, setGranted] = useState<readonly string[]>([]);
  const load = async (): Promise<void> => setGranted(await port.granted());
  useEffect(() => void load(), [port]);
  return {
    granted,
    request: async (origins) => {
      const given = await port.request(origins);
      await load();
      return given;
    },
    withdraw: async (origins) => {
      await port.withdraw(origins);
      await load();
    },
  };
}

export const readsEverySite = ({ granted }: Access): boolean => granted.includes(everySite) || granted.includes("<all_urls>");

/** Sites named one by one, without the patterns for what lies below them. */
export const chosenSites = ({ granted }: Access): string[] =>
  granted.map(siteOfPattern).filter((site) => site !== "*" && !site.startsWith("*.") && site !== "");

/** A field for one more site, with the question to the browser straight from the press. */
export function SiteField({ access }: { readonly access: Access }) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const patterns = patternsOf(field.current?.value ?? "");
    if (patterns === null) {
      setSaid(text("welcome_site_wrong"));
      field.current?.focus();
      return;
    }
    const given = await access.request(patterns);
    if (given && field.current !== null) field.current.value = "";
    setSaid(given ? "" : text("welcome_not_given"));
  };
  return (
    <form class="site-form" onSubmit={(event) => void submit(event)}>
      <label class="visually-hidden" for="site">
        {text("welcome_site_label")}
      </label>
      <input
        id="site"
        ref={field}
        class="field"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder="news.example"
      />
      <button type="submit" class="button">
        {text("welcome_site_add")}
      </button>
      <p class="problem" role="alert">
        {said}
      </p>
    </form>
  );
}
