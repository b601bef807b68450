/**
 * Served as /passkeys.js, for the form whose passkey the browser is asked for. It runs as it stands, in every browser
 * that has https://www.w3.org/TR/webauthn-3/#sctn-parseCreationOptionsFromJSON; others are told what is missing.
 */
export const passkeyScript = `
const asked = document.querySelector('[data-passkey]')
const form = asked.closest('form')
const alert = asked.querySelector('[role="alert"]')

async function credentialOf({ passkey, options }) {
  const json = JSON.parse(options)
  return passkey === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) })
}

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  alert.hidden = true
  try {
    form.elements.CREDENTIAL.value = JSON.stringify(await credentialOf(asked.dataset))
    form.submit()
  } catch ({ name, message }) {
    alert.textContent = asked.dataset.refused + ' ' + name + ': ' + message
    alert.hidden = false
    alert.focus()
  }
})
`
