// A style sheet as Gecko 48 reads it, the engine of KaiOS 2.5: what it doesn't know it leaves out, a rule, a condition or a
// declaration at a time. For `overflow-wrap` and `details` the versions were looked up in MDN's browser compatibility data; the rest
// of the list errs on the side of leaving out.

// Left out with all that is in it. Feature queries are answered with no: they ask for something newer.
const conditions = /^@(layer|container|property|starting-style|scope|supports)|prefers-|forced-colors|prefers-contrast|[(\s](any-)?(hover|pointer)|[<>]=?/
// One selector that isn't known drops the whole rule.
const selectors = /:focus-visible|:focus-within|:is\(|:where\(|:has\(|:not\([^)]*[\s,>+~]|:any-link|:dir\(|:placeholder-shown|::marker|::backdrop|::-webkit-|::file-selector|&|:popover|:modal/
const properties = new RegExp(`^(${[
  'inset(-.*)?', '(margin|padding)-(inline|block)', 'border-(inline|block)', '(margin|padding|border)-(inline|block)-(color|style|width)', 'border-(start|end)-.*',
  'gap', 'row-gap', 'column-gap', 'grid(-.*)?', 'place-.*', 'columns', 'column-.*', 'break-.*', 'aspect-ratio',
  // Only as `word-wrap`.
  'overflow-wrap', 'overflow-(block|inline|clip-margin)', 'overscroll-.*', 'text-underline-offset', 'text-decoration-(thickness|skip-ink)', 'text-wrap.*',
  'scroll-(margin|padding).*', 'scrollbar-.*', 'accent-color', 'color-scheme', 'forced-color-adjust', 'print-color-adjust', 'caret-color', 'contain.*', 'content-visibility',
  'backdrop-filter', 'translate', 'rotate', 'scale', 'user-select', 'appearance', 'tab-size', 'hyphenate-.*', '-webkit-.*', 'math-.*', 'font-optical-sizing', 'font-variation-settings',
].join('|')})$`)
const values = /\b(clamp|min|max|env|color-mix|light-dark|oklch|lab|lch|polygon|circle|inset)\(|\b\d*\.?\d+(dv|sv|lv)[hw]|\b(fit-content|min-content|max-content|flow-root|space-evenly|anywhere|revert|clip)\b|grid|rgba?\([^,)]*\s|#([\da-f]{4}|[\da-f]{8})\b/

/** Cuts at a mark that is not inside brackets or quotes. */
const split = (text, mark) => {
  const parts = ['']
  let depth = 0
  let quote = ''
  for (const letter of text) {
    if (quote) quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === '\'') quote = letter
    else if ('([{'.includes(letter)) depth++
    else if (')]}'.includes(letter)) depth--
    if (letter === mark && !depth && !quote) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts
}

/** The rules of a sheet: `[what stands before the brace, what is in it]`. */
const rules = css => {
  const found = []
  let rest = css.replace(/\/\*.*?\*\//gs, '')
  for (let start = rest.indexOf('{'); start >= 0; start = rest.indexOf('{')) {
    let [depth, end] = [1, start + 1]
    for (; depth && end < rest.length; end++) depth += rest[end] === '{' ? 1 : rest[end] === '}' ? -1 : 0
    found.push([rest.slice(0, start).trim(), rest.slice(start + 1, end - 1)])
    rest = rest.slice(end)
  }
  return found
}

const known = declaration => {
  const at = declaration.indexOf(':')
  const [property, value] = [declaration.slice(0, at).trim(), declaration.slice(at + 1)]
  // Custom properties came with 31; what is in them shows where they are used, and this site has only colours in them.
  return property.startsWith('--') || property && !properties.test(property) && !values.test(value)
}

/** What is left of a style sheet in Gecko 48. */
export const asGecko48 = css => rules(css).map(([before, inside]) => {
  if (before.startsWith('@')) return conditions.test(before) ? '' : `${before}{${before.startsWith('@media') ? asGecko48(inside) : inside}}`
  if (selectors.test(before)) return ''
  return `${before}{${split(inside, ';').filter(known).join(';')}}`
}).join('')
