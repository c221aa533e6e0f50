import { text } from "../../../messaging/strings.ts";
import type { ClaimOnPage, NameOnPage } from "../../../model/entity-page.ts";
import type { Source } from "../../../model/knowledge.ts";
import { policyWord, sourceWord } from "./knowledge-words.ts";
import { addressOf } from "./place.ts";

const Claim = ({ claim, isOwn, sources }: ClaimOnPage & { readonly sources: readonly Source[] }) => (
  <li>
    {sourceWord(claim.claimedBy, sources)} <span class="policy">{policyWord(claim.policy)}</span>
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

const Name = ({ name, claims, ownPolicy, sharedWith, sources }: NameOnPage & { readonly sources: readonly Source[] }) => (
  <li class="name">
    <p class="name-word">
      {name}
      {ownPolicy === "never" && <span class="never">{text("knowledge_never")}</span>}
    </p>
    <div>
      <ul class="claims">
        {claims.map((each) => (
          <Claim key={each.claim.claimedBy} {...each} sources={sources} />
        ))}
      </ul>
      {sharedWith.length > 0 && <SharedWith sharedWith={sharedWith} />}
    </div>
  </li>
);

interface Props {
  readonly names: readonly NameOnPage[];
  readonly sources: readonly Source[];
}

/** Every name, who claims it, how freely it is marked, and for whom else it is claimed. */
export const Names = ({ names, sources }: Props) => (
  <section>
    <h3>{text("library_names")}</h3>
    <ul class="names">
      {names.map((each) => (
        <Name key={each.name} {...each} sources={sources} />
      ))}
    </ul>
  </section>
);
