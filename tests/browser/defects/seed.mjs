// How a defect gets into a page that is otherwise well. Each is text of a script that runs in the page.

/** A style sheet of the page's own, after all others. */
export const css = text => `(() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(${JSON.stringify(text)})
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
})()`

/** HTML at the end of the text. */
export const html = text => `document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(text)})`

/** Something done with the first element of a selector. */
export const change = (selector, action) => `(each => { ${action} })(document.querySelector(${JSON.stringify(selector)}))`
