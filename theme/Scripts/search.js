// The page of the search: what is typed or stands in the address is searched for, and what was found is shown.
(() => {
  'use strict';
  const list = document.querySelector('.p-found');
  const state = document.querySelector('.p-found__state');
  const input = document.querySelector('main [name=q]');
  const says = list.dataset;

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const show = ({ pages, instead }) => {
    list.textContent = '';
    list.append(...pages.map(({ name, summary, address, place }) => element('li', {},
      element('a', { href: address, textContent: name }), element('p', { textContent: summary }), ...(place ? [element('p', { className: 'p-hint', textContent: place })] : []))));
    list.hidden = !pages.length;
    const count = pages.length > 1 ? says.several.replace('{0}', pages.length) : pages.length ? says.one : says.nothing;
    state.textContent = instead.length ? `${says.instead.replace('{0}', instead.join(', '))} ${count}` : count;
  };

  // An answer that comes late must not replace a newer one.
  let last = null;
  let opening = null;
  const open = () => {
    opening = opening || import(says.module).then(finder => finder.open(says.engine, says.words));
    return opening;
  };
  const run = async () => {
    const query = input.value.trim();
    last = query;
    list.hidden = true;
    state.textContent = query ? says.running : '';
    if (!query) return;
    try {
      const search = await open();
      const found = await search(query);
      if (query === last) show(found);
    } catch (problem) {
      opening = null;
      if (query === last) state.textContent = says.failed;
    }
  };

  const read = () => {
    const query = (new URLSearchParams(location.search).get('q') || '').trim();
    // A link to a letter of the list leaves the search as it is.
    if (query === last) return;
    input.value = query;
    run();
  };

  input.form.addEventListener('submit', event => {
    event.preventDefault();
    const query = input.value.trim();
    history.pushState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    run();
  });
  addEventListener('popstate', read);
  read();
})();
