import { useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import { markKinds } from "../../settings/settings.ts";
import { type AccessPort, everySite } from "../shared/access-port.ts";
import { Mark } from "../shared/mark.tsx";
import { type Access, chosenSites, readsEverySite, SiteField, useAccess } from "../shared/site-access.tsx";
import { kindWord } from "../shared/words.ts";
import { SampleText } from "./sample-text.tsx";

const shownKinds = markKinds.filter((kind) => ["actor", "attack", "date", "software"].includes(kind));

const Legend = () => (
  <ul class="legend" aria-label={text("welcome_legend")}>
    {shownKinds.map((kind) => (
      <li key={kind}>
        <span class={`kind kind-${kind}`}>{kindWord(kind)}</span>
      </li>
    ))}
  </ul>
);

function Everywhere({ access }: { readonly access: Access }) {
  const [refused, setRefused] = useState(false);
  const askForAll = async (): Promise<void> => setRefused(!(await access.request([everySite])));
  if (readsEverySite(access)) {
    return (
      <p class="granted" role="status">
        {text("welcome_everywhere_on")}
      </p>
    );
  }
  return (
    <>
      <button type="button" class="button primary" onClick={() => void askForAll()}>
        {text("welcome_everywhere")}
      </button>
      {refused && (
        <p class="soft" role="status">
          {text("welcome_not_given")}
        </p>
      )}
    </>
  );
}

function Chosen({ access }: { readonly access: Access }) {
  const sites = chosenSites(access);
  return (
    <>
      <SiteField access={access} />
      {sites.length > 0 && <p class="granted">{text("welcome_chosen_on", sites.join(", "))}</p>}
    </>
  );
}

/** The first thing seen after installing: the thing itself on a sample, and one question. */
export function Welcome({ port }: { readonly port: AccessPort }) {
  const access = useAccess(port);
  return (
    <div class="welcome">
      <header>
        <span class="brand">
          <Mark />
          Newsgloss
        </span>
      </header>
      <main>
        <section class="lead">
          <h1>{text("welcome_title")}</h1>
          <p class="intro">{text("welcome_intro")}</p>
          <SampleText />
          <Legend />
        </section>
        <section class="question" aria-labelledby="question">
          <h2 id="question">{text("welcome_question")}</h2>
          <div class="choice">
            <h3>{text("welcome_everywhere_title")}</h3>
            <p class="soft">{text("welcome_everywhere_detail")}</p>
            <Everywhere access={access} />
          </div>
          <div class="choice">
            <h3>{text("welcome_chosen_title")}</h3>
            <Chosen access={access} />
          </div>
          <div class="choice">
            <h3>{text("welcome_asked_title")}</h3>
            <p class="soft">{text("welcome_asked_detail")}</p>
          </div>
          <p class="privacy">{text("welcome_privacy")}</p>
        </section>
      </main>
    </div>
  );
}
