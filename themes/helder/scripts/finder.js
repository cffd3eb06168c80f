/*
The finder in the browser: suggestions while you type, and the answer on the page that the form leads to.

What it improves (everything works without it, as a form and as lists of links):

  <div class="finder">
    <form role="search" action="/zoeken/" method="get" data-finder
          data-matcher="/matcher.….js"           what finds places, loaded on first focus, with
          data-index="/finder.….js"              its index
          data-topics="/topics.….js"             what finds pages by words, loaded with the first letter, with
          data-words="/words.….js"               its index, in the language of the page
          data-page="/{path}/"                   any page; may be relative
          data-url="/gemeente/{slug}/"           the page of a municipality; may be relative
          data-texts='{"list": "Gevonden",                      name of the list
                       "count": ["Niets gevonden. Kies hieronder uw plaats uit de lijst.",
                                 "1 gemeente gevonden.",
                                 "{n} gemeenten gevonden. Kies met de pijltjes.",
                                 "1 antwoord gevonden.",
                                 "{n} antwoorden gevonden."],      where topics are among them
                       "topic": "Uitleg: ",                     before the title of a page
                       "in": ", gemeente ",                     between a place and its municipality
                       "old": ", nu gemeente "}'>               between an old name and the new
      <label for="finder-q">…</label>
      <input id="finder-q" name="q" type="text" autocomplete="postal-code" autocapitalize="off" spellcheck="false">
      <button>…</button>
    </form>
    <div role="status"></div>
    <div data-answer></div>                      only on the page that the form leads to: the answer for ?q=
  </div>

The script adds <ul role="listbox"> behind the input, with <li role="option">; the one that the arrows
are at has aria-selected="true". The answer is a list of links, and
what role=status says; that must be visible. Without an index, in an old browser or
offline before the first visit, the form is sent as it is.

What finds is in matcher.js and topics.js.
*/

// For where a policy lets nothing but marked addresses be scripts; these are those of the page itself.
const marks = self.trustedTypes && trustedTypes.createPolicy('finder', { createScriptURL: String });

const improve = (form) => {
  const input = form.elements.q;
  const data = form.dataset;
  const texts = JSON.parse(data.texts);
  const [status, answer] = ['[role=status]', '[data-answer]'].map((part) => form.parentNode.querySelector(part));
  const query = new URLSearchParams(location.search).get('q');
  let loading;
  let waiting;
  let find;
  let search;
  let found = [];
  let active = -1;

  const add = (parent, name, text, attributes) => {
    const element = document.createElement(name);
    element.textContent = text;
    set(element, attributes);
    parent.append(element);
    return element;
  };
  const set = (element, attributes) => {
    for (const name in attributes) element.setAttribute(name, attributes[name]);
  };
  const script = (src) => new Promise((loaded, failed) => {
    document.head.append(Object.assign(document.createElement('script'), { src: marks ? marks.createScriptURL(src) : src, onload: loaded, onerror: failed }));
  });
  // When loading fails the form still works; the next focus, or the next letter, tries again.
  const load = () => loading = loading || Promise.all([script(data.index), script(data.matcher)])
    .then(() => find = matcher(places))
    .catch(() => loading = 0);
  const loadTopics = () => waiting = waiting || Promise.all([script(data.topics), script(data.words)])
    .then(() => search = topics(topicsIndex))
    .catch(() => waiting = 0);
  // Who types a postcode asks for no page.
  const prepare = (query) => Promise.all([load(), data.words && /[^\d\s]/.test(query) && loadTopics()]);
  const answers = (query) => {
    const named = find ? find(query) : [];
    return search ? search.together(query, named) : named;
  };
  const address = ({ slug, url }) => {
    if (slug) return data.url.replace('{slug}', slug);
    const [path, fragment] = url.split('#');
    return data.page.replace('{path}', path.slice(1, -1)) + (fragment ? '#' + fragment : '');
  };
  const count = () => texts.count[(found[1] ? 2 : found.length) + (found.some(({ url }) => url) ? 2 : 0)].replace('{n}', found.length);
  // The province tells municipalities and places of one name apart.
  const label = ({ via, name, kind, place, title }) => title ? texts.topic + title : via + (via == name ? '' : texts[kind == 1 ? 'old' : 'in'] + name)
    + (found[1] ? ` (${place})` : '');

  const list = add(form, 'ul', '', { id: input.id + '-list', role: 'listbox', 'aria-label': texts.list });
  const choose = (at) => {
    active = at;
    input.removeAttribute('aria-activedescendant');
    [...list.children].forEach((option, other) => {
      set(option, { 'aria-selected': other == at });
      if (other != at) return;
      set(input, { 'aria-activedescendant': option.id });
      option.scrollIntoView({ block: 'nearest' });
    });
  };
  const show = (matches) => {
    found = matches;
    list.textContent = '';
    list.hidden = !found[0];
    set(input, { 'aria-expanded': !list.hidden });
    found.forEach((match, at) => {
      add(list, 'li', label(match), { id: list.id + at, role: 'option' }).onclick = () => location.assign(address(match));
    });
    choose(-1);
  };
  const suggest = () => {
    const typed = (find || search) && input.value.trim();
    show(typed ? answers(typed) : []);
    // Up to three digits are the start of a postcode.
    status.textContent = typed && typed[1] && (found[0] || !/^\d{2,3}$/.test(typed)) ? count() : '';
    // Who sees the list need not read how long it is; that nothing was found stands over the page, so that nothing moves.
    status.className = found[0] ? 'unseen' : status.textContent && 'over';
  };

  // Pressing an option or the button must not take the focus from the input: that would close the list before the click.
  form.onmousedown = (event) => event.target == input || event.preventDefault();
  input.after(list);
  set(input, { role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-controls': list.id });
  show([]);
  input.onfocus = input.oninput = () => prepare(input.value).then(() => document.activeElement == input && suggest());
  input.onblur = () => {
    show([]);
    if (!query) status.textContent = '';
  };
  input.onkeydown = (event) => {
    const key = event.isComposing || event.key;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const stops = found.length + 1;
    if (step && !found[0]) suggest();
    else if (key == 'Escape' && found[0]) show([]);
    // One step past either end is the input itself.
    else if (step) choose((active + 1 + step + stops) % stops - 1);
    else if (key == 'Enter' && (active >= 0 || stops == 2)) location.assign(address(found[Math.max(active, 0)]));
    else return;
    event.preventDefault();
  };

  // The answer on the page that the form leads to
  if (query) {
    input.value = query;
    prepare(query).then(() => {
      if (!find && !search) return;
      found = answers(query);
      const [first, second] = found;
      if (first && (second ? first.exact && !first.kind && !second.exact : first.exact || first.sure)) return location.replace(address(first));
      status.textContent = count();
      const links = add(answer, 'ul', '');
      found.forEach((match) => add(add(links, 'li', ''), 'a', label(match), { href: address(match) }));
      found = [];
    });
  }
};

if (typeof document == 'object') document.querySelectorAll('form[data-finder]').forEach(improve);
