import { text } from "../../messaging/strings.ts";
import { languages, markKinds, type Settings, withSite } from "../../settings/settings.ts";
import { changeSettings } from "../../settings/store.ts";
import { type AccessPort, everySite } from "../shared/access-port.ts";
import { type Access, chosenSites, readsEverySite, SiteField, useAccess } from "../shared/site-access.tsx";
import { useSettings } from "../shared/use-settings.ts";
import { kindWord } from "../shared/words.ts";
import { EraseMemory } from "./erase-memory.tsx";
import { MarksSettings } from "./marks-settings.tsx";
import { TemplateField } from "./template-field.tsx";

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly set: (checked: boolean) => void;
  readonly kind?: string;
}

const Check = ({ label, checked, set, kind }: CheckProps) => (
  <label class="check">
    <input type="checkbox" checked={checked} onChange={(event) => set(event.currentTarget.checked)} />
    <span class={kind === undefined ? "" : `kind kind-${kind}`}>{label}</span>
  </label>
);

const change = (part: Partial<Settings>): void => void changeSettings((now) => ({ ...now, ...part }));

function Kinds({ settings }: { readonly settings: Settings }) {
  const set = (kind: (typeof markKinds)[number], isShown: boolean): void =>
    void changeSettings((now) => ({
      ...now,
      kinds: markKinds.filter((one) => (one === kind ? isShown : now.kinds.includes(one))),
    }));
  return (
    <fieldset>
      <legend>{text("settings_kinds")}</legend>
      {markKinds.map((kind) => (
        <Check
          key={kind}
          kind={kind}
          label={kindWord(kind)}
          checked={settings.kinds.includes(kind)}
          set={(isShown) => set(kind, isShown)}
        />
      ))}
      <Check label={text("settings_weak")} checked={settings.weakMarks} set={(weakMarks) => change({ weakMarks })} />
    </fieldset>
  );
}

function SiteList({
  sites,
  label,
  remove,
}: {
  readonly sites: readonly string[];
  readonly label: string;
  readonly remove: (site: string) => void;
}) {
  return (
    <ul class="sites">
      {sites.map((site) => (
        <li key={site}>
          <span>{site}</span>
          <button type="button" class="button plain small" aria-label={`${label}: ${site}`} onClick={() => remove(site)}>
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}

function AccessPart({ access }: { readonly access: Access }) {
  const withdrawSite = (site: string): void =>
    void access.withdraw(access.granted.filter((pattern) => pattern.includes(`//${site}/`) || pattern.includes(`//*.${site}/`)));
  return (
    <fieldset>
      <legend>{text("settings_access")}</legend>
      {readsEverySite(access) ? (
        <>
          <p>{text("welcome_everywhere_on")}</p>
          <button type="button" class="button" onClick={() => void access.withdraw([everySite])}>
            {text("settings_withdraw")}
          </button>
        </>
      ) : (
        <>
          <button type="button" class="button" onClick={() => void access.request([everySite])}>
            {text("welcome_everywhere")}
          </button>
          <SiteField access={access} />
          <SiteList sites={chosenSites(access)} label={text("settings_withdraw")} remove={withdrawSite} />
        </>
      )}
    </fieldset>
  );
}

const ownName = (language: string): string => new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;

function Language({ settings }: { readonly settings: Settings }) {
  const set = (value: string): void => change({ language: languages.find((language) => language === value) ?? null });
  return (
    <fieldset>
      <legend>{text("settings_language")}</legend>
      <select
        class="field"
        aria-label={text("settings_language")}
        value={settings.language ?? ""}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      >
        <option value="">{text("settings_language_of_browser")}</option>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {ownName(language)}
          </option>
        ))}
      </select>
      <p class="soft">{text("settings_language_hint")}</p>
    </fieldset>
  );
}

/** Everything that can be set; each change holds at once, everywhere. */
export function SettingsView({ port }: { readonly port: AccessPort }) {
  const settings = useSettings();
  const access = useAccess(port);
  if (settings === null) return <p class="soft">{text("library_loading")}</p>;
  return (
    <section class="settings" aria-labelledby="settings-title">
      <h1 id="settings-title">{text("settings_title")}</h1>
      <Check label={text("settings_enabled")} checked={settings.enabled} set={(enabled) => change({ enabled })} />
      <AccessPart access={access} />
      <fieldset>
        <legend>{text("settings_sites_off")}</legend>
        {settings.sitesOff.length === 0 && <p class="soft">{text("settings_no_sites_off")}</p>}
        <SiteList
          sites={settings.sitesOff}
          label={text("settings_turn_on")}
          remove={(site) => void changeSettings((now) => withSite(now, site, true))}
        />
      </fieldset>
      <Kinds settings={settings} />
      <MarksSettings settings={settings} />
      <fieldset>
        <legend>{text("settings_memory")}</legend>
        <Check
          label={text("settings_reading_memory")}
          checked={settings.readingMemory}
          set={(readingMemory) => change({ readingMemory })}
        />
        <EraseMemory />
      </fieldset>
      <Language settings={settings} />
      <fieldset>
        <legend>{text("settings_export")}</legend>
        <Check label={text("settings_wiki_links")} checked={settings.wikiLinks} set={(wikiLinks) => change({ wikiLinks })} />
        <TemplateField settings={settings} />
      </fieldset>
    </section>
  );
}
