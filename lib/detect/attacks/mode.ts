import { type Modality, modalityAt, type Stretch } from "../../text/modality.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** "ransomware protection", "breach notification law": the attack only says what the thing is for. */
const topicHeads = set(
  `protection awareness training drill drills exercise exercises simulation simulations simulator insurance law laws legislation
   prevention detection solution solutions product products defence defenses defense defences preparedness policy policies
   conference film movie documentary novel game expert experts researcher researchers consultant filter filters filtering test
   tests testing tabletop resilience readiness market vendor vendors software startup course workshop quiz guide toolkit report
   notification response insurer cover risk risks alert alerts portal helpline`,
);

/** "anti-phishing", "a simulated attack", "a film about hackers who stole". */
const topicLeads = set(
  "anti counter simulated mock fictional fictitious imaginary staged pretend so-called film movie novel drill exercise wargame practising practicing practised practiced rehearsing rehearsed",
);

/** "In the exercise a gang locked the computers": all of the sentence is told of it. */
const scenes = set("exercise drill scenario simulation film movie novel game test");

function isTopic({ tokens, first, last }: Stretch, from: number, to: number): boolean {
  const next = tokens[to];
  if (next !== undefined && to <= last && topicHeads.has(next.lower)) return true;
  for (let index = Math.max(first, from - 4); index < from; index++) {
    const token = tokens[index];
    if (token !== undefined && topicLeads.has(token.lower)) return true;
  }
  // "Posed as an anonymous hacker" deceives nobody out of a password.
  if (
    tokens[to - 1]?.lower === "as" &&
    tokens.slice(to, to + 4).some(({ lower }) => /^(?:hack|attack|intrud|cybercrim)er?s?/.test(lower))
  )
    return true;
  return tokens[first]?.lower === "in" && scenes.has(tokens[first + 2]?.lower ?? "");
}

/** "A fault at a data centre had caused an outage", "disruption after the storm": nobody did it. */
const ordinaryCauses = set(
  `fault faults glitch malfunction error storm storms hurricane earthquake flood fire lightning heat snow maintenance strike overload
   misconfiguration`,
);
const somebody = /^(?:hack|attack|cyber|intru|malware|ransomware|criminal|gang$|group$|saboteur|ddos$)/;

/** "Shut down its systems as a precaution": who is attacked does it. */
const ownWill = set("precaution precautionary pre-emptively preemptively proactively voluntarily");

/** Whether the sentence gives a cause of the breakdown that is nobody's deed, within a few words. */
export function hasOrdinaryCause({ tokens, first, last }: Stretch, from: number, to: number): boolean {
  const near = tokens.slice(Math.max(first, from - 10), Math.min(last + 1, to + 6));
  if (tokens.slice(from, Math.min(last + 1, to + 8)).some(({ lower }) => ownWill.has(lower))) return true;
  return near.some(({ lower }) => ordinaryCauses.has(lower)) && !near.some(({ lower }) => somebody.test(lower));
}

const eventful: ReadonlySet<Modality> = new Set(["told", "alleged", "prevented", "threatened"]);

/** Whether the words at tokens `from` up to `to` tell of an event, or name an attack without one. */
export const modeAt = (stretch: Stretch, from: number, to: number): "event" | "topic" =>
  !isTopic(stretch, from, to) && eventful.has(modalityAt(stretch, from, to)) ? "event" : "topic";
