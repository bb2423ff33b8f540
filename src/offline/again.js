// All that a tab shows while a newer build takes its place. It comes again only once that build is the one to
// answer: asked earlier, the browser may ask the one that is just going, and wait for it for ever.
{
  const again = () => location.reload();
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("controllerchange", again);
  serviceWorker.getRegistration().then((registration) => {
    if (registration?.waiting) registration.waiting.postMessage("free");
    else again();
  }, again);
  // Where the one that was called does not come, the one at work goes on.
  setTimeout(again, 5_000);
}
