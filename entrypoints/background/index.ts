import { defineBackground } from "wxt/utils/define-background";
import { serveBackground } from "../../lib/messaging/serve.ts";
import { answers } from "./answers.ts";
import { listenToCommands } from "./commands.ts";
import { keepGates } from "./gates.ts";
import { whenOpen } from "./held.ts";
import { fillKnowledge } from "./knowledge.ts";
import { keepMenu } from "./menu.ts";
import { listenToOmnibox } from "./omnibox.ts";
import { finishRestoredOnStartup } from "./restored.ts";
import { checkRights } from "./rights.ts";
import { welcomeOnInstall } from "./welcome.ts";

export default defineBackground(() => {
  serveBackground(answers, whenOpen(checkRights));
  keepGates();
  fillKnowledge();
  finishRestoredOnStartup();
  listenToCommands();
  keepMenu();
  listenToOmnibox();
  welcomeOnInstall();
});
