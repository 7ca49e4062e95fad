// Only in preview: loads the page again when a newer version is there. A hidden tab lets its connection go, for a browser
// opens few to one address; it looks again when it is shown. A worker that this address had before would show styles of before.
(() => {
  navigator.serviceWorker?.getRegistrations().then(all => all.forEach(one => one.unregister()));
  const shown = document.currentScript.dataset.version;
  let source;
  const listen = () => {
    source?.close();
    if (document.hidden) {
      return;
    }
    source = new EventSource("/__apercu");
    source.onmessage = event => {
      if (event.data !== shown) {
        source.close();
        location.reload();
      }
    };
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(listen, 1000);
      }
    };
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pageshow", event => event.persisted && listen());
  listen();
})();
