import { attackTypeFacts } from "../model/attack-type-facts.ts";
import type { Mention } from "../model/mention.ts";
import { byId, type Entities } from "./document-story.ts";
import type { ExportDocument, ExportFormat } from "./export-format.ts";
import { isTechnique, techniqueIds } from "./techniques.ts";
import { wordsAt } from "./words.ts";

/** Techniques a mention stands for: its own id, or those of the way of attack that it tells of. */
function techniquesIn(mention: Mention): readonly string[] {
  if (mention.kind === "technique") return [mention.attackId];
  if (mention.kind !== "attack" || mention.mode !== "event") return [];
  return attackTypeFacts[mention.attackType].attack;
}

/** What stands for which technique in an article: words of its text, or a line of what is remembered of it. */
function placesIn(document: ExportDocument, entities: Entities): { readonly id: string; readonly words: string }[] {
  const told = (document.analysis?.mentions ?? []).flatMap((mention) =>
    techniquesIn(mention).map((id) => ({ id, words: `“${wordsAt(document, mention) ?? mention.text}”` })),
  );
  if (document.analysis !== null) return told;
  const incidents = (document.remembered?.incidents ?? []).flatMap(({ attackTypes, line }) =>
    attackTypes.flatMap((type) => attackTypeFacts[type].attack.map((id) => ({ id, words: line }))),
  );
  return [...techniqueIds(document.remembered, entities).map((id) => ({ id, words: "named" })), ...incidents];
}

/** Each technique with what stands for it, article by article: the reader of the layer is to judge it. */
function techniquesOf(documents: readonly ExportDocument[], entities: Entities): Map<string, string[]> {
  const techniques = new Map<string, string[]>();
  for (const document of documents) {
    for (const { id, words } of placesIn(document, entities)) {
      if (!isTechnique(id)) continue;
      const known = techniques.get(id) ?? [];
      known.push(`${document.article.title}: ${words}`);
      techniques.set(id, known);
    }
  }
  return techniques;
}

/** ATT&CK Navigator layer, format 4.5: the techniques named and told of, scored by how often. */
export const navigatorLayer: ExportFormat = {
  id: "navigator-layer",
  label: "export_navigator",
  extension: "layer.json",
  mediaType: "application/json",
  *pieces({ documents, entities, exportedAt }) {
    const techniques = techniquesOf(documents, byId(entities));
    const most = Math.max(1, ...Array.from(techniques.values(), (places) => places.length));
    const [only] = documents;
    yield JSON.stringify(
      {
        name:
          documents.length === 1 && only !== undefined
            ? only.article.title.slice(0, 200) || "Article"
            : `Newsgloss ${exportedAt.slice(0, 10)}`,
        versions: { layer: "4.5", navigator: "5.1.0", attack: "18" },
        domain: "enterprise-attack",
        description: `Techniques named in ${documents.length === 1 ? "one article" : `${documents.length} articles`}, written by Newsgloss.`,
        sorting: 3,
        techniques: Array.from(techniques, ([techniqueID, places]) => ({
          techniqueID,
          score: places.length,
          comment: [...new Set(places)].slice(0, 10).join("\n"),
          enabled: true,
          showSubtechniques: techniqueID.includes("."),
        })),
        gradient: { colors: ["#ffe9a8", "#a3224b"], minValue: 0, maxValue: most },
        metadata: documents.slice(0, 50).map(({ article }) => ({ name: "source", value: article.canonicalUrl })),
      },
      null,
      2,
    );
    yield "\n";
  },
};
