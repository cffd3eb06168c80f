/*
Words find pages: from what people type to the pages that answer, in the language of the page.

  const search = topics(text)         the text of the index, made by src/finder/topics/index.rs
  search('ik snap de brief niet')     [{title, url, score, sure}], the best first
  search.together(query, places)      the same and the places that the finder found, in one list

It follows the rules in src/finder/topics/mod.rs; a test has both answer the same questions.
*/

/** Makes the search: from the text of the index to a function from a query to pages, the best first. */
export const topics = (index) => {
  const lines = index.split('\n');
  const [prefixes, endings, short, stop] = [2, 3, 4, 5].map((line) => lines[line].split(' ').filter(String));
  const letters = lines[1].split(',').filter(String).map((pair) => pair.split('='));
  const root = lines[6];

  const folded = (text) => text.normalize('NFKD').toLowerCase().replace(/[\u0300-\u036f\u064b-\u065f\u0670]/g, '')
    .split(/[^a-z0-9\u00df-\u00f6\u00f8-\u05ff\u0620-\u1fff]+/).filter(String);
  // What the index is made with counts letters, not halves of them
  const toWords = (text) => folded(text.slice(0, 96).replace(/[\ud800-\udbff]$/, '')).filter((word) => !stop.includes(word));
  const toStem = (word) => {
    word = letters.reduce((text, [from, to]) => text.split(from).join(to), word).replace(/(\D)\1+/g, '$1');
    const prefix = prefixes.find((prefix) => word.startsWith(prefix) && word.length >= prefix.length + 3);
    if (prefix) word = word.slice(prefix.length);
    for (let twice = 2; twice--;) {
      const ends = (least) => (ending) => word.endsWith(ending) && word.length >= ending.length + least;
      word = word.slice(0, word.length - (endings.find(ends(3)) || short.find(ends(4)) || '').length);
    }
    return word;
  };

  // The stems, each with the pages that have it; the phrases
  const stems = new Map();
  const place = (name, page) => {
    if (!stems.has(name)) stems.set(name, { name, on: new Set(), texts: [], phrases: [] });
    const stem = stems.get(name);
    stem.on.add(page);
    return stem;
  };
  const phrases = [];
  const literal = new Set();
  const pages = [];
  let at = 7;
  for (; lines[at]; at++) {
    const [url, title, ...lists] = lines[at].split('|');
    const page = pages.length;
    pages.push({ title, url: root + url });
    [title, ...lists].forEach((list, part) => list.split(';').forEach((text) => {
      const forms = toWords(text);
      const words = forms.map((word) => place(toStem(literal.add(word) && word), page));
      words.forEach((stem) => { stem.phrased = 1; });
      if (words[0] && !words[1] && part < 2) words[0].chief = 1;
      if (words[0]) phrases.push({ page, weight: part > 1 ? 6 : 10, words, forms });
    }));
  }
  lines.slice(at + 1).forEach((line) => {
    const [name, ...numbers] = line.split(' ');
    numbers.forEach((number) => place(name, parseInt(number, 36)).texts.push(parseInt(number, 36)));
  });
  const sum = (list) => list.reduce((one, other) => one + other, 0);
  stems.forEach((stem) => {
    stem.counts = 1;
    for (let size = stem.on.size * 64; size < pages.length * 64; size += size >> 2) stem.counts++;
  });
  phrases.forEach((phrase) => {
    phrase.counts = sum(phrase.words.map((stem) => stem.counts));
    phrase.words.forEach((stem) => stem.phrases.push(phrase));
  });

  // How alike a word and a stem are that aren't the same, in hundredths
  const likeness = (word, stem, last) => {
    if (word.length >= (last ? 4 : 5) && stem.startsWith(word)) return Math.max(40, 90 - 6 * Math.min(9, stem.length - word.length));
    const shortest = Math.min(word.length, stem.length);
    if (shortest < 5) return 0;
    if (word.startsWith(stem)) return 70;
    if (shortest > 5 && (word.endsWith(stem) || stem.endsWith(word))) return 60;
    if (word[0] != stem[0] || Math.abs(word.length - stem.length) > 2) return 0;
    let earlier;
    let above = [...' ' + stem].map((_, across) => across);
    for (let at = 0; at < word.length; at++) {
      const row = [at + 1];
      for (let across = 0; across < stem.length; across++) {
        row.push(Math.min(
          above[across] + (word[at] != stem[across]), above[across + 1] + 1, row[across] + 1,
          at && word[at] == stem[across - 1] && word[at - 1] == stem[across] ? earlier[across - 1] + 1 : 99,
        ));
      }
      earlier = above;
      above = row;
    }
    const slips = above[stem.length];
    return slips == 1 && (shortest > 5 || word.length != stem.length) ? 80 : slips == 2 && shortest > 8 ? 60 : 0;
  };
  const toTyped = (word, last) => {
    const like = new Map();
    const name = toStem(word);
    const same = stems.get(name);
    if (same) like.set(same, !same.phrased || literal.has(word) ? 100 : name[3] ? 95 : 0);
    else {
      stems.forEach((stem) => {
        const hundredths = stem.phrased && likeness(name, stem.name, last);
        if (hundredths && (stem.chief || hundredths == 80)) like.set(stem, hundredths);
      });
    }
    return { word, like, counts: like.size ? Math.max(...[...like.keys()].map((stem) => stem.counts)) : 10 };
  };

  const search = (query) => {
    const words = toWords(query);
    const typed = [];
    for (let at = 0; at < words.length;) {
      let end = Math.min(words.length, at + 3);
      let word;
      for (; end > at; end--) {
        word = words.slice(at, end).join('');
        const stem = toStem(word);
        if (end == at + 1 || stem[5] && stems.has(stem)) break;
      }
      typed.push(toTyped(word, end == words.length));
      at = end;
    }
    const all = sum(typed.map((word) => word.counts));
    // Of each page its best phrase, and what it has of each word
    const found = pages.map(({ title, url }) => ({ title, url, score: 0, has: typed.map(() => 0), guessed: typed.map(() => 1) }));
    const near = new Set();
    typed.forEach(({ like }) => like.forEach((_, stem) => stem.phrases.forEach((phrase) => near.add(phrase))));
    near.forEach(({ page, weight, words, forms, counts }) => {
      let shared = 0;
      page = found[page];
      typed.forEach(({ word, like }, at) => {
        let share = 0;
        words.forEach((stem, number) => {
          const hundredths = like.get(stem) || 0;
          share = Math.max(share, (forms[number] == word ? hundredths : Math.min(hundredths, 95)) * stem.counts);
          if (hundredths > 99) page.guessed[at] = 0;
        });
        shared += share;
        page.has[at] = Math.max(page.has[at], share * weight);
      });
      page.score = Math.max(page.score, Math.floor(shared * 2 * weight / (all + counts)));
    });
    typed.forEach(({ like }, at) => like.forEach((hundredths, stem) => stem.texts.forEach((page) => {
      if (hundredths < 100) return;
      found[page].has[at] = Math.max(found[page].has[at], 300 * stem.counts);
      found[page].guessed[at] = 0;
      found[page].text = 1;
    })));
    const list = found.filter((page) => {
      const had = Math.floor(sum(page.has) / all);
      const known = !page.guessed.includes(1);
      page.sure = known && (had >= 600 || page.score >= 600);
      const shown = page.score >= 500 || typed[1] && had >= 400 || known && page.text;
      page.score += had >> 1;
      return shown;
    }).sort((one, other) => other.score - one.score);
    return list.filter(({ score }) => score * 10 >= list[0].score * 6).slice(0, 5)
      .map(({ title, url, score, sure }) => ({ title, url, score, sure }));
  };
  // Places and topics in one list, by the rules in src/finder/together.rs
  search.together = (query, places) => {
    const answers = search(query);
    if (!places[0]) return answers;
    const [{ exact, via }] = places;
    const key = (text) => folded(text).join('');
    const typed = key(query);
    const before = !exact && answers[0] && (answers[0].sure || folded(query)[2] && answers[0].score >= 900);
    if (before) return answers.concat(places.filter((place) => key(place.via).startsWith(typed)));
    if (exact && key(via) == typed) return places;
    return places.concat(answers.filter(({ score }) => score >= (exact ? 800 : 1100)));
  };
  return search;
};
