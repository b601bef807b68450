import type { Context } from 'hono'
import { type Html, html, type Interpolated } from './html.ts'

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
}

export const hostedUiBanner = 'Local stand-in for the Cognito Hosted UI — runs on this machine, not at AWS'

export const pretendBanner = (label: string) => `This is not ${label}: a local stand-in that runs on this machine`

/** Answers with a whole page, under a policy that lets nothing run in it and nothing frame it. */
export function sendPage(c: Context, page: Page): Response {
  c.header('Content-Security-Policy', contentSecurityPolicy(page.leadsTo))
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cache-Control', 'no-store')
  return c.html(String(layout(page)), page.status ?? 200)
}

function contentSecurityPolicy(leadsTo: string | undefined): string {
  return [
    "default-src 'none'",
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

function layout({ title, banner, body, wide = false }: Page): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Local Cognito</title>
<link rel="icon" href="/pages-icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/pages.css">
</head>
<body>
<header>
<a class="brand" href="/"><img src="/pages-icon.svg" alt="" width="20" height="20">Local Cognito</a>
<span class="tag">emulator</span>
</header>
<p class="banner" role="note">${banner}</p>
<main class="${wide ? 'wide' : 'narrow'}">
${body}
</main>
</body>
</html>
`
}

/** A form field with its label; the attributes are fixed markup, never values from a request. */
export function field(name: string, label: string, attributes: Html, value: string | null = null): Html {
  const given: Interpolated = value !== null && html` value="${value}"`
  return html`<p class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}"${given} ${attributes}></p>`
}

/** A sentence that the service says about what was just tried; read out when the page opens. */
export const refusal = (text: string | null): Html | null =>
  text === null ? null : html`<p class="refusal" role="alert">${text}</p>`
