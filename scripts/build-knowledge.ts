import { createHash } from "node:crypto";
import { constants, gzipSync } from "node:zlib";
import type { Facts } from "../lib/knowledge/facts.ts";
import { addEntities, addNames, joinRecords, officeEnds, policyLists, stateAdditions } from "./knowledge/additions.ts";
import { addAttack, addIntrusionSets } from "./knowledge/attack.ts";
import { attackRegister } from "./knowledge/attack-register.ts";
import { Draft } from "./knowledge/draft.ts";
import { addLeaders, addUnitedStatesAgencies, addVulnerabilities } from "./knowledge/governments.ts";
import {
  addActorRelations,
  addMicrosoftGroups,
  addProducers,
  addSectors,
  addSimilar,
  addThreatActors,
} from "./knowledge/misp-actors.ts";
import { addIntelligenceAgencies } from "./knowledge/misp-agencies.ts";
import { addRansomware, addTools } from "./knowledge/misp-software.ts";
import { policyRules } from "./knowledge/policy.ts";
import { openSources } from "./knowledge/source-files.ts";
import { sources } from "./knowledge/sources.ts";
import { addStates } from "./knowledge/states.ts";
import { everydayWords } from "./knowledge/words.ts";

/** Named by their content: the extension takes facts in anew when they are other ones. */
function withVersion(facts: Facts): Facts {
  return { ...facts, version: createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 16) };
}

/** All facts out of the folder of source files. Throws with file and reason when one cannot be read. */
export function buildFacts(folder: string): Facts {
  const files = openSources(folder);
  const draft = new Draft();
  for (const source of sources) draft.source(source);
  joinRecords(draft);
  const states = addStates(draft, files.cluster("target-information"), files.cluster("country"), stateAdditions());
  const enterprise = files.bundle("enterprise-attack-18.1");
  const industrial = files.bundle("ics-attack-18.1");
  const newerGroups = files.cluster("mitre-intrusion-set");
  addAttack(draft, enterprise, "attack-18.1");
  addAttack(draft, industrial, "attack-18.1");
  addIntrusionSets(draft, newerGroups, [...enterprise, ...industrial], "attack-19");
  const producers = files.cluster("producer");
  const actors = files.cluster("threat-actor");
  const microsoft = files.cluster("microsoft-activity-group");
  const sectors = files.cluster("sector");
  const ransomware = files.cluster("ransomware");
  const tools = files.cluster("tool");
  const register = attackRegister(draft);
  addProducers(draft, producers);
  addThreatActors(draft, actors, states, register);
  addMicrosoftGroups(draft, microsoft, register);
  addRansomware(draft, ransomware, register);
  addTools(draft, tools, register);
  addIntelligenceAgencies(draft, files.cluster("intelligence-agencies"));
  addSectors(draft, sectors);
  addActorRelations(draft, actors, sectors);
  addSimilar(draft, [...actors, ...ransomware, ...tools], "misp");
  addSimilar(draft, microsoft, "microsoft");
  addUnitedStatesAgencies(draft, files.table("agencies-and-subs"));
  addLeaders(draft, files.table("world-leaders-2022"), states, officeEnds());
  addVulnerabilities(draft, files.vulnerabilities());
  addEntities(draft);
  addNames(draft);
  const placeNames = draft.keysOf("state");
  const material = { lists: policyLists(), newsWords: files.commonWords(), words: everydayWords(), placeNames };
  return withVersion(draft.finish("", policyRules(material)));
}

/** The same facts give the same bytes: no time, no name of the operating system in the gzip header. */
export function packFacts(facts: Facts): Buffer {
  const packed = gzipSync(JSON.stringify(facts), { level: constants.Z_BEST_COMPRESSION });
  packed[9] = 255;
  return packed;
}
