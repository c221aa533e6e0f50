import { text } from "../../../messaging/strings.ts";
import type { ClaimOnPage, NameOnPage } from "../../../model/entity-page.ts";
import type { Source } from "../../../model/knowledge.ts";
import { policyWord, sourceWord } from "./knowledge-words.ts";
import { AddName, ClaimEdits, NeverMark } from "./name-edits.tsx";
import { addressOf } from "./place.ts";
import type { Edits } from "./use-edits.tsx";

interface Shared {
  readonly sources: readonly Source[];
  /** Null while the page is only read. */
  readonly edits: Edits | null;
}

const Claim = ({ claim, isOwn, sources, edits }: ClaimOnPage & Shared) => (
  <li>
    {sourceWord(claim.claimedBy, sources)}{" "}
    {edits === null ? <span class="policy">{policyWord(claim.policy)}</span> : <ClaimEdits claim={claim} edits={edits} />}
    {isOwn && claim.claimedBy !== "reader" && <span class="soft"> {text("knowledge_changed_by_you")}</span>}
  </li>
);

const SharedWith = ({ sharedWith }: Pick<NameOnPage, "sharedWith">) => (
  <p class="shared">
    {text("knowledge_also_claimed_for")}{" "}
    {sharedWith.map(({ id, name }, position) => (
      <>
        {position > 0 && ", "}
        <a key={id} href={addressOf(id)}>
          {name}
        </a>
      </>
    ))}
  </p>
);

const Name = ({ name, claims, ownPolicy, sharedWith, sources, edits }: NameOnPage & Shared) => (
  <li class="name">
    <p class="name-word">
      {name}
      {ownPolicy === "never" && <span class="never">{text("knowledge_never")}</span>}
    </p>
    <div>
      <ul class="claims">
        {claims.map((each) => (
          <Claim key={each.claim.claimedBy} {...each} sources={sources} edits={edits} />
        ))}
      </ul>
      {edits !== null && <NeverMark name={name} ownPolicy={ownPolicy} edits={edits} />}
      {sharedWith.length > 0 && <SharedWith sharedWith={sharedWith} />}
    </div>
  </li>
);

interface Props extends Shared {
  readonly entityId: string;
  readonly names: readonly NameOnPage[];
}

/** Every name, who claims it, how freely it is marked, and for whom else it is claimed. */
export const Names = ({ entityId, names, sources, edits }: Props) => (
  <section>
    <h3>{text("library_names")}</h3>
    <ul class="names">
      {names.map((each) => (
        <Name key={each.name} {...each} sources={sources} edits={edits} />
      ))}
    </ul>
    {edits !== null && <AddName entityId={entityId} edits={edits} />}
  </section>
);
