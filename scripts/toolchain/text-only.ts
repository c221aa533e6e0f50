interface Edit {
  /** Of the module's path. */
  readonly module: RegExp;
  readonly from: RegExp;
  readonly to: string;
}

/** Newsgloss shows text, never HTML: what the libraries have for HTML is taken out, so that no slip of ours can reach it. */
const edits: readonly Edit[] = [
  // `dangerouslySetInnerHTML`: what is given as HTML would be shown as the text it is.
  { module: /\/preact\/dist\/preact\.m?js$/, from: /(\w+)\.innerHTML=(\w+)\.__html/, to: "$1.textContent=$2.__html" },
];

/** Plugin of the build. @throws Error when a library does not look as it did, so that an update cannot bring it back unseen */
export const textOnly = {
  name: "newsgloss-text-only",
  transform(code: string, id: string): { code: string; map: null } | null {
    const edit = edits.find(({ module }) => module.test(id.replaceAll("\\", "/").replace(/\?.*$/, "")));
    if (edit === undefined) return null;
    const changed = code.replace(edit.from, edit.to);
    if (changed === code) throw new Error(`${id} has changed: look anew at what scripts/toolchain/text-only.ts takes out of it`);
    return { code: changed, map: null };
  },
};
