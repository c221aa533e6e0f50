import { incidentLine } from "../../events/story.ts";
import { text } from "../../messaging/strings.ts";
import type { Analysis, Incident } from "../../model/analysis.ts";
import { NewIncident } from "../shared/new-sign.tsx";
import { storyPhrases } from "../shared/story-phrases.ts";
import { IncidentActions } from "./incident-actions.tsx";
import { IncidentNote } from "./incident-note.tsx";
import { mentionWithin } from "./places.ts";

interface Props {
  readonly analysis: Analysis;
  readonly jump: (mention: number) => void;
}

function Line({ analysis, incident, jump }: Props & { readonly incident: Incident }) {
  const place = mentionWithin(analysis, incident);
  const line = `${incidentLine(analysis, incident, storyPhrases())}.`;
  return (
    <li>
      {place === null ? (
        <>
          {line} <NewIncident incident={incident} />
        </>
      ) : (
        <button type="button" class="line" onClick={() => jump(place)}>
          {line} <NewIncident incident={incident} />
        </button>
      )}
      <IncidentActions incident={incident} />
      <IncidentNote analysis={analysis} incident={incident} />
    </li>
  );
}

/** What happened, one line an incident, each leading to its sentence; what the article only recalls stands apart. */
export function StoryLines({ analysis, jump }: Props) {
  const told = analysis.incidents.filter(({ realis }) => realis !== "general");
  const own = told.filter(({ background }) => !background);
  const earlier = told.filter(({ background }) => background);
  if (told.length === 0) return null;
  const lines = (incidents: readonly Incident[]) =>
    incidents.map((incident) => (
      <Line key={`${incident.start} ${incident.attackTypes.join()}`} analysis={analysis} incident={incident} jump={jump} />
    ));
  return (
    <div class="story">
      <ul>{lines(own)}</ul>
      {earlier.length > 0 && (
        <details class="earlier">
          <summary>{text("popup_earlier", earlier.length)}</summary>
          <ul>{lines(earlier)}</ul>
        </details>
      )}
    </div>
  );
}
