import "../../workers/threads.ts";
import "./tokens.css";
import "./app.css";

// The threads get ready while the page is read.
void import("./open.ts").then(({ open }) => open());
