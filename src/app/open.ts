import { mount } from "svelte";
import App from "./App.svelte";

/** Puts the page into its element, which `browserCheck.js` takes away where the page would not work. */
export function open(): void {
  const target = document.getElementById("app");
  if (target !== null) mount(App, { target });
}
