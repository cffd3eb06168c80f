/*
Finds municipalities by the names of places and by postcodes: loaded with the index, when somebody is about to type.

It follows the rules in src/finder/mod.rs and reads the index of src/finder/index.rs; a test has both answer the same
questions.
*/

/** Makes the matcher: from the text of the index to a function from a query to matches, the likeliest first. */
export const matcher = (index) => {
  const lines = index.split('\n');
  const [words, sounds, blurs, provinces] = [1, 2, 3, 8].map((line) => lines[line].split(',').map((pair) => pair.split('=')));
  const [around, articles, small, strangers] = [4, 5, 6, 7].map((line) => lines[line].split(' '));

  const swap = (text, [from, to]) => text.split(from).join(to);
  // Cyrillic from а on by one letter each; і, ї and a dotless i are an i
  const fold = (text) => text.normalize('NFKD').toLowerCase().replace(/[\u0300-\u036f]/g, '')
    .replace(/[ıа-і]/g, (letter) => 'abvgdezziiklmnoprstufgssss i eua'[letter.charCodeAt() - 1072] || 'i')
    .replace(/[٠-٩۰-۹]/g, (digit) => digit.charCodeAt() & 15)
    .replace(/[^a-z0-9]+/g, ' ').trim();
  const canonical = (text) => words.reduce(swap, ` ${text} `).trim();
  const toKey = (text) => text.replace(/ /g, '');
  const replaced = (text, rules) => rules.reduce(swap, text).replace(/(.)\1+/g, '$1');
  const mask = (key) => {
    let bits = 0;
    for (const letter of key) bits |= 1 << letter.charCodeAt() - 97;
    return bits;
  };
  const spellings = (text, standard = canonical(text)) => {
    const list = [[text, 0]];
    const [article, ...rest] = standard.split(' ');
    if (standard != text) list.push([standard, 0]);
    if (articles.includes(article)) list.push([rest.join(' '), 1]);
    return list;
  };

  // The names
  let rows = [];
  let place;
  const entries = lines.slice(11).map((line) => {
    const entry = { size: 0 };
    line.replace(/^[A-Z]/, (letter) => {
      [place] = provinces[letter.charCodeAt() - 65];
      return '';
    }).split(/(?=[&<|>])/).forEach((text, order) => {
      const [name, slug] = text.replace(/^[&<|>]/, '').split('=');
      const via = name.replace(/[^ -]+/g, (word, at) => word[0] == '^' ? word.slice(1)
        : at && small.includes(word) ? word : word[0].toUpperCase() + word.slice(1));
      if (!order) {
        entry.name = via;
        entry.slug = slug || fold(via).replace(/ /g, '-');
        entry.place = place;
      }
      rows.push({ entry, via, kind: order && '&<|>'.indexOf(text[0]), words: fold(via.split(' (')[0]) });
    });
    return entry;
  });
  // Every rule goes over all names at once: that is many times faster than name by name.
  const standard = canonical(rows.map((row) => row.words).join(' \n ')).split('\n');
  rows = [].concat(...rows.map((row, at) => spellings(row.words, standard[at].trim())
    .map(([words, extra]) => Object.assign({}, row, { words, extra, key: toKey(words) }))));
  const keys = rows.map((row) => row.key).join('\n');
  const heard = replaced(keys, sounds);
  const blurred = replaced(heard, blurs).split('\n');
  heard.split('\n').forEach((sound, at) => {
    const row = rows[at];
    row.sound = sound;
    row.blur = blurred[at];
    row.mask = mask(row.key);
    row.heard = mask(row.sound);
  });

  // The postcodes
  const postcodes = {};
  const turns = [];
  let next = 1000;
  let fresh = 0;
  lines[9].replace(/(\d*)([ --]|~\d+)?([A-Za-z])/g, (_, skipped, whose, length) => {
    const ago = !whose ? 0 : whose[1] ? +whose.slice(1) : whose.charCodeAt() - 32;
    turns.push(whose == ' ' ? entries[fresh++] : turns.splice(-1 - ago, 1)[0]);
    next += +skipped;
    for (length = length.charCodeAt() - (length > 'Z' ? 96 : 38); length--;) postcodes[next++] = turns.slice(-1);
  });
  lines[10].split(',').forEach((line) => {
    const [postcode, ...others] = line.split(' ');
    if (postcode) postcodes[postcode].push(...others.map((number) => entries[number]));
  });
  for (const postcode in postcodes) for (const entry of postcodes[postcode]) entry.size++;

  // How far apart two keys are, in half slips; 99 is too far
  const column = (letter) => ' qwertyuiop asdfghjkl zxcvbnm'.indexOf(letter);
  // Each letter that only one of them has is a slip of its own: this settles nearly all without looking closer.
  const lacks = (bits, others, limit) => {
    limit >>= 1;
    for (bits &= ~others; bits; bits &= bits - 1) if (!limit--) return 1;
  };
  const distance = (one, other, bits, others, limit) => {
    if (Math.abs(one.length - other.length) > limit || lacks(bits, others, limit) || lacks(others, bits, limit)) return 99;
    const first = one[4] && other[4] ? 2 : 3;
    const indel = (word, at) => !at ? first : word[at] == word[at - 1] ? 1 : 2;
    let above = [0];
    let earlier;
    for (let at = 0; at < other.length; at++) above.push(above[at] + indel(other, at));
    for (let at = 0; at < one.length; at++) {
      const row = [above[0] + indel(one, at)];
      for (let across = 0; across < other.length; across++) {
        row.push(Math.min(
          above[across] + (one[at] == other[across] ? 0
            : Math.abs(column(one[at]) - column(other[across])) == 1 ? 2 : 3),
          above[across + 1] + indel(one, at),
          row[across] + indel(other, across),
          one[at] == other[across - 1] && one[at - 1] == other[across] ? earlier[across - 1] + 2 : 99,
        ));
      }
      earlier = above;
      above = row;
    }
    return above[other.length] > limit ? 99 : above[other.length];
  };

  // The names in a query, and the ways to read it: words, and which rows they can be about
  const provinceOf = (key) => (provinces.find((line) => line[1].split(' ').includes(key)) || [])[0];
  const area = (list) => {
    const key = list.slice(/^(gem(eente)?|prov(incie)?|in)$/.test(list[0])).join('');
    const province = provinceOf(key);
    const short = /^[a-z][^aeiou\d]{1,3}$/.test(key) && !around.includes(key) && RegExp('^' + key.split('').join('.*'));
    const inside = rows.filter((row) => province ? row.entry.place == province
      : !row.kind && (row.key == key || key[4] && row.key.startsWith(key) || short && short.test(row.key))).map((row) => row.entry);
    return inside[0] && ((row) => inside.includes(row.entry));
  };
  const beside = (word) => around.includes(word) || /\d/.test(word);
  const scan = (list) => {
    const found = [];
    let strange = 0;
    let first = '';
    for (let at = 0; at < list.length;) {
      const word = list[at];
      let hits = [];
      let end = list.length + 1;
      let text;
      while (!hits[0] && --end > at) {
        text = list.slice(at, end).join(' ');
        const key = toKey(text);
        const whole = end - at == list.length;
        // A name that is a common word too counts within a sentence only at the end, behind a word that introduces it.
        const common = around.includes(text) || strangers.includes(key) && (list[end] || at && !around.includes(list[at - 1]));
        if (keys.includes(key) && (whole || key[2] && !common)) hits = rows.filter((row) => row.key == key && !row.extra && (whole || !around.includes(word) || row.words == text));
      }
      if (hits[0]) {
        const start = at;
        const begun = text + ' ';
        at = end;
        for (let stop = list.length; stop > at; stop--) {
          const within = area(list.slice(end, stop));
          if (within && hits.some(within)) {
            hits = hits.filter(within);
            at = stop;
          }
        }
        first = first || list.slice(start, at).join(' ');
        found.push(...hits.map((row) => [0, row]));
        if (at == end) rows.forEach((row) => row.words.startsWith(begun) && found.push([1, row]));
      } else {
        at++;
        strange += !beside(word);
      }
    }
    return [found, strange, first];
  };
  const readings = (list) => {
    const found = [];
    list.forEach((_, start) => {
      if (start && (!beside(list[start - 1]) || list.slice(start).every(beside))) return;
      for (let end = list.length; end > start; end--) {
        const behind = list.slice(end);
        const within = behind.every(beside) && !(start && behind[0]) ? () => 1 : area(behind);
        if (within) found.push([list.slice(start, end).join(' '), within]);
      }
    });
    return found;
  };

  return (query) => {
    const folded = fold(query.slice(0, 96));
    const listed = (found) => {
      const seen = new Set();
      const rank = ([cost, { kind, entry, via }]) => (cost * 4 + kind) * 1e4 - entry.size - (via.toLowerCase() == query.trim().toLowerCase()) * 1e3;
      return found.sort((one, other) => rank(one) - rank(other))
        .filter(([, { entry }]) => !seen.has(entry) && seen.add(entry))
        .slice(0, 10)
        .map(([cost, { entry, via, kind }]) => Object.assign({ via, kind, exact: !cost }, entry));
    };
    const compact = toKey(folded);
    let postcode;
    let alone;
    const rest = (/^(nl)?\d{4}[a-z]{0,2}$/.test(compact) ? compact : folded).replace(/(?:^| )(?:nl)?([1-9]\d{3})( ?[a-z]{1,2}(?![a-z])\w*)?(?!\w)/g, (_, digits, letters) => {
      if (!letters) alone = alone ? 1 : digits;
      else if (postcodes[digits]) postcode = postcode || digits;
      return '';
    }).trim();
    // Without its letters it could be part of a telephone number or a date.
    if (!postcode && !/\b(0|\d{4})/.test(rest) && /^\S*$|[a-z]/.test(rest)) postcode = alone;
    const [exact, strange, first] = scan(canonical(rest).split(' '));
    const known = postcodes[postcode];
    if (known) {
      return (strange || exact.some(([, { entry }]) => known.includes(entry)) ? [] : listed(exact))
        .concat(known.map((entry) => Object.assign({ via: postcode, kind: 4, exact: 1 }, entry)));
    }
    // First letters and an end: H'veen
    const short = /^([a-z] )+[a-z]{3,}$/.test(rest) && RegExp(`^${rest.replace(/ /g, '.*')}$`);
    let found = exact[0] && !strange ? exact
      : rows.filter(({ kind, key }) => short && !kind && short.test(key)).map((row) => [1, row]);
    // Who types a province asks for none of its municipalities
    if (!found[0] && !(rest[5] && provinceOf(toKey(rest)))) readings(rest.split(' ')).forEach(([text, within]) => {
      const standard = canonical(text);
      // Beside an exact name only what explains more: a longer name, hardly misspelt, by words around that name
      if (first && (standard == first || !` ${standard} `.includes(` ${first} `))) return;
      const list = spellings(text);
      const strange = list.some(([words, extra]) => (!extra || text != rest) && strangers.includes(toKey(words)));
      list.forEach(([words, extra]) => {
        const key = toKey(words);
        const sound = replaced(key, sounds);
        const blur = replaced(sound, blurs);
        const bits = mask(key);
        const heard = mask(sound);
        if (key[1] && !(strange && text[4])) rows.forEach((row) => {
          const limit = +'0001222345'[Math.min(key.length, row.key.length, 9)];
          const cost = row.key.startsWith(key) ? Math.min(row.key.length - key.length, 2) : strange || around.includes(text) ? 99 : Math.min(
            distance(key, row.key, bits, row.mask, limit),
            distance(sound, row.sound, heard, row.heard, limit - 2) + 1,
            sound[4] && row.sound.startsWith(sound) || blur[4] && row.blur == blur ? 3 : 99,
          );
          if (cost < (first ? 4 : 99) && row.words.length > first.length && within(row)) found.push([cost + row.extra + extra, row]);
        });
      });
    });
    const least = Math.min(...found.map(([cost]) => cost));
    found = found.filter(([cost]) => cost <= least + 1);
    return listed(found[0] ? found : exact);
  };
};
