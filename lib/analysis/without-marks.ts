import type { Analysis } from "../model/analysis.ts";
import type { Mention } from "../model/mention.ts";

type Events = Omit<Analysis, "notices">;

/** The same events without some mentions that none of them points at. */
export function withoutMarks(events: Events, isHidden: (mention: Mention) => boolean): Events {
  const mentions = events.mentions.filter((mention) => !isHidden(mention));
  if (mentions.length === events.mentions.length) return events;
  const positions = new Map(mentions.map((mention, position) => [mention, position]));
  const moved = (index: number | null): number | null => {
    const mention = index === null ? undefined : events.mentions[index];
    return mention === undefined ? null : (positions.get(mention) ?? null);
  };
  const all = (indices: readonly number[]): number[] => indices.map(moved).filter((index) => index !== null);
  return {
    mentions,
    incidents: events.incidents.map((incident) => ({
      ...incident,
      attackers: all(incident.attackers),
      victims: all(incident.victims),
      software: all(incident.software),
      dates: all(incident.dates),
      places: all(incident.places),
    })),
    attributions: events.attributions.map((saying) => ({
      ...saying,
      claimant: moved(saying.claimant),
      accused: moved(saying.accused),
    })),
    responses: events.responses.map((response) => ({
      ...response,
      actors: all(response.actors),
      targets: all(response.targets),
      dates: all(response.dates),
    })),
  };
}
