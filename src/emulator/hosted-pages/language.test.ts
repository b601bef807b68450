import { beforeAll, describe, expect, test } from 'vitest'
import { type TestBrowser, testBrowser, type Visited } from '../../testing/browser-fixture.ts'
import { testSeed, unservedEmulator } from '../../testing/emulator-fixture.ts'
import type { Emulator } from '../emulator.ts'
import type { Seed } from '../seed/seed.ts'
import { checkPasswordPolicy } from '../user-pool/password-policy.ts'
import { textsIn } from './texts/texts.ts'

const origin = 'http://localhost:9250'
const usual = testSeed()
const seed: Seed = { ...usual, userPool: { ...usual.userPool, requiredAttributes: ['email', 'phone_number'] } }
let emulator: Emulator
beforeAll(async () => {
  emulator = await unservedEmulator({ seed, origin })
})

const query = new URLSearchParams({
  client_id: 'localclient000000000000000',
  redirect_uri: 'http://localhost:5173/callback',
  response_type: 'code',
  state: 'a b&c',
})

const open = () => testBrowser(origin, emulator.fetch)
const languageOf = ({ body }: Visited) => /^<!doctype html>\n<html lang="(\w+)">/.exec(body)?.[1]
/** The address that the page offers for its other language. */
const offered = ({ body }: Visited) => /hreflang="\w+" href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''

describe('the language of a page', () => {
  const wishes: readonly (readonly [asked: string | null, kept: string | null, accepted: string | null, is: string])[] =
    [
      [null, null, null, 'en'],
      [null, null, '*', 'en'],
      [null, null, 'ja', 'ja'],
      [null, null, 'JA-jp', 'ja'],
      [null, null, 'fr-FR, fr;q=0.9', 'en'],
      [null, null, 'fr, ja;q=0.8, en;q=0.9', 'en'],
      [null, null, 'fr, en;q=0.8, ja;q=0.9', 'ja'],
      [null, null, 'ja;q=0', 'en'],
      [null, 'ja', 'en', 'ja'],
      [null, 'xx', 'ja', 'ja'],
      ['ja', null, 'en', 'ja'],
      ['en', 'ja', 'ja', 'en'],
      ['de', null, 'ja', 'ja'],
      ['toString', null, null, 'en'],
      ['', null, 'ja', 'ja'],
    ]
  for (const [asked, kept, accepted, is] of wishes) {
    test(`lang=${asked}, cookie ${kept}, Accept-Language ${accepted}: ${is}`, async () => {
      const headers = {
        ...(kept !== null && { Cookie: `lang=${kept}` }),
        ...(accepted !== null && { 'Accept-Language': accepted }),
      }
      const response = await emulator.fetch(
        new Request(`${origin}/${asked === null ? '' : `?lang=${asked}`}`, { headers }),
      )
      expect(await response.text()).toContain(`<html lang="${is}">`)
      const chosen = asked === 'ja' || asked === 'en'
      expect(response.headers.getSetCookie()).toEqual(chosen ? [`lang=${asked}; Path=/; HttpOnly; SameSite=Lax`] : [])
    })
  }

  test('asked for at /oauth2/authorize it lasts to the provider and after', async () => {
    const browser = open()
    expect(languageOf(await browser.visit(`/oauth2/authorize?${query}&lang=ja&identity_provider=Facebook`))).toBe('ja')
    expect(languageOf(await browser.visit('/'))).toBe('ja')
  })

  test('the other one is offered at the same address, which signs in as before', async () => {
    const browser = open()
    const login = await browser.visit(`/oauth2/authorize?${query}`)
    const { pathname, searchParams } = new URL(offered(login), origin)
    expect(pathname).toBe('/login')
    expect([...searchParams]).toEqual([...query, ['lang', 'ja']])
    expect(languageOf(await browser.visit(offered(login)))).toBe('ja')
    const back = new URL((await browser.submit({ username: 'alice', password: 'Alice-Passw0rd!' })).url)
    expect([back.origin, back.searchParams.get('state')]).toEqual(['http://localhost:5173', 'a b&c'])
  })

  test('a form is still good when the language was changed in another tab', async () => {
    const browser = open()
    const login = await browser.visit(`/login?${query}`)
    const token = /name="_csrf" value="([^"]+)"/.exec(login.body)?.[1]
    const japanese = await browser.visit(offered(login))
    expect(/name="_csrf" value="([^"]+)"/.exec(japanese.body)?.[1]).toBe(token)
  })

  test('the page for the new password is asked for with what it stands on, and nothing is saved', async () => {
    const browser = open()
    const page = await newPasswordPage(browser)
    expect(offered(page)).toBe('')
    const header = page.body.slice(0, page.body.indexOf('<main'))
    expect(header).toContain(
      `<form method="post" action="/login?${String(query).replaceAll('&', '&amp;')}&amp;lang=en">`,
    )
    const again = await browser.submit({})
    expect(again.body).not.toContain('role="alert"')
    expect(emulator.emulated.userPools.get(seed.userPool.id)?.users.get('carol')?.status).toBe('FORCE_CHANGE_PASSWORD')
  })
})

