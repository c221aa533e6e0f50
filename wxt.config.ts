import { fileURLToPath } from "node:url";
import { defineConfig } from "wxt";
import { ascii } from "./scripts/toolchain/ascii.ts";
import { textOnly } from "./scripts/toolchain/text-only.ts";

/** A build for tests may reach every page without asking: a headless browser cannot press "allow". */
const isTest = (mode: string): boolean => mode === "test";

/** At most four keys may be suggested, and Chromium keeps Alt+Shift+N and P for itself; all can be changed in the browser's own page for shortcuts. */
const commands = {
  "next-mark": { suggested_key: { default: "Alt+Shift+J" }, description: "__MSG_command_next_mark__" },
  "previous-mark": { suggested_key: { default: "Alt+Shift+K" }, description: "__MSG_command_previous_mark__" },
  "open-card": { suggested_key: { default: "Alt+Shift+O" }, description: "__MSG_command_open_card__" },
  "add-note": { suggested_key: { default: "Alt+Shift+U" }, description: "__MSG_command_add_note__" },
  panel: { description: "__MSG_command_panel__" },
  toggle: { description: "__MSG_command_toggle__" },
};

const gecko = {
  id: "newsgloss@newsgloss.org",
  strict_min_version: "142.0",
  data_collection_permissions: { required: ["none"] as ["none"] },
};

/**
 * Nothing from elsewhere runs, shows or is framed in the extension's pages. `connect-src` is open for what a reader may ask
 * for, once its site was granted: an import from an address in the library, a PDF in the page for PDFs. All other pages close it in
 * their own head.
 */
const securityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' https: http:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: ".output",
  // What the declared browsers understand is left as written: the rewriting of `light-dark()` for older ones breaks it in a shadow root.
  vite: () => ({
    plugins: [textOnly, ascii],
    build: { target: ["chrome128", "firefox142"], cssTarget: ["chrome128", "firefox142"] },
  }),
  hooks: {
    // The licences of what is in the package ask to be in it.
    "build:publicAssets": (_, files) => {
      for (const name of ["LICENSE", "NOTICE"])
        files.push({ absoluteSrc: fileURLToPath(new URL(name, import.meta.url)), relativeDest: `${name}.txt` });
    },
  },
  zip: { excludeSources: ["output/**", "*.log"] },
  manifest: ({ browser, mode, command }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    permissions: ["activeTab", "contextMenus", "scripting", "storage", "unlimitedStorage"],
    ...(isTest(mode) ? { host_permissions: ["*://*/*"] } : { optional_host_permissions: ["*://*/*", "file:///*"] }),
    commands,
    // While developing, the server that builds anew on every change writes a policy of its own.
    ...(command === "serve" ? {} : { content_security_policy: { extension_pages: securityPolicy } }),
    omnibox: { keyword: "ng" },
    ...(browser === "firefox" ? { browser_specific_settings: { gecko } } : { minimum_chrome_version: "128" }),
  }),
});
