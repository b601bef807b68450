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
  curl: 'Requires bash, zsh or a similar shell, and curl; a whole sign-in also needs jq.',
  'aws-cli': 'Requires bash, zsh or a similar shell, and the AWS CLI.',
  python: 'Requires Python 3 with boto3, and requests for OAuth.',
  javascript: 'Requires Node 20 or later. Save the code as an .mjs file and install the packages it imports.',
}

const comments: SnippetTexts = {
  missing: 'Fill this in: the trace doesn’t contain the value, or it can’t be used twice.',
  notes: {
    srp: 'The sign-in proved the password with SRP. curl, the AWS CLI, boto3 and the AWS SDK don’t compute that proof, so this code sends the password itself (USER_PASSWORD_AUTH). The app client must allow it: ALLOW_USER_PASSWORD_AUTH.',
    'srp-choice':
      'The sign-in proved the password with SRP. curl, the AWS CLI, boto3 and the AWS SDK don’t compute that proof, so this code chooses PASSWORD and sends the password itself.',
    'srp-custom':
      'The sign-in proved the password with SRP before the questions. curl, the AWS CLI, boto3 and the AWS SDK don’t compute that proof, so this code begins with the questions; the user pool’s functions may refuse that.',
    'code-once': 'A code can be exchanged once, within minutes, and only with its code verifier.',
    'code-needed':
      'A code can be exchanged once: sign in again at the Hosted UI, then enter the new code and its code verifier.',
    'session-once': 'A session continues one sign-in, once, within a few minutes.',
    jq: 'jq escapes the values for JSON.',
    'curl-instead': 'The AWS CLI has no command for OAuth endpoints; this is curl.',
    take: 'Extracts a value from a response; if it is missing, prints the response and exits. Needs jq.',
  },
}

export const code = {
  scriptAbout: 'Each response feeds the next request, as in this run.',
  language: 'Language',
  languages,
  needs,
  setup: 'Set these first',
  setupHidden: 'The values are hidden here. “Copy with secrets” copies them in plain text.',
  copyWithSecrets: 'Copy with secrets',
  reveal: 'Reveal the values',
  hide: 'Hide the values',
  code: 'Then run this',
  codeAlone: 'Run this',
  copyNames: { setup: 'Setup lines', code: 'Code' },
  inline: 'Put the values into the code',
  inlineWarning:
    'The code now contains secrets in plain text. Don’t share it, and remember that shells keep a history of commands.',
  noForm: 'The AWS CLI has no command for this request, nor for any OAuth endpoint. Use curl.',
  nothing: 'No code is available for this kind of request.',
  nothingSent: 'This run sent no requests.',
  comments,
} as const
