/*
The finder in the browser: suggestions while you type, and the answer on the page that the form leads to.

What it improves (everything works without it, as a form and as lists of links):

  <div class="finder">
    <form role="search" action="/zoeken/" method="get"
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
                                 "{n} antwoorden gevonden.",       where topics are among them
                                 "Zoeken lukt niet."],          where the index doesn't come
                       "topic": "Uitleg: ",                     before the title of a page
                       "in": ", gemeente ",                     between a place and its municipality
                       "old": ", nu gemeente "}'>               between an old name and the new
      <label for="finder-q">…</label>
      <input id="finder-q" name="q" type="text" autocomplete="postal-code" autocapitalize="off" spellcheck="false">
      <button>…</button>
    </form>
    <div role="status"></div>
  </div>
  <div data-answer></div>                        only on the page that the form leads to, before the finder: the answer for ?q=

Where the form has hidden fields `need` (a part of the page of a municipality) and `for` (referrer), the page that it leads to
goes on with these; there data-none="Niets gevonden voor ‘{q}’" is the heading of an answer with nothing, data-failed="Zoeken lukt niet. Kies hieronder uit een lijst." that of none, and data-referral="/gemeente/{slug}/verwijzen/" is the page for referrers.

The script adds <ul role="listbox"> behind the input, with <li role="option">; the one that the arrows
are at has aria-selected="true". role=status says how many there are, when it changes and after a pause; that must be visible.
The answer is a list of links under the heading of the page, which says what was found and gets the focus. In an old browser, and where
the index doesn't come, the form is sent as it is; the next letter tries again.

What finds is in matcher.js and topics.js.
*/

// For where a policy lets nothing but marked addresses be scripts; these are those of the page itself.
const marks = self.trustedTypes && trustedTypes.createPolicy('finder', { createScriptURL: String });

const improve = (form) => {
  const input = form.elements.q;
  const data = form.dataset;
  const texts = JSON.parse(data.texts);
  const status = form.parentNode.querySelector('[role=status]');
  const answer = document.querySelector('[data-answer]');
  const asked = new URLSearchParams(answer ? location.search : '');
  const hint = document.getElementById(input.getAttribute('aria-describedby')).textContent;
  let timer;
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
    const need = asked.get('need') || '';
    if (slug) return (asked.get('for') && data.referral || data.url).replace('{slug}', slug) + (/^\w+$/.test(need) ? '#' + need : '');
    const [path, fragment] = url.split('#');
    return data.page.replace('{path}', path.slice(1, -1)) + (fragment ? '#' + fragment : '');
  };
  const count = () => texts.count[(found[1] ? 2 : found.length) + (found.some(({ url }) => url) ? 2 : 0)].replace('{n}', found.length).replace('{name}', () => label(found[0]));
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
      add(list, 'li', label(match), { id: list.id + at, role: 'option' }).onclick = () => leave(address(match));
    });
    choose(-1);
  };
  // What is said stays while it is true; something new is said after a pause, so that nobody is interrupted at every key.
  const say = (text, pause) => {
    clearTimeout(timer);
    if (status.textContent == text) return;
    status.textContent = '';
    timer = setTimeout(() => {
      status.textContent = text;
      // Who sees the list need not read how long it is; anything else stands over the page, so that nothing moves.
      status.className = found[0] ? 'unseen' : 'over';
    }, pause);
  };
  const suggest = () => {
    const typed = (find || search) && input.value.trim();
    show(typed ? answers(typed) : []);
    // A postcode that is half typed isn't wrong. An empty field that was sent keeps its sentence until something is typed.
    const empty = status.textContent == hint && !input.value ? hint : '';
    // Pages may be found where the index of places didn't come.
    if (input.value.trim() && !find && !found[0]) return say(texts.count[5], 1400);
    say(typed && typed[1] && !/^\d{1,3}$/.test(typed) ? count() : empty, 1400);
  };
  // A browser that gives back what was typed does so only where it may complete the field.
  const leave = (to) => {
    set(input, { autocomplete: 'postal-code' });
    location.assign(to);
  };
  // The one that is meant, if that is sure
  const only = ([first, second]) => first && (second ? first.exact && !first.kind && !second.exact : first.exact || first.sure) && first;

  // Pressing an option or the button must not take the focus from the input: that would close the list before the click.
  form.onmousedown = (event) => event.target == input || event.preventDefault();
  input.after(list);
  set(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id });
  show([]);
  input.onfocus = input.oninput = () => {
    set(input, { autocomplete: 'off' });
    input.removeAttribute('aria-invalid');
    prepare(input.value).then(() => document.activeElement == input && suggest());
  };
  input.onblur = () => {
    show([]);
    say('', 0);
    set(input, { autocomplete: 'postal-code' });
  };
  input.onkeydown = (event) => {
    const key = event.isComposing || event.key;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const stops = found.length + 1;
    if (step && !found[0]) suggest();
    else if (key == 'Escape' && found[0]) show([]);
    // One step past either end is the input itself.
    else if (step) choose((active + 1 + step + stops) % stops - 1);
    else if (key == 'Enter' && active >= 0) leave(address(found[active]));
    else return;
    event.preventDefault();
  };

  form.onsubmit = (event) => {
    const typed = input.value.trim();
    // Without the places the server knows more.
    if (typed && !find) return;
    event.preventDefault();
    if (!typed) {
      input.focus();
      set(input, { 'aria-invalid': true });
      // Behind the focus, which clears what was said
      return setTimeout(() => say(hint, 0), 50);
    }
    found = answers(typed);
    // A guess is followed when its name has been said.
    const sure = only(found) || !found[1] && found[0] && status.textContent == count() && found[0];
    if (sure) return leave(address(sure));
    // The page of answers itself: rules of the server would answer `q`.
    const fields = answer ? asked : new URLSearchParams(new FormData(form));
    fields.delete('q');
    fields.set('ask', typed);
    leave(form.action.split('?')[0] + '?' + fields);
  };

  // The answer on the page that the form leads to
  const query = asked.has('ask') ? asked.get('ask') : asked.get('q');
  const answered = (text) => {
    const heading = document.querySelector('h1');
    const title = document.title.replace(heading.textContent, () => text);
    document.title = title.includes(text) ? title : text;
    heading.textContent = text;
    set(heading, { tabindex: -1 });
    heading.focus();
  };
  if (query) {
    input.value = query;
    prepare(query).then(() => {
      found = answers(query.trim());
      // Not "nothing found": the index didn't come, and a server without rules knows no answer.
      if (!find && !found[0]) return answered(data.failed);
      const sure = only(found);
      if (sure) return location.replace(address(sure));
      answered(found[0] ? count() : data.none.replace('{q}', () => query));
      if (!found[0]) set(input, { 'aria-invalid': true });
      if (found[0]) answer.textContent = '';
      const links = add(answer, 'ul', '', { class: 'links' });
      found.forEach((match) => add(add(links, 'li', ''), 'a', label(match), { href: address(match) }));
      found = [];
    });
  } else if (query == '') answered(hint);
};

if (typeof document == 'object') document.querySelectorAll('form[data-index]').forEach(improve);
