import type { UnwatchedPage } from './unwatched-page.ts'

declare global {
  interface Window {
    /** Presses a button and waits until credentials are painted, or a field. @returns milliseconds */
    pressAndSee?: (button: string, field?: string) => Promise<number>
    /** Milliseconds from the request for this page to its empty document, and to painted credentials. */
    arrivedAndSeen?: Promise<Arrival>
    /** Chooses, types and presses as a person does. */
    choose?: (label: string) => void
    type?: (label: string, text: string) => void
    press?: (button: string) => void
  }
}

/** Both in milliseconds since the request for the callback page. */
export interface Arrival {
  /** When the browser has the document, in which nothing has run yet. */
  readonly document: number
  readonly credentials: number
}

/** Puts what the functions below need into each document of that page. */
export async function prepare(page: UnwatchedPage): Promise<void> {
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${atHand})()` })
}

/** Opens the app and waits until it has fetched what it fetches when idle. */
export async function openIdle(page: UnwatchedPage, origin: string): Promise<void> {
  await page.open(origin)
  // Of whichever method the tab remembers.
  await page.until("document.querySelector('form button[type=submit]') !== null")
  await page.until(
    "performance.now() > 1500 && performance.getEntriesByType('resource').every((e) => e.responseEnd > 0)",
  )
  await page.until('performance.now() > 3000')
}

export async function signInAsGuest(page: UnwatchedPage): Promise<number> {
  return Number(await page.evaluate("window.pressAndSee('Continue as guest')"))
}

export async function signInWithSrp(page: UnwatchedPage, person: Person): Promise<number> {
  await fillIn(page, person)
  return Number(await page.evaluate("window.pressAndSee('Sign in')"))
}

/** The same for a user who is asked for a code. @returns milliseconds, those without the typing of the code */
export async function signInWithCode(page: UnwatchedPage, person: Person, code: () => string): Promise<number> {
  await fillIn(page, person)
  const challenged = Number(await page.evaluate("window.pressAndSee('Sign in', 'Code')"))
  await page.evaluate(`window.type('Code', ${JSON.stringify(code())})`)
  return challenged + Number(await page.evaluate("window.pressAndSee('Answer')"))
}

async function fillIn(page: UnwatchedPage, { username, password }: Person): Promise<void> {
  const [name, secret] = [username, password].map((text) => JSON.stringify(text))
  await page.evaluate("window.choose('User pool')")
  await page.until("document.body.textContent.includes('Username')")
  await page.evaluate(`window.type('Username', ${name}); window.type('Password', ${secret})`)
}

/** Goes to the Hosted UI and back. */
export async function signInAtHostedUi(page: UnwatchedPage, person: Person): Promise<Arrival> {
  await page.evaluate("window.choose('Hosted UI')")
  await page.until("document.body.textContent.includes('Continue to the Hosted UI')")
  await page.evaluate("window.press('Continue to the Hosted UI')")
  await page.until(`location.origin !== ${JSON.stringify(person.back)}`)
  await logIn(page, person)
  await page.until('window.arrivedAndSeen !== undefined && location.pathname === "/"')
  // What was put into the page gives this.
  return (await page.evaluate('window.arrivedAndSeen')) as Arrival
}

/** What it takes to ask a Cognito with plain fetch. */
export interface PlainCognito {
  /** Where user pool, identity pool and Hosted UI are. */
  readonly origin: string
  readonly userPoolId: string
  readonly clientId: string
  readonly identityPoolId: string
  /** Key of the user pool in the logins map. */
  readonly loginsKey: string
  readonly redirectUri: string
}

export interface Person {
  readonly username: string
  readonly password: string
  /** Origin of the app. */
  readonly back: string
}

/** Fills in the Hosted UI's own form, unless its session sends the browser straight back. */
export async function logIn(page: UnwatchedPage, person: Person): Promise<void> {
  const { username, password, back } = person
  const form = 'document.querySelector("input[name=password]")?.form'
  await page.until(`${form} || location.origin === ${JSON.stringify(back)}`)
  await page.evaluate(`(() => {
    const form = ${form}
    if (!form) return
    form.elements.username.value = ${JSON.stringify(username)}
    form.elements.password.value = ${JSON.stringify(password)}
    form.querySelector('button').click()
  })()`)
}

/** Runs in each document before anything of its own. */
function atHand(): void {
  const button = (name: string) => {
    const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)
    if (!found) throw new Error(`there is no button ${name}`)
    return found
  }
  const labelled = (label: string) => {
    const found = [...document.querySelectorAll('label')].find(({ textContent }) =>
      textContent.trim().startsWith(label),
    )
    if (!found) throw new Error(`there is no label ${label}`)
    return found
  }
  const accessKey = /A[KS]IA[0-9A-Z]{16}/
  /** @returns when the access key was painted, on the clock of performance.now() */
  const seen = () =>
    new Promise<number>((resolve) => {
      const mutations = new MutationObserver(() => {
        const region = document.querySelector('section[aria-label="Credentials"]')
        if (!accessKey.test(region?.textContent ?? '')) return
        // It may be there folded away.
        const shown = [...(region?.querySelectorAll('*') ?? [])].some(
          (element) =>
            element.childElementCount === 0 && accessKey.test(element.textContent ?? '') && element.checkVisibility(),
        )
        if (!shown) return
        mutations.disconnect()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
      })
      mutations.observe(document, { childList: true, characterData: true, attributeFilter: ['hidden'], subtree: true })
    })

  window.choose = (label) => labelled(label).click()
  window.press = (name) => button(name).click()
  window.type = (label, text) => {
    const field = labelled(label).control
    if (!(field instanceof HTMLInputElement)) throw new Error(`${label} is no field`)
    // React overwrites the setter of its own fields to see what the page itself sets.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  const fieldSeen = (label: string) =>
    new Promise<number>((resolve) => {
      const mutations = new MutationObserver(() => {
        if (![...document.querySelectorAll('label')].some(({ textContent }) => textContent === label)) return
        mutations.disconnect()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
      })
      mutations.observe(document, { childList: true, subtree: true })
    })
  window.pressAndSee = async (name, field) => {
    const end = field === undefined ? seen() : fieldSeen(field)
    const start = performance.now()
    button(name).click()
    return (await end) - start
  }
  if (new URL(document.URL).pathname === '/callback') {
    // Not since the navigation began: that was at the Hosted UI, whose answer is on the way.
    const [{ fetchStart } = { fetchStart: 0 }] = performance.getEntriesByType('navigation').filter(isNavigation)
    const begun = performance.now()
    window.arrivedAndSeen = seen().then((end) => ({ document: begun - fetchStart, credentials: end - fetchStart }))
  }

  function isNavigation(entry: PerformanceEntry): entry is PerformanceNavigationTiming {
    return 'fetchStart' in entry
  }
}
