import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { languages, type PageLanguage } from '../state/language.ts'
import type { Emulated } from '../state/state.ts'
import { setCookie } from './set-cookie.ts'

/** AWS keeps the choice in a cookie, too; its name there is unverified: neither the guide nor a public thread has it. */
const cookieName = 'lang'

/**
 * The language of a page: `lang` of the query, else what was asked for last. Where neither is there, managed login
 * takes English; here the browser is asked first.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html#managed-login-localization
 */
export function languageOf(c: Context, emulated: Emulated): PageLanguage {
  const remembered = emulated.cookies.read(c.req.raw, cookieName)
  return rememberLanguage(c, emulated) ?? (isLanguage(remembered) ? remembered : acceptedLanguage(c))
}

/**
 * Keeps `lang` of the query for the pages that follow. @returns null for none, or one of the languages that only AWS has
 *
 * OpenID Connect's `ui_locales` is not among the parameters that AWS names, and does nothing.
 */
export function rememberLanguage(c: Context, emulated: Emulated): PageLanguage | null {
  const asked = c.req.query('lang')
  if (!isLanguage(asked)) return null
  setCookie(c, emulated, cookieName, asked)
  return asked
}

function isLanguage(code: string | undefined): code is PageLanguage {
  return code !== undefined && Object.hasOwn(languages, code)
}

export const everyLanguage: readonly PageLanguage[] = Object.keys(languages).filter(isLanguage)

/** `ja-JP` counts as `ja`. */
function acceptedLanguage(c: Context): PageLanguage {
  const wanted = accepts(c, {
    header: 'Accept-Language',
    supports: [...everyLanguage],
    default: 'en',
    match: (tags, { default: english }) =>
      tags
        .filter(({ q }) => q > 0)
        .sort((one, other) => other.q - one.q)
        .map(({ type }) => type.split('-')[0]?.toLowerCase())
        .find(isLanguage) ?? english,
  })
  return isLanguage(wanted) ? wanted : 'en'
}

/** The address of the page in another language; the rest of its query stays. */
export function addressIn(language: PageLanguage, url: string): string {
  const { pathname, searchParams } = new URL(url)
  searchParams.set('lang', language)
  return `${pathname}?${searchParams}`
}
