// Stands inside every page and runs before its first paint. Nothing here may fail where storage, speech or workers are missing.
(() => {
  'use strict';
  const root = document.documentElement;
  const key = 'lecture';
  const find = (element, selector) => element.closest && element.closest(selector);

  // The switches of the reading aids: classes of the root, remembered on the device only.
  const switches = ['p-large', 'p-airy'];
  let kept = null;
  try {
    kept = localStorage.getItem(key);
  } catch (refused) {}
  root.classList.add('p-js', ...switches.filter(name => (kept || '').includes(name)));

  const remember = () => {
    try {
      localStorage.setItem(key, switches.filter(name => root.classList.contains(name)).join(' '));
    } catch (refused) {}
  };

  const press = button => button.setAttribute('aria-pressed', root.classList.contains(button.dataset.switch));

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
      press(button);
      remember();
    }
    if (late) {
      event.preventDefault();
      load(late, () => late.click());
    }
  });

  document.addEventListener('focusin', event => {
    const late = find(event.target, '[data-script][data-script-on=focus]');
    if (late) load(late);
  });

  // « Écouter » shows only where the device itself has a voice in the language of the page.
  const speech = window.speechSynthesis;
  const listen = () => root.classList.toggle('p-voice', speech.getVoices().some(voice =>
    voice.localService && voice.lang.slice(0, 2).toLowerCase() === root.lang.slice(0, 2)));

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('[data-switch]').forEach(press);
    document.querySelectorAll('[data-script]:not([data-script-on])').forEach(element => load(element));
    if (speech && document.querySelector('[data-voice]')) {
      speech.onvoiceschanged = listen;
      listen();
    }
  });

  // A first visit costs no further request: the worker that keeps pages comes with the second, and keeps that one at once.
  addEventListener('load', () => {
    const workers = location.protocol.startsWith('http') && navigator.serviceWorker;
    if (kept === null) {
      remember();
    } else if (workers && !workers.controller) {
      workers.register('/sw.js').then(() => workers.ready).then(({ active }) => active.postMessage('keep')).catch(() => {});
    }
  });
})();
