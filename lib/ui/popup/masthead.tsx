import { text } from "../../messaging/strings.ts";
import { isSiteOff, type Settings, withSite } from "../../settings/settings.ts";
import { changeSettings } from "../../settings/store.ts";
import { Mark } from "../shared/mark.tsx";
import { useSettings } from "../shared/use-settings.ts";

function SiteSwitch({ site, settings }: { readonly site: string; readonly settings: Settings }) {
  const on = settings.enabled && !isSiteOff(settings, `https://${site}/`);
  const turn = (): Promise<Settings> => changeSettings((now) => ({ ...withSite(now, site, !on), enabled: now.enabled || !on }));
  return (
    <button type="button" role="switch" aria-checked={on} class="switch" onClick={() => void turn()}>
      <span class="switch-words">{text(on ? "popup_site_on" : "popup_site_off", site)}</span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}

/** The name of the thing, and its switch for this site. */
export function Masthead({ site }: { readonly site: string | null }) {
  const settings = useSettings();
  return (
    <header class="masthead">
      <span class="brand">
        <Mark />
        Newsgloss
      </span>
      {settings !== null && site !== null && site !== "" && <SiteSwitch site={site} settings={settings} />}
    </header>
  );
}
