export type Rise = "neutral" | "red";

const KEY = "subsidy-forecast/rise";

/** How this computer shows things: never part of a scenario. */
export class Display {
  rise: Rise;

  constructor() {
    this.rise = $state(stored());
    show(this.rise);
  }

  setRise(rise: Rise): void {
    this.rise = rise;
    show(rise);
    try {
      localStorage.setItem(KEY, rise);
    } catch {
      // A browser that keeps nothing still shows it until it is closed.
    }
  }
}

function stored(): Rise {
  try {
    return localStorage.getItem(KEY) === "red" ? "red" : "neutral";
  } catch {
    return "neutral";
  }
}

function show(rise: Rise): void {
  if (rise === "red") document.documentElement.dataset["rise"] = "red";
  else delete document.documentElement.dataset["rise"];
}
