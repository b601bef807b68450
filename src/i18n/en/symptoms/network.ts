import type { network as table } from '../../../diagnosis/symptoms/network.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: no answer, or none that the service would write. */
export const network: SymptomTexts<typeof table> = {
  offline: {
    cause: 'This computer is not connected to a network.',
    remedy: 'Connect, then try again.',
  },
  'mixed-content': {
    cause: 'The page was loaded over HTTPS, and the endpoint is plain HTTP on another computer: browsers block that.',
    remedy: 'Use an https endpoint, one on this computer (localhost), or load the page over HTTP.',
  },
  'policy-blocks': {
    cause: 'The Content Security Policy of this page doesn’t list the host, so the browser sent nothing.',
    remedy: 'Have the host allowed by whoever serves this page, or use a connection with hosts that are.',
  },
  'answer-lost': {
    cause: (value, service) =>
      `The endpoint of ${service} answers other requests, so it is running: the answer to ${value} alone was lost. Either the connection was closed in the middle of it, or it had no CORS headers, so that the browser kept it from the page.`,
    remedy:
      'Look at the request in the network tab of the browser’s developer tools, which tells the two apart, and try again. For CORS, have whatever answers there send Access-Control-Allow-Origin, on errors too.',
  },
  'local-cognito-stopped': {
    cause: 'The local Cognito doesn’t answer: it was stopped, or it listens on another port.',
    remedy:
      'Start it again with npm start; where it runs in this page, reload the page. Or correct the endpoints in the connection.',
  },
  unreachable: {
    cause: (_value, service) =>
      `The browser got no response from ${service}: no network, a wrong address, a firewall, or a response without CORS headers. The browser doesn’t tell the page which.`,
    remedy:
      'Check the network and the endpoint in the connection, then try again. For the local Cognito, check that it is still running.',
  },
  'cors-headers-missing': {
    cause:
      'The endpoint answered without CORS headers, so the browser keeps the answer from the page: another server, a proxy or an emulator does that.',
    remedy:
      'Open the endpoint in a tab of its own to see what answers, and have it send Access-Control-Allow-Origin on errors too.',
  },
  'blocked-by-extension': {
    cause: 'An extension of the browser, its tracking protection, or a company’s filter blocks the request.',
    remedy:
      'Try it in a window without extensions, with the protection turned off for this page, or in another network.',
  },
  'domain-unknown': {
    cause:
      'The domain of the Hosted UI doesn’t exist: it is misspelt, was deleted, or its certificate or DNS entry isn’t ready.',
    remedy: 'Compare the domain in the connection with the user pool’s.',
  },
  'timed-out': {
    cause: (value, service, detail) =>
      `The browser stopped waiting: ${service} did not respond to ${value} within ${detail} seconds. The service, or a proxy in front of it, is holding the request open.`,
    remedy: 'Check the endpoint and the network, then try again.',
  },
  'web-page-answered': {
    cause: (value, service) =>
      `The response to ${value} is not in the format that ${service} uses: it is a web page, from a captive portal, a proxy, or an endpoint that is another server’s.`,
    remedy: 'Open the endpoint in a browser tab to see what responds there.',
  },
  unreadable: {
    cause: (value, service) =>
      `The response to ${value} is not in the format that ${service} uses: often a proxy, a captive portal, or a wrong endpoint that serves a web page.`,
    remedy: 'Open the endpoint in a browser tab to see what responds there.',
  },
  malformed: {
    cause: (value, service, detail) => `The response of ${service} to ${value} doesn’t match the API: ${detail}.`,
    remedy: 'Check the endpoint: a proxy or another emulator may be in between.',
  },
}
