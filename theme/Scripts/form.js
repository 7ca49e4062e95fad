// Answers on the page itself: one part after the other, kept on this device until they are sent, and sent under one key, so that they count once however often they are sent.
(() => {
  'use strict';
  const form = document.querySelector('form[data-keep]');
  const desk = document.querySelector('.p-desk');
  if (!window.URLSearchParams || !window.fetch) return;
  const all = (selector, element) => [].slice.call((element || form).querySelectorAll(selector));
  const part = name => desk.querySelector('[data-' + name + ']');
  const [check, unsent, status] = ['check', 'unsent', 'status'].map(part);
  const backs = form.querySelector('[data-back]');
  const name = form.dataset.keep;
  let state = {};
  let place = 0;
  let wait = 15;
  let timer;

  // What the server would send one by one stands in templates.
  all('template').forEach(template => template.replaceWith(template.content.cloneNode(true)));
  const steps = all('.p-step');
  all('[name=etape]').forEach(input => input.disabled = true);

  const fields = () => [].slice.call(form.elements).filter(input => input.name && !input.matches(':disabled') && input.type !== 'submit'
    && (input.checked || !/^(radio|checkbox)$/.test(input.type)) && input.value !== '').map(input => [input.name, input.value]);
  const answers = () => fields().filter(([field]) => field !== 'version' && field !== 'langue');

  // A question that is not asked sends nothing.
  const ask = () => all('[data-if]').forEach(question => {
    const sent = fields().map(field => field.join('='));
    const holds = match => sent.includes(match) || (/=oui$/.test(match) && sent.includes(match.replace(/\.([^.]+)=oui$/, '=$1')));
    question.hidden = question.disabled = !question.dataset.if.split(' ').every(any => any.split('|').some(holds));
  });
  const isAsked = step => all('.p-question', step).some(question => !question.hidden);
  const next = from => steps.findIndex((step, index) => index > from && isAsked(step));

  const forget = () => {
    state = {};
    try {
      localStorage.removeItem(name);
    } catch (refused) {}
  };
  const keep = () => {
    state.fields = answers();
    try {
      if (state.fields.length) localStorage.setItem(name, JSON.stringify(state));
      else localStorage.removeItem(name);
    } catch (refused) {}
    part('kept').hidden = !state.fields.length;
  };
  const fill = () => state.fields.forEach(([field, value]) => all('[name]').filter(input => input.name === field).forEach(input => {
    if (/^(radio|checkbox)$/.test(input.type)) input.checked = input.checked || input.value === value;
    else input.value = value;
  }));

  const show = to => {
    place = to;
    ask();
    steps.forEach((step, index) => step.hidden = index !== to);
    const last = next(to) < 0;
    all('[data-next]').forEach(words => words.hidden = last);
    all('[data-last]').forEach(words => words.hidden = !last);
    backs.hidden = to === 0;
    form.hidden = false;
    check.hidden = unsent.hidden = true;
  };
  const go = to => {
    show(to);
    const title = steps[to].querySelector('h2, legend, label');
    title.tabIndex = -1;
    title.focus();
  };

  // What was answered, in the words of the form.
  const words = element => element.textContent.trim();
  const said = group => [].slice.call(group.querySelectorAll('input, textarea')).filter(input => input.closest('fieldset') === group).map(input => {
    if (/^(radio|checkbox)$/.test(input.type)) return input.checked ? words(input.parentNode) : '';
    if (!input.value.trim()) return '';
    return input.labels.length && group.dataset.kind === 'rank' ? input.value.trim() + '. ' + words(input.labels[0]) : input.value.trim();
  }).filter(text => text);
  const line = (tag, text, list) => {
    const element = document.createElement(tag);
    element.textContent = text;
    list.append(element);
  };
  const review = () => {
    const list = check.querySelector('dl');
    list.textContent = '';
    all('.p-question').filter(question => !question.hidden && question.tagName === 'FIELDSET').forEach(question => {
      const box = document.createElement('div');
      const rows = all('.p-row', question);
      line('dt', words(question.querySelector('.p-question__text')), box);
      (rows.length ? rows : [question]).forEach(row => {
        const text = said(row).join(row.dataset.kind === 'date' ? ' / ' : ', ') || list.dataset.none;
        line('dd', row === question ? text : words(row.querySelector('legend')) + ' : ' + text, box);
      });
      list.append(box);
    });
    form.hidden = true;
    check.hidden = false;
    check.querySelector('h2').focus();
  };

  // The server says better than a script what is wrong.
  const hand = () => {
    const key = document.createElement('input');
    [key.type, key.name, key.value] = ['hidden', 'cle', state.key];
    form.append(key);
    forget();
    form.submit();
  };
  const later = seconds => {
    state.sending = true;
    keep();
    form.hidden = check.hidden = true;
    unsent.hidden = false;
    status.textContent = words(unsent.querySelector('h2'));
    clearTimeout(timer);
    timer = setTimeout(send, 1000 * Math.max(seconds, wait));
    wait = Math.min(2 * wait, 300);
  };
  async function send() {
    clearTimeout(timer);
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    state.key = state.key || [].map.call(bytes, byte => ('0' + byte.toString(16)).slice(-2)).join('');
    state.sending = true;
    keep();
    let answer;
    try {
      answer = await fetch(form.action, { method: 'POST', headers: { Accept: 'application/json' }, body: new URLSearchParams(fields().concat([['cle', state.key]])) });
    } catch (lost) {
      return later(0);
    }
    if (answer.status === 429 || answer.status >= 500) return later(Number(answer.headers.get('Retry-After')) || 0);
    const receipt = answer.status === 201 ? await answer.json().catch(() => null) : null;
    if (answer.status === 201 && !receipt) return later(0);
    if (!receipt) return hand();
    forget();
    location.href = new URL(receipt.adresse, form.action);
  }

  form.addEventListener('input', () => {
    ask();
    show(place);
    keep();
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    const to = next(place);
    if (to < 0) review();
    else go(to);
  });
  backs.addEventListener('click', () => {
    const asked = steps.map(isAsked);
    go(asked.lastIndexOf(true, place - 1));
  });
  part('edit').addEventListener('click', () => go(0));
  part('send').addEventListener('click', send);
  part('again').addEventListener('click', send);
  part('wipe').addEventListener('click', () => {
    clearTimeout(timer);
    forget();
    form.reset();
    keep();
    go(0);
    status.textContent = status.dataset.done;
  });
  addEventListener('online', () => unsent.hidden || send());

  try {
    state = JSON.parse(localStorage.getItem(name)) || {};
  } catch (refused) {}
  if (state.fields) fill();
  const given = /^#code=([a-z-]+)$/.exec(location.hash);
  if (given && form.elements.code) {
    form.elements.code.value = given[1];
    history.replaceState(null, '', location.pathname);
  }
  desk.hidden = false;
  show(0);
  keep();
  if (state.sending && state.fields.length) later(0), send();
})();
