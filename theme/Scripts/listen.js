// Reads the page aloud with a voice of the device, never one of the network, and shows what it reads.
(() => {
  'use strict';
  const speech = window.speechSynthesis;
  const root = document.documentElement;
  const main = document.querySelector('main');
  const opener = document.querySelector('[data-voice]');
  const status = document.querySelector('.p-aids [role=status]');
  const player = document.querySelector('.p-aids template').content.firstElementChild;
  const control = name => player.querySelector(`[data-do=${name}]`);
  const rates = [['slow', .75], ['normal', 1], ['fast', 1.3]];

  const blocks = 'h1,h2,h3,h4,p,li,dt,dd,tr,caption,figcaption,legend,label,blockquote,summary';
  const silent = 'nav,svg,script,template,button,.p-cite,.p-sources,.p-print-only,[aria-hidden=true]';
  let said = [];
  let place = 0;
  let rate = 1;
  let current = null;

  // A run is the text of one block in one language, with the place of each of its text nodes.
  const runsOf = () => {
    const runs = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    let cell = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const block = parent.closest(blocks);
      if (!block || parent.closest(silent) || !parent.getClientRects().length) continue;
      const lang = parent.closest('[lang]').lang;
      let run = runs[runs.length - 1];
      if (!run || run.block !== block || run.lang !== lang) runs.push(run = { block, lang, text: '', pieces: [] });
      const inside = parent.closest('td,th');
      if (inside && inside !== cell) run.text += leadOf(inside);
      cell = inside;
      run.pieces.push({ at: run.text.length, node });
      run.text += node.data;
    }
    return runs;
  };

  // A cell is read after the header of its column, so that a row can be understood without seeing the table.
  const leadOf = cell => {
    const table = cell.closest('table');
    const headers = table.tHead ? table.tHead.rows[0].cells : [];
    const header = cell.localName === 'td' && headers[cell.cellIndex];
    return (cell.cellIndex ? ', ' : '') + (header ? `${header.textContent.trim()} : ` : '');
  };

  // Engines stop in the middle of long texts, so they get a sentence at a time, and a long one in parts.
  const sentencesOf = run => {
    const sentences = [];
    let from = 0;
    for (const sentence of run.text.match(/[^]*?[.!?…]+(?:\s*[»”)])*(?:\s+|$)|[^]+$/g) || []) {
      for (const text of sentence.match(/[^]{1,200}(?:\s|$)|[^]{1,200}/g)) {
        if (/[\p{L}\p{N}]/u.test(text)) sentences.push({ run, from, text });
        from += text.length;
      }
    }
    return sentences;
  };

  const voiceOf = lang => {
    const voices = speech.getVoices().filter(voice => voice.localService && voice.lang.slice(0, 2).toLowerCase() === lang.slice(0, 2));
    return voices.find(voice => voice.default) || voices[0];
  };

  const rangeOf = (run, from, to) => {
    const pieces = run.pieces.filter(({ at, node }) => at < to && at + node.length > from);
    if (!pieces.length) return null;
    const [first, last] = [pieces[0], pieces[pieces.length - 1]];
    const range = document.createRange();
    range.setStart(first.node, Math.max(0, from - first.at));
    range.setEnd(last.node, Math.min(last.node.length, to - last.at));
    return range;
  };

  // The words in colour where the browser can, else their block.
  const mark = (name, range) => {
    if (!window.Highlight) return;
    if (range) CSS.highlights.set(name, new Highlight(range));
    else CSS.highlights.delete(name);
  };

  const unmark = () => {
    ['p-said', 'p-word'].forEach(name => mark(name, null));
    document.querySelectorAll('.p-said').forEach(block => block.classList.remove('p-said'));
  };

  const show = ({ run, from, text }) => {
    unmark();
    const range = rangeOf(run, from, from + text.trimEnd().length);
    mark('p-said', range);
    if (!window.Highlight) run.block.classList.add('p-said');
    const box = (range || run.block).getBoundingClientRect();
    if (box.top < 0 || box.bottom > player.getBoundingClientRect().top) run.block.scrollIntoView({ block: 'center' });
  };

  const say = word => {
    status.textContent = status.dataset[word] || '';
  };

  const speak = () => {
    const sentence = said[place];
    if (!sentence) {
      stop('done');
      return;
    }

    const { run, from, text } = sentence;
    const utterance = current = new SpeechSynthesisUtterance(text);
    utterance.voice = voiceOf(run.lang);
    utterance.lang = utterance.voice.lang;
    utterance.rate = rate;
    utterance.onboundary = event => {
      if (utterance !== current || event.name !== 'word') return;
      const word = /^\S*/.exec(text.slice(event.charIndex))[0];
      mark('p-word', rangeOf(run, from + event.charIndex, from + event.charIndex + word.length));
    };
    utterance.onend = () => {
      if (utterance === current) go(place + 1);
    };
    utterance.onerror = () => {
      if (utterance === current) stop('failed');
    };
    show(sentence);
    speech.speak(utterance);
  };

  // Engines disagree on pausing, but all can be silenced: who goes on hears the sentence again from its beginning.
  const hush = () => {
    current = null;
    speech.cancel();
  };

  const go = to => {
    hush();
    place = Math.max(0, to);
    setPaused(false);
    speak();
  };

  const setPaused = paused => {
    const button = control('pause');
    player.classList.toggle('p-player--paused', paused);
    button.lastChild.data = paused ? button.dataset.off : button.dataset.on;
    say(paused ? 'paused' : '');
  };

  // What the player looks like comes with it; forms and posters have it already. It is heard even where that does not come.
  const wear = then => {
    const address = opener.dataset.style;
    if ([...document.querySelectorAll('link')].some(link => link.getAttribute('href') === address)) {
      then();
      return;
    }
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = address;
    style.onload = style.onerror = then;
    document.head.append(style);
  };

  const start = () => {
    const chosen = getSelection();
    const range = chosen.rangeCount && !chosen.isCollapsed ? chosen.getRangeAt(0) : null;
    const all = [].concat(...runsOf().filter(run => voiceOf(run.lang)).map(sentencesOf));
    const some = range ? all.filter(({ run }) => range.intersectsNode(run.block)) : [];
    said = some.length ? some : all;
    chosen.removeAllRanges();
    opener.parentElement.after(player);
    root.classList.add('p-listens');
    control('pause').focus();
    go(0);
  };

  const stop = word => {
    hush();
    unmark();
    const hadFocus = player.contains(document.activeElement);
    player.remove();
    root.classList.remove('p-listens');
    say(word);
    if (hadFocus) opener.focus();
  };

  const blockAt = index => said[index] && said[index].run.block;

  const actions = {
    pause: () => {
      if (current) {
        hush();
        setPaused(true);
      } else {
        go(place);
      }
    },
    // To the beginning of this paragraph, or of the one before.
    back: () => {
      let to = place && blockAt(place - 1) !== blockAt(place) ? place - 1 : place;
      while (to && blockAt(to - 1) === blockAt(to)) to--;
      go(to);
    },
    next: () => {
      let to = place + 1;
      while (blockAt(to) && blockAt(to) === blockAt(place)) to++;
      go(to);
    },
    speed: () => {
      const [name, next] = rates[(rates.findIndex(([, value]) => value === rate) + 1) % rates.length];
      const button = control('speed');
      rate = next;
      button.lastChild.data = button.dataset[name];
      if (current) go(place);
    },
    stop: () => stop(),
  };

  player.addEventListener('click', event => {
    const button = event.target.closest('[data-do]');
    if (button) actions[button.dataset.do]();
  });

  // A paragraph that is touched is read, and what follows it.
  main.addEventListener('click', event => {
    const block = event.target.closest(blocks);
    if (!player.isConnected || !block || event.target.closest('a,button,input,label,summary') || !getSelection().isCollapsed) return;
    const to = said.findIndex(({ run }) => run.block === block);
    if (to >= 0) go(to);
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && player.isConnected) stop();
  });

  addEventListener('pagehide', () => {
    if (player.isConnected) stop();
  });

  opener.addEventListener('click', () => (player.isConnected ? stop() : wear(start)));
})();
