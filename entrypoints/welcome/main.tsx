import { showSurface } from "../../lib/ui/shared/show-surface.tsx";
import { Welcome } from "../../lib/ui/welcome/welcome.tsx";
import "../../lib/ui/shared/tokens.css";
import "../../lib/ui/shared/base.css";
import "../../lib/ui/welcome/welcome.css";
import { accessPort } from "./access-port.ts";

await showSurface(() => <Welcome port={accessPort} />);
