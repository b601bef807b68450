import type { HostRules } from '../host-rules.ts'

/**
 * A CloudFront Function for viewer requests: the page's own addresses get `index.html`, all others stay what they are, so
 * that a missing file is one.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
 */
export function routesFunction({ base, pages }: HostRules): string {
  const routes = pages.filter((page) => !page.endsWith('.html'))
  const withoutSlash = base.slice(0, -1)
  return [
    `const routes = ${JSON.stringify(routes)}`,
    '',
    'function handler(event) {',
    '  const request = event.request',
    ...(withoutSlash === ''
      ? []
      : [
          `  if (request.uri === ${JSON.stringify(withoutSlash)})`,
          `    return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: ${JSON.stringify(base)} } } }`,
        ]),
    `  if (routes.includes(request.uri)) request.uri = ${JSON.stringify(`${base}index.html`)}`,
    '  return request',
    '}',
    '',
  ].join('\n')
}
