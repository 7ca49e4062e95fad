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
  const code = form.elements.code;
  const name = form.dataset.keep;
  let state = {};
  let place = 0;
  let changing = false;
  let busy = false;
  let wait = 15;
  let timer;

  // What the server would send one by one stands in templates.
  all('template').forEach(template => template.replaceWith(template.content.cloneNode(true)));
  const steps = all('.p-part');
  all('[name=etape]').forEach(input => input.disabled = true);

  const hide = (elements, isHidden) => elements.forEach(element => element.hidden = isHidden);
  const isChoice = input => /^(radio|checkbox)$/.test(input.type);
  const fields = () => all('[name]').filter(input => !input.matches(':disabled') && (input.checked || !isChoice(input)) && input.value).map(input => [input.name, input.value]);
  const answers = () => fields().filter(([field]) => !/^(version|langue|cle)$/.test(field));

  // A question that is not asked sends nothing.
  const ask = () => all('[data-if]').forEach(question => {
    const sent = fields().map(field => field.join('='));
    const holds = match => sent.includes(match) || (/=oui$/.test(match) && sent.includes(match.replace(/\.([^.]+)=oui$/, '=$1')));
    question.hidden = question.disabled = !question.dataset.if.split(' ').every(any => any.split('|').some(holds));
  });
  const isAsked = step => all('.p-question', step).some(question => !question.hidden);

  // What was answered, in the French words of the form.
  const words = element => {
    const copy = element.cloneNode(true);
    all('.p-also', copy).forEach(other => other.remove());
    return copy.textContent.trim();
  };
  const said = group => all('input, textarea', group).filter(input => input.closest('fieldset') === group).map(input => {
    const text = input.value.trim();
    const beside = input.nextElementSibling;
    if (isChoice(input)) return input.checked ? words(input.parentNode) : '';
    return text && beside ? text + (group.dataset.kind === 'rank' ? '. ' : '\u00a0') + words(beside) : text;
  }).filter(text => text);
  const missing = step => all('[data-missing]', step).filter(group => !group.matches(':disabled') && !said(group).length);

  // Who only changes one part goes back to the check, unless the change asks something new.
  const next = from => steps.findIndex((step, index) => index > from && isAsked(step) && (!changing || missing(step).length > 0));

  // False where the device keeps nothing, or has no room: then nothing older may stay there either.
  const store = text => {
    try {
      if (text) localStorage.setItem(name, text);
      else localStorage.removeItem(name);
      return text;
    } catch (refused) {
      return text && store('');
    }
  };
  const keep = () => {
    state.fields = answers();
    const isKept = store(state.fields.length ? JSON.stringify(state) : '');
    hide(all('[data-kept]', desk), !isKept);
  };
  const forget = () => {
    state = {};
    store('');
  };

  const face = shown => {
    hide([form, check, unsent], true);
    shown.hidden = false;
  };
  const meet = element => {
    const title = element.querySelector('h2, legend');
    status.textContent = '';
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    title.scrollIntoView();
  };
  const show = to => {
    place = to;
    ask();
    steps.forEach((step, index) => step.hidden = index !== to);
    const isLast = next(to) < 0;
    hide(all('[data-next]'), isLast);
    hide(all('[data-last]'), !isLast);
    if (code) code.parentNode.hidden = to !== 0;
    backs.hidden = to === 0;
    face(form);
  };
  const go = to => {
    show(to);
    meet(steps[to]);
  };

  const settle = () => all('.p-wrong').forEach(group => {
    group.classList.remove('p-wrong');
    group.querySelector('.p-field-error').remove();
  });
  const line = (tag, text, list) => {
    const element = document.createElement(tag);
    element.textContent = text;
    list.append(element);
    return element;
  };
  const refuse = wrong => {
    settle();
    wrong.forEach(([group, text]) => {
      group.classList.add('p-wrong');
      line('span', text, group.querySelector('legend, label')).className = 'p-field-error';
    });
    const [first] = wrong[0];
    show(Math.max(0, steps.findIndex(step => step.contains(first))));
    status.textContent = status.dataset.wrong;
    first.querySelector('input, textarea').focus({ preventScroll: true });
    first.scrollIntoView();
  };

  const review = () => {
    const list = check.querySelector('dl');
    list.textContent = '';
    all('fieldset.p-question').filter(question => !question.hidden).forEach(question => {
      const box = line('div', '', list);
      const rows = all('.p-row', question);
      line('dt', words(question.querySelector('.p-question__text')), box);
      (rows.length ? rows : [question]).forEach(row => {
        const texts = said(row);
        const whole = row.dataset.kind === 'date' ? [texts.join(' / ')] : row.dataset.kind === 'rank' ? texts.sort() : texts;
        (texts.length ? whole : [list.dataset.none]).forEach(text => line('strong', text, line('dd', row === question ? '' : words(row.querySelector('legend')) + '\u00a0: ', box)));
      });
    });
    all('[data-edit]', check).forEach(button => button.parentNode.hidden = !isAsked(steps[button.dataset.edit]));
    face(check);
    meet(check);
  };

  // Seconds: who answers sooner than anybody can read is asked to look again.
  const age = () => ['duree', String(Math.round(performance.now() / 1000))];

  // All that the server says better than a script. What it is handed is no longer kept, but its key is: it must not count twice.
  const hand = () => {
    const { key } = state;
    [['cle', key], age()].forEach(([name, value]) => {
      const input = line('input', '', form);
      [input.type, input.name, input.value] = ['hidden', name, value];
    });
    forget();
    state.key = key;
    form.submit();
  };
  const later = seconds => {
    const isNew = unsent.hidden;
    state.sending = true;
    keep();
    face(unsent);
    if (isNew) meet(unsent);
    else status.textContent = words(unsent.querySelector('h2'));
    clearTimeout(timer);
    timer = setTimeout(send, 1000 * Math.max(seconds, wait));
    wait *= 2;
  };
  const post = async () => {
    let answer;
    let told;
    try {
      answer = await fetch(form.action, { method: 'POST', headers: { Accept: 'application/json' }, body: new URLSearchParams(fields().concat([['cle', state.key], age()])) });
      told = await answer.json();
    } catch (lost) {
      if (!answer || answer.status === 201) return later(0);
    }
    if (answer.status === 429 || answer.status >= 500) return later(Number(answer.headers.get('Retry-After')) || 0);
    if (answer.status === 201) {
      forget();
      state.sent = true;
      form.reset();
      location.href = new URL(told.adresse, form.action);
      return;
    }
    const wrong = answer.status === 422 && told ? told.problemes.map(({ champ, message }) => [all('[name]').find(input => input.name === champ || input.name.split('.')[0] === champ), message]) : [];
    if (!wrong.length || wrong.some(([input]) => !input)) return hand();
    state.sending = false;
    keep();
    refuse(wrong.map(([input, message]) => [input.closest('.p-row, .p-question'), message]));
  };
  async function send() {
    clearTimeout(timer);
    if (busy || state.sent) return;
    busy = true;
    state.key = state.key || [].map.call(crypto.getRandomValues(new Uint8Array(16)), byte => (byte + 256).toString(16).slice(1)).join('');
    state.sending = true;
    keep();
    status.textContent = status.dataset.sending;
    await post();
    busy = false;
  }

  form.addEventListener('input', () => {
    show(place);
    keep();
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    const empty = missing(steps[place]);
    if (empty.length) return refuse(empty.map(group => [group, group.dataset.missing]));
    settle();
    const to = next(place);
    if (to < 0) review();
    else go(to);
  });
  backs.addEventListener('click', () => go(steps.map(isAsked).lastIndexOf(true, place - 1)));
  all('[data-edit]', check).forEach(button => button.addEventListener('click', () => {
    changing = true;
    go(Number(button.dataset.edit));
  }));
  part('send').addEventListener('click', send);
  part('again').addEventListener('click', send);
  const restart = () => {
    clearTimeout(timer);
    forget();
    changing = false;
    settle();
    form.reset();
    keep();
    go(0);
  };
  part('wipe').addEventListener('click', () => {
    restart();
    status.textContent = status.dataset.wiped;
  });
  addEventListener('online', () => unsent.hidden || send());

  // Back from the receipt: what was sent is sent.
  addEventListener('pageshow', () => state.sent && restart());

  try {
    state = JSON.parse(localStorage.getItem(name)) || {};
    (state.fields || []).forEach(([field, value]) => all('[name]').filter(input => input.name === field).forEach(input => {
      if (isChoice(input)) input.checked = input.checked || input.value === value;
      else input.value = value;
    }));
  } catch (refused) {}
  const given = /^#code=([a-z-]+)$/.exec(location.hash);
  if (given && code) {
    code.value = given[1];
    history.replaceState(null, '', location.pathname);
  }
  desk.hidden = false;
  show(0);
  keep();
  if (state.sending && state.fields.length) {
    later(0);
    send();
  }
})();
