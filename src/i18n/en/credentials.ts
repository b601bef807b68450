import type { ConsoleScriptId } from '../../credentials/console-link.ts'
import type { ExportFormId } from '../../credentials/export/export-forms.ts'

interface FormWords {
  readonly name: string
  /** What to do with it. */
  readonly use: string
}

const forms: Readonly<Record<ExportFormId, FormWords>> = {
  shell: { name: 'bash, zsh', use: 'Paste it into the shell, or save it and run: `. ./aws-credentials.sh`' },
  fish: { name: 'fish', use: 'Paste it into the shell, or save it and run: `source aws-credentials.fish`' },
  powershell: { name: 'PowerShell', use: 'Paste it into PowerShell, or save it and run: `. ./aws-credentials.ps1`' },
  cmd: { name: 'cmd', use: 'Paste it into the Command Prompt, or save it and run: `aws-credentials.cmd`' },
  dotenv: { name: '.env', use: 'For dotenv, `docker run --env-file`, or `node --env-file`.' },
  'credentials-file': {
    name: 'Profile',
    use: 'Add it to ~/.aws/credentials, then: `aws --profile cognito-inspector sts get-caller-identity`. This format has no expiry field, so the expiry is only a comment.',
  },
  'credential-process': {
    name: 'credential_process',
    use: 'Save it and reference it in a profile in ~/.aws/config: `credential_process = cat "/path/to/aws-credentials.json"`. The format has no region field: set the region in the profile.',
  },
  javascript: {
    name: 'JavaScript',
    use: 'A module for the AWS SDK for JavaScript v3: `npm install @aws-sdk/client-sts`, then run it with node.',
  },
  python: { name: 'Python', use: 'A script for boto3: `pip install boto3`, then run it with python3.' },
}

const consoleForms: Readonly<Record<ConsoleScriptId, FormWords>> = {
  shell: { name: 'Shell', use: 'Needs curl and jq. Save it and run: `sh console-link.sh`' },
  python: { name: 'Python', use: 'Needs only Python 3. Save it and run: `python3 console_link.py`' },
}

const until = (end: string | null) => (end === null ? '' : `, until ${end}`)

/** What can be done with the keys. */
export const credentials = {
  announce: {
    soon: 'The credentials expire in less than five minutes.',
    ended: 'The credentials have expired.',
  },
  uses: {
    label: 'Use these credentials',
    export: 'Export',
    console: 'Console link',
    try: 'Try them',
    api: 'Call an API',
  },
  notLoaded: 'The code for this could not be loaded. Check the network and try again.',
  expired: 'These credentials have expired and can’t be exported. Renew them, or sign in again.',
  expiredToTry: 'These credentials have expired, so no request is sent with them. Renew them, or sign in again.',
  ending: 'These credentials expire in less than five minutes. Renew them before exporting.',
  showValues: 'Show values',
  hideValues: 'Hide values',
  download: 'Download',

  export: {
    tabs: 'Format',
    text: 'Export',
    forms,
    cannotHold: 'One of the values can’t be represented in this format. Choose another format.',
    /** Stands in the export itself. @param end ISO 8601 */
    note: (end: string | null) => `Temporary AWS credentials${until(end)}.`,
    noteEnding: (end: string | null) =>
      `Temporary AWS credentials${until(end)}: less than five minutes left when exported.`,
    local:
      'These credentials work only with the local Cognito. Its address is included if the format has a field for it.',
  },

  console: {
    tabs: 'Script',
    text: 'Script',
    forms: consoleForms,
    about:
      'AWS’s federation endpoint exchanges these credentials for an AWS console link that is valid for 15 minutes. It allows no requests from pages, so you need a script.',
    guest: 'Guest credentials give access to few console pages.',
    local:
      'These credentials are from the local Cognito, so AWS will refuse them. With AWS credentials, the same script works.',
    unknown: (region: string) =>
      `The console sign-in address for ${region} is not published, so there is no script for it.`,
  },

  try: {
    about: 'GetCallerIdentity already succeeded (see Caller). It needs no permissions; these calls do.',
    service: 'Call',
    bucket: 'Bucket',
    prefix: 'Prefix',
    prefixHint: 'The identity ID and a slash, as in AWS’s example policy for per-user folders.',
    region: 'Region of the bucket',
    bucketMissing: 'Enter a bucket.',
    regionWrong: 'Enter a Region such as eu-west-1.',
    button: 'List objects',
    working: 'Listing objects…',
    cancel: 'Cancel',
    cancelled: 'ListObjectsV2 was cancelled.',
    listed: (count: number, more: boolean) => {
      if (count === 0) return 'Allowed; no objects under this prefix.'
      const objects = count === 1 ? '1 object' : `${count} objects`
      return more ? `The first ${objects}.` : `${objects}.`
    },
    key: 'Key',
    size: 'Size',
    bytes: (value: number) => {
      if (value < 1000) return `${value} B`
      return value < 1_000_000 ? `${(value / 1000).toFixed(1)} kB` : `${(value / 1_000_000).toFixed(1)} MB`
    },
    forbidden: (host: string) =>
      `This page’s content security policy blocks ${host}. It allows only the connection’s bucket, in the connection’s Region: set bucket in config.json and build again.`,
  },
} as const
