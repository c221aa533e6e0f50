import { render } from "preact";
import { text } from "../../lib/messaging/strings.ts";
import { Welcome } from "../../lib/ui/welcome/welcome.tsx";
import "../../lib/ui/shared/tokens.css";
import "../../lib/ui/shared/base.css";
import "../../lib/ui/welcome/welcome.css";
import { accessPort } from "./access-port.ts";

document.documentElement.lang = text("languageTag");
render(<Welcome port={accessPort} />, document.body);