/** In Japanese, since the browser remembers it. */
async function newPasswordPage(browser: TestBrowser): Promise<Visited> {
  await browser.visit('/?lang=ja')
  await browser.visit(`/login?${query}`)
  return await browser.submit({ username: 'carol', password: 'Carol-Temp0rary!' })
}

async function choicePage(browser: TestBrowser): Promise<Visited> {
  await browser.visit(`/login?${query}&lang=ja`)
  return await browser.submit({ username: 'kenji', flow: 'USER_AUTH' })
}

describe('in Japanese', () => {
  const pages: Readonly<Record<string, (browser: TestBrowser) => Promise<Visited>>> = {
    home: (browser) => browser.visit('/?lang=ja'),
    'user pool': (browser) => browser.visit(`/user-pools/${seed.userPool.id}?lang=ja`),
    user: (browser) => browser.visit(`/user-pools/${seed.userPool.id}/users/alice?lang=ja`),
    'identity pool': (browser) => browser.visit(`/identity-pools/${encodeURIComponent(seed.identityPool.id)}?lang=ja`),
    roles: (browser) => browser.visit('/roles?lang=ja'),
    requests: (browser) => browser.visit('/requests?lang=ja'),
    'nothing there': (browser) => browser.visit('/user-pools/none?lang=ja'),
    login: (browser) => browser.visit(`/login?${query}&lang=ja`),
    'sign-up': (browser) => browser.visit(`/signup?${query}&lang=ja`),
    confirmation: (browser) => browser.visit(`/confirmUser?${query}&lang=ja&username=alice`),
    'forgotten password': (browser) => browser.visit(`/forgotPassword?${query}&lang=ja`),
    'new password by code': (browser) => browser.visit(`/confirmForgotPassword?${query}&lang=ja&username=alice`),
    'refused login': async (browser) => {
      await browser.visit(`/login?${query}&lang=ja`)
      return await browser.submit({ username: 'alice', password: 'wrong' })
    },
    'foreign form': async (browser) => {
      await browser.visit(`/login?${query}&lang=ja`)
      browser.cookies.delete('XSRF-TOKEN')
      return await browser.submit({ username: 'alice', password: 'wrong' })
    },
    'new password': newPasswordPage,
    'refused new password': async (browser) => {
      await newPasswordPage(browser)
      return await browser.submit({ NEW_PASSWORD: 'Carol-Passw0rd!', 'userAttributes.email': 'x' })
    },
    choice: choicePage,
    password: async (browser) => {
      await choicePage(browser)
      return await browser.submit({ ANSWER: 'PASSWORD' })
    },
    'code in place of a password': async (browser) => {
      await choicePage(browser)
      return await browser.submit({ ANSWER: 'EMAIL_OTP' })
    },
    'passkey without a session': (browser) => browser.visit(`/passkeys/add?${query}&lang=ja`),
    passkey: async (browser) => {
      await browser.visit(`/login?${query}&lang=ja`)
      await browser.submit({ username: 'bob', password: 'Bob-Passw0rd!' })
      return await browser.visit(`/passkeys/add?${query}&lang=ja`)
    },
    consent: (browser) => browser.visit(`/oauth2/authorize?${query}&lang=ja&identity_provider=LoginWithAmazon`),
    'foreign consent': async (browser) => {
      await browser.visit(`/oauth2/authorize?${query}&lang=ja&identity_provider=Facebook`)
      browser.cookies.delete('XSRF-TOKEN')
      return await browser.submit({ person: 'x' })
    },
    token: (browser) => browser.visit('/pretend/Facebook?lang=ja'),
    'unknown app': (browser) => browser.visit('/error?error=redirect_mismatch&lang=ja'),
    'lost sign-in': (browser) => browser.visit('/error?error=invalid_request&lang=ja'),
  }
  for (const [name, reach] of Object.entries(pages)) {
    test(`${name}: no English is left but names`, async () => {
      const page = await reach(open())
      expect(languageOf(page)).toBe('ja')
      expect(englishIn(page.body)).toEqual([])
    })
  }

  const refusals = [
    'Incorrect username or password.',
    'User does not exist.',
    'User is disabled.',
    'User is not confirmed.',
    'Password attempts exceeded',
    'Password reset required for the user',
    'Temporary password has expired and must be reset by an administrator.',
    'Invalid session for the user.',
    'Invalid session for the user, session can only be used once.',
    'Invalid session for the user, session is expired.',
    'User already exists',
    'An account with the given email already exists.',
    'Invalid verification code provided, please try again.',
    'Invalid code provided, please request a code again.',
    'Attempt limit exceeded, please try after some time.',
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
    'Invalid attributes given, email and phone_number is missing',
    ...['Aa1!', 'password1!', 'PASSWORD1!', 'Password!', 'Password1'].map(refusalOfPassword),
  ]
  for (const message of refusals) {
    test(`“${message}” has a translation`, () => {
      const shown = textsIn.ja.refusal(message)
      expect(shown).toMatch(/。$/)
      expect(englishIn(shown)).toEqual([])
      expect(textsIn.en.refusal(message)).toBe(message)
    })
  }

  test('what has no translation is shown as it came', () => {
    for (const message of ['Something new.', 'constructor']) expect(textsIn.ja.refusal(message)).toBe(message)
  })

  test('the rules for a password are those of the pool', () => {
    const { passwordPolicy } = seed.userPool
    const lax = { requireUppercase: false, requireLowercase: false, requireNumbers: false, requireSymbols: false }
    expect([textsIn.en, textsIn.ja].map(({ newPassword }) => newPassword.rules({ ...lax, minimumLength: 6 }))).toEqual([
      'At least 6 characters.',
      '6 文字以上で入力してください。',
    ])
    expect([textsIn.en, textsIn.ja].map(({ newPassword }) => newPassword.rules(passwordPolicy))).toEqual([
      'At least 8 characters, with an uppercase letter, a lowercase letter, a digit, and a symbol.',
      '8 文字以上で入力してください。英大文字、英小文字、数字、記号をそれぞれ 1 文字以上含める必要があります。',
    ])
  })
})

function refusalOfPassword(password: string): string {
  try {
    checkPasswordPolicy(seed.userPool.passwordPolicy, password)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  throw new Error(`${password} is allowed`)
}

/** Words in Latin letters that are neither code nor a name. */
function englishIn(markup: string): string[] {
  const text = markup
    .replace(/<(code|textarea)\b.*?<\/\1>|<(dd|dt) class="mono">.*?<\/\2>|<p class="refusal">.*?<\/p>/gs, ' ')
    .replace(/<[^>]*(?:placeholder|title|aria-label|alt)="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]*>/g, ' ')
  return (text.match(/[A-Za-z][A-Za-z_-]+/g) ?? []).filter((word) => !names.has(word))
}

const names = new Set(
  (
    'Cognito Inspector Amazon AWS Facebook Login with LoginWithAmazon Logins English STS UI URL ID UTF- UTC SMS ' +
    'alice bob carol dave erin frank grace heidi ivan judy kenji USER_AUTH SRP lena mika nora quinn example com sub Local local LocalGuests LocalUsers LocalAdmins MFA IAM ARN VPC name email_verified tomato cognito TOTP QR hanako admins ap-northeast- Fumi Felix Aki Anna email phone_number PretendSaml SAML login'
  ).split(' '),
)
