// Runs before any module, in the oldest browser there is: nothing newer than ES5, whatever else is written here.
(function () {
  var root = window;
  var fits =
    typeof root.Worker === "function" &&
    typeof root.BigInt === "function" &&
    typeof root.ResizeObserver === "function" &&
    typeof root.HTMLDialogElement === "function" &&
    typeof Object.hasOwn === "function" &&
    typeof Array.prototype["with"] === "function" &&
    typeof root.CSS === "object" &&
    root.CSS.supports("selector(:has(a))");
  var page = document.getElementById("app");
  var words = document.getElementById("old-browser");
  if (fits || !page || !words) return;
  // Without its element the page does not start.
  document.body.removeChild(page);
  words.removeAttribute("hidden");
})();
