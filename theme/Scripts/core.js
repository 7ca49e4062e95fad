// Stands inside every page and runs before its first paint. Nothing here may fail where storage, speech or workers are missing.
(() => {
  'use strict';
  const root = document.documentElement;
  const key = 'lecture';
  const find = (element, selector) => element.closest && element.closest(selector);

  // The switches of the reading aids: classes of the root, remembered on the device only.
  const switches = ['p-large', 'p-airy'];
  const stored = () => {
    try {
      return localStorage.getItem(key);
    } catch (refused) {
      return null;
    }
  };
  const wear = names => switches.forEach(name => root.classList.toggle(name, (names || '').includes(name)));
  const kept = stored();
  root.classList.add('p-js');
  wear(kept);

  // Another page may have changed the others meanwhile.
  const remember = changed => {
    const before = stored() || '';
    try {
      localStorage.setItem(key, switches.filter(name => name === changed ? root.classList.contains(name) : before.includes(name)).join(' '));
    } catch (refused) {}
  };

  const press = () => document.querySelectorAll('[data-switch]').forEach(button => button.setAttribute('aria-pressed', root.classList.contains(button.dataset.switch)));

  // Scripts that an element names, each once. A click that came too early comes again.
  const load = (element, then) => {
    const script = document.createElement('script');
    script.src = element.dataset.script;
    element.removeAttribute('data-script');
    script.onload = then;
    script.onerror = () => element.setAttribute('data-script', script.src);
    document.head.append(script);
  };

  document.addEventListener('click', event => {
    const button = find(event.target, '[data-switch]');
    const late = find(event.target, '[data-script][data-script-on=click]');
    if (button) {
      root.classList.toggle(button.dataset.switch);
      press();
      remember(button.dataset.switch);
    }
    if (late) {
      event.preventDefault();
      load(late, () => late.click());
    }
  });

  // « Écouter » shows only where the device itself has a voice in the language of the page.
  const speech = window.speechSynthesis;
  const listen = () => root.classList.toggle('p-voice', speech.getVoices().some(voice =>
    voice.localService && voice.lang.slice(0, 2).toLowerCase() === root.lang.slice(0, 2)));

  document.addEventListener('DOMContentLoaded', () => {
    press();
    document.querySelectorAll('[data-script]:not([data-script-on])').forEach(element => load(element));
    if (speech && document.querySelector('[data-voice]')) {
      speech.onvoiceschanged = listen;
      listen();
    }
  });

  // A page that comes back as it was left was not there when another one changed them.
  addEventListener('pageshow', ({ persisted }) => {
    const now = persisted ? stored() : null;
    if (now === null) return;
    wear(now);
    press();
  });

  // A first visit costs no further request: the worker that keeps pages comes with the second, and keeps both at once.
  addEventListener('load', () => {
    const workers = location.protocol.startsWith('http') && navigator.serviceWorker;
    if (kept === null) {
      remember();
    } else if (workers && !workers.controller) {
      workers.register('/sw.js').then(() => workers.ready).then(({ active }) => active.postMessage(document.referrer)).catch(() => {});
    }
  });
})();
