// Improves what already works: read aloud, share, copy, print, and pages that stay without a network.
// Without this script every page says and does the same.
const each = (selector, change) => document.querySelectorAll(selector).forEach(change)

// A page that was kept too long, in a cache or on a USB stick, shows no number that is no longer certain.
each('[data-until]', notice => {
  if (Date.parse(notice.dataset.until) > Date.now()) return
  notice.hidden = false
  each('.call, .tel, .contact a, .leaflet a, .share a', link => link.remove())
})

// Read aloud, only with a voice that is on the device: other voices send the text to somebody else's server.
const speech = window.speechSynthesis
if (speech) each('.read-aloud', box => {
  const button = box.firstElementChild
  const label = button.lastElementChild
  const start = label.textContent
  const language = document.documentElement.lang.slice(0, 2)
  let voice
  const look = () => {
    voice = speech.getVoices().find(each => each.localService && each.lang.slice(0, 2) === language)
    box.hidden = !voice
  }
  const rest = () => { label.textContent = start }
  look()
  speech.onvoiceschanged = look
  addEventListener('pagehide', () => speech.cancel())
  button.onclick = () => {
    const reading = label.textContent !== start
    speech.cancel()
    rest()
    if (reading) return
    label.textContent = box.dataset.stop
    // Sentence by sentence: long utterances fall silent in some browsers.
    const lines = [...document.querySelectorAll('main > :not(nav):not(.finder):not(.read-aloud)')].flatMap(part => part.innerText.split('\n')).filter(line => line.trim())
    lines.forEach((line, at) => {
      const utterance = new SpeechSynthesisUtterance(line)
      utterance.voice = voice
      utterance.lang = voice.lang
      if (at === lines.length - 1) utterance.onend = rest
      speech.speak(utterance)
    })
  }
})

if (navigator.share) each('.share', section => {
  const button = section.querySelector('button')
  button.hidden = false
  button.onclick = () => navigator.share({ url: section.dataset.url, title: document.title, text: section.dataset.text }).catch(() => {})
})

if (navigator.clipboard) each('.copy', box => {
  const button = box.querySelector('button')
  button.hidden = false
  button.onclick = () => navigator.clipboard.writeText(box.querySelector('pre').textContent).then(() => {
    button.nextElementSibling.textContent = button.dataset.done
  }, () => {})
})

each('.print', box => {
  box.hidden = false
  box.firstElementChild.onclick = () => print()
})

each('script[data-worker]', script => {
  // From a folder there is none, which is no mistake.
  if (navigator.serviceWorker) navigator.serviceWorker.register(script.dataset.worker).catch(() => {})
})
