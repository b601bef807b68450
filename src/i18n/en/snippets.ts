import type { SnippetLanguage } from '../../trace/snippets/languages/languages.ts'
import type { SnippetTexts } from '../../trace/snippets/texts.ts'

const languages: Readonly<Record<SnippetLanguage, string>> = {
  curl: 'curl',
  'aws-cli': 'AWS CLI',
  python: 'Python',
  javascript: 'JavaScript',
}

/** What has to be there before it runs. */
const needs: Readonly<Record<SnippetLanguage, string>> = {
  curl: 'For a shell such as bash or zsh, with curl; a whole sign-in also needs jq.',
  'aws-cli': 'For a shell such as bash or zsh, with the AWS CLI.',
  python: 'For Python 3 with boto3, and requests for OAuth.',
  javascript: 'For Node 20 or newer, as a file ending in .mjs, with the packages that it imports.',
}

const comments: SnippetTexts = {
  missing: 'Fill this in: the record does not hold it, or it cannot be used twice.',
  notes: {
    srp: 'The sign-in proved the password with SRP. Neither curl, the AWS CLI, boto3 nor the AWS SDK computes that proof, so this sends the password itself (USER_PASSWORD_AUTH). The app client has to allow it: ALLOW_USER_PASSWORD_AUTH.',
    'code-once': 'A code can be traded once, within minutes, and with the verifier that was made for it.',
    'code-needed':
      'A code can be traded once: sign in again at the Hosted UI, and put in the new code and the verifier that was made for it.',
    'session-once': 'The session continues one sign-in, once, for a few minutes.',
    jq: 'jq escapes the values for JSON.',
    'curl-instead': 'The AWS CLI has no command for OAuth endpoints; this is curl.',
    take: 'Takes a value out of an answer; where it is not there, shows the answer and stops. Needs jq.',
  },
}

export const snippets = {
  scriptAbout: 'What one answer gives goes into the next request, as it did in this run.',
  language: 'Language',
  languages,
  needs,
  setup: 'Set these first',
  setupHidden: 'The values are hidden here. “Copy with secrets” copies them in the clear.',
  copyWithSecrets: 'Copy with secrets',
  reveal: 'Reveal the values',
  hide: 'Hide the values',
  code: 'Then run this',
  codeAlone: 'Run this',
  copyNames: { setup: 'Setup lines', code: 'Code' },
  inline: 'Put the values into the code',
  inlineWarning:
    'The code now holds secrets in the clear. Share it with nobody, and mind that a shell keeps what you type.',
  noForm: 'The AWS CLI has no command for this request: it has none for OAuth endpoints. curl can send it.',
  nothing: 'There is no code for a request like this.',
  nothingSent: 'Nothing was sent in this run.',
  comments,
} as const
