import { useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import { isSiteOff, type Settings, withSite } from "../../settings/settings.ts";
import { changeSettings } from "../../settings/store.ts";
import { Mark } from "../shared/mark.tsx";
import { useSettings } from "../shared/use-settings.ts";
import type { TabPort, TabView } from "./tab-port.ts";

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly turn: () => void;
}

const Switch = ({ label, on, turn }: SwitchProps) => (
  <button type="button" role="switch" aria-checked={on} class="switch" onClick={turn}>
    <span class="switch-words">{label}</span>
    <span class="switch-track" aria-hidden="true" />
  </button>
);

interface ScopeProps {
  readonly settings: Settings;
  readonly port: TabPort;
  readonly view: TabView | null;
}

const isSiteOn = (settings: Settings, site: string): boolean => settings.enabled && !isSiteOff(settings, `https://${site}/`);

function SiteSwitch({ site, settings }: { readonly site: string; readonly settings: Settings }) {
  const on = isSiteOn(settings, site);
  const turn = (): Promise<Settings> => changeSettings((now) => ({ ...withSite(now, site, !on), enabled: now.enabled || !on }));
  return <Switch label={text(on ? "popup_site_on" : "popup_site_off", site)} on={on} turn={() => void turn()} />;
}

/** No reader marks anything. */
const idle: readonly TabView["kind"][] = ["closed-to-us", "files-closed", "not-started", "off"];

/** Marks on this page alone, until it is left; there is nothing to switch where no reader runs. */
function PageSwitch({ settings, port, view }: ScopeProps) {
  const isReading = view !== null && !idle.includes(view.kind);
  const isOffHere = view?.kind === "off" && (port.site === null || isSiteOn(settings, port.site));
  if (!isReading && !isOffHere) return null;
  return <Switch label={text("popup_on_page")} on={isReading} turn={() => void port.setPageEnabled(!isReading)} />;
}

function Scopes({ settings, port, view }: ScopeProps) {
  return (
    <div id="scopes" class="scopes">
      <PageSwitch settings={settings} port={port} view={view} />
      <Switch
        label={text("popup_on_everywhere")}
        on={settings.enabled}
        turn={() => void changeSettings((now) => ({ ...now, enabled: !now.enabled }))}
      />
    </div>
  );
}

interface Props {
  readonly port: TabPort;
  readonly view: TabView | null;
}

/** The name of the thing, its switch for this site, and behind it those for the page and for everywhere. */
export function Masthead({ port, view }: Props) {
  const settings = useSettings();
  const [isOpen, setOpen] = useState(false);
  const { site } = port;
  return (
    <header class="masthead">
      <div class="masthead-row">
        <span class="brand">
          <Mark />
          Newsgloss
        </span>
        {settings !== null && site !== null && site !== "" && <SiteSwitch site={site} settings={settings} />}
        <button
          type="button"
          class="chevron"
          aria-expanded={isOpen}
          aria-controls="scopes"
          aria-label={text("popup_more_switches")}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      {isOpen && settings !== null && <Scopes settings={settings} port={port} view={view} />}
    </header>
  );
}
