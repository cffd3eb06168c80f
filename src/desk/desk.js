// Single keys press the button that shows them. Everything works without this.
const on = document.body.dataset.keys === 'on'
const typing = element => element && element.matches('input:not([type=radio], [type=checkbox]), select, textarea')
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
  if (event.key === 'Escape') {
    const open = document.querySelector('details[data-key][open]')
    if (open) {
      open.open = false
      open.querySelector('summary').focus()
    }
    return
  }
  if (!on || event.repeat || typing(event.target)) return
  const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`)
  if (!target) return
  event.preventDefault()
  if (target.matches('details')) {
    target.open = true
    const field = target.querySelector('input:not([type=hidden])')
    field.focus()
    if (typing(field)) field.select()
  } else target.click()
})
// Two presses of one key are one answer.
let sent = false
document.addEventListener('submit', event => {
  if (sent) event.preventDefault()
  sent = true
})
window.addEventListener('pageshow', () => { sent = false })
const wrong = document.querySelector('[aria-invalid=true]')
if (wrong) wrong.focus()
