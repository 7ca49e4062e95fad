// Lists the pages that are kept on this device, the newest first, and erases them.
(async () => {
  'use strict';
  const box = document.querySelector('.p-kept');
  const [empty, button, status] = ['.p-kept__empty', 'button', '[role=status]'].map(selector => box.querySelector(selector));
  const list = box.querySelector('ul');
  const [pages, parts] = await Promise.all([caches.open('pages'), caches.open('parts')]);

  const pathOf = request => new URL(request.url).pathname;
  const kept = async () => (await pages.keys()).filter(request => pathOf(request) !== box.dataset.refuge).reverse();

  // The title stands at the beginning, before the name of the site.
  const titleOf = async request => {
    const text = await (await pages.match(request, { ignoreVary: true })).text();
    return new DOMParser().parseFromString(text.slice(0, 2000), 'text/html').title.replace(/ – [^–]*$/, '');
  };

  const show = async () => {
    const items = await Promise.all((await kept()).map(async request => {
      const [item, link] = [document.createElement('li'), document.createElement('a')];
      link.href = pathOf(request);
      link.textContent = await titleOf(request);
      item.append(link);
      return item;
    }));
    list.textContent = '';
    list.append(...items);
    list.hidden = button.hidden = !items.length;
    empty.hidden = !list.hidden;
    box.hidden = false;
  };

  button.addEventListener('click', async () => {
    const images = (await parts.keys()).filter(request => !pathOf(request).startsWith('/assets/'));
    await Promise.all([...(await kept()).map(request => pages.delete(request)), ...images.map(request => parts.delete(request))]);
    await show();
    status.textContent = status.dataset.done;
    status.focus();
  });

  await show();
})().catch(() => {});
