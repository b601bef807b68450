import type { Context } from 'hono'
import { languages, type PageLanguage } from '../state/language.ts'
import type { Emulated } from '../state/state.ts'
import { type Html, html, type Interpolated } from './html.ts'
import { addressIn, everyLanguage, languageOf } from './language.ts'
import type { Texts } from './texts/en.ts'
import { textsIn } from './texts/texts.ts'

export interface Page {
  readonly title: string
  /** Says on top of the page what it really is. */
  readonly banner: string
  readonly body: Html
  readonly status?: 200 | 400 | 403 | 404
  /** Wider than the card of a form. */
  readonly wide?: boolean
  /** The app's redirect_uri, once it was checked, where a form of this page ends there. */
  readonly leadsTo?: string
  /** Which script of ours runs in it, e.g. /passkeys.js; none unless given. */
  readonly script?: 'passkeys' | 'console'
  /** Hidden fields that get the page in another language, where its address alone does not. */
  readonly again?: Html
}

/**
 * Answers with a whole page, in the language that the person wants, under a policy that lets nothing run in it, but for
 * a script of ours where the page names one, and nothing frame it.
 */
export function sendPage(c: Context, emulated: Emulated, inLanguage: (texts: Texts) => Page): Response {
  const language = languageOf(c, emulated)
  const page = inLanguage(textsIn[language])
  c.header('Content-Security-Policy', contentSecurityPolicy(page))
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cache-Control', 'no-store')
  return c.html(String(layout(page, emulated, language, c.req.url)), page.status ?? 200)
}

function contentSecurityPolicy({ leadsTo, script }: Page): string {
  return [
    "default-src 'none'",
    ...(script ? ["script-src 'self'"] : []),
    ...(script === 'console' ? ["connect-src 'self'"] : []),
    "style-src 'self'",
    "img-src 'self'",
    `form-action ${["'self'", ...(leadsTo === undefined ? [] : [sourceOf(leadsTo)])].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * Chromium holds form-action against every redirect that follows the post, so the app must be named.
 * A scheme of an app's own has no origin, and an IPv6 address is no host-source of CSP 3 (section 2.3.1): there the
 * scheme alone is named.
 */
function sourceOf(redirectUri: string): string {
  const { origin, protocol, hostname } = new URL(redirectUri)
  return origin === 'null' || hostname.startsWith('[') ? protocol : origin
}

function layout(
  { title, banner, body, again, wide = false, script }: Page,
  { links, faults }: Emulated,
  language: PageLanguage,
  url: string,
): Html {
  const texts = textsIn[language]
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${texts.brand}</title>
<link rel="icon" href="${links.path('/pages-icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${links.path('/pages.css')}">
${script !== undefined && html`<script type="module" src="${links.path(`/${script}.js`)}"></script>`}
</head>
<body>
<header>
<a class="brand" href="${links.path('/')}"><img src="${links.path('/pages-icon.svg')}" alt="" width="20" height="20">${texts.brand}</a>
<span class="tag">${texts.tag}</span>
<nav aria-label="${texts.languages}"><ul class="languages">${everyLanguage.map((one) => languageChoice(one, language, url, again))}</ul></nav>
<p class="banner">${banner}${faults.length > 0 && html` <a href="${links.path('/faults')}">${texts.faults.areOn}</a>`}</p>
</header>
<main class="${wide ? 'wide' : 'narrow'}">
${body}
</main>
</body>
</html>
`
}

/** Where the page is the answer to a form, it is the same form that gets it in another language. */
function languageChoice(to: PageLanguage, current: PageLanguage, url: string, again: Html | undefined): Html {
  const name = languages[to]
  const address = addressIn(to, url)
  if (to === current) return html`<li><span lang="${to}" aria-current="true">${name}</span></li>`
  if (again === undefined) return html`<li><a lang="${to}" hreflang="${to}" href="${address}">${name}</a></li>`
  return html`<li><form method="post" action="${address}">${again}<button lang="${to}" type="submit">${name}</button></form></li>`
}

interface FieldOptions {
  readonly value?: string
  /** What is to be known before typing. */
  readonly hint?: string
}

/** A form field with its label; the attributes are fixed markup, never values of a request. */
export function field(name: string, label: string, attributes: Html, { value, hint }: FieldOptions = {}): Html {
  const given: Interpolated = value !== undefined && html` value="${value}"`
  const described: Interpolated = hint !== undefined && html` aria-describedby="${name}-hint"`
  return html`<p class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}"${given}${described} ${attributes}></p>
${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}`
}

/** A sentence that the service says about what was just tried; it has the focus, so that it is read first. */
export const refusal = (text: string | null): Html | null =>
  text === null ? null : html`<p class="refusal" role="alert" tabindex="-1" autofocus>${text}</p>`
