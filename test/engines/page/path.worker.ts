import { serve } from "../../../workers/serve.ts";
import type { Path } from "../cells.ts";
import { takePath } from "../path.ts";

takePath(self.name as Path);
serve();
