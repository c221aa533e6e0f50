// Builds the starter knowledge anew: `npm run knowledge -- [folder of the source files]`.
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildFacts, packFacts } from "./build-knowledge.ts";

const { positionals } = parseArgs({ allowPositionals: true });
const facts = buildFacts(positionals[0] ?? "../shared/sources");
const packed = packFacts(facts);
mkdirSync("public/knowledge", { recursive: true });
writeFileSync("public/knowledge/starter.json.gz", packed);
writeFileSync(
  "lib/knowledge/starter-version.ts",
  `/** Written by \`npm run knowledge\`: tells without unpacking them whether the facts in the database are these. */\nexport const starterVersion = "${facts.version}";\n`,
);
const { entities, claims, relations } = facts;
console.log(`${entities.length} entities, ${claims.length} claims, ${relations.length} relations, ${packed.length} bytes`);
