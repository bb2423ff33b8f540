import { mount } from "svelte";
import App from "./App.svelte";

/** Puts the page into its element. */
export function open(): void {
  const target = document.getElementById("app");
  if (target === null) throw new Error("the page has no element #app");
  mount(App, { target });
}
