// Comes when somebody searches. Pagefind finds words; this puts slips right, tries words that mean the same, and joins what was found.
// As the generator folds the words of the pages.
const fold = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/æ/g, 'ae');
const wordsOf = text => fold(text).match(/[a-z0-9]+/g) || [];
const needless = new Set(('a ai as au aux avec ce ces cet cette comment d dans de des du elle elles en est et il ils j je l la le les leur ' +
  'lui m ma me mes mon n ne nos notre nous on ont ou par pas pour qu que quel quelle qui quoi s sa se ses si son sont sur t ta te tu un une va vos votre vous y c').split(' '));

// How a French word sounds, roughly: « abscence » and « absence » are one.
const sounds = [[/ph/g, 'f'], [/qu?/g, 'k'], [/sc(?=[eiy])/g, 's'], [/[sc]ch/g, 'X'], [/ch/g, 'X'], [/c(?=[eiy])/g, 's'], [/c/g, 'k'], [/ge(?=[ao])/g, 'j'], [/gn/g, 'n'],
  [/g(?=[eiy])/g, 'j'], [/gu(?=[ei])/g, 'g'], [/e?au/g, 'o'], [/[ae][iy]/g, 'e'], [/oeu?|eu/g, 'e'], [/[ao]i?[nm](?=[^aeiouynm]|$)/g, 'A'], [/e[nm](?=[^aeiouynm]|$)/g, 'A'],
  [/[iuy][nm](?=[^aeiouynm]|$)/g, 'I'], [/[st]s?i[ao]?A/g, 'sA'], [/ou/g, 'u'], [/y/g, 'i'], [/h/g, ''], [/x/g, 's'], [/z/g, 's'], [/w/g, 'v'], [/(.)\1+/g, '$1'], [/(er|es|ent|e|s|t|d|p|r)$/, '']];
const soundOf = word => sounds.reduce((sound, [letters, one]) => sound.replace(letters, one), word);

// How many letters were lost, added, changed or swapped with the next.
const slips = (one, other) => {
  let before = [];
  let above = [...Array(other.length + 1).keys()];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = above;
    above = row;
  }
  return above[other.length];
};

const start = async (engine, vocabulary) => {
  const [{ createInstance }, { records, words, synonyms }] = await Promise.all([import(engine), fetch(vocabulary).then(answer => answer.json())]);
  // A worker would be one more file for an index this small.
  const pagefind = createInstance({ noWorker: true });
  await pagefind.init();
  const own = words.split(' ');
  const same = new Map();
  synonyms.forEach(group => group.forEach(word => same.set(word, group)));
  const known = [...new Set([...own, ...same.keys()])];
  return { pagefind, records, known, own: new Set(own), has: new Set(known), same, sound: new Map(known.map(word => [word, soundOf(word)])) };
};

// The known words that were most likely meant, two at most; those of most pages come first.
const meant = (word, { known, sound }) => {
  const allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  const heard = soundOf(word);
  const near = known.filter(other => other.length > 2 && Math.abs(other.length - word.length) < 4).flatMap(other => {
    const distance = slips(word, other);
    const alike = heard.length > 1 && sound.get(other) === heard;
    return distance <= allowed || alike && distance < 4 ? [{ other, cost: distance - (alike ? 1.5 : 0) - (other[0] === word[0] ? .5 : 0) }] : [];
  }).sort((a, b) => a.cost - b.cost);
  return near.filter(({ cost }) => cost <= near[0].cost + .5).slice(0, 2).map(({ other }) => other);
};

// « lecole » is « école », « c pms » is one word.
const mend = (typed, { has }) => {
  const words = [];
  for (let i = 0; i < typed.length; i++) {
    const word = typed[i];
    const both = word + typed[i + 1];
    const [, rest] = word.match(/^(?:qu|[cdjlmnst])([aeiouyh].{2,})$/) || [];
    if (has.has(word) && word.length > 1) words.push(word);
    else if (both.length < 9 && has.has(both)) words.push(both) && i++;
    else if (has.has(rest)) words.push(rest);
    else words.push(word, ...(rest && soundOf(rest).length > 3 ? [rest] : []));
  }
  const useful = words.filter(word => !needless.has(word));
  return [...new Set(useful.length ? useful : words)].slice(0, 12);
};

// Each record's best score for a word, or for one that means the same; a word that few records have tells more.
const scores = async (right, { pagefind, records, own, same }) => {
  // Pagefind would take a word that no page has for the beginning of another: it is tried only where no other means the same.
  const isTried = word => own.has(word) || !same.has(word) || /\W/.test(word);
  const tries = new Map();
  right.forEach(word => (same.get(word) || [word]).filter(isTried).forEach(other =>
    tries.set(other, Math.max(tries.get(other) || 0, other === word || !own.has(word) ? 1 : .5))));
  const best = new Map();
  for (const [word, weight] of tries) {
    const { results } = await pagefind.search(word);
    const telling = weight * Math.log(1 + records / results.length);
    results.forEach(({ id, score, data }) => {
      if (!(best.get(id)?.score >= score * telling)) best.set(id, { score: score * telling, data });
    });
  }
  return best;
};

const search = async (query, all) => {
  const instead = [];
  const found = new Map();
  for (const word of mend(wordsOf(query), all)) {
    const right = all.has.has(word) || /\d/.test(word) ? [word] : meant(word, all);
    if (right.length && !word.startsWith(right[0])) instead.push(right[0]);
    (await scores(right, all)).forEach(({ score, data }, id) => found.set(id, { score: score + (found.get(id)?.score || 0), data }));
  }
  const ranked = [...found.values()].sort((a, b) => b.score - a.score);
  const shown = ranked.filter(({ score }) => score > ranked[0].score / 6).slice(0, 10);
  return { pages: await Promise.all(shown.map(async ({ data }) => (await data()).meta)), instead };
};

// Gives the function that searches, when the engine and the words are there.
export const open = async (engine, vocabulary) => {
  const all = await start(engine, vocabulary);
  return query => search(query, all);
};
