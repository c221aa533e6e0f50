interface Edit {
  /** Of the module's path. */
  readonly module: RegExp;
  /** Each stands in the module. */
  readonly cuts: readonly { readonly from: RegExp; readonly to: string }[];
}

const off = 'throw new EvalError("off")';

/** Core-js, in the build of pdf.js for older browsers, asks in this way for what every browser of ours has. */
const polyfills = [
  { from: /Function\('return require\("' \+ name \+ '"\)'\)\(\)/, to: "undefined" },
  { from: /\|\| Function\('return this'\)\(\)/, to: "|| globalThis" },
];
const loaded = /await import\(\s*\/\*webpackIgnore: true\*\/\s*\/\*@vite-ignore\*\/\s*[\w.]+\)/;

/**
 * Newsgloss shows text, never HTML, and runs nothing but its own files: what the libraries have for HTML and for code made from
 * text is taken out, so that no slip of ours can reach it.
 */
const edits: readonly Edit[] = [
  // `dangerouslySetInnerHTML`: what is given as HTML would be shown as the text it is.
  {
    module: /\/preact\/dist\/preact\.m?js$/,
    cuts: [{ from: /(\w+)\.innerHTML=(\w+)\.__html/, to: "$1.textContent=$2.__html" }],
  },
  {
    module: /\/pdfjs-dist\/legacy\/build\/pdf\.mjs$/,
    cuts: [
      ...polyfills,
      { from: /new Function\(""\)/, to: off },
      // A worker in the page's own thread, where none can be started.
      { from: loaded, to: "await Promise.reject(new Error('no worker'))" },
    ],
  },
  {
    module: /\/pdfjs-dist\/legacy\/build\/pdf\.worker\.mjs$/,
    cuts: [
      ...polyfills,
      { from: /new Function\(""\)/, to: off },
      // Functions of colours are read step by step instead; a picture in JPEG 2000 stays empty.
      { from: /return new Function\("src", "srcOffset", "dest", "destOffset", compiled\)/, to: off },
      { from: loaded, to: "await Promise.reject(new Error('no file'))" },
    ],
  },
];

/** Plugin of the build. @throws Error when a library does not look as it did, so that an update cannot bring it back unseen */
export const textOnly = {
  name: "newsgloss-text-only",
  transform(code: string, id: string): { code: string; map: null } | null {
    const edit = edits.find(({ module }) => module.test(id.replaceAll("\\", "/").replace(/\?.*$/, "")));
    if (edit === undefined) return null;
    let changed = code;
    for (const { from, to } of edit.cuts) {
      if (!from.test(changed))
        throw new Error(`${id} has changed: look anew at what scripts/toolchain/text-only.ts takes out of it`);
      changed = changed.replace(from, to);
    }
    return { code: changed, map: null };
  },
};
