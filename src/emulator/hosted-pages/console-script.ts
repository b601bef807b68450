/**
 * Served as /console.js, for the pages of the console, which work without it: buttons that copy, and a list that
 * follows what is added to it.
 */
export const consoleScript = `
for (const button of document.querySelectorAll('[data-copy]')) button.hidden = false

document.addEventListener('click', async ({ target }) => {
  const button = target.closest('[data-copy]')
  if (!button) return
  await navigator.clipboard.writeText(button.dataset.copy)
  const { textContent, ariaLabel } = button
  if (textContent === button.dataset.copied) return
  button.textContent = button.dataset.copied
  // The name has the words that are seen (WCAG 2.5.3).
  button.ariaLabel = null
  setTimeout(() => Object.assign(button, { textContent, ariaLabel }), 2000)
})

const live = document.querySelector('[data-live]')
async function follow() {
  const response = document.hidden ? null : await fetch(location.href).catch(() => null)
  const page = response?.ok && new DOMParser().parseFromString(await response.text(), 'text/html')
  const fresh = page && page.querySelector('[data-live]')
  if (fresh && fresh.innerHTML !== live.innerHTML) live.replaceChildren(...fresh.children)
  setTimeout(follow, 1000)
}
if (live) setTimeout(follow, 1000)
`
